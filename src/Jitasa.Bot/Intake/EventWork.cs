using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <summary>
/// Handles one event: everything it causes and "done" are one transaction. What fails, or takes the process with it, is rolled back whole, tried again
/// a few times and then given up with a word to its sender, so that no event blocks anybody for good.
/// </summary>
public sealed partial class EventWork(
    DbSession db,
    InboxStore inbox,
    EventHandling handling,
    Apology apology,
    LoadingDots dots,
    Leftovers leftovers,
    Sealed box,
    WorkBell bell,
    BotMeter meter,
    IntakeSettings settings,
    TimeProvider clock,
    ILogger<EventWork> log
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await inbox.TakeAsync(clock.GetUtcNow(), ct) is not { } taken)
            return false;
        using var turn = await leftovers.InTurnAsync(taken, ct);
        if (!leftovers.Holds(taken))
            await TryAsync(taken, isCounted: false, ct);
        else if (taken.Attempts >= settings.Attempts)
            await GiveUpAsync(taken, taken.Attempts, taken.Attempts, ct);
        else if (await CountFirstAsync(taken, ct))
            await TryAsync(taken, isCounted: true, ct);
        // What the event wrote: an answer to send, a case to look at.
        bell.Ring<SendWork>();
        bell.Ring<DispatchWork>();
        return true;
    }

    private async Task TryAsync(Taken taken, bool isCounted, CancellationToken ct)
    {
        try
        {
            await HandleAsync(taken, ct);
        }
        // The edge of a person's event: whatever went wrong is counted, and never handed on to the next event.
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            await db.RollbackAsync();
            await CountAsync(taken, isCounted, error, ct);
        }
    }

    /// <summary>Commits the try before it begins, so that a process that dies of it has counted. False when another process was quicker.</summary>
    private async Task<bool> CountFirstAsync(Taken taken, CancellationToken ct)
    {
        var attempts = taken.Attempts + 1;
        if (!await inbox.TryAgainAsync(taken.Id, attempts, Later(attempts), ct))
            return false;
        await db.CommitAsync(ct);
        return await inbox.TakeAgainAsync(taken.Id, attempts, ct);
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
        meter.Handled(clock.GetUtcNow() - taken.ReceivedAt);
    }

    private async Task CountAsync(Taken taken, bool isCounted, Exception error, CancellationToken ct)
    {
        meter.Failed();
        var attempts = taken.Attempts + 1;
        // Only the kind of error and where: its message may quote what the person wrote.
        Failed(log, taken.Id, attempts, error.GetType().FullName, error.StackTrace);
        if (attempts >= settings.Attempts)
            await GiveUpAsync(taken, attempts, isCounted ? attempts : taken.Attempts, ct);
        else if (!isCounted)
            await inbox.TryAgainAsync(taken.Id, attempts, Later(attempts), ct);
        await db.CommitAsync(ct);
    }

    /// <param name="counted">How many of its tries are in the row already.</param>
    private async Task GiveUpAsync(Taken taken, int attempts, int counted, CancellationToken ct)
    {
        if (await inbox.FailedAsync(taken.Id, attempts, counted, clock.GetUtcNow(), ct))
            await apology.SayAsync(taken, ct);
        await db.CommitAsync(ct);
    }

    private DateTimeOffset Later(int attempts) => clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, attempts));

    [LoggerMessage(Level = LogLevel.Error, Message = "Inbox {InboxId} failed, attempt {Attempt}: {Error}\n{Where}")]
    private static partial void Failed(ILogger log, long inboxId, int attempt, string? error, string? where);
}
