using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>"I take it" and "I can't", tapped or typed, and the reason of a "no".</summary>
public sealed class OfferAnswers(ClaimTalk talk, ClaimEndingStore endings, HelpRequestStore requests, WhichCase which, ConversationSettings settings, Buttons buttons)
{
    /// <summary>"May we know why?", after a "no".</summary>
    public const string Why = "why";

    /// <summary>A plain answer to what is offered; null when the words are none, or nothing waits for an answer.</summary>
    /// <param name="isOnCase">The person goes somewhere already: then only words that can mean nothing else take a further case.</param>
    public async Task<Reply?> HearAsync(Turn turn, string text, bool isOnCase, CancellationToken ct)
    {
        if (ClaimPhrases.TakesAgain(text))
            return await endings.LeftLatelyAsync(turn.Person.Id, turn.Now, ct) is { } left ? await talk.AcceptAsync(turn, left, ct) : null;
        if ((ClaimPhrases.AnswerOf(text) ?? (isOnCase ? null : Passed(text))) is not { } answer)
            return isOnCase ? null : await HearYesNoAsync(turn, text, ct);
        if (isOnCase && !SaysOfWhat(text))
            return null;
        return await talk.OpenOffersAsync(turn.Person.Id, since: null, ct) switch
        {
            [] => null,
            [var only] => answer == ClaimWord.Accept ? await talk.AcceptAsync(turn, only.Id, ct) : await DeclineAsync(turn, only.Id, ClaimAnswerMessages.ReasonSaid(text) ?? "", ct),
            var several => which.Ask(turn, several.Select(request => new CaseAct(request, answer == ClaimWord.Accept ? "accept" : "decline", request.Id)).ToList()),
        };
    }

    /// <summary>"ได้ครับ" to "ช่วยได้ไหมคะ", while that is the one thing the person was asked.</summary>
    private async Task<Reply?> HearYesNoAsync(Turn turn, string text, CancellationToken ct)
    {
        if (turn.Waiting is { Yields: false } || AnswerReader.IsInPassing(text) || AnswerReader.YesNo(text) is not { } isYes)
            return null;
        var asked = await talk.OpenOffersAsync(turn.Person.Id, turn.Now.AddMinutes(-settings.YesNoMinutes), ct);
        if (asked is not [var only])
            return null;
        return isYes ? await talk.AcceptAsync(turn, only.Id, ct) : await DeclineAsync(turn, only.Id, "", ct);
    }

    /// <summary>"รับงาน YST64-1117-0042", or a sentence in which a job is taken.</summary>
    public async Task<Reply?> AcceptTypedAsync(Turn turn, string text, CancellationToken ct)
    {
        if (ClaimLexicon.CaseNumber(text) is { } named && named.Contains('-', StringComparison.Ordinal))
            return await requests.FindByNumberAsync(named, ct) is { } exact
                ? await talk.AcceptAsync(turn, exact.Id, ct)
                : new Reply(ClaimAnswerMessages.Refused(Refusal.NotFound, 0, turn.Tongue)) { KeepsWaiting = true };
        var open = await talk.OpenOffersAsync(turn.Person.Id, since: null, ct);
        var meant = ClaimLexicon.CaseNumber(text) is { } part ? open.Where(request => ClaimLexicon.Names(part, request.CaseNumber)).ToList() : open;
        return meant switch
        {
            [] => null,
            [var only] => await talk.AcceptAsync(turn, only.Id, ct),
            _ => which.Ask(turn, meant.Select(request => new CaseAct(request, "accept", request.Id)).ToList()),
        };
    }

    /// <param name="reason">The code of a reason given with the "no" or after it; "" when none is said.</param>
    public async Task<Reply> DeclineAsync(Turn turn, long requestId, string reason, CancellationToken ct)
    {
        var isDeclined = await endings.DeclineAsync(requestId, turn.Person.Id, turn.Now, ct);
        if (ClaimAnswerMessages.IsReason(reason))
        {
            await endings.ReasonAsync(requestId, turn.Person.Id, reason, ct);
            return Thanked(turn);
        }
        return isDeclined
            // Laid over whatever is open: a reason is no answer to that, and that is not lost for a reason.
            ? new Reply(ClaimAnswerMessages.AskWhy(requestId, turn.Tongue, buttons)) { Waiting = new Waiting(ClaimMessages.Folder, Why, requestId, turn.Now) { Yields = true, Beneath = Beneath(turn) } }
            : new Reply(ClaimAnswerMessages.NotWaiting(turn.Tongue)) { KeepsWaiting = true };
    }

    /// <summary>The reason of a "no", typed; words that name none, ask or cry are heard as anything else.</summary>
    public async Task<Reply?> WhyAsync(Turn turn, long requestId, string text, CancellationToken ct)
    {
        if (OwnCry.Is(text, turn.Draft!))
            return null;
        // In the middle of something else only the reason by itself is one: "บ้านอยู่ไกลจากวัดไหม" is for the other side of a talk.
        if ((ClaimAnswerMessages.ReasonSaid(text) ?? (turn.Waiting!.Beneath is null ? ClaimAnswerMessages.ReasonIn(text) : null)) is not { } reason)
            return null;
        await endings.ReasonAsync(requestId, turn.Person.Id, reason, ct);
        return Thanked(turn);
    }

    /// <summary>Who has nothing to hand over says no with the same words.</summary>
    private static ClaimWord? Passed(string text) => ClaimPhrases.StepOf(text) is ClaimWord.HandOver or ClaimWord.Release ? ClaimWord.Decline : null;

    private static Reply Thanked(Turn turn) =>
        new(ClaimAnswerMessages.ThankedForReason(turn.Tongue)) { KeepsWaiting = !IsWhy(turn), Waiting = IsWhy(turn) ? turn.Waiting!.Beneath : null };

    private static Waiting? Beneath(Turn turn) => IsWhy(turn) ? turn.Waiting!.Beneath : turn.Waiting;

    private static bool IsWhy(Turn turn) => turn.Waiting is { Folder: ClaimMessages.Folder, Question: Why };

    private static bool SaysOfWhat(string text) => new[] { "รับ", "สะดวก", "ผ่าน", "ปฏิเสธ", "ไปเอง", "accept", "take", "decline" }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
