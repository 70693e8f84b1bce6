using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

/// <summary>The helper's work beside the talk: the next step is always one tap away, and what they tell the other side of it moves it.</summary>
public sealed class WorkInTalk(ClaimStore claims, ClaimTalk work, Buttons buttons)
{
    /// <summary>The message with the helper's next step first under it; as it is for everybody else.</summary>
    public async Task<LineMessage> WithNextAsync(LineMessage message, Talk talk, long personId, Tongue tongue, CancellationToken ct) =>
        await ClaimOfAsync(talk, personId, ct) is { } claim ? RelayMessages.WithStep(message, ClaimMessages.Next(claim, tongue, buttons)) : message;

    /// <summary>
    /// What the helper hears after their words went out. "ถึงแล้ว อยู่หน้าบ้าน" is also the step itself; where it may mean something else, the
    /// step is one tap. A step that ends their part is always left to a tap: it cannot be a slip of the tongue.
    /// </summary>
    public async Task<Reply> AfterWordsAsync(Turn turn, Talk talk, LineMessage receipt, CancellationToken ct)
    {
        if (await ClaimOfAsync(talk, turn.Person.Id, ct) is not { } claim)
            return new Reply(receipt);
        if (turn.Text is not { } text || ClaimLexicon.StepToldIn(text) is not { } told || ClaimLifecycle.After(claim.Status, told.Step) is null)
            return new Reply(RelayMessages.WithStep(receipt, ClaimMessages.Next(claim, turn.Tongue, buttons)));
        if (told.IsCertain && told.Step is ClaimStep.SetOut or ClaimStep.Arrive)
            return new Reply([receipt with { QuickReply = null }, .. (await work.StepAsync(turn, claim.Id, told.Step, ct)).Messages]);
        var step = ClaimMessages.Button(claim, told.Step, turn.Tongue, buttons);
        return new Reply(receipt with { QuickReply = null }, RelayMessages.WithStep(RelayMessages.IsItSo(step.Label!, turn.Tongue) with { QuickReply = receipt.QuickReply }, step));
    }

    /// <summary>A step by itself, of the case that is talked about; null when the person is no longer on it.</summary>
    public async Task<Reply?> StepAsync(Turn turn, Talk talk, string text, CancellationToken ct)
    {
        if (ClaimPhrases.StepOf(text) is not { } word || await ClaimOfAsync(talk, turn.Person.Id, ct) is not { } claim)
            return null;
        return ClaimLexicon.StepOf(word) is { } step ? await work.StepAsync(turn, claim.Id, step, ct) : await work.ExtendAsync(turn, claim.Id, ct);
    }

    /// <summary>Who talks is not asleep. After the step that the words may be: the case's row is locked before its claims.</summary>
    public async Task HeardAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.ClaimId is { } claimId && talk.SideOf(turn.Person.Id) == TalkSide.Helper)
            await claims.HeardAsync(claimId, turn.Person.Id, turn.Now, ct);
    }

    private async Task<Claim?> ClaimOfAsync(Talk talk, long personId, CancellationToken ct) =>
        talk.ClaimId is { } claimId && talk.SideOf(personId) == TalkSide.Helper && await claims.FindAsync(claimId, ct) is { IsLive: true } claim ? claim : null;
}
