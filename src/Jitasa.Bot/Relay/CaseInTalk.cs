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
    /// <summary>
    /// Amends the case by the words or the pin. The case's question that lies beneath the talk is answered too, and the next one asked; while nobody
    /// has taken the talk, whatever is said is the case's next step. Else at most the number to call. Null when the case has nothing to say.
    /// </summary>
    public async Task<Reply?> HearAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var isAlone = talk.OtherId is null;
        if (Asked(turn) is { } asked && (isAlone || IsPlainAnswer(turn, asked)) && await requests.HoldAsync(asked.SubjectId!.Value, ct) is { HasEnded: false } own
            && own.AskerId == turn.Person.Id && await answers.AnswerAsync(turn with { Waiting = asked }, own, ct) is { } answered)
            return GoingOn(turn, talk, answered);
        if (await CaseOfAsync(turn, talk, ct) is not { } request)
            return null;
        if (await AmendAsync(turn, talk, request, ct) is not { } amended)
        {
            await requests.HeardAsync(request.Id, turn.Now, ct);
            return null;
        }
        if (isAlone)
            return GoingOn(turn, talk, await cases.ShowAsync(turn, amended, RequestMessages.AmendedTitle, RequestTalk.StillOpen(Asked(turn)), null, ct));
        return amended.Dangers.Except(request.Dangers).Any() || amended.Dangers.Count > 0 && amended.Urgency > request.Urgency
            ? new Reply(new TextMessage(RequestMessages.Hotline(amended.Dangers[0], hotlines, turn.Tongue)))
            : null;
    }

    /// <summary>"ยังไม่ครบ" after a helper said it was done: the answer to what we asked, not a word to the helper.</summary>
    public async Task<bool> IsReceiptAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk is { Kind: TalkKind.Helper, RequestId: { } requestId } && talk.AskerId == turn.Person.Id && turn.Text is { } text && !AnswerReader.IsInPassing(text) && AnswerReader.YesHalfNo(text) is not null
        && await requests.FindAsync(requestId, ct) is { Status: RequestStatus.Helped };

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
    private static Waiting? Asked(Turn turn) => turn.Waiting?.Beneath is { Folder: RequestTalk.Folder, SubjectId: not null } asked ? asked : null;

    /// <summary>What is said to somebody who listens is an answer to us as well only when it plainly is one: "รีบมานะคะ" is no place.</summary>
    private bool IsPlainAnswer(Turn turn, Waiting asked)
    {
        if (turn.Location is not null)
            return true;
        if (turn.Text is not { } text || AnswerReader.IsQuestion(text) || !Codes.TryParse<Question>(asked.Question, out var question))
            return false;
        return question switch
        {
            Question.Place or Question.Area => turn.Draft!.Point is not null || !turn.Draft.Place.IsEmpty || AnswerReader.Place(text, places) is { IsEmpty: false },
            Question.Phone => AnswerReader.Phone(text) is not null,
            Question.People => AnswerReader.Number(text) is not null,
            _ => turn.Draft!.Category is not null,
        };
    }

    private static Reply GoingOn(Turn turn, Talk talk, Reply reply) =>
        reply with
        {
            KeepsWaiting = false,
            Waiting = RelayDialogue.InTalk(talk.Id, turn.Now) with { Beneath = reply.KeepsWaiting ? Asked(turn) : reply.Waiting is { Folder: RequestTalk.Folder } asked ? asked : null },
        };
}
