using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Dispatch;

/// <summary>Finds who is near and can, and keeps who was asked.</summary>
public sealed class OfferStore(DbSession db, DispatchSettings settings, ClaimSettings claims)
{
    // What the volunteer's own row says.
    private const string CanHelp =
        """
        v.is_on_duty AND v.status = 'active'
          AND (cardinality(@skills::text[]) = 0 OR v.skills && @skills::text[])
          AND (NOT @wantsVetting OR v.vetted_at IS NOT NULL)
          AND (NOT @mindsHours OR v.availability IS NULL OR v.availability !~ '0' OR substr(v.availability, @digit, 1) = '1')
          AND v.person_id <> @askerId
        """;

    private const string IsFree =
        """
        p.is_reachable AND p.line_user_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = @requestId AND a.person_id = v.person_id)
          AND NOT EXISTS (
              SELECT FROM offers o
              WHERE  o.request_id = @requestId AND o.volunteer_id = v.person_id AND o.status <> 'withdrawn'
                -- Who went there before the asker said it was not enough may go again; who gave it back is not asked twice.
                AND  NOT (o.status = 'accepted' AND EXISTS (
                         SELECT FROM claims c JOIN help_request_events e ON e.request_id = c.request_id AND e.step IN ('reopen', 'resume') AND e.at >= c.ended_at
                         WHERE  c.request_id = @requestId AND c.volunteer_id = v.person_id AND c.status = 'done'
                           AND  NOT EXISTS (SELECT FROM claims l WHERE l.request_id = c.request_id AND l.volunteer_id = c.volunteer_id AND l.id > c.id))))
          AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((v.person_id, @askerId), (@askerId, v.person_id)))
          AND (SELECT count(*) FROM claims c WHERE c.volunteer_id = v.person_id AND c.ended_at IS NULL) < @perVolunteer
        """;

    // Who may be asked at all. Stands inside each search, before its LIMIT: the nearest 60 must be people who can help.
    private const string MayBeAsked = $"{CanHelp}\n  AND {IsFree}";

    private const string NearPlace =
        $"""
        (SELECT   v.person_id, v.here AS place, v.radius_km, false AS is_local
             FROM     volunteers v JOIN people p ON p.id = v.person_id
             WHERE    v.here && ST_Expand(@place, @degrees) AND v.here_at > @freshSince AND {MayBeAsked}
             ORDER BY v.here <-> @place
             LIMIT    @fromIndex)
            UNION ALL
            (SELECT   v.person_id, v.home, v.radius_km, false
             FROM     volunteers v JOIN people p ON p.id = v.person_id
             WHERE    v.home && ST_Expand(@place, @degrees) AND (v.here_at IS NULL OR v.here_at <= @freshSince) AND {MayBeAsked}
             ORDER BY v.home <-> @place
             LIMIT    @fromIndex)
        """;

    // A prefix as a range (':' follows '9'): LIKE on a parameter would have the statement planned anew at every call.
    // A tambon has hundreds of volunteers: they are sorted by what their own row says, and the rest is looked up for the nearest alone.
    private const string OfArea =
        $"""
        (SELECT   v.person_id, v.place, v.radius_km, true
             FROM     (SELECT   v.person_id, coalesce(CASE WHEN v.here_at > @freshSince THEN v.here END, v.home) AS place, v.radius_km, coalesce(v.home, v.here) <-> @place AS far
                       FROM     volunteers v
                       WHERE    v.area_code ~>=~ @areaFirst AND v.area_code ~<~ (@areaFirst || ':') AND {CanHelp}
                       ORDER BY far
                       OFFSET   0) v JOIN people p ON p.id = v.person_id
             WHERE    {IsFree}
             ORDER BY v.far
             LIMIT    @fromIndex)
        """;

    private const string Ranked =
        """
        , measured AS (
            SELECT person_id, radius_km, bool_or(is_local) AS is_local, min(ST_Distance(place::geography, @place::geography)) AS metres
            FROM   near
            GROUP  BY person_id, radius_km)
        , judged AS (
            SELECT person_id, metres, is_local, EXISTS (SELECT FROM offers o WHERE o.request_id = @requestId AND o.volunteer_id = person_id AND o.status = 'accepted') AS was_there
            FROM   measured
            WHERE  is_local OR metres <= least(@radiusMetres, radius_km * 1000))
        SELECT   person_id, metres, is_local, was_there
        FROM     judged
        -- Who brought a part of it knows the door and what is missing; where nothing came, somebody else goes first.
        ORDER BY CASE WHEN NOT was_there THEN 1
                      WHEN (SELECT e.detail ->> 'reason' FROM help_request_events e
                            WHERE  e.request_id = @requestId AND e.step IN ('reopen', 'resume')
                            ORDER  BY e.at DESC, e.id DESC
                            LIMIT  1) IN ('half', 'asked_again') THEN 0
                      ELSE 2 END,
                 is_local DESC, metres NULLS LAST, person_id
        LIMIT    @count
        """;

    // Statements planned once: one that may or may not look at an area is planned at every call, which costs more than running it.
    internal const string Nearest = $"WITH near AS (\n    {NearPlace})\n{Ranked}";
    private const string NearestOfArea = $"WITH near (person_id, place, radius_km, is_local) AS (\n    {OfArea})\n{Ranked}";
    private const string NearestAreaFirst = $"WITH near AS (\n    {NearPlace}\n    UNION ALL\n    {OfArea})\n{Ranked}";

