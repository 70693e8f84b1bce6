using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Claims and the seats of a case. A case's row is always locked before its claims, so that two moves of one case never wait for each other.</summary>
public sealed class ClaimStore(DbSession db, ClaimSettings settings)
{
    private const string Columns = "c.id, c.request_id, c.volunteer_id, c.status, c.moved_at, c.reminders";

    private static readonly string[] VettedNeeds = ClaimRules.VettedNeeds.Select(need => need.ToCode()).ToArray();
    private static readonly string[] GraveDangers = ClaimRules.GraveDangers.Select(danger => danger.ToCode()).ToArray();

    public async Task<Claim?> FindAsync(long claimId, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM claims c WHERE c.id = @claimId", new { claimId }, ct) is { } row ? row.Read() : null;

    /// <summary>The volunteer's claims that still live, oldest first.</summary>
    public async Task<IReadOnlyList<Claim>> LiveOfAsync(long volunteerId, CancellationToken ct) =>
        (await db.ListAsync<Row>($"SELECT {Columns} FROM claims c WHERE c.volunteer_id = @volunteerId AND c.ended_at IS NULL ORDER BY c.id", new { volunteerId }, ct))
            .Select(row => row.Read()).ToList();

    /// <summary>Who is on the case now, the first to accept first.</summary>
    public async Task<IReadOnlyList<Claim>> LiveOnAsync(long requestId, CancellationToken ct) =>
        (await db.ListAsync<Row>($"SELECT {Columns} FROM claims c WHERE c.request_id = @requestId AND c.ended_at IS NULL ORDER BY c.id", new { requestId }, ct))
            .Select(row => row.Read()).ToList();

    /// <summary>
    /// Takes a seat of the case. The seat is one conditional update of the case's row: however many try at once, no more win than are wanted.
    /// Only who was offered the case may take it, an earlier "no" or a withdrawn offer does not stand in the way while a seat is free.
    /// </summary>
    public async Task<AcceptOutcome> AcceptAsync(long requestId, long volunteerId, DateTimeOffset now, CancellationToken ct)
    {
        // One person's accepts come one after the other, or the cap could be passed by two taps at once.
        await db.ExecuteAsync("SELECT id FROM people WHERE id = @volunteerId FOR NO KEY UPDATE", new { volunteerId }, ct);
        var won = await db.FindAsync<(long Id, bool IsFull)?>(
            """
            WITH taken AS (
                UPDATE help_requests r
                SET    helpers_live = r.helpers_live + 1,
                       -- Somebody goes to find out what a place or a voice message was about.
                       status = CASE WHEN r.status = 'drafting' THEN 'open' ELSE r.status END,
                       need = coalesce(r.need, 'other'),
                       is_red = false,
                       look_again_at = CASE WHEN r.helpers_live + 1 >= r.helpers_wanted THEN NULL ELSE r.look_again_at END
                WHERE  r.id = @requestId AND r.status IN ('drafting', 'open', 'helped') AND r.helpers_live < r.helpers_wanted AND r.asker_id <> @volunteerId
                  AND  EXISTS (SELECT FROM offers o WHERE o.request_id = r.id AND o.volunteer_id = @volunteerId)
                  AND  NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = r.id AND a.person_id = @volunteerId)
                  AND  NOT EXISTS (SELECT FROM claims c WHERE c.request_id = r.id AND c.volunteer_id = @volunteerId AND c.ended_at IS NULL)
                  AND  (SELECT count(*) FROM claims c WHERE c.volunteer_id = @volunteerId AND c.ended_at IS NULL) < @perVolunteer
                  AND  NOT EXISTS (SELECT FROM volunteers b WHERE b.person_id = @volunteerId AND b.status = 'blocked')
                  AND  NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((r.asker_id, @volunteerId), (@volunteerId, r.asker_id)))
                  -- The asker may have refused to be shown to volunteers after it was offered; officials still help.
                  AND  (coalesce((SELECT s.agreed FROM consents s WHERE s.person_id = r.asker_id AND s.version = @consentVersion ORDER BY s.at DESC, s.id DESC LIMIT 1), true)
                        OR EXISTS (SELECT FROM person_roles h WHERE h.person_id = @volunteerId AND h.revoked_at IS NULL AND h.role NOT IN ('citizen', 'volunteer')))
                  -- The case may have turned grave after it was offered.
                  AND  (NOT (coalesce(r.need = ANY(@vettedNeeds), false) OR r.dangers && @graveDangers)
                        OR EXISTS (SELECT FROM volunteers v WHERE v.person_id = @volunteerId AND v.vetted_at IS NOT NULL)
                        OR EXISTS (SELECT FROM person_roles h WHERE h.person_id = @volunteerId AND h.revoked_at IS NULL AND h.role NOT IN ('citizen', 'volunteer')))
                RETURNING r.id, r.province_code, r.urgency, r.helpers_live >= r.helpers_wanted AS is_full)
            , made AS (
                INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at, look_again_at)
                SELECT province_code, id, @volunteerId, 'accepted', @now, @now, CASE urgency WHEN 'critical' THEN @firstCritical ELSE @first END FROM taken
                RETURNING id)
            , logged AS (
                INSERT INTO claim_events (claim_id, step, by_person, at) SELECT id, 'accept', @volunteerId, @now FROM made)
            , case_logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at) SELECT id, 'claim_accepted', @volunteerId, @now FROM taken)
            , answered AS (
                UPDATE offers SET status = 'accepted', decline_reason = NULL, answered_at = @now
                WHERE  request_id = (SELECT id FROM taken) AND volunteer_id = @volunteerId)
            SELECT made.id, taken.is_full FROM made, taken
            """,
            new
            {
                requestId,
                volunteerId,
                now,
                perVolunteer = settings.PerVolunteer,
                consentVersion = ConsentRules.Version,
                vettedNeeds = VettedNeeds,
                graveDangers = GraveDangers,
                first = ClaimGuardRules.Next(ClaimStatus.Accepted, false, 0, now, settings).At,
                firstCritical = ClaimGuardRules.Next(ClaimStatus.Accepted, true, 0, now, settings).At,
            },
            ct);
        if (won is { } claim)
            return new(claim.Id, null, claim.IsFull);
        var facts = await FactsAsync(requestId, volunteerId, ct);
        return new(facts?.LiveClaimId, ClaimRules.WhyNot(facts, settings.PerVolunteer));
    }

    /// <summary>
    /// Moves the claim one step along <see cref="ClaimLifecycle"/>, with its event; a released or handed-over one gives its seat back,
    /// and dispatch looks for someone else at once. Null when it went well.
    /// </summary>
    /// <param name="byPerson">Null: the guard took it back.</param>
    public async Task<Refusal?> StepAsync(long claimId, long volunteerId, ClaimStep step, long? byPerson, DateTimeOffset now, CancellationToken ct)
    {
        var moves = ClaimLifecycle.Of(step).ToList();
        var target = ClaimLifecycle.Target(step);
        await db.ExecuteAsync("SELECT id FROM help_requests WHERE id = (SELECT request_id FROM claims WHERE id = @claimId) FOR UPDATE", new { claimId }, ct);
        var moved = await db.ScalarAsync<bool>(
            """
            WITH moved AS (
                UPDATE claims c
                SET    status = @target, moved_at = @now, reminders = 0, ended_at = CASE WHEN @ends THEN @now END,
                       look_again_at = CASE WHEN @ends THEN NULL WHEN r.urgency = 'critical' THEN @firstCritical ELSE @first END
                FROM   help_requests r
                WHERE  c.id = @claimId AND c.volunteer_id = @volunteerId AND c.status = ANY(@froms) AND r.id = c.request_id
                RETURNING c.id, c.request_id)
            , logged AS (
                INSERT INTO claim_events (claim_id, step, by_person, at) SELECT id, @step, @byPerson, @now FROM moved)
            , freed AS (
                UPDATE help_requests r
                SET    helpers_live = r.helpers_live - 1, look_again_at = @now, wave = 0, rung = 0
                FROM   moved
                WHERE  r.id = moved.request_id AND @frees AND r.ended_at IS NULL)
            , case_logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at) SELECT request_id, 'claim_' || @target, @byPerson, @now FROM moved)
            SELECT EXISTS (SELECT FROM moved)
            """,
            new
            {
                claimId,
                volunteerId,
                step = step.ToCode(),
                target = target.ToCode(),
                ends = ClaimLifecycle.IsEnd(target),
                frees = step is ClaimStep.Release or ClaimStep.HandOver,
                froms = moves.Select(move => move.From.ToCode()).ToArray(),
                byPerson,
                now,
                first = ClaimGuardRules.Next(target, false, 0, now, settings).At,
                firstCritical = ClaimGuardRules.Next(target, true, 0, now, settings).At,
            },
            ct);
        if (moved)
            return null;
        return await FindAsync(claimId, ct) switch
        {
            { } claim when claim.VolunteerId == volunteerId => claim.Status == target ? Refusal.AlreadyDone : claim.IsLive ? Refusal.WrongState : Refusal.TooLate,
            _ => Refusal.NotFound,
        };
    }

    /// <summary>The helper talks with who waits: they are awake, whatever the buttons say.</summary>
    public Task HeardAsync(long claimId, long volunteerId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE claims SET moved_at = @now, reminders = 0 WHERE id = @claimId AND volunteer_id = @volunteerId AND ended_at IS NULL", new { claimId, volunteerId, now }, ct);

    /// <summary>"Still on it": the silence begins anew. False when the claim has ended.</summary>
    public async Task<bool> ExtendAsync(long claimId, long volunteerId, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            WITH extended AS (
                UPDATE claims c
                SET    moved_at = @now, reminders = 0, look_again_at = CASE WHEN r.urgency = 'critical' AND c.status <> 'arrived' THEN @firstCritical ELSE @first END
                FROM   help_requests r
                WHERE  c.id = @claimId AND c.volunteer_id = @volunteerId AND c.ended_at IS NULL AND r.id = c.request_id
                RETURNING c.id)
            INSERT INTO claim_events (claim_id, step, by_person, at) SELECT id, 'extend', @volunteerId, @now FROM extended
            """,
            new
            {
                claimId,
                volunteerId,
                now,
                first = ClaimGuardRules.Next(ClaimStatus.Accepted, false, 0, now, settings).At,
                firstCritical = ClaimGuardRules.Next(ClaimStatus.Accepted, true, 0, now, settings).At,
            },
            ct) == 1;

    private Task<AcceptFacts?> FactsAsync(long requestId, long volunteerId, CancellationToken ct) =>
        db.FindAsync<AcceptFacts>(
            """
            SELECT EXISTS (SELECT FROM offers o WHERE o.request_id = r.id AND o.volunteer_id = @volunteerId) AS was_offered,
                   r.asker_id = @volunteerId OR EXISTS (SELECT FROM co_askers a WHERE a.request_id = r.id AND a.person_id = @volunteerId) AS is_own,
                   r.ended_at IS NOT NULL AS has_ended,
                   r.helpers_live >= r.helpers_wanted AS is_full,
                   EXISTS (SELECT FROM claims c WHERE c.request_id = r.id AND c.ended_at IS NULL) AS has_live_helpers,
                   (SELECT c.id FROM claims c WHERE c.request_id = r.id AND c.volunteer_id = @volunteerId AND c.ended_at IS NULL) AS live_claim_id,
                   (SELECT count(*)::int FROM claims c WHERE c.volunteer_id = @volunteerId AND c.ended_at IS NULL) AS live_claims,
                   (coalesce(r.need = ANY(@vettedNeeds), false) OR r.dangers && @graveDangers)
                       AND NOT EXISTS (SELECT FROM volunteers v WHERE v.person_id = @volunteerId AND v.vetted_at IS NOT NULL)
                       AND NOT EXISTS (SELECT FROM person_roles h WHERE h.person_id = @volunteerId AND h.revoked_at IS NULL AND h.role NOT IN ('citizen', 'volunteer')) AS is_unfit
            FROM   help_requests r
            WHERE  r.id = @requestId
            """,
            new { requestId, volunteerId, vettedNeeds = VettedNeeds, graveDangers = GraveDangers },
            ct);

    private sealed record Row(long Id, long RequestId, long VolunteerId, string Status, DateTimeOffset MovedAt, int Reminders)
    {
        public Claim Read() => new(Id, RequestId, VolunteerId, Codes.Parse<ClaimStatus>(Status), MovedAt, Reminders);
    }
}
