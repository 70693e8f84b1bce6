using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

public sealed class HelpRequestStore(DbSession db, Sealed box, RequestSettings settings)
{
    public async Task<HelpRequest?> FindAsync(long requestId, CancellationToken ct) =>
        (await ListAsync("WHERE r.id = @requestId", new { requestId }, ct)).FirstOrDefault();

    /// <summary>The case as it stands, held until the transaction ends: the asker and the desk may put something right at the same moment.</summary>
    public async Task<HelpRequest?> HoldAsync(long requestId, CancellationToken ct) =>
        (await ListAsync("WHERE r.id = @requestId FOR UPDATE OF r", new { requestId }, ct)).FirstOrDefault();

    public async Task<HelpRequest?> FindByNumberAsync(string caseNumber, CancellationToken ct) =>
        (await ListAsync("WHERE r.case_number = upper(@caseNumber)", new { caseNumber }, ct)).FirstOrDefault();

    /// <summary>The cases of these ids, in the order they are given; an id that is none is left out.</summary>
    public Task<IReadOnlyList<HelpRequest>> ManyAsync(IEnumerable<long> requestIds, CancellationToken ct) =>
        ListAsync("WHERE r.id = ANY(@ids) ORDER BY array_position(@ids, r.id)", new { ids = requestIds.ToArray() }, ct);

    /// <summary>The person's cases that have not ended, newest first; those they joined as co-asker are not among them.</summary>
    public Task<IReadOnlyList<HelpRequest>> LiveOfAsync(long askerId, CancellationToken ct) =>
        ListAsync("WHERE r.asker_id = @askerId AND r.ended_at IS NULL ORDER BY r.id DESC LIMIT 20", new { askerId }, ct);

    /// <summary>Cases of others that the person waits along with and that have not ended, newest first.</summary>
    public Task<IReadOnlyList<HelpRequest>> AlongOfAsync(long personId, CancellationToken ct) =>
        ListAsync("WHERE r.ended_at IS NULL AND EXISTS (SELECT FROM co_askers c WHERE c.request_id = r.id AND c.person_id = @personId) ORDER BY r.id DESC LIMIT 20", new { personId }, ct);

    /// <summary>The person's latest cases, live or ended, own or joined, newest first.</summary>
    public Task<IReadOnlyList<HelpRequest>> LatestOfAsync(long personId, int count, CancellationToken ct) =>
        ListAsync(
            """
            WHERE r.asker_id = @personId OR EXISTS (SELECT FROM co_askers c WHERE c.request_id = r.id AND c.person_id = @personId)
            ORDER BY (r.ended_at IS NULL) DESC, r.id DESC
            LIMIT @count
            """,
            new { personId, count },
            ct);

    /// <summary>Needs first said together: the case and those linked to it, oldest first.</summary>
    public Task<IReadOnlyList<HelpRequest>> TogetherAsync(long requestId, CancellationToken ct) =>
        ListAsync(
            """
            JOIN (SELECT coalesce(linked_to, id) AS first FROM help_requests WHERE id = @requestId) said ON r.id = said.first OR r.linked_to = said.first
            ORDER BY r.id
            """,
            new { requestId },
            ct);

    /// <summary>Opens the case: gives it its number and writes its first event. Dispatch looks at it at once when the need is known.</summary>
    /// <param name="incident">Id and code of the incident it belongs to.</param>
    public async Task<HelpRequest> OpenAsync(HelpRequest draft, (long Id, string Code) incident, DateTimeOffset now, CancellationToken ct)
    {
        var id = await db.ScalarAsync<long>(
            """
            WITH opened AS (
                INSERT INTO help_requests (
                    province_code, incident_id, case_number, asker_id, linked_to, need, status, urgency, urgency_reasons, dangers, helpers_wanted,
                    people, patients, symptoms, spo2, items, on_behalf, phone_sealed, phone_hash, contact_sealed, place_sealed, area_code, location,
                    location_source, wanted_on, wanted_at, opened_at, last_heard_at, look_again_at, ask_again_at)
                SELECT @ProvinceCode, @IncidentId, @Head || '-' || CASE WHEN n < 10000 THEN lpad(n::text, 4, '0') ELSE n::text END,
                    @AskerId, @LinkedTo, @Need, @Status, @Urgency, @Reasons, @Dangers, @HelpersWanted, @People, @Patients::jsonb, @Symptoms, @Spo2,
                    @Items::jsonb, @OnBehalf, @Phone, @PhoneHash, @Contact, @Place, @AreaCode, @Location, @LocationSource, @WantedOn, @WantedAt,
                    @now, @now, @LookAgainAt, @AskAgainAt
                FROM nextval('case_numbers') AS n
                RETURNING id)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at, detail)
                SELECT id, 'open', @AskerId, @now, jsonb_build_object('urgency', @Urgency, 'reasons', to_jsonb(@Reasons)) FROM opened)
            SELECT id FROM opened
            """,
            Merge(
                HelpRequestRow.Parameters(draft, box, now),
                new
                {
                    draft.ProvinceCode,
                    IncidentId = incident.Id,
                    Head = $"{incident.Code}-{now.BangkokDay():MMdd}",
                    Status = (draft.Need is null ? RequestStatus.Drafting : RequestStatus.Open).ToCode(),
                    LookAgainAt = now,
                    AskAgainAt = AskAgainAt(now),
                }),
            ct);
        return (await FindAsync(id, ct))!;
    }

