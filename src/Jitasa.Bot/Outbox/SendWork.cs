using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>
/// Sends one row of the outbox. The lease is committed before the call and the outcome after it: killed in between, the row is taken again
/// and LINE recognises the push by its key.
/// </summary>
public sealed partial class SendWork(DbSession db, SendStore rows, LineClient line, OutboxBodies bodies, IOpenQuestions questions, IKnowGroups groups, BotMeter meter, TimeProvider clock, ILogger<SendWork> log) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await rows.LeaseAsync(clock.GetUtcNow(), ct) is not { } row)
            return false;
        await db.CommitAsync(ct);

        var asReply = row.ReplyToken is not null && row.ReplyUntil > clock.GetUtcNow();
        if (!asReply && RetryRules.WaitsForReply(row.IsForGroup || row.IsInGroup, row.Urgency))
            await rows.HoldAsync(row, isOwed: false, status: null, "waits_for_reply", ct);
        else if (!asReply && !BudgetRules.GoesNow(row.IsPaused ? PushLevel.CriticalOnly : row.Level, row.Urgency, row.IsInGroup, row.IsDigest))
            await rows.HoldAsync(row, isOwed: true, status: null, row.IsPaused ? SendOutcome.QuotaSpent.ToCode() : row.Level.ToCode(), ct);
        else
            await SendAsync(row, asReply, ct);
        await db.CommitAsync(ct);
        return true;
    }

    private async Task SendAsync(Leased row, bool asReply, CancellationToken ct)
    {
        // A body nobody can open must not stop what waits behind it.
        if (bodies.Open(row.Body) is not { Count: > 0 } messages)
        {
            await rows.LostAsync(row, "dead", row.WasInDoubt, status: null, "unreadable", clock.GetUtcNow(), ct);
            Told(log, LogLevel.Error, row.Id, "unreadable", status: null, row.Attempts, lineRequestId: null);
            return;
        }
        // The same body at every attempt: LINE counts another body under the same key as a mistake.
        if (!asReply && !row.IsForGroup && row.Attempts == 1 && messages[^1].QuickReply is null && await questions.ChoicesAsync(row.Recipient, ct) is { Count: > 0 } choices)
        {
            messages = [.. messages.SkipLast(1), messages[^1] with { QuickReply = new QuickReply(choices.Select(action => new QuickReplyItem(action)).ToList()) }];
            await rows.RewriteAsync(row, bodies.Seal(messages), ct);
            await db.CommitAsync(ct);
        }
        var answer = asReply ? await line.ReplyAsync(row.ReplyToken!, messages, ct) : await line.PushAsync(row.Recipient, messages, row.RetryKey, ct);
        var now = clock.GetUtcNow();
        var outcome = RetryRules.WithoutQuote(RetryRules.Judge(answer, asReply, row.WasInDoubt, now - row.KeyedAt), answer, messages.Any(IsQuoting));
        var reason = outcome.ToCode();
        switch (outcome)
        {
            case SendOutcome.Sent or SendOutcome.Delivered:
                await rows.SentAsync(row, answer.Status, reason, now, ct);
                if (row.IsPaused && !asReply)
                    await rows.EndPauseAsync(now, ct);
                break;
            case SendOutcome.PushInstead:
                await rows.ForgetTokenAsync(row, answer.Status, reason, ct);
                break;
            case SendOutcome.PlainInstead:
                await rows.RewriteAsync(row, bodies.Seal(messages.Select(message => IsQuoting(message) ? ((TextMessage)message) with { QuoteToken = null } : message).ToList()), ct);
                await rows.WaitAsync(row, now, row.WasInDoubt, answer.Status, reason, ct);
                break;
            case SendOutcome.TryLater:
                // Jitter is no secret.
                var pause = RetryRules.Pause(row.Attempts, row.Urgency, Random.Shared.NextDouble());
                await rows.WaitAsync(row, now + pause, row.WasInDoubt || RetryRules.LeavesDoubt(answer), answer.Status, reason, ct);
                if (answer.Status != 429)
                    await rows.TroubleAsync(ct);
                break;
            case SendOutcome.TokenRefused:
                await rows.WaitAsync(row, now + RetryRules.TokenPatience, row.WasInDoubt, answer.Status, reason, ct);
                break;
            case SendOutcome.QuotaSpent:
                await rows.PauseAsync(now, RetryRules.MonthTurns(now), ct);
                if (RetryRules.GoesAnyway(row.Urgency))
                    await rows.WaitAsync(row, now + RetryRules.CriticalPatience, row.WasInDoubt, answer.Status, reason, ct);
                else
                    await rows.HoldAsync(row, isOwed: true, answer.Status, reason, ct);
                break;
            case SendOutcome.Dead:
                await rows.LostAsync(row, "dead", row.WasInDoubt, answer.Status, reason, now, ct);
                if (!asReply && RetryRules.SaysNoSuchChat(answer))
                    await groups.LeftAsync(row.Recipient, now, ct);
                break;
            case SendOutcome.GivenUp:
                await rows.LostAsync(row, "unsent", inDoubt: true, answer.Status, reason, now, ct);
                break;
        }
        meter.Sent(reason, asReply);
        Told(log, LevelOf(outcome), row.Id, reason, answer.Status, row.Attempts, answer.RequestId);
    }

    private static bool IsQuoting(LineMessage message) => message is TextMessage { QuoteToken: not null };

    private static LogLevel LevelOf(SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Sent or SendOutcome.Delivered or SendOutcome.PushInstead => LogLevel.Information,
            SendOutcome.TryLater or SendOutcome.PlainInstead => LogLevel.Warning,
            _ => LogLevel.Error,
        };

    [LoggerMessage(Message = "Outbox {OutboxId}: {Outcome}, status {Status}, attempt {Attempt}, LINE request {LineRequestId}")]
    private static partial void Told(ILogger log, LogLevel level, Guid outboxId, string outcome, int? status, int attempt, string? lineRequestId);
}
