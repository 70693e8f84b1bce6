using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Talks. Whether a helper's talk stands is read from its claim, so nobody has to open or close talks when claims move.</summary>
public sealed class RelayStore(DbSession db, Sealed box)
{
    // A done claim is talked about until the asker has confirmed.
    private const string Standing = "(c.ended_at IS NULL OR (c.status = 'done' AND r.ended_at IS NULL))";

    // Who asked, and everyone who waits along with them.
    private const string Askers = "(SELECT r.asker_id AS id, false AS is_along UNION ALL SELECT w.person_id, true FROM co_askers w WHERE w.request_id = r.id)";

    public async Task<Talk?> FindAsync(long talkId, CancellationToken ct) =>
        (await ListAsync("t.id = @talkId", new { talkId }, ct)).FirstOrDefault();

    /// <summary>The asker's talks with helpers of the case that nobody has ended, oldest first.</summary>
    public Task<IReadOnlyList<Talk>> OfCaseAsync(long requestId, long askerId, CancellationToken ct) =>
        ListAsync("t.request_id = @requestId AND t.asker_id = @askerId AND t.kind = 'helper' AND t.ended_at IS NULL", new { requestId, askerId }, ct);

    private async Task<IReadOnlyList<Talk>> ListAsync(string where, object parameters, CancellationToken ct) =>
        (await db.ListAsync<Row>(
            $"""
            SELECT t.id, t.kind, t.request_id, t.claim_id, t.asker_id, t.kind = 'helper' AND t.asker_id <> r.asker_id AS is_along, t.other_id, r.case_number, coalesce(r.area_code, p.last_area_code, t.province_code) AS area_code, r.urgency,
                   t.rung, t.ended_at IS NOT NULL AS is_ended, t.ended_by,
                   t.kind = 'desk' OR ({Standing} AND t.asker_id IN (SELECT a.id FROM {Askers} a)) AS is_standing,
                   EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((t.asker_id, t.other_id), (t.other_id, t.asker_id))) AS is_blocked
            FROM   talks t
            JOIN   people p ON p.id = t.asker_id
            LEFT   JOIN help_requests r ON r.id = t.request_id
            LEFT   JOIN claims c ON c.id = t.claim_id
            WHERE  {where}
            ORDER BY t.id
            """,
            parameters,
            ct)).Select(row => new Talk(row.Id, Codes.Parse<TalkKind>(row.Kind), row.AskerId, row.OtherId, row.CaseNumber, row.AreaCode,
                row.Urgency is null ? null : Codes.Parse<Urgency>(row.Urgency), row.Rung, row.IsEnded, row.EndedBy, row.IsStanding, row.IsBlocked)
            {
                ClaimId = row.ClaimId,
                RequestId = row.RequestId,
                IsAlong = row.IsAlong,
            }).ToList();

    /// <summary>The talk of a claim, made at its first use; null when the person has no part in it or nothing is left to talk about.</summary>
    /// <param name="alongId">With whom of those who wait along the helper talks; null for the asker.</param>
    public async Task<Talk?> OfClaimAsync(long claimId, long personId, long? alongId, DateTimeOffset now, CancellationToken ct)
    {
        var talkId = await db.FindAsync<long?>(
            $"""
            INSERT INTO talks (province_code, request_id, claim_id, asker_id, other_id, kind, opened_at)
            SELECT r.province_code, r.id, c.id, a.id, c.volunteer_id, 'helper', @now
            FROM   claims c JOIN help_requests r ON r.id = c.request_id CROSS JOIN LATERAL {Askers} a
            WHERE  c.id = @claimId AND a.id <> c.volunteer_id AND {Standing}
              AND  a.id = CASE WHEN c.volunteer_id = @personId THEN coalesce(@alongId, r.asker_id) ELSE @personId END
            ON CONFLICT (claim_id, asker_id) WHERE claim_id IS NOT NULL DO UPDATE SET claim_id = excluded.claim_id
            RETURNING id
            """,
            new { claimId, personId, alongId, now },
            ct);
        return talkId is { } id ? await FindAsync(id, ct) : null;
    }

    /// <summary>The asker's talks with everyone who is on the case now, made at their first use.</summary>
    public async Task<IReadOnlyList<Talk>> WithHelpersAsync(long requestId, long askerId, DateTimeOffset now, CancellationToken ct)
    {
        var ids = await db.ListAsync<long>(
            """
            INSERT INTO talks (province_code, request_id, claim_id, asker_id, other_id, kind, opened_at)
            SELECT r.province_code, r.id, c.id, r.asker_id, c.volunteer_id, 'helper', @now
            FROM   claims c JOIN help_requests r ON r.id = c.request_id
            WHERE  r.id = @requestId AND r.asker_id = @askerId AND c.volunteer_id <> @askerId AND c.ended_at IS NULL
            ON CONFLICT (claim_id, asker_id) WHERE claim_id IS NOT NULL DO UPDATE SET claim_id = excluded.claim_id
            RETURNING id
            """,
            new { requestId, askerId, now },
            ct);
        return await ListAsync("t.id = ANY(@ids)", new { ids = ids.ToArray() }, ct);
    }

