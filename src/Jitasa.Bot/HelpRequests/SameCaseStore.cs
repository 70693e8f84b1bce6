using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Cases that may be one and the same, and people who wait together.</summary>
public sealed class SameCaseStore(DbSession db, RequestSettings settings)
{
    /// <summary>Somebody else's live case of the same need near the pin, likely the same by its age; null when there is none.</summary>
    public Task<long?> LikelyAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct) =>
        request.LocationSource != LocationSource.Pin || request.Need is null
            ? Task.FromResult<long?>(null)
            : db.FindAsync<long?>(
                """
                SELECT   r.id
                FROM     help_requests r
                -- One that a helper calls done looks for nobody any more: who joined it would wait in vain.
                WHERE    r.status = 'open' AND r.need = @need AND r.id <> @id AND r.asker_id <> @askerId AND r.location_source = 'pin'
                  -- The box lets the index bound the search; the sphere decides.
                  AND    r.location && ST_Expand(@location, @metres / 100000.0)
                  AND    ST_DWithin(r.location::geography, @location::geography, @metres)
                  AND    power(0.5, extract(epoch FROM @now - r.opened_at) / 3600 / @halfLife) >= @likeness
                ORDER BY r.location <-> @location, r.id
                LIMIT    1
                """,
                new
                {
                    id = request.Id,
                    askerId = request.AskerId,
                    need = request.Need.Value.ToCode(),
                    location = request.Location,
                    metres = settings.DuplicateMetres,
                    halfLife = settings.DuplicateHalfLifeHours,
                    likeness = settings.DuplicateLikeness,
                    now,
                },
                ct);

    /// <summary>
    /// Waits along with another's case; who waited along with the own one comes too. False when one of the two is over: two people who join
    /// each other at the same moment must not both give up their case.
    /// </summary>
    public async Task<bool> JoinAsync(long otherId, HelpRequest own, DateTimeOffset now, CancellationToken ct)
    {
        var live = await db.ListAsync<long>(
            "SELECT id FROM help_requests WHERE id = ANY(@both) AND status IN ('drafting', 'open') ORDER BY id FOR UPDATE",
            new { both = new[] { otherId, own.Id } },
            ct);
        if (live.Count < 2)
            return false;
        await db.ExecuteAsync(
            """
            WITH brought AS (
                DELETE FROM co_askers WHERE request_id = @ownId RETURNING person_id)
            , joined AS (
                INSERT INTO co_askers (request_id, person_id, joined_at)
                SELECT r.id, who, @now
                FROM   help_requests r, (SELECT @askerId AS who UNION SELECT person_id FROM brought) AS coming
                WHERE  r.id = @otherId AND who <> r.asker_id
                ON CONFLICT DO NOTHING
                RETURNING request_id, person_id)
            INSERT INTO help_request_events (request_id, step, by_person, at) SELECT request_id, 'join', person_id, @now FROM joined
            """,
            new { otherId, ownId = own.Id, askerId = own.AskerId, now },
            ct);
        return true;
    }

    /// <summary>
    /// Takes out who waits along with the case, all of them or one. Each comes with the case they gave up for it: that of the very minute they
    /// joined, else their latest of the same need.
    /// </summary>
    public Task<IReadOnlyList<WaitedAlong>> PartAsync(long requestId, long? personId, DateTimeOffset now, CancellationToken ct) =>
        db.ListAsync<WaitedAlong>(
            """
            WITH parted AS (
                DELETE FROM co_askers WHERE request_id = @requestId AND (@personId::bigint IS NULL OR person_id = @personId) RETURNING request_id, person_id, joined_at)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at) SELECT request_id, 'part', person_id, @now FROM parted)
            SELECT p.person_id, o.id AS own_id, o.case_number AS own_number
            FROM   parted p
            JOIN   help_requests joined ON joined.id = p.request_id
            LEFT   JOIN LATERAL (
                SELECT   g.id, g.case_number
                FROM     help_requests g
                WHERE    g.asker_id = p.person_id AND g.status = 'cancelled' AND g.close_reason = 'same_case' AND g.emptied_at IS NULL
                  AND    g.ended_at <= p.joined_at AND (g.ended_at = p.joined_at OR g.need = joined.need)
                ORDER BY g.ended_at DESC, g.id DESC
                LIMIT    1) o ON true
            ORDER  BY p.person_id
            """,
            new { requestId, personId, now },
            ct);

    /// <summary>Opens given-up cases again, as open as before: nobody's need ends because somebody else's did. Returns how many.</summary>
    public Task<int> ReopenAsync(IEnumerable<long> requestIds, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH restored AS (
                UPDATE help_requests
                SET    status = 'open', ended_at = NULL, close_reason = NULL, helpers_live = 0, wave = 0, rung = 0, is_red = false,
                       look_again_at = @now, ask_again_at = @askAgainAt, times_asked = 0
                WHERE  id = ANY(@ids) AND status = 'cancelled' AND close_reason = 'same_case' AND emptied_at IS NULL
                RETURNING id)
            INSERT INTO help_request_events (request_id, step, at, detail) SELECT id, 'reopen', @now, jsonb_build_object('reason', 'same_case_over') FROM restored
            """,
            new { ids = requestIds.ToArray(), now, askAgainAt = now.AddHours(settings.AskAgainHours) },
            ct);

    public Task<bool> WaitsAsync(long requestId, long personId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM co_askers WHERE request_id = @requestId AND person_id = @personId)", new { requestId, personId }, ct);

    /// <summary>The case the person waits along with, those first in which help is said to have come; null when there is none.</summary>
    public async Task<(long RequestId, RequestStatus Status)?> AlongOfAsync(long personId, CancellationToken ct) =>
        await db.FindAsync<(long RequestId, string Status)?>(
            """
            SELECT   r.id, r.status
            FROM     co_askers w JOIN help_requests r ON r.id = w.request_id
            WHERE    w.person_id = @personId
            ORDER BY r.status IN ('helped', 'confirmed') DESC, w.joined_at DESC, r.id DESC
            LIMIT    1
            """,
            new { personId },
            ct)
            is { } row
            ? (row.RequestId, Codes.Parse<RequestStatus>(row.Status))
            : null;

    /// <summary>Cancelled cases of the person that others still wait along with.</summary>
    public Task<IReadOnlyList<long>> LeftAloneAsync(long askerId, CancellationToken ct) =>
        db.ListAsync<long>(
            "SELECT r.id FROM help_requests r WHERE r.asker_id = @askerId AND r.status = 'cancelled' AND EXISTS (SELECT FROM co_askers w WHERE w.request_id = r.id) ORDER BY r.id",
            new { askerId },
            ct);

    /// <summary>Whether a helper came for the case, as far as anybody said.</summary>
    public Task<bool> WasHelpedAsync(long requestId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM claims WHERE request_id = @requestId AND status = 'done')", new { requestId }, ct);
}

/// <summary>Somebody who waited along, and the case of their own they gave up for it, if it is still there.</summary>
public sealed record WaitedAlong(long PersonId, long? OwnId, string? OwnNumber);
