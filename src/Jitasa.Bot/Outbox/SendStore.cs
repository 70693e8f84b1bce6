using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>A row this process may send now.</summary>
/// <param name="IsForGroup">Written to a group as such, not to a person in it.</param>
/// <param name="IsInGroup">Goes into a group's chat, to whomever: a push there costs a message for each member.</param>
/// <param name="IsDigest">Gathered news of a day.</param>
/// <param name="RetryKey">What LINE knows the push by.</param>
/// <param name="KeyedAt">Since when it is used.</param>
/// <param name="WasInDoubt">An earlier attempt may have been accepted by LINE.</param>
/// <param name="IsPaused">LINE has said this month's pushes are used up.</param>
/// <param name="Level">What is still pushed, by LINE's count of the month.</param>
public sealed record Leased(
    Guid Id,
    string Recipient,
    bool IsForGroup,
    bool IsInGroup,
    bool IsDigest,
    string? ReplyToken,
    DateTimeOffset? ReplyUntil,
    Urgency Urgency,
    byte[] Body,
    Guid RetryKey,
    DateTimeOffset KeyedAt,
    int Attempts,
    bool WasInDoubt,
    bool IsPaused,
    PushLevel Level
);

/// <summary>The sender's side of the outbox.</summary>
public sealed class SendStore(DbSession db)
{
    // Longer than a call can take. A row whose process was killed in between is taken again after it.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Answers that follow each other stay in order; in a backlog a critical word may not wait behind an ordinary one to the same person.
    private static readonly TimeSpan OrderlyFor = TimeSpan.FromSeconds(10);

    // A row that alone fails again and again does not hold up its person for good; one failure among successes is that row's own.
    private const int TriesInOrder = 5;
    private const int FailuresOfSilence = 3;

    // LINE refused as many answers with this news in them: the news itself is at fault.
    private const int MostReturns = 2;

    // Sent side by side: what a lease and a commit cost is shared by all of them, and no call waits for another's answer.
    public const int MostAtOnce = 16;

