using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Talks that wait for an official.</summary>
public sealed class DeskStore(DbSession db, HomeSettings home)
{
    private static readonly string[] DeskRoles = Permissions.WhoMay(Act.AnswerDesk).Select(role => role.ToCode()).ToArray();

    /// <summary>The person's desk talk that is not over; null when there is none.</summary>
    public Task<long?> LiveOfAsync(long askerId, CancellationToken ct) =>
        db.FindAsync<long?>("SELECT id FROM talks WHERE asker_id = @askerId AND kind = 'desk' AND ended_at IS NULL ORDER BY id DESC LIMIT 1", new { askerId }, ct);

    /// <summary>Opens a desk talk about the asker's latest case that has not ended, else about one they wait along with or have taken, if any.</summary>
    public Task<long> OpenAsync(long askerId, DateTimeOffset now, CancellationToken ct) =>
        db.ScalarAsync<long>(
            """
            INSERT INTO talks (province_code, request_id, asker_id, kind, opened_at)
            SELECT coalesce(r.province_code, @province), r.id, @askerId, 'desk', @now
            FROM   (SELECT 1) one
            LEFT   JOIN LATERAL (
                SELECT   h.id, h.province_code
                FROM     help_requests h
                WHERE    (h.asker_id = @askerId
                          OR h.id = ANY(ARRAY(SELECT w.request_id FROM co_askers w WHERE w.person_id = @askerId))
                          OR h.id = ANY(ARRAY(SELECT c.request_id FROM claims c WHERE c.volunteer_id = @askerId AND c.ended_at IS NULL)))
                  AND    h.ended_at IS NULL
                ORDER BY h.asker_id = @askerId DESC, h.last_heard_at DESC
                LIMIT    1) r ON true
            RETURNING id
            """,
            new { askerId, province = home.Province, now },
            ct);

    /// <summary>Officials who may answer for the area, with how fine theirs is (8 village to 2 province, 0 the country), finest first.</summary>
    public Task<IReadOnlyList<(long PersonId, int Fineness)>> OfficialsAsync(string areaCode, long exceptPerson, CancellationToken ct) =>
        db.ListAsync<(long PersonId, int Fineness)>(
            """
            SELECT   p.id, max(CASE r.area_code WHEN 'TH' THEN 0 ELSE length(r.area_code) END)
            FROM     person_roles r JOIN people p ON p.id = r.person_id
            WHERE    r.role = ANY(@DeskRoles) AND r.revoked_at IS NULL AND p.is_reachable AND p.line_user_id IS NOT NULL AND p.id <> @exceptPerson
              AND    (r.area_code = 'TH' OR starts_with(@areaCode, r.area_code))
              AND    NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((p.id, @exceptPerson), (@exceptPerson, p.id)))
            GROUP BY p.id
            ORDER BY 2 DESC, 1
            """,
            new { DeskRoles, areaCode, exceptPerson },
            ct);

    /// <summary>
    /// The first official who says "I take it" has it; false for everybody after. What the asker said so far comes to them at once, and they
    /// have until <paramref name="answerBy"/> for their first word.
    /// </summary>
    public Task<bool> TakeAsync(long talkId, long officialId, DateTimeOffset answerBy, DateTimeOffset now, CancellationToken ct) =>
        db.ScalarAsync<bool>(
            """
            WITH taken AS (
                UPDATE talks SET other_id = @officialId, look_again_at = @answerBy
                WHERE  id = @talkId AND kind = 'desk' AND other_id IS NULL AND ended_at IS NULL AND asker_id <> @officialId
                  AND  NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((asker_id, @officialId), (@officialId, asker_id)))
                RETURNING id, asker_id)
            , handed AS (
                UPDATE talk_messages m SET to_person = @officialId, delivered_at = NULL, deliver_at = @now
                FROM   taken
                WHERE  m.talk_id = taken.id AND m.from_person = taken.asker_id AND m.withdrawn_at IS NULL)
            SELECT EXISTS (SELECT FROM taken)
            """,
            new { talkId, officialId, answerBy, now },
            ct);

    /// <summary>The longest-waiting talk of the areas; what a typed "รับคุย" takes.</summary>
    public Task<long?> OldestWaitingAsync(IReadOnlyCollection<string> areaCodes, long exceptPerson, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            WITH waiting AS (
                SELECT t.id, t.opened_at, t.province_code, coalesce(r.area_code, p.last_area_code, t.province_code) AS area_code
                FROM   talks t JOIN people p ON p.id = t.asker_id LEFT JOIN help_requests r ON r.id = t.request_id
                WHERE  t.kind = 'desk' AND t.other_id IS NULL AND t.ended_at IS NULL AND t.asker_id <> @exceptPerson
                  AND  NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((t.asker_id, @exceptPerson), (@exceptPerson, t.asker_id))))
            SELECT   w.id
            FROM     waiting w
            WHERE    EXISTS (SELECT FROM unnest(@areas) AS mine
                             WHERE  mine = 'TH' OR starts_with(w.area_code, mine)
                                -- Its area has nobody: then it is everybody's of the province.
                                OR  (starts_with(mine, w.province_code)
                                     AND NOT EXISTS (SELECT FROM person_roles o
                                                     WHERE  o.role = ANY(@DeskRoles) AND o.revoked_at IS NULL AND (o.area_code = 'TH' OR starts_with(w.area_code, o.area_code)))))
            ORDER BY w.opened_at
            LIMIT    1
            """,
            new { DeskRoles, areas = areaCodes.ToArray(), exceptPerson },
            ct);

    /// <summary>Locks the next talk an official should have answered by now.</summary>
    public Task<long?> TakeUnansweredAsync(DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            SELECT   id FROM talks
            WHERE    ended_at IS NULL AND look_again_at <= @now
            ORDER BY look_again_at
            LIMIT    1
            FOR NO KEY UPDATE SKIP LOCKED
            """,
            new { now },
            ct);

    /// <summary>Asker and official are not brought together again; what the one still had on the way to the other stays away.</summary>
    public Task KeepApartAsync(long talkId, long personId, long blockedId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH stopped AS (
                UPDATE talk_messages SET withdrawn_at = @now WHERE talk_id = @talkId AND to_person = @personId AND delivered_at IS NULL AND withdrawn_at IS NULL)
            INSERT INTO blocks (person_id, blocked_id, at) VALUES (@personId, @blockedId, @now) ON CONFLICT DO NOTHING
            """,
            new { talkId, personId, blockedId, now },
            ct);

    /// <summary>Of these people, those who are not kept apart from the asker.</summary>
    public Task<IReadOnlyList<long>> NotApartAsync(IReadOnlyCollection<long> officials, long askerId, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            SELECT who FROM unnest(@officials) WITH ORDINALITY AS o(who, place)
            WHERE  who <> @askerId AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((who, @askerId), (@askerId, who)))
            ORDER  BY place
            """,
            new { officials = officials.ToArray(), askerId },
            ct);

    /// <summary>Calls the rung: the talk is free for anybody called so far. Null: nobody further up.</summary>
    public Task CallAsync(long talkId, int rung, DateTimeOffset? lookAgainAt, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE talks SET rung = @rung, other_id = NULL, look_again_at = @lookAgainAt WHERE id = @talkId", new { talkId, rung, lookAgainAt }, ct);
}