    /// <summary>
    /// Writes what was understood since. A stated need turns a draft into a case. Urgency only ever rises here; the place's change makes dispatch look again.
    /// False when the case has ended meanwhile.
    /// </summary>
    /// <param name="filled">Names of what changed, for the event; no words.</param>
    public async Task<bool> AmendAsync(HelpRequest request, IReadOnlyList<string> filled, long byPerson, DateTimeOffset now, CancellationToken ct) =>
        await db.ScalarAsync<bool>(
            """
            WITH amended AS (
                UPDATE help_requests SET
                    need = coalesce(@Need, need),
                    status = CASE WHEN status = 'drafting' AND @Need IS NOT NULL THEN 'open' ELSE status END,
                    urgency = CASE WHEN array_position(ARRAY['low','normal','high','critical'], @Urgency)
                                      > array_position(ARRAY['low','normal','high','critical'], urgency) THEN @Urgency ELSE urgency END,
                    -- What time has added since ("waited") stays.
                    urgency_reasons = @Reasons || ARRAY(SELECT unnest(urgency_reasons) EXCEPT SELECT unnest(@Reasons)), dangers = @Dangers, helpers_wanted = greatest(@HelpersWanted, helpers_live, 1),
                    people = @People, patients = @Patients::jsonb, symptoms = @Symptoms, spo2 = @Spo2, items = @Items::jsonb, on_behalf = @OnBehalf,
                    phone_sealed = @Phone, phone_hash = @PhoneHash, contact_sealed = @Contact, place_sealed = @Place, area_code = @AreaCode,
                    look_again_at = CASE WHEN helpers_live < greatest(@HelpersWanted, helpers_live, 1)
                                           AND (location IS DISTINCT FROM @Location OR need IS DISTINCT FROM @Need
                                                OR area_code IS DISTINCT FROM @AreaCode OR urgency <> @Urgency)
                                         THEN @now ELSE look_again_at END,
                    -- Another place has other neighbours and another head: the waves begin anew, nobody is asked twice.
                    wave = CASE WHEN location IS DISTINCT FROM @Location THEN 0 ELSE wave END,
                    rung = CASE WHEN location IS DISTINCT FROM @Location OR (status = 'drafting' AND @Need IS NOT NULL) THEN 0 ELSE rung END,
                    is_red = is_red AND location IS NOT DISTINCT FROM @Location,
                    location = @Location, location_source = @LocationSource, wanted_on = @WantedOn, wanted_at = @WantedAt,
                    amended_at = @now, last_heard_at = @now, times_asked = 0, ask_again_at = @AskAgainAt
                WHERE id = @Id AND ended_at IS NULL
                RETURNING id)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at, detail)
                SELECT id, 'amend', @byPerson, @now, jsonb_build_object('filled', to_jsonb(@filled)) FROM amended)
            SELECT EXISTS (SELECT FROM amended)
            """,
            Merge(HelpRequestRow.Parameters(request, box, now), new { byPerson, filled = filled.ToArray(), AskAgainAt = AskAgainAt(now) }),
            ct);

