using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Reads the answer to the question that is open. A new cry in the middle is still heard as a cry: then this returns null.</summary>
public sealed class RequestAnswers(RequestHearing hearing, RequestTalk talk, RequestEndings endings, HelperNews helpers, PlaceNames places)
{
    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var asked = RequestTalk.AskedBefore(turn.Waiting);
        if (turn.Location is { } place)
            return new GeoPoint(place.Lat, place.Lon) is { IsInThailand: true } pin && turn.Waiting!.Question != "pin"
                ? await PinAsync(turn, request, pin, asked, ct)
                : null;
        if (turn.Text is { } said && turn.Waiting!.Question == "cancel" && !turn.Draft!.HasDetails && AnswerReader.YesNo(said) is { } isSure)
            return await endings.CancelAsync(turn, request, isSure ? "yes" : "no", ct);
        if (turn.Text is not null && turn.Waiting!.Question == "missing" && StaysOnTopic(turn.Draft!) && !IsNewCry(turn.Draft!, request))
            return await HearAsync(turn, request, turn.Draft!, Enum.GetValues<Question>(), ct);
        // "แก้สิ่งที่ขอ" and then "ออกซิเจน" changes the need, typed as well as tapped.
        if (turn.Text is not null && turn.Waiting!.Question == Question.Need.ToCode() && request.Need is not null && turn.Draft!.Category is { } need && !IsNewDanger(turn.Draft, request))
            return await NeedAsync(turn, request, need, asked, ct);
        if (turn.Text is not { } text || StatusWords.IsCommand(text) || IsNewCry(turn.Draft!, request) || !Codes.TryParse<Question>(turn.Waiting!.Question, out var question))
            return null;
        if (AnswerReader.IsSkip(text) || (question == Question.Phone && AnswerReader.HasNoPhone(text)))
            return await SkipAsync(turn, request, asked, ct);
        return question switch
        {
            Question.People when AnswerReader.Number(text) is >= 1 and <= 100_000 and var count =>
                await SaveAsync(turn, request with { People = count }, "people", asked, ct),
            Question.People when StaysOnTopic(turn.Draft!) && !RequestRules.Adds(turn.Draft!) => await talk.AskAgainAsync(turn, RequestMessages.NotThatNumber, request, question, asked, ct),
            Question.Phone when (AnswerReader.Phone(text) ?? turn.Draft!.Phone) is { } phone => await HearAsync(turn, request, turn.Draft! with { Phone = phone }, asked, ct),
            Question.Phone when StaysOnTopic(turn.Draft!) && !RequestRules.Adds(turn.Draft!) && text.Any(char.IsDigit) => await talk.AskAgainAsync(turn, RequestMessages.NotThatPhone, request, question, asked, ct),
            Question.Place or Question.Area => await PlaceAsync(turn, request, text, asked, ct),
            Question.Need when turn.Draft!.Category is not null => await HearAsync(turn, request, turn.Draft!, asked, ct),
            Question.Need when StaysOnTopic(turn.Draft!) => await OtherNeedAsync(turn, request, asked, ct),
            _ => null,
        };
    }

    public async Task<Reply> SkipAsync(Turn turn, HelpRequest request, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await talk.GoOnAsync(turn, request, RequestMessages.Skipped, asked, ct);

    private async Task<Reply?> PlaceAsync(Turn turn, HelpRequest request, string text, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        var draft = turn.Draft!;
        if (draft.HasShortMapLink)
        {
            await hearing.KeepWordsAsync(turn, request, ct);
            return new Reply(RequestMessages.PinWanted(turn.Tongue)) { Waiting = turn.Waiting };
        }
        if (draft.Point is not null || !draft.Place.IsEmpty)
            return await HearAsync(turn, request, draft, asked, ct);
        if (AnswerReader.Place(text, places) is { IsEmpty: false } place)
            return await HearAsync(turn, request, draft with { Place = place }, asked, ct);
        // Whatever they call the place is what a neighbour will look for.
        return StaysOnTopic(draft) ? await HearAsync(turn, request, draft with { Place = new PlaceDraft(Landmark: Card.Cut(text.Trim(), 200)) }, asked, ct) : null;
    }

    private async Task<Reply> PinAsync(Turn turn, HelpRequest request, GeoPoint pin, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        if (await hearing.AmendAsync(turn, request, MessageDraft.Empty, pin, ct) is not { } pinned)
            return Ended(turn, request);
        await helpers.PinnedAsync(turn, pinned, pin, ct);
        return await talk.ShowAsync(turn, pinned, RequestMessages.PinnedTitle, asked, null, ct);
    }

    private async Task<Reply> HearAsync(Turn turn, HelpRequest request, MessageDraft draft, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        var wasDraft = request.Need is null;
        if (await hearing.AmendAsync(turn, request, draft, null, ct) is not { } amended)
            return Ended(turn, request);
        return await talk.ShowAsync(turn, amended, wasDraft && amended.Need is not null ? RequestMessages.OpenedTitle : RequestMessages.NotedTitle, asked, null, ct);
    }

    private async Task<Reply> OtherNeedAsync(Turn turn, HelpRequest request, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.SaveAsync(turn, request with { Need = NeedKind.Other }, ["need"], turn.Draft, ct) is { } amended
            ? await talk.ShowAsync(turn, amended, RequestMessages.OpenedTitle, asked, null, ct)
            : Ended(turn, request);

    private async Task<Reply> NeedAsync(Turn turn, HelpRequest request, NeedKind need, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.SaveAsync(turn, RequestRules.Press(request with { Need = need }, turn.Draft!), ["need"], turn.Draft, ct) is { } amended
            ? await talk.ShowAsync(turn, amended, RequestMessages.NotedTitle, asked, null, ct)
            : Ended(turn, request);

    private async Task<Reply> SaveAsync(Turn turn, HelpRequest changed, string filled, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.SaveAsync(turn, changed, [filled], turn.Draft, ct) is { } amended
            ? await talk.GoOnAsync(turn, amended, RequestMessages.Thanked, asked, ct)
            : Ended(turn, changed);

    private static Reply Ended(Turn turn, HelpRequest request) => new(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));

    /// <summary>Another need, or a danger that was not there before.</summary>
    private static bool IsNewCry(MessageDraft draft, HelpRequest request) =>
        draft.Intent == Intent.HelpRequest && request.Need is not null
        && ((draft.Category is { } need && need != request.Need) || IsNewDanger(draft, request));

    private static bool IsNewDanger(MessageDraft draft, HelpRequest request) => draft.Urgency == Urgency.Critical && request.Urgency != Urgency.Critical;

    /// <summary>The words ask for nothing else, so they can be taken as the answer.</summary>
    private static bool StaysOnTopic(MessageDraft draft) => draft.Intent is Intent.Other or Intent.HelpRequest or Intent.MyRequests or Intent.FindFacility;
}
