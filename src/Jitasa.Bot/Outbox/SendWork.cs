using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>
/// Sends the rows that are due, a few of different people side by side. The lease is committed before the calls and the outcomes after them: killed in
/// between, a row is taken again and LINE recognises the push by its key.
/// </summary>
public sealed partial class SendWork(DbSession db, SendStore rows, LineClient line, OutboxBodies bodies, IOpenQuestions questions, IKnowGroups groups, BotMeter meter, WorkBell bell, TimeProvider clock, ILogger<SendWork> log) : IWork
{
    // What is answered within it is closed with one commit; who answers later holds up nobody else's.
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(10);

    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var leased = await rows.LeaseAsync(clock.GetUtcNow(), ct);
        if (leased.Count == 0)
            return false;
        await db.CommitAsync(ct);
        // Whoever was woken meanwhile found rows locked that this lease left to others.
        bell.Ring<SendWork>();

        var letters = new List<Letter>();
        foreach (var row in leased)
        {
            if (await ReadAsync(row, ct) is { } letter)
                letters.Add(letter);
        }
        letters = await WithChoicesAsync(letters, ct);
        await db.CommitAsync(ct);

        var calls = letters.Select(letter => CallAsync(letter, ct)).ToList();
        var all = Task.WhenAll(calls);
        while (calls.Count > 0)
        {
            await Task.WhenAny(calls);
            await Task.WhenAny(all, Task.Delay(Together, ct));
            var answered = calls.Where(call => call.IsCompleted).ToList();
            calls = [.. calls.Except(answered)];
            await CloseAsync([.. answered.Where(call => call.IsCompletedSuccessfully).Select(call => call.Result)], ct);
            await db.CommitAsync(ct);
        }
        // A call that broke in a way nobody foresaw is told at the edge, once the others are closed.
        await all;
        return true;
    }

    /// <summary>Null when the row is not to be sent now: then that is written down.</summary>
    private async Task<Letter?> ReadAsync(Leased row, CancellationToken ct)
    {
        var asReply = row.ReplyToken is not null && row.ReplyUntil > clock.GetUtcNow();
        if (!asReply && RetryRules.WaitsForReply(row.IsForGroup || row.IsInGroup, row.Urgency))
        {
            await rows.HoldAsync(row, isOwed: false, status: null, "waits_for_reply", ct);
            return null;
        }
        if (!asReply && !BudgetRules.GoesNow(row.IsPaused ? PushLevel.CriticalOnly : row.Level, row.Urgency, row.IsInGroup, row.IsDigest))
        {
            await rows.HoldAsync(row, isOwed: true, status: null, row.IsPaused ? SendOutcome.QuotaSpent.ToCode() : row.Level.ToCode(), ct);
            return null;
        }
        if (bodies.Open(row.Body) is { Count: > 0 } messages)
            return new(row, asReply, messages);
        // A body nobody can open must not stop what waits behind it.
        await rows.LostAsync(row, "dead", row.WasInDoubt, status: null, "unreadable", clock.GetUtcNow(), ct);
        Told(log, LogLevel.Error, row.Id, "unreadable", status: null, row.Attempts, lineRequestId: null);
        return null;
    }

    /// <summary>A push brings along the buttons of the question its reader has still open.</summary>
    private async Task<List<Letter>> WithChoicesAsync(List<Letter> letters, CancellationToken ct)
    {
        // The same body at every attempt: LINE counts another body under the same key as a mistake.
        var bare = letters.Where(letter => letter is { AsReply: false, Row: { IsForGroup: false, Attempts: 1 } } && letter.Messages[^1].QuickReply is null).ToList();
        if (bare.Count == 0 || await questions.ChoicesAsync([.. bare.Select(letter => letter.Row.Recipient)], ct) is not { Count: > 0 } open)
            return letters;
        var chosen = bare.Where(letter => open.ContainsKey(letter.Row.Recipient)).ToDictionary(letter => letter.Row.Id, letter => letter.With(open[letter.Row.Recipient]));
        await rows.RewriteAsync([.. chosen.Values.Select(letter => (letter.Row, bodies.Seal(letter.Messages)))], ct);
        return [.. letters.Select(letter => chosen.GetValueOrDefault(letter.Row.Id, letter))];
    }

    private async Task<(Letter Letter, LineAnswer Answer)> CallAsync(Letter letter, CancellationToken ct)
    {
        var (row, asReply, messages) = letter;
        return (letter, asReply ? await line.ReplyAsync(row.ReplyToken!, messages, ct) : await line.PushAsync(row.Recipient, messages, row.RetryKey, ct));
    }

    private async Task CloseAsync(IReadOnlyList<(Letter Letter, LineAnswer Answer)> answered, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sent = new List<(Leased Row, int? Status, string Reason)>();
        foreach (var (letter, answer) in answered)
        {
            var (row, asReply, messages) = letter;
            var outcome = RetryRules.WithoutQuote(RetryRules.Judge(answer, asReply, row.WasInDoubt, now - row.KeyedAt), answer, messages.Any(IsQuoting));
            if (outcome is SendOutcome.Sent or SendOutcome.Delivered)
                sent.Add((row, answer.Status, outcome.ToCode()));
            else
                await NotSentAsync(letter, answer, outcome, now, ct);
            meter.Sent(outcome.ToCode(), asReply);
            Told(log, LevelOf(outcome), row.Id, outcome.ToCode(), answer.Status, row.Attempts, answer.RequestId);
        }
        if (sent.Count > 0)
            await rows.SentAsync(sent, now, ct);
        if (answered.Any(one => one.Answer.IsOk && one.Letter is { AsReply: false, Row.IsPaused: true }))
            await rows.EndPauseAsync(now, ct);
    }

    private async Task NotSentAsync(Letter letter, LineAnswer answer, SendOutcome outcome, DateTimeOffset now, CancellationToken ct)
    {
        var (row, asReply, messages) = letter;
        var reason = outcome.ToCode();
        switch (outcome)
        {
            case SendOutcome.PushInstead:
                await rows.ForgetTokenAsync(row, answer.Status, reason, ct);
                break;
            case SendOutcome.PlainInstead:
                await rows.RewriteAsync([(row, bodies.Seal(messages.Select(message => IsQuoting(message) ? ((TextMessage)message) with { QuoteToken = null } : message).ToList()))], ct);
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

    private sealed record Letter(Leased Row, bool AsReply, IReadOnlyList<LineMessage> Messages)
    {
        public Letter With(IReadOnlyList<LineAction> choices) =>
            this with { Messages = [.. Messages.SkipLast(1), Messages[^1] with { QuickReply = new QuickReply([.. choices.Select(action => new QuickReplyItem(action))]) }] };
    }
}