    /// <summary>Moves the case one step along <see cref="RequestLifecycle"/> with its event. False when it no longer stands where the step may start.</summary>
    /// <param name="reason">Required for <see cref="RequestStep.Close"/>; a code, shown in words.</param>
    public async Task<bool> MoveAsync(long requestId, RequestStep step, long? byPerson, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        var moves = RequestLifecycle.Of(step).ToList();
        return await db.ScalarAsync<bool>(
            """
            WITH moved AS (
                UPDATE help_requests r SET
                    status = m.target,
                    helped_at = CASE WHEN m.target = 'helped' THEN @now WHEN @opens THEN NULL ELSE helped_at END,
                    ended_at = CASE WHEN m.target = ANY(@ends) THEN @now END,
                    close_reason = CASE WHEN m.target = ANY(@ends) THEN @reason END,
                    close_words_sealed = NULL,
                    helpers_live = CASE WHEN @opens THEN (SELECT count(*) FROM claims c WHERE c.request_id = r.id AND c.ended_at IS NULL) ELSE helpers_live END,
                    look_again_at = CASE WHEN @opens THEN @now WHEN m.target = ANY(@ends) THEN NULL ELSE look_again_at END,
                    wave = CASE WHEN @opens THEN 0 ELSE wave END,
                    rung = CASE WHEN @opens THEN 0 ELSE rung END,
                    is_red = is_red AND NOT @opens,
                    ask_again_at = CASE WHEN m.target = ANY(@ends) THEN NULL ELSE @askAgainAt END,
                    times_asked = 0,
                    last_heard_at = CASE WHEN @byPerson = asker_id THEN @now ELSE last_heard_at END
                FROM unnest(@froms, @targets) AS m(source, target)
                -- One that was emptied has nothing left to go on with, one without a need never was a case.
                WHERE r.id = @requestId AND r.status = m.source AND (NOT @opens OR (r.emptied_at IS NULL AND r.need IS NOT NULL))
                RETURNING r.id)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at, detail)
                SELECT id, @step, @byPerson, @now, CASE WHEN @reason IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('reason', @reason) END FROM moved)
            SELECT EXISTS (SELECT FROM moved)
            """,
            new
            {
                requestId,
                step = step.ToCode(),
                opens = step is RequestStep.Reopen or RequestStep.Resume,
                askAgainAt = AskAgainAt(now),
                byPerson,
                reason,
                now,
                froms = moves.Select(move => move.From.ToCode()).ToArray(),
                targets = moves.Select(move => move.To.ToCode()).ToArray(),
                ends = Enum.GetValues<RequestStatus>().Where(RequestLifecycle.IsEnd).Select(status => status.ToCode()).ToArray(),
            },
            ct);
    }

    /// <summary>Beside the code of the reason: what the official wrote when they closed the case.</summary>
    public Task KeepCloseWordsAsync(long requestId, string words, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE help_requests SET close_words_sealed = @words WHERE id = @requestId AND status = 'closed'", new { requestId, words = box.Seal(words) }, ct);

    /// <summary>Raises the urgency, never lowers it, with its named reason. False when it stood there or higher already.</summary>
    public async Task<bool> RaiseAsync(long requestId, Urgency urgency, string reason, long? byPerson, DateTimeOffset now, CancellationToken ct) =>
        await db.ScalarAsync<bool>(
            """
            WITH raised AS (
                UPDATE help_requests SET urgency = @urgency, urgency_reasons = array_append(urgency_reasons, @reason)
                WHERE  id = @requestId AND ended_at IS NULL
                  AND  array_position(ARRAY['low','normal','high','critical'], urgency) < array_position(ARRAY['low','normal','high','critical'], @urgency)
                RETURNING id)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at, detail)
                SELECT id, 'raise', @byPerson, @now, jsonb_build_object('urgency', @urgency, 'reason', @reason) FROM raised)
            SELECT EXISTS (SELECT FROM raised)
            """,
            new { requestId, urgency = urgency.ToCode(), reason, byPerson, now },
            ct);

    /// <summary>The asker answered: the questions after silence start over.</summary>
    public Task HeardAsync(long requestId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE help_requests SET last_heard_at = @now, times_asked = 0, ask_again_at = @askAgainAt WHERE id = @requestId AND ended_at IS NULL",
            new { requestId, now, askAgainAt = AskAgainAt(now) },
            ct);

    private DateTimeOffset AskAgainAt(DateTimeOffset now) => now.AddHours(settings.AskAgainHours);

    private async Task<IReadOnlyList<HelpRequest>> ListAsync(string where, object parameters, CancellationToken ct) =>
        (await db.ListAsync<HelpRequestRow>($"SELECT {HelpRequestRow.Columns} FROM help_requests r {where}", parameters, ct)).Select(row => row.Open(box)).ToList();

    private static Dapper.DynamicParameters Merge(params object[] parts)
    {
        var all = new Dapper.DynamicParameters();
        foreach (var part in parts)
            all.AddDynamicParams(part);
        return all;
    }
}
