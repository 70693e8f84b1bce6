using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <summary>
/// Handles one event: everything it causes and "done" are one transaction. What fails is rolled back whole, tried again a few times
/// and then given up with a word to its sender, so that no event blocks anybody for good.
/// </summary>
public sealed partial class EventWork(
    DbSession db,
    InboxStore inbox,
    EventHandling handling,
    Apology apology,
    LoadingDots dots,
    Sealed box,
    WorkBell bell,
    IntakeSettings settings,
    TimeProvider clock,
    ILogger<EventWork> log
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await inbox.TakeAsync(clock.GetUtcNow(), ct) is not { } taken)
            return false;
        try
        {
            await HandleAsync(taken, ct);
        }
        // The edge of a person's event: whatever went wrong is counted, and never handed on to the next event.
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            await db.RollbackAsync();
            await CountAsync(taken, error, ct);
        }
        // What the event wrote: an answer to send, a case to look at.
        bell.Ring<SendWork>();
        bell.Ring<DispatchWork>();
        return true;
    }

    private async Task HandleAsync(Taken taken, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.HandlingSeconds));
        var happened = WebhookReader.ReadOne(box.OpenBytes(taken.BodySealed), taken.ReceivedAt);
        using (dots.WatchOver(happened, taken.ReceivedAt))
            await handling.HandleAsync(happened, taken.ReceivedAt, patience.Token);
        await inbox.DoneAsync(taken.Id, GroupCalls.IsOverheard(happened), clock.GetUtcNow(), patience.Token);
        await db.CommitAsync(patience.Token);
    }

    private async Task CountAsync(Taken taken, Exception error, CancellationToken ct)
    {
        var attempts = taken.Attempts + 1;
        var now = clock.GetUtcNow();
        // Only the kind of error and where: its message may quote what the person wrote.
        Failed(log, taken.Id, attempts, error.GetType().FullName, error.StackTrace);
        if (attempts < settings.Attempts)
            await inbox.TryAgainAsync(taken.Id, attempts, now + TimeSpan.FromSeconds(Math.Pow(2, attempts)), ct);
        else if (await inbox.FailedAsync(taken.Id, attempts, now, ct))
            await apology.SayAsync(taken, ct);
        await db.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Inbox {InboxId} failed, attempt {Attempt}: {Error}\n{Where}")]
    private static partial void Failed(ILogger log, long inboxId, int attempt, string? error, string? where);
}
