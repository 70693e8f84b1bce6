using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// Somebody changed a message that a case was opened or added to with: the case says what the message says now, and what only its old words
/// said is gone. It stays the same case, whatever is changed; only when that one is over, or somebody else's, may the new words ask for another.
/// </summary>
public sealed class EditedMessage(HelpRequestStore requests, RequestWordsStore words, RequestHearing hearing, RequestTalk talk, GroupCry group)
{
    /// <summary>Null when the words as they are now are a cry of their own.</summary>
    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (await words.GiveWayAsync(turn.Content!.MessageId, turn.Person.Id, turn.Event.At, turn.Now, ct) is not { } old || await requests.HoldAsync(old.RequestId, ct) is not { } before)
            return Reply.Silent;
        if ((before.HasEnded || before.AskerId != turn.Person.Id) && IsAnother(turn.Draft!, before))
            return null;
        // Given up for a neighbour's of the same, it goes on there.
        var along = before.HasEnded ? (await requests.AlongOfAsync(turn.Person.Id, ct)).FirstOrDefault(other => other.Need == before.Need) : null;
        if (along is not null || before.AskerId != turn.Person.Id)
        {
            await hearing.KeepWordsAsync(turn, along ?? before, ct);
            return Reply.Silent;
        }
        if (before.HasEnded || await hearing.AmendAsync(turn, before, Correction(turn.Draft!, before), pin: null, ct, gone: old.Gone) is not { } after)
        {
            // Nothing changes any more, and whoever believes it did must hear so.
            await hearing.KeepWordsAsync(turn, before, ct);
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(before).In(turn.Tongue))) { KeepsWaiting = true };
        }
        if (turn.GroupId is null)
            return await talk.ShowAsync(turn, after, RequestMessages.AmendedTitle, RequestTalk.AskedBefore(turn.Waiting), null, ct);
        var dangers = after.Dangers.Except(before.Dangers).ToList();
        // An edit brings no reply token for sure, and a push to a group costs a message for each member: without a new danger it can wait.
        return await group.AnswerAsync(turn, after, RequestMessages.AmendedTitle, RequestMessages.GroupAmended(after), dangers, known: [], ct) with { Urgency = dangers.Count > 0 ? after.Urgency : Urgency.Low };
    }

    /// <summary>A danger, or a need the case was not for: one case too many is better than one too few.</summary>
    private static bool IsAnother(MessageDraft draft, HelpRequest request) =>
        draft.IsCry && (draft.Urgency >= Urgency.High || draft.Category is { } need && need != request.Need);

    /// <summary>The need the case is for stays the first, if the message still names it.</summary>
    private static MessageDraft Correction(MessageDraft draft, HelpRequest request)
    {
        var named = draft.OtherCategories.ToList();
        if (draft.Category is { } first)
            named.Insert(0, first);
        return request.Need is { } need && named.Remove(need)
            ? draft with { IsCorrection = true, Category = need, OtherCategories = named }
            : draft with { IsCorrection = true };
    }
}