    /// <summary>
    /// Leases the most urgent due rows, all equally urgent and one of each recipient, who is owed nothing earlier that is due, or that only waits for LINE to
    /// answer at all; what is more urgent overtakes what has waited a while. A reply goes alone: it has no key that LINE would know again, and a process
    /// killed in its call repeats it. The caller commits before it calls LINE, so that nobody else sends them meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<Leased>> LeaseAsync(DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.ListAsync<Row>(
            $"""
            WITH due AS MATERIALIZED (
                SELECT   o.id, o.recipient, CASE o.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END AS place, o.seq, o.in_doubt,
                         o.reply_token IS NOT NULL AND o.reply_until > @now AS is_reply
                FROM     outbox o
                WHERE    o.state = 'waiting' AND o.kind <> 'richmenu_link' AND o.not_before <= @now AND (o.leased_until IS NULL OR o.leased_until <= @now)
                  AND    NOT EXISTS (SELECT FROM outbox e
                                     WHERE  e.recipient = o.recipient AND e.seq < o.seq AND e.state = 'waiting' AND e.kind <> 'richmenu_link'
                                       AND  (e.created_at > @fresh
                                             OR CASE e.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END
                                                <= CASE o.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END)
                                       AND  (e.not_before <= @now OR e.last_reason = 'token_refused'
                                             OR (e.last_reason = 'try_later'
                                                 AND (e.attempts < @TriesInOrder OR (SELECT failures FROM line_troubles) >= @FailuresOfSilence)))
                                     -- Looked up row by row: as a join, planned while hardly anything waits, it reads all that waits for each.
                                     OFFSET 0)
                ORDER BY CASE o.urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END, o.seq
                -- Not a parameter: how few they are decides the plan.
                LIMIT    {MostAtOnce}
                FOR UPDATE SKIP LOCKED)
            , next AS (
                SELECT   DISTINCT ON (recipient) id, in_doubt
                FROM     due
                WHERE    place = (SELECT min(place) FROM due)
                  AND    CASE WHEN (SELECT is_reply FROM due ORDER BY place, seq LIMIT 1) THEN seq = (SELECT seq FROM due ORDER BY place, seq LIMIT 1) ELSE NOT is_reply END
                ORDER BY recipient, seq)
            UPDATE outbox o
            SET    leased_until = @until, attempts = o.attempts + 1, in_doubt = true
            FROM   next
            WHERE  o.id = next.id
            RETURNING o.id, o.seq, o.recipient, o.person_id IS NULL AS is_for_group,
                      EXISTS (SELECT FROM line_groups g WHERE g.line_group_id = o.recipient) AS is_in_group, o.is_digest, o.reply_token, o.reply_until, o.urgency, o.body_sealed,
                      coalesce(o.retry_key, o.id) AS retry_key, coalesce(o.keyed_at, o.created_at) AS keyed_at, o.attempts,
                      next.in_doubt AS was_in_doubt, EXISTS (SELECT FROM push_pauses WHERE until > @now) AS is_paused,
                      (SELECT m.level FROM push_months m WHERE m.month = @month) AS level
            """,
            new { now, until = now + Lease, fresh = now - OrderlyFor, month = BudgetRules.Month(now), TriesInOrder, FailuresOfSilence },
            ct);
        return [.. rows.Select(row => (row.Seq, Row: row.Open())).OrderBy(one => one.Seq).Select(one => one.Row)];
    }

    /// <summary>What will be sent, now and at every later attempt.</summary>
    public Task RewriteAsync(IReadOnlyList<(Leased Row, byte[] Body)> anew, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox o
            SET    body_sealed = a.body
            FROM   unnest(@ids, @attempts, @bodies) AS a (id, attempts, body)
            WHERE  o.id = a.id AND o.attempts = a.attempts AND o.state = 'waiting'
            """,
            new { ids = anew.Select(one => one.Row.Id).ToArray(), attempts = anew.Select(one => one.Row.Attempts).ToArray(), bodies = anew.Select(one => one.Body).ToArray() },
            ct);

    /// <summary>They went. If LINE had been silent, everything that waits for LINE is due now.</summary>
    public Task SentAsync(IReadOnlyList<(Leased Row, int? Status, string Reason)> sent, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH sent AS (
                UPDATE outbox o
                SET    state = 'sent', done_at = @now, leased_until = NULL, last_status = s.status, last_reason = s.reason
                FROM   unnest(@ids, @attempts, @statuses, @reasons) AS s (id, attempts, status, reason)
                WHERE  o.id = s.id AND o.attempts = s.attempts AND o.state = 'waiting')
            , answered AS (
                UPDATE line_troubles SET ended_with = failures, failures = 0 WHERE failures > 0 RETURNING ended_with)
            UPDATE outbox SET not_before = @now
            WHERE  state = 'waiting' AND not_before > @now AND last_reason = 'try_later' AND id <> ALL (@ids)
              AND  EXISTS (SELECT FROM answered WHERE ended_with >= @FailuresOfSilence)
            """,
            new
            {
                ids = sent.Select(one => one.Row.Id).ToArray(),
                attempts = sent.Select(one => one.Row.Attempts).ToArray(),
                statuses = sent.Select(one => one.Status).ToArray(),
                reasons = sent.Select(one => one.Reason).ToArray(),
                now,
                FailuresOfSilence,
            },
            ct);

    /// <summary>LINE gave no answer, or only that it is in trouble.</summary>
    public Task TroubleAsync(CancellationToken ct) => db.ExecuteAsync("UPDATE line_troubles SET failures = failures + 1", parameters: null, ct);

    /// <summary>It will not be sent: dead or unsent. News it carried is held again, unless that went down with too many answers.</summary>
    public Task LostAsync(Leased row, string state, bool inDoubt, int? status, string reason, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH lost AS (
                UPDATE outbox
                SET    state = @state, done_at = @now, leased_until = NULL, in_doubt = @inDoubt, last_status = @status, last_reason = @reason
                WHERE  id = @id AND attempts = @attempts AND state = 'waiting'
                RETURNING id)
            UPDATE outbox
            SET    state = CASE WHEN @isDead AND times_returned >= @MostReturns THEN 'dead' ELSE 'held' END,
                   done_at = CASE WHEN @isDead AND times_returned >= @MostReturns THEN @now END,
                   times_returned = times_returned + CASE WHEN @isDead THEN 1 ELSE 0 END,
                   told_with = NULL
            WHERE  told_with IN (SELECT id FROM lost) AND state = 'told' AND recipient <> ''
            """,
            new { id = row.Id, attempts = row.Attempts, state, isDead = state == "dead", inDoubt, status, reason, now, MostReturns },
            ct);

    /// <summary>Again at <paramref name="notBefore"/>.</summary>
    public Task WaitAsync(Leased row, DateTimeOffset notBefore, bool inDoubt, int? status, string reason, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET    not_before = @notBefore, in_doubt = @inDoubt, leased_until = NULL, last_status = @status, last_reason = @reason
            WHERE  id = @id AND attempts = @attempts AND state = 'waiting'
            """,
            new { id = row.Id, attempts = row.Attempts, notBefore, inDoubt, status, reason },
            ct);

    /// <summary>The token is of no use and was not used by us: the row goes on as a push, under its own id.</summary>
    public Task ForgetTokenAsync(Leased row, int? status, string reason, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET    reply_token = NULL, in_doubt = false, leased_until = NULL, last_status = @status, last_reason = @reason
            WHERE  id = @id AND attempts = @attempts AND state = 'waiting'
            """,
            new { id = row.Id, attempts = row.Attempts, status, reason },
            ct);

    /// <summary>Told with the next reply instead.</summary>
    /// <param name="isOwed">Only because pushing costs too much now; see <see cref="HeldNewsStore"/>.</param>
    public Task HoldAsync(Leased row, bool isOwed, int? status, string reason, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE outbox
            SET    state = 'held', owed_push = @isOwed, in_doubt = @inDoubt, leased_until = NULL, last_status = coalesce(@status, last_status), last_reason = @reason
            WHERE  id = @id AND attempts = @attempts AND state = 'waiting'
            """,
            new { id = row.Id, attempts = row.Attempts, inDoubt = row.WasInDoubt, isOwed, status, reason },
            ct);

    /// <summary>Pushes rest until <paramref name="until"/>.</summary>
    public Task PauseAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            INSERT INTO push_pauses (since, until)
            SELECT @now, @until
            WHERE  NOT EXISTS (SELECT FROM push_pauses WHERE until > @now)
            """,
            new { now, until },
            ct);

    /// <summary>A push went through after all: the quota was raised.</summary>
    public Task EndPauseAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE push_pauses SET until = @now WHERE until > @now", new { now }, ct);

    private sealed record Row(
        Guid Id,
        long Seq,
        string Recipient,
        bool IsForGroup,
        bool IsInGroup,
        bool IsDigest,
        string? ReplyToken,
        DateTimeOffset? ReplyUntil,
        string Urgency,
        byte[]? BodySealed,
        Guid RetryKey,
        DateTimeOffset KeyedAt,
        int Attempts,
        bool WasInDoubt,
        bool IsPaused,
        string? Level
    )
    {
        public Leased Open() =>
            new(Id, Recipient, IsForGroup, IsInGroup, IsDigest, ReplyToken, ReplyUntil, Codes.Parse<Urgency>(Urgency), BodySealed ?? [], RetryKey, KeyedAt, Attempts, WasInDoubt, IsPaused, Level is { } level ? Codes.Parse<PushLevel>(level) : PushLevel.Normal);
    }
}
