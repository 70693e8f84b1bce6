using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>A person whose menu this process may link now.</summary>
public sealed record LeasedLink(Guid Id, string Recipient, DateTimeOffset CreatedAt, int Attempts);

/// <summary>The outbox rows that are no messages: they wait in a line of their own, so that no message ever waits behind a menu.</summary>
public sealed class MenuLinkStore(DbSession db)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    public Task<LeasedLink?> LeaseAsync(DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<LeasedLink>(
            """
            UPDATE outbox
            SET    leased_until = @until, attempts = attempts + 1
            WHERE  id = (SELECT   id FROM outbox
                         WHERE    state = 'waiting' AND kind = 'richmenu_link' AND not_before <= @now AND (leased_until IS NULL OR leased_until <= @now)
                         ORDER BY seq
                         LIMIT    1
                         FOR UPDATE SKIP LOCKED)
            RETURNING id, recipient, created_at, attempts
            """,
            new { now, until = now + Lease },
            ct);

    public Task EndAsync(LeasedLink link, string state, int? status, string reason, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET    state = @state, done_at = @now, leased_until = NULL, last_status = @status, last_reason = @reason
            WHERE  id = @Id AND attempts = @Attempts AND state = 'waiting'
            """,
            new { link.Id, link.Attempts, state, status, reason, now },
            ct);

    public Task WaitAsync(LeasedLink link, DateTimeOffset notBefore, int? status, string reason, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET    not_before = @notBefore, leased_until = NULL, last_status = @status, last_reason = @reason
            WHERE  id = @Id AND attempts = @Attempts AND state = 'waiting'
            """,
            new { link.Id, link.Attempts, notBefore, status, reason },
            ct);
}
