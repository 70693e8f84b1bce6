using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <param name="Attempts">How often it was tried before.</param>
public sealed record Taken(long Id, byte[] BodySealed, DateTimeOffset ReceivedAt, int Attempts);

/// <summary>Events waiting to be handled.</summary>
public sealed class InboxStore(DbSession db)
{
    /// <summary>
    /// Locks the oldest event that is due and whose sender has none before it, until the transaction ends. The lock is the claim:
    /// a killed process lets go of it, and another takes the event up again.
    /// </summary>
    public Task<Taken?> TakeAsync(DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<Taken>(
            """
            SELECT   i.id, i.body_sealed, i.received_at, i.attempts
            FROM     inbox i
            WHERE    i.state = 'waiting' AND i.try_at <= @now
              AND    NOT EXISTS (SELECT FROM inbox e
                                 WHERE  e.sender_key = i.sender_key AND e.state = 'waiting' AND (e.event_at, e.id) < (i.event_at, i.id)
                                 -- Looked up row by row: as a join, planned while hardly anything waits, it reads all that waits for each.
                                 OFFSET 0)
            ORDER BY i.event_at, i.id
            LIMIT    1
            FOR UPDATE SKIP LOCKED
            """,
            new { now },
            ct);

    /// <param name="isForgotten">Whose and what it was is emptied at once, not only when the bodies are.</param>
    public Task DoneAsync(long id, bool isForgotten, DateTimeOffset now, CancellationToken ct) =>
        db.LaterAsync(
            """
            UPDATE inbox
            SET    state = 'done', done_at = @now,
                   body_sealed = CASE WHEN @isForgotten THEN NULL ELSE body_sealed END, sender_key = CASE WHEN @isForgotten THEN '' ELSE sender_key END
            WHERE  id = @id
            """,
            new { id, isForgotten, now });

    /// <summary>Counts a failed try and lets the event wait. False when another process has it in hand or it is done already.</summary>
    public async Task<bool> TryAgainAsync(long id, int attempts, DateTimeOffset tryAt, CancellationToken ct) =>
        await db.ExecuteAsync(
            "UPDATE inbox SET attempts = @attempts, try_at = @tryAt WHERE id = @id AND state = 'waiting' AND attempts = @attempts - 1",
            new { id, attempts, tryAt },
            ct) == 1;

    /// <summary>Locks the event anew after its try was counted. False when another process has it, or had it.</summary>
    public async Task<bool> TakeAgainAsync(long id, int attempts, CancellationToken ct) =>
        await db.ScalarAsync<long?>(
            "SELECT id FROM inbox WHERE id = @id AND state = 'waiting' AND attempts = @attempts FOR UPDATE SKIP LOCKED",
            new { id, attempts },
            ct) is not null;

    /// <summary>Gives the event up. False when it is done already.</summary>
    /// <param name="counted">How many of its tries are in the row already.</param>
    public async Task<bool> FailedAsync(long id, int attempts, int counted, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            "UPDATE inbox SET state = 'failed', attempts = @attempts, done_at = @now WHERE id = @id AND state = 'waiting' AND attempts = @counted",
            new { id, attempts, counted, now },
            ct) == 1;
}
