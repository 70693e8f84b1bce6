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

    public Task JoinAsync(long requestId, long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH joined AS (
                INSERT INTO co_askers (request_id, person_id, joined_at) VALUES (@requestId, @personId, @now)
                ON CONFLICT DO NOTHING RETURNING request_id)
            INSERT INTO help_request_events (request_id, step, by_person, at) SELECT request_id, 'join', @personId, @now FROM joined
            """,
            new { requestId, personId, now },
            ct);

    public Task<bool> WaitsAsync(long requestId, long personId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM co_askers WHERE request_id = @requestId AND person_id = @personId)", new { requestId, personId }, ct);
}
