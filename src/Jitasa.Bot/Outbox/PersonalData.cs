using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

public sealed class OutboxPersonalData(DbSession db, RetentionSettings settings) : IHoldPersonalData, IForgetInTime
{
    private const string Body = "Privacy__BodyHours after it was sent";

    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("outbox.kind", false, "kept: a code", "always"),
        new("outbox.person_id", false, "kept: the row it points to is empty", "always"),
        new("outbox.recipient", true, "emptied", Body),
        new("outbox.reply_token", true, "emptied", Body),
        new("outbox.urgency", false, "kept: a code", "always"),
        new("outbox.body_sealed", true, "emptied", Body),
        new("outbox.state", false, "kept: a code", "always"),
        new("outbox.last_reason", false, "kept: a code", "always"),
        new("push_months.level", false, "kept: a code", "always"),
        new("outbox.topic", false, "kept: the id of a row", "always"),
    ];

    /// <summary>What was still to be said is not said: it is about what is being erased. The farewell is written after this.</summary>
    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox o
            SET    state = CASE WHEN o.state IN ('waiting', 'held') THEN 'unsent' ELSE o.state END, done_at = coalesce(o.done_at, @now),
                   leased_until = NULL, body_sealed = NULL, reply_token = NULL, recipient = ''
            WHERE  o.recipient <> ''
              AND  (o.person_id = @personId OR o.recipient = (SELECT line_user_id FROM people WHERE id = @personId))
            """,
            new { personId, now },
            ct);

    public async Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) =>
        await GiveUpHeldAsync(now, ct) + await ForgetOwedAsync(now, ct) + await ForgetOldAsync(now, ct) + await ForgetFarewellsAsync(ct);

    // News nobody came to hear is not kept for ever.
    private Task<int> GiveUpHeldAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox SET state = 'unsent', last_reason = 'stale', done_at = @now, body_sealed = NULL, reply_token = NULL, recipient = ''
            WHERE  id IN (SELECT id FROM outbox WHERE state = 'held' AND NOT owed_push AND created_at < @before LIMIT @Batch FOR UPDATE SKIP LOCKED)
            """,
            new { now, before = settings.BodiesBefore(now), RetentionSettings.Batch },
            ct);

    // What a push is owed for is forgotten like the rest, but that there was something is not: it is told in one line once the month has turned.
    private Task<int> ForgetOwedAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH told AS (
                UPDATE outbox SET body_sealed = NULL, reply_token = NULL, recipient = ''
                WHERE  id IN (SELECT id FROM outbox WHERE owed_push AND recipient <> '' AND done_at < @before LIMIT @Batch FOR UPDATE SKIP LOCKED))
            , given_up AS (
                UPDATE outbox SET state = 'unsent', last_reason = 'stale', done_at = @now, body_sealed = NULL, reply_token = NULL, recipient = ''
                WHERE  id IN (SELECT id FROM outbox WHERE owed_push AND recipient <> '' AND state = 'held' AND created_at < @now - interval '62 days' LIMIT @Batch FOR UPDATE SKIP LOCKED))
            UPDATE outbox SET body_sealed = NULL, reply_token = NULL
            WHERE  id IN (SELECT id FROM outbox
                          WHERE  owed_push AND recipient <> '' AND state = 'held' AND body_sealed IS NOT NULL
                            AND  created_at < @before AND created_at >= @now - interval '62 days' LIMIT @Batch FOR UPDATE SKIP LOCKED)
            """,
            new { now, before = settings.BodiesBefore(now), RetentionSettings.Batch },
            ct);

    private Task<int> ForgetOldAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox SET body_sealed = NULL, reply_token = NULL, recipient = ''
            WHERE  id IN (SELECT id FROM outbox WHERE body_sealed IS NOT NULL AND done_at < @before LIMIT @Batch FOR UPDATE SKIP LOCKED)
            """,
            new { before = settings.BodiesBefore(now), RetentionSettings.Batch },
            ct);

    // The answer "everything is erased" still needed an address; once it is out, that goes too.
    private async Task<int> ForgetFarewellsAsync(CancellationToken ct)
    {
        var gone = await db.ListAsync<long>("SELECT id FROM people WHERE erased_at IS NOT NULL AND farewell_at IS NULL LIMIT 50", null, ct);
        return gone.Count == 0
            ? 0
            : await db.ExecuteAsync(
                """
                WITH emptied AS (
                    UPDATE outbox SET body_sealed = NULL, reply_token = NULL, recipient = ''
                    WHERE  person_id = ANY(@gone) AND body_sealed IS NOT NULL AND done_at IS NOT NULL)
                UPDATE people p SET farewell_at = p.erased_at
                WHERE  p.id = ANY(@gone)
                  AND  NOT EXISTS (SELECT FROM outbox o WHERE o.person_id = p.id AND o.body_sealed IS NOT NULL AND o.done_at IS NULL)
                """,
                new { gone = gone.ToArray() },
                ct);
    }
}
