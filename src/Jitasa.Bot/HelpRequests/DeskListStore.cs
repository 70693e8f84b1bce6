using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The waiting cases of an official's areas.</summary>
public sealed class DeskListStore(DbSession db, Sealed box)
{
    // Nobody answers for where it is, or nobody came: whoever was told of it instead may look, as if it were theirs.
    private const string WasToldInstead =
        "(r.location_source = 'none' OR r.is_red) AND EXISTS (SELECT FROM offers o WHERE o.request_id = r.id AND o.volunteer_id = @personId)";

    /// <param name="areaCodes">Area scope is part of the query: DOPA prefixes, or TH for all.</param>
    /// <param name="personId">The official, when at a desk: sees also what was sent to them because nobody answers for its place.</param>
    public async Task<IReadOnlyList<HelpRequest>> WaitingInAsync(string[] areaCodes, long? personId, int count, CancellationToken ct) =>
        (await db.ListAsync<HelpRequestRow>(
            $"""
            SELECT   {HelpRequestRow.Columns}
            FROM     help_requests r
            WHERE    r.ended_at IS NULL AND r.status IN ('drafting', 'open') AND r.helpers_live < r.helpers_wanted
              AND    (EXISTS (SELECT FROM unnest(@areaCodes) AS a(code) WHERE a.code = 'TH' OR starts_with(coalesce(r.area_code, r.province_code), a.code))
                      OR {WasToldInstead})
            ORDER BY array_position(ARRAY['critical', 'high', 'normal', 'low'], r.urgency), r.opened_at
            LIMIT    @count
            """,
            new { areaCodes, personId, count },
            ct)).Select(row => row.Open(box)).ToList();

    public Task<bool> WasToldInsteadAsync(long requestId, long personId, CancellationToken ct) =>
        db.ScalarAsync<bool>($"SELECT EXISTS (SELECT FROM help_requests r WHERE r.id = @requestId AND {WasToldInstead})", new { requestId, personId }, ct);

    /// <summary>An official looked into the case: kept with it, so that its owner can be told who did.</summary>
    public Task NoteReadAsync(long requestId, long byPerson, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("INSERT INTO help_request_events (request_id, step, by_person, at) VALUES (@requestId, 'read', @byPerson, @now)", new { requestId, byPerson, now }, ct);
}
