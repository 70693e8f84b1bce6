using Jitasa.Bot.Conversation;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who waits along says, by button or in words, whether help reached them too, or that they no longer wait.</summary>
public sealed class WaitingAlongDialogue(WaitingAlong along, SameCaseStore sameCases, HelpRequestStore requests) : IDialogue
{
    public const string Name = "along";

    public string Folder => Name;

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) =>
        tap.Word switch
        {
            "yes" => await ContentAsync(turn, tap.Id, ct),
            "no" => await NotYetAsync(turn, tap.Id, ct),
            _ => null,
        };

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text || turn.Draft!.Intent == Intent.HelpRequest)
            return null;
        var isCancel = StatusWords.Cancels(text);
        if (!isCancel && ReceiptAnswers.Read(text) is null)
            return null;
        // Their own case comes first: of it they are asked, and it is what they would cancel.
        if ((await requests.LiveOfAsync(turn.Person.Id, ct)).Count > 0 || await sameCases.AlongOfAsync(turn.Person.Id, ct) is not { } waits)
            return null;
        if (isCancel)
            return await LeaveAsync(turn, waits.RequestId, ct);
        if (waits.Status is not (RequestStatus.Helped or RequestStatus.Confirmed or RequestStatus.Settled))
            return null;
        return ReceiptAnswers.Read(text) == Receipt.Yes ? await ContentAsync(turn, waits.RequestId, ct) : await NotYetAsync(turn, waits.RequestId, ct);
    }

    private async Task<Reply> ContentAsync(Turn turn, long requestId, CancellationToken ct)
    {
        await sameCases.PartAsync(requestId, turn.Person.Id, turn.Now, ct);
        return new Reply(WaitingAlongMessages.Thanked(turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply> NotYetAsync(Turn turn, long requestId, CancellationToken ct)
    {
        // The same tap again is answered as the first was.
        var own = await along.LeaveAsync(requestId, turn.Person.Id, turn.Now, ct) ?? (await requests.LiveOfAsync(turn.Person.Id, ct)).FirstOrDefault()?.CaseNumber;
        return new Reply(WaitingAlongMessages.StillLooking(own, turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply> LeaveAsync(Turn turn, long requestId, CancellationToken ct)
    {
        await sameCases.PartAsync(requestId, turn.Person.Id, turn.Now, ct);
        return new Reply(WaitingAlongMessages.WaitsNoMore(turn.Tongue)) { KeepsWaiting = true };
    }
}
