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
                WHERE    r.ended_at IS NULL AND r.need = @need AND r.id <> @id AND r.asker_id <> @askerId AND r.location_source = 'pin'
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
            "SELECT id FROM help_requests WHERE id = ANY(@both) AND ended_at IS NULL ORDER BY id FOR UPDATE",
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
    /// The case others waited along with is over without help: each of them gets back the case they gave up for it, as open as before.
    /// Nobody's need ends because somebody else's did.
    /// </summary>
    /// <returns>Everyone who waited along, with the number of the case they got back, if there was one.</returns>
    public Task<IReadOnlyList<(long PersonId, string? CaseNumber)>> RestoreAsync(long requestId, DateTimeOffset now, CancellationToken ct) =>
        db.ListAsync<(long PersonId, string? CaseNumber)>(
            """
            WITH waiting AS (
                DELETE FROM co_askers WHERE request_id = @requestId RETURNING person_id)
            , restored AS (
                UPDATE help_requests r
                SET    status = 'open', ended_at = NULL, close_reason = NULL, helpers_live = 0, wave = 0, rung = 0, is_red = false,
                       look_again_at = @now, ask_again_at = @askAgainAt, times_asked = 0
                WHERE  r.id IN (
                    SELECT DISTINCT ON (o.asker_id) o.id
                    FROM   help_requests o
                    JOIN   waiting w ON w.person_id = o.asker_id
                    JOIN   help_requests joined ON joined.id = @requestId AND joined.need = o.need
                    WHERE  o.status = 'cancelled' AND o.close_reason = 'same_case' AND o.emptied_at IS NULL
                    ORDER  BY o.asker_id, o.ended_at DESC)
                RETURNING r.id, r.asker_id, r.case_number)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, at, detail) SELECT id, 'reopen', @now, jsonb_build_object('reason', 'same_case_over') FROM restored)
            SELECT w.person_id, r.case_number FROM waiting w LEFT JOIN restored r ON r.asker_id = w.person_id
            """,
            new { requestId, now, askAgainAt = now.AddHours(settings.AskAgainHours) },
            ct);

    public Task<bool> WaitsAsync(long requestId, long personId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM co_askers WHERE request_id = @requestId AND person_id = @personId)", new { requestId, personId }, ct);
}
