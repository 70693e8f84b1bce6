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
    Buttons buttons,
    ConversationSettings settings
) : IDialogue
{
    /// <summary>"Why close it?"</summary>
    private const string Why = "why";

    public string Folder => DeskCaseMessages.Folder;

    public bool Commands(string text) => DeskWish.Read(text) is not null;

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text || turn.Roles.Count == 0 || DeskWish.Read(text) is not { } command)
            return null;
        if (command.Verb == DeskVerb.List)
            return await ListAsync(turn, ct);
        var named = await requests.FindByNumberAsync(command.CaseNumber!, ct);
        if (named is not { } request || !await IsAtDeskAsync(turn, request, ct))
            return new Reply(IsOfTheirs(turn, named) ? DeskCaseMessages.IsForDesk(named!, turn.Tongue) : DeskCaseMessages.Unknown(turn.Tongue)) { KeepsWaiting = true };
        return command.Verb switch
        {
            DeskVerb.Show => await ShowAsync(turn, request, ct),
            DeskVerb.Place => await PlaceAsync(turn, request, ct),
            _ when command.Rest.Length > 0 => await CloseAsync(turn, request, DeskWish.ReasonOf(command.Rest), DeskCaseMessages.OwnWords(command.Rest), ct),
            _ => WhyClose(turn, request),
        };
    }

    public bool Leaves(string text) => DeskWish.KeepsOpen(text);

    /// <summary>The reason of a closing, typed: its label or one's own words. A cry, a question or another command is none.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn is not { Waiting: { Question: Why, SubjectId: { } id }, Text: { } text } || DeskWish.Read(text) is not null || ClaimLexicon.IsCommand(text)
            || turn.Draft is { Intent: Intent.HelpRequest, Urgency: >= Urgency.High } || AnswerReader.IsQuestion(text)
            || await requests.FindAsync(id, ct) is not { HasEnded: false } request || !await IsAtDeskAsync(turn, request, ct))
            return null;
        if (DeskWish.KeepsOpen(text))
            return new Reply(DeskCaseMessages.StaysOpen(request, turn.Tongue));
        var reason = DeskWish.ReasonOf(text);
        // Words of one's own are the reason only right after the question; thanks and greetings never are.
        var isReason = reason != CloseReason.OtherReason || DeskWish.SaysOther(text)
            || (settings.IsFresh(turn.Waiting, turn.Now) && turn.Draft!.Intent is Intent.Other or Intent.HelpRequest or Intent.CancelRequest or Intent.FindFacility or Intent.MyRequests or Intent.Broadcast or Intent.VolunteerSignup);
        return isReason ? await CloseAsync(turn, request, reason, DeskCaseMessages.OwnWords(text), ct) : null;
    }

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (await requests.FindAsync(tap.Id, ct) is not { } request || !await IsAtDeskAsync(turn, request, ct))
            return null;
        return tap.Word switch
        {
            "show" => await ShowAsync(turn, request, ct),
            "close" when tap.Argument.Length == 0 => WhyClose(turn, request),
            "close" when Codes.TryParse<CloseReason>(tap.Argument, out var reason) => await CloseAsync(turn, request, reason, null, ct),
            _ => null,
        };
    }

    private Reply WhyClose(Turn turn, HelpRequest request) =>
        new(DeskCaseMessages.WhyClose(request, buttons, turn.Tongue)) { Waiting = new Waiting(Folder, Why, request.Id, turn.Now) { Yields = true } };

    private async Task<bool> IsAtDeskAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        Permissions.May(turn.Roles, Act.RunDesk, request.AreaCode ?? request.ProvinceCode)
        || (RunsDesk(turn) && await list.WasToldInsteadAsync(request.Id, turn.Person.Id, ct));

    /// <summary>A waiting case of their area, which they see on their list.</summary>
    private static bool IsOfTheirs(Turn turn, HelpRequest? request) =>
        request is { HasEnded: false } && Permissions.May(turn.Roles, Act.HearEscalation, request.AreaCode ?? request.ProvinceCode);

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

    private async Task<Reply> CloseAsync(Turn turn, HelpRequest request, CloseReason reason, string? ownWords, CancellationToken ct)
    {
        if (!await endings.EndAsync(request, RequestStep.Close, turn.Person.Id, reason.ToCode(), turn.Now, ct))
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue))) { KeepsWaiting = true };
        if (ownWords is not null)
            await requests.KeepCloseWordsAsync(request.Id, ownWords, ct);
        // Who waited along is told by the ending itself: their own case comes back.
        if (await people.FindAsync(request.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [DeskCaseMessages.ClosedToAsker(request, reason, ownWords, asker.Tongue)], request.Urgency, ct);
        return new Reply(DeskCaseMessages.Closed(request, turn.Tongue)) { KeepsWaiting = !turn.Answers(Folder) };
    }
}