    /// <summary>Everyone the person may talk with through a live claim, newest first.</summary>
    public async Task<IReadOnlyList<Partner>> PartnersAsync(long personId, CancellationToken ct) =>
        (await db.ListAsync<(long ClaimId, string CaseNumber, byte[]? Name, bool IsHelper, long? AlongId)>(
            $"""
            WITH mine AS (
                SELECT id FROM claims WHERE volunteer_id = @personId AND ended_at IS NULL
                UNION SELECT c.id FROM help_requests r JOIN claims c ON c.request_id = r.id AND c.ended_at IS NULL WHERE r.asker_id = @personId
                UNION SELECT c.id FROM co_askers w JOIN claims c ON c.request_id = w.request_id AND c.ended_at IS NULL WHERE w.person_id = @personId)
            SELECT   c.id, r.case_number, p.display_name_sealed, c.volunteer_id <> @personId,
                     CASE WHEN c.volunteer_id = @personId AND a.is_along THEN a.id END
            FROM     mine
            JOIN     claims c ON c.id = mine.id
            JOIN     help_requests r ON r.id = c.request_id
            CROSS    JOIN LATERAL {Askers} a
            JOIN     people p ON p.id = CASE WHEN c.volunteer_id = @personId THEN a.id ELSE c.volunteer_id END
            WHERE    @personId IN (c.volunteer_id, a.id) AND a.id <> c.volunteer_id
            ORDER BY c.accepted_at DESC, c.id DESC, a.is_along, a.id
            LIMIT    10
            """,
            new { personId },
            ct)).Select(row => new Partner(
                row.ClaimId,
                row.CaseNumber,
                box.Open(row.Name),
                row.IsHelper ? TalkSide.Helper : row.AlongId is null ? TalkSide.Asker : TalkSide.CoAsker,
                row.AlongId)).ToList();

    /// <summary>The talk in which the person spoke or was spoken to last.</summary>
    /// <param name="isOver">Also one that has ended: whom one does not want to hear from again is often known only afterwards. Then only talks with a helper.</param>
    public Task<long?> LatestOfAsync(long personId, bool isOver, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            SELECT   t.id
            FROM     talks t
            WHERE    @personId IN (t.asker_id, t.other_id) AND CASE WHEN @isOver THEN t.kind = 'helper' ELSE t.ended_at IS NULL END
            ORDER BY coalesce((SELECT max(m.id) FROM talk_messages m WHERE m.talk_id = t.id), 0) DESC, t.id DESC
            LIMIT    1
            """,
            new { personId, isOver },
            ct);

    /// <summary>The talk with a helper that was reported last, unless the two are kept apart already.</summary>
    public Task<long?> ReportedOfAsync(long personId, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            SELECT   t.id
            FROM     talks t
            WHERE    @personId IN (t.asker_id, t.other_id) AND t.kind = 'helper' AND t.reported_at IS NOT NULL
              AND    NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((t.asker_id, t.other_id), (t.other_id, t.asker_id)))
            ORDER BY t.reported_at DESC, t.id DESC
            LIMIT    1
            """,
            new { personId },
            ct);

    /// <summary>False when it was ended already.</summary>
    public async Task<bool> EndAsync(long talkId, long byPerson, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            WITH hurried AS (
                -- The last words go out now: nobody should read the answer after the goodbye.
                UPDATE talk_messages SET deliver_at = @now WHERE talk_id = @talkId AND delivered_at IS NULL AND withdrawn_at IS NULL AND deliver_at > @now)
            UPDATE talks SET ended_at = @now, ended_by = @byPerson, look_again_at = NULL WHERE id = @talkId AND ended_at IS NULL
            """,
            new { talkId, byPerson, now },
            ct) == 1;

    /// <summary>Only who ended a talk may take it up again.</summary>
    public async Task<bool> ResumeAsync(long talkId, long byPerson, CancellationToken ct) =>
        await db.ExecuteAsync(
            "UPDATE talks SET ended_at = NULL, ended_by = NULL WHERE id = @talkId AND ended_by = @byPerson AND kind = 'helper'",
            new { talkId, byPerson },
            ct) == 1;

    /// <summary>False when it was reported before.</summary>
    public async Task<bool> ReportAsync(long talkId, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync("UPDATE talks SET reported_at = @now WHERE id = @talkId AND reported_at IS NULL", new { talkId, now }, ct) == 1;

    /// <summary>The talk ends, what the blocked one still had on the way stays away, and they are not brought together again.</summary>
    public Task BlockAsync(long talkId, long personId, long blockedId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH ended AS (
                UPDATE talks SET ended_at = coalesce(ended_at, @now), ended_by = @personId, look_again_at = NULL WHERE id = @talkId)
            , stopped AS (
                UPDATE talk_messages SET withdrawn_at = @now WHERE talk_id = @talkId AND to_person = @personId AND delivered_at IS NULL AND withdrawn_at IS NULL)
            INSERT INTO blocks (person_id, blocked_id, at) VALUES (@personId, @blockedId, @now) ON CONFLICT DO NOTHING
            """,
            new { talkId, personId, blockedId, now },
            ct);

    private sealed record Row(
        long Id,
        string Kind,
        long? RequestId,
        long? ClaimId,
        long AskerId,
        bool IsAlong,
        long? OtherId,
        string? CaseNumber,
        string AreaCode,
        string? Urgency,
        int Rung,
        bool IsEnded,
        long? EndedBy,
        bool IsStanding,
        bool IsBlocked
    );
}
