using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>What the asker states in a talk is the case's too: whoever comes next, and the desk's list, must know the place and the phone as well.</summary>
public sealed class CaseInTalk(
    HelpRequestStore requests,
    RequestHearing hearing,
    RequestTalk cases,
    RequestAnswers answers,
    PlaceNames places,
    OxygenSettings saturation,
    HotlineSettings hotlines
)
{
    private const string Open = "question";

    /// <summary>
    /// Amends the case by the words or the pin. While nobody has taken the talk, the answer is the case's next step, and the talk stays open
    /// beside it; else at most the number to call. Null when the case has nothing to say.
    /// </summary>
    public async Task<Reply?> HearAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (await CaseOfAsync(turn, talk, ct) is not { } request)
            return null;
        var isAlone = talk.OtherId is null;
        if (isAlone && AnswerOf(turn, request) is { } asked && await answers.AnswerAsync(turn with { Waiting = asked }, request, ct) is { } answered)
            return GoingOn(turn, talk, answered);
        if (await AmendAsync(turn, talk, request, ct) is not { } amended)
        {
            await requests.HeardAsync(request.Id, turn.Now, ct);
            return null;
        }
        if (isAlone)
            return GoingOn(turn, talk, await cases.ShowAsync(turn, amended, RequestMessages.AmendedTitle, RequestTalk.StillOpen(AnswerOf(turn, request)), null, ct));
        return amended.Dangers.Except(request.Dangers).Any() || amended.Dangers.Count > 0 && amended.Urgency > request.Urgency
            ? new Reply(new TextMessage(RequestMessages.Hotline(amended.Dangers[0], hotlines, turn.Tongue)))
            : null;
    }

    private async Task<HelpRequest?> CaseOfAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.IsAlong || talk.AskerId != turn.Person.Id)
            return null;
        var about = talk.RequestId is { } id ? await requests.HoldAsync(id, ct) : null;
        if (about is { HasEnded: false } && about.AskerId == turn.Person.Id)
            return about;
        return talk.Kind == TalkKind.Desk ? (await requests.LiveOfAsync(turn.Person.Id, ct)).FirstOrDefault() : null;
    }

    private async Task<HelpRequest?> AmendAsync(Turn turn, Talk talk, HelpRequest request, CancellationToken ct)
    {
        if (turn.Location is { } place)
            return new GeoPoint(place.Lat, place.Lon) is { IsInThailand: true } pin && request.LocationSource != LocationSource.Pin
                ? await hearing.AmendAsync(turn, request, MessageDraft.Empty, pin, ct, knowsAlready: talk.OtherId)
                : null;
        return turn.Text is { } text && Stated(text, turn.Draft!, request, turn.Now) is { } stated
            ? await hearing.AmendAsync(turn, request, stated, null, ct, knowsAlready: talk.OtherId)
            : null;
    }

    /// <summary>As much of the words as is about the case. "เจอกันหน้าวัด" in a chat does not move a door that is known already, nor set a day.</summary>
    private MessageDraft? Stated(string text, MessageDraft draft, HelpRequest request, DateTimeOffset now)
    {
        if (draft.GetsWorse)
            return RequestRules.Worse(draft, request);
        if (draft.Intent is Intent.Other && AnswerReader.Signs(text, places, saturation, now) is { } signs)
            return signs;
        if (draft.Intent is not (Intent.Other or Intent.MyRequests or Intent.FindFacility or Intent.HelpRequest) || AnswerReader.IsQuestion(text) && !RequestRules.StatesAddress(draft.Place) && draft.Phone is null)
            return null;
        if (draft.Intent == Intent.HelpRequest && (draft.OnBehalf && !request.OnBehalf || draft.Category is { } need && need != request.Need))
            return null;
        var stated = draft with { When = null };
        if (!RequestRules.StatesAddress(draft.Place) && (RequestRules.IsFindable(request) || draft.Intent == Intent.FindFacility))
            stated = stated with { Place = PlaceDraft.Nowhere };
        return RequestRules.Adds(stated) ? stated : null;
    }

    /// <summary>The case's question that was asked beside the talk.</summary>
    private static Waiting? AnswerOf(Turn turn, HelpRequest request) =>
        turn.Waiting is { Notes: { } notes } waiting && notes.TryGetValue(Open, out var question) ? new Waiting(RequestTalk.Folder, question, request.Id, waiting.AskedAt, notes) : null;

    private static Reply GoingOn(Turn turn, Talk talk, Reply reply)
    {
        var inTalk = RelayDialogue.InTalk(talk.Id, turn.Now);
        return reply with
        {
            KeepsWaiting = false,
            Waiting = reply.Waiting is { Folder: RequestTalk.Folder, Notes: { } notes } asked
                ? inTalk with { Notes = new Dictionary<string, string>(notes) { [Open] = asked.Question } }
                : inTalk,
        };
    }
}