    /// <summary>
    /// The nearest who can, at most <paramref name="count"/>, within the radius and within their own. Where they are now counts while it is fresh,
    /// else their home. <paramref name="areaFirst"/>: that area's people come first, however far from its centre.
    /// </summary>
    public async Task<IReadOnlyList<Candidate>> NearestAsync(HelpRequest request, int count, int radiusMetres, string? areaFirst, DateTimeOffset now, CancellationToken ct)
    {
        if (areaFirst is null)
            return await AskAsync(Nearest, request, count, radiusMetres, areaFirst, now, ct);
        // Where its own people are enough, nobody else comes before them.
        var own = await AskAsync(NearestOfArea, request, count, radiusMetres, areaFirst, now, ct);
        return own.Count >= count ? own : await AskAsync(NearestAreaFirst, request, count, radiusMetres, areaFirst, now, ct);
    }

    private Task<IReadOnlyList<Candidate>> AskAsync(string statement, HelpRequest request, int count, int radiusMetres, string? areaFirst, DateTimeOffset now, CancellationToken ct)
    {
        var who = ClaimRules.WhoCan(request.Need!.Value, request.Dangers);
        return db.ListAsync<Candidate>(
            statement,
            new
            {
                requestId = request.Id,
                askerId = request.AskerId,
                place = request.Location,
                // A degree of longitude is the shorter one; at Thailand's northern end it is 104 km.
                degrees = radiusMetres / 104_000.0,
                radiusMetres = (double)radiusMetres,
                areaFirst,
                skills = who.AnyOf.Select(skill => skill.ToCode()).ToArray(),
                wantsVetting = who.WantsVetting,
                mindsHours = DispatchRules.MindsHours(request.Urgency),
                digit = (HoursRules.SlotAt(now) ?? -1) + 1,
                freshSince = now.AddHours(-settings.HereFreshHours),
                fromIndex = settings.NearestFromIndex,
                perVolunteer = claims.PerVolunteer,
                count,
            },
            ct);
    }

    /// <summary>Notes that cases are offered to these people. Who was offered one before and never answered, or went there before it was opened again, is asked anew.</summary>
    public Task OfferAsync(IReadOnlyList<Asking> asking, DateTimeOffset now, CancellationToken ct)
    {
        var offers = asking.SelectMany(one => one.To.Select(candidate => (one.Request, one.Wave, Candidate: candidate))).ToList();
        return db.LaterAsync(
            """
            WITH offered AS (
                INSERT INTO offers (province_code, request_id, volunteer_id, wave, distance_metres, status, offered_at)
                SELECT province, request, who, wave, nullif(metres, -1), 'offered', @now
                FROM   unnest(@provinces, @requests, @people, @waves, @metres) AS asked(province, request, who, wave, metres)
                ON CONFLICT (request_id, volunteer_id) DO UPDATE
                SET    status = 'offered', wave = excluded.wave, offered_at = excluded.offered_at, answered_at = NULL, distance_metres = excluded.distance_metres
                WHERE  offers.status = 'withdrawn'
                   OR  (offers.status = 'accepted'
                        AND NOT EXISTS (SELECT FROM claims c WHERE c.request_id = offers.request_id AND c.volunteer_id = offers.volunteer_id AND c.status <> 'done'))
                RETURNING request_id)
            INSERT INTO help_request_events (request_id, step, at, detail)
            SELECT asked.request, 'offered', @now, jsonb_build_object('wave', asked.wave, 'asked', (SELECT count(*) FROM offered o WHERE o.request_id = asked.request))
            FROM   unnest(@asked, @askedIn) AS asked(request, wave)
            """,
            new
            {
                provinces = offers.Select(offer => offer.Request.ProvinceCode).ToArray(),
                requests = offers.Select(offer => offer.Request.Id).ToArray(),
                people = offers.Select(offer => offer.Candidate.PersonId).ToArray(),
                waves = offers.Select(offer => offer.Wave).ToArray(),
                metres = offers.Select(offer => (long)(offer.Candidate.Metres ?? -1)).ToArray(),
                asked = asking.Select(one => one.Request.Id).ToArray(),
                askedIn = asking.Select(one => one.Wave).ToArray(),
                now,
            });
    }

    /// <summary>Takes back open offers of people who may no longer be asked: the case turned out to want someone vouched for.</summary>
    public Task WithdrawUnfitAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct) =>
        ClaimRules.WhoCan(request.Need!.Value, request.Dangers).WantsVetting
            ? db.ExecuteAsync(
                """
                UPDATE offers o SET status = 'withdrawn', answered_at = @now
                WHERE  o.request_id = @requestId AND o.status = 'offered'
                  AND  EXISTS (SELECT FROM volunteers v WHERE v.person_id = o.volunteer_id AND v.vetted_at IS NULL)
                  AND  NOT EXISTS (SELECT FROM person_roles h WHERE h.person_id = o.volunteer_id AND h.revoked_at IS NULL AND h.role NOT IN ('citizen', 'volunteer'))
                """,
                new { requestId = request.Id, now },
                ct)
            : Task.CompletedTask;
}

/// <param name="Metres">Null when only their area is known.</param>
/// <param name="IsLocal">Their own area is the case's.</param>
/// <param name="WasThere">They went there before the case was opened again.</param>
public sealed record Candidate(long PersonId, double? Metres, bool IsLocal = false, bool WasThere = false);

/// <summary>A case is offered to these people.</summary>
public sealed record Asking(HelpRequest Request, IReadOnlyList<Candidate> To, int Wave);
