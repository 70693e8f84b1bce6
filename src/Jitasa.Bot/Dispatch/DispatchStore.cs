using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;

namespace Jitasa.Bot.Dispatch;

/// <summary>The dispatch columns of a case. Looking at a case is claimed on the very row.</summary>
public sealed class DispatchStore(DbSession db) : IHearConsent
{
    // Looked at in one transaction: what a lease, the reading beside it and a commit cost is shared by all of them.
    public const int MostAtOnce = 8;

    // Longer than a step takes; should this process die, the case comes up again by itself.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    // The first of those said together is locked for all of them: two processes never take one each. The mark still lies on each row, and is
    // looked at again there, so that who came too late finds nothing due.
    /// <summary>
    /// Leases the most urgent cases that are due, of those the longest due, each with those linked to it that are due too, and commits: one that cannot be handled must not hold
    /// up the others. What was said together stands together. Empty when nothing is due.
    /// </summary>
    public async Task<long[][]> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.ListAsync<(long Id, long SaidWith)>(
            $"""
            WITH said AS (
                SELECT   due.id
                FROM     unnest(ARRAY['critical', 'high', 'normal', 'low']) WITH ORDINALITY AS level (urgency, place)
                CROSS JOIN LATERAL (
                    SELECT   first.id
                    FROM     help_requests due JOIN help_requests first ON first.id = coalesce(due.linked_to, due.id)
                    WHERE    due.status IN ('drafting', 'open', 'helped') AND due.look_again_at <= @now AND due.urgency = level.urgency
                    ORDER BY due.look_again_at
                    LIMIT    {MostAtOnce}
                    FOR UPDATE OF first SKIP LOCKED) due
                ORDER BY level.place
                LIMIT    {MostAtOnce})
            UPDATE help_requests r SET look_again_at = @until
            FROM   said
            WHERE  (r.id = said.id OR r.linked_to = said.id) AND r.status IN ('drafting', 'open', 'helped') AND r.look_again_at <= @now
            RETURNING r.id, said.id AS said_with
            """,
            new { now, until = now + Lease },
            ct);
        await db.CommitAsync(ct);
        return [.. rows.OrderBy(row => row.Id).GroupBy(row => row.SaidWith, row => row.Id).Select(said => said.ToArray())];
    }

    /// <summary>Holds the cases until the transaction ends, and says of each when it was opened or its urgency last rose.</summary>
    /// <param name="waits">For whoever holds one: an asker who corrects the case just now is done in milliseconds. Else that case is left out.</param>
    public async Task<Dictionary<long, DateTimeOffset>> HoldAsync(long[] requestIds, bool waits, CancellationToken ct) =>
        (await db.ListAsync<(long Id, DateTimeOffset Since)>(
            $"""
            SELECT   r.id, coalesce((SELECT max(e.at) FROM help_request_events e WHERE e.request_id = r.id AND e.step = 'raise'), r.opened_at)
            FROM     help_requests r
            WHERE    r.id = ANY(@requestIds)
            ORDER BY r.id
            FOR UPDATE OF r {(waits ? "" : "SKIP LOCKED")}
            """,
            new { requestIds },
            ct)).ToDictionary(row => row.Id, row => row.Since);

    public Task PutAsync(IReadOnlyCollection<Look> looks, CancellationToken ct) =>
        db.LaterAsync(
            """
            UPDATE help_requests r
            SET    wave = l.wave, rung = l.rung, is_red = l.rung = 4, look_again_at = l.again
            FROM   unnest(@ids, @waves, @rungs, @agains) AS l (id, wave, rung, again)
            WHERE  r.id = l.id
            """,
            new
            {
                ids = looks.Select(look => look.Request.Id).ToArray(),
                waves = looks.Select(look => look.Wave).ToArray(),
                rungs = looks.Select(look => (int)look.Rung).ToArray(),
                agains = looks.Select(look => look.Again).ToArray(),
            });

    public Task LogAsync(long requestId, string step, Rung rung, int told, DateTimeOffset now, CancellationToken ct) =>
        db.LaterAsync(
            "INSERT INTO help_request_events (request_id, step, at, detail) VALUES (@requestId, @step, @now, jsonb_build_object('rung', @rung, 'told', @told))",
            new { requestId, step, rung = (int)rung, told, now });

    /// <summary>Who refuses is taken back from the volunteers who were asked; who agrees after that is offered from the first wave on.</summary>
    public async Task ChangedAsync(long personId, bool mayShowToVolunteers, DateTimeOffset now, CancellationToken ct)
    {
        // The cases first: a look that is making offers holds its case, and is waited for here, so that its offers are taken back too.
        await db.ExecuteAsync(
            """
            UPDATE help_requests
            SET    look_again_at = @now, wave = CASE WHEN @mayShowToVolunteers THEN 0 ELSE wave END
            WHERE  asker_id = @personId AND status IN ('open', 'helped') AND helpers_live < helpers_wanted
            """,
            new { personId, mayShowToVolunteers, now },
            ct);
        if (mayShowToVolunteers)
            return;
        await db.ExecuteAsync(
            """
            UPDATE offers o
            SET    status = 'withdrawn', answered_at = @now
            FROM   help_requests r
            WHERE  r.id = o.request_id AND r.asker_id = @personId AND o.status = 'offered'
              AND  NOT EXISTS (SELECT FROM person_roles h WHERE h.person_id = o.volunteer_id AND h.revoked_at IS NULL AND h.role NOT IN ('citizen', 'volunteer'))
            """,
            new { personId, now },
            ct);
    }
}

/// <summary>What a look at a case came to.</summary>
/// <param name="Again">When to look again; null: nothing more to do until something happens to the case.</param>
public sealed record Look(HelpRequest Request, int Wave, Rung Rung, DateTimeOffset? Again)
{
    /// <summary>Who is asked now.</summary>
    public IReadOnlyList<Candidate> Asked { get; init; } = [];

    /// <summary>Where it climbed to; null when it did not.</summary>
    public Climb? Climb { get; init; }
}
