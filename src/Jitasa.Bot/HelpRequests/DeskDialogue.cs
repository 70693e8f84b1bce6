using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// The desk in the chat: officials see the waiting cases of their area, look into one, say where it is and close it with a reason; heads and kamnan
/// see the list. A case outside one's area is as unknown as one that never was.
/// </summary>
public sealed class DeskDialogue(
    HelpRequestStore requests,
    DeskListStore list,
    RequestWordsStore words,
    AmendedNotice notice,
    RequestEndings endings,
    PlaceFinder finder,
    PeopleStore people,
    AreaStore areas,
    MediaLinks media,
    OutboxStore outbox,
    Buttons buttons
) : IDialogue
{
    public string Folder => DeskCaseMessages.Folder;

    public bool Commands(string text) => DeskWish.Read(text) is not null;

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text || turn.Roles.Count == 0 || DeskWish.Read(text) is not { } command)
            return null;
        if (command.Verb == DeskVerb.List)
            return await ListAsync(turn, ct);
        if (await requests.FindByNumberAsync(command.CaseNumber!, ct) is not { } request || !await IsAtDeskAsync(turn, request, ct))
            return new Reply(DeskCaseMessages.Unknown(turn.Tongue)) { KeepsWaiting = true };
        return command.Verb switch
        {
            DeskVerb.Show => await ShowAsync(turn, request, ct),
            DeskVerb.Place => await PlaceAsync(turn, request, ct),
            _ => new Reply(DeskCaseMessages.WhyClose(request, buttons, turn.Tongue)) { KeepsWaiting = true },
        };
    }

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (await requests.FindAsync(tap.Id, ct) is not { } request || !await IsAtDeskAsync(turn, request, ct))
            return null;
        return tap.Word switch
        {
            "show" => await ShowAsync(turn, request, ct),
            "close" when tap.Argument.Length == 0 => new Reply(DeskCaseMessages.WhyClose(request, buttons, turn.Tongue)) { KeepsWaiting = true },
            "close" when Codes.TryParse<CloseReason>(tap.Argument, out var reason) => await CloseAsync(turn, request, reason, ct),
            _ => null,
        };
    }

    private async Task<bool> IsAtDeskAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        Permissions.May(turn.Roles, Act.RunDesk, request.AreaCode ?? request.ProvinceCode)
        || (RunsDesk(turn) && await list.WasToldInsteadAsync(request.Id, turn.Person.Id, ct));

    private static bool RunsDesk(Turn turn) => turn.Roles.Any(held => Permissions.May(held.Role, Act.RunDesk));

    private async Task<Reply?> ListAsync(Turn turn, CancellationToken ct)
    {
        var mine = turn.Roles.Where(held => Permissions.May(held.Role, Act.HearEscalation) || Permissions.May(held.Role, Act.RunDesk)).Select(held => held.AreaCode).Distinct().ToArray();
        if (mine.Length == 0)
            return null;
        var waiting = await list.WaitingInAsync(mine, RunsDesk(turn) ? turn.Person.Id : null, DeskCaseMessages.CasesAtOnce + 1, ct);
        var names = (await areas.ChainsAsync(waiting.Select(request => request.AreaCode).OfType<string>().ToList(), ct)).ToDictionary(chain => chain.Code, chain => chain.Rough);
        return new Reply(DeskCaseMessages.List(waiting, names, turn.Roles, turn.Now, buttons, turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply> ShowAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Full : null;
        var said = await words.OfAsync(request.Id, ct);
        await list.NoteReadAsync(request.Id, turn.Person.Id, turn.Now, ct);
        var links = said.Where(one => one.MediaId is not null).Select(one => media.Open(one.MediaId!.Value, one.MediaKind, turn.Tongue)).OfType<UriAction>().ToList();
        return new Reply(DeskCaseMessages.Details(request, area, said, links, buttons, turn.Tongue)) { KeepsWaiting = true };
    }

    /// <summary>"ที่อยู่ YST64-1117-0042 บ้านเลขที่ 9 ต.ตาดทอง อ.เมืองยโสธร": the official found it.</summary>
    private async Task<Reply> PlaceAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var before = await requests.HoldAsync(request.Id, ct) ?? request;
        var (heard, filled) = RequestRules.Hear(before, new MessageDraft { Place = turn.Draft!.Place });
        if (turn.Draft.Point is { } point && new GeoPoint(point.Lat, point.Lon) is { IsInThailand: true } pin)
            heard = await finder.PinAsync(heard, pin, ct);
        else if (!turn.Draft.Place.IsEmpty)
            (heard, _) = await finder.SettleAsync(heard, request.ProvinceCode, ct);
        else
            return new Reply(DeskCaseMessages.NoPlaceSaid(request, turn.Tongue)) { KeepsWaiting = true };
        var isKept = await requests.AmendAsync(heard, filled, turn.Person.Id, turn.Now, ct);
        if (isKept)
        {
            var found = (await requests.FindAsync(request.Id, ct))!;
            await notice.TellAsync(before, found, knowsAlready: null, ct);
            return await ShowAsync(turn, found, ct);
        }
        return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue))) { KeepsWaiting = true };
    }

    private async Task<Reply> CloseAsync(Turn turn, HelpRequest request, CloseReason reason, CancellationToken ct)
    {
        if (!await endings.EndAsync(request, RequestStep.Close, turn.Person.Id, reason.ToCode(), turn.Now, ct))
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue))) { KeepsWaiting = true };
        // Who waited along is told by the ending itself: their own case comes back.
        if (await people.FindAsync(request.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [DeskCaseMessages.ClosedToAsker(request, reason, asker.Tongue)], request.Urgency, ct);
        return new Reply(DeskCaseMessages.Closed(request, turn.Tongue)) { KeepsWaiting = true };
    }
}
