using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public sealed class SilenceStore(DbSession db, RequestSettings settings)
{
    /// <summary>
    /// Takes the next case whose asker has been silent too long and counts the question about to be asked. While a helper is on it the claim's
    /// own reminders speak, so it is only put off. Null when none is due.
    /// </summary>
    public Task<long?> TakeAsync(DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            WITH due AS (
                SELECT id, status, EXISTS (SELECT FROM claims c WHERE c.request_id = r.id AND c.ended_at IS NULL) AS has_helper
                FROM   help_requests r
                WHERE  ask_again_at <= @now AND ended_at IS NULL
                ORDER  BY ask_again_at
                LIMIT  1
                FOR UPDATE SKIP LOCKED)
            UPDATE help_requests r
            SET    times_asked = CASE WHEN due.has_helper THEN 0 ELSE r.times_asked + 1 END,
                   -- A helped case is asked once, its helper's own question came before; then it is only left time to answer.
                   ask_again_at = @now + make_interval(secs => CASE WHEN due.status = 'helped' AND NOT due.has_helper THEN @settleDays * 86400 ELSE @giveUpHours * 3600 END)
            FROM   due
            WHERE  r.id = due.id
            RETURNING r.id
            """,
            new { now, giveUpHours = settings.GiveUpHours, settleDays = settings.SettleDays },
            ct);
}
