using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Support;

/// <summary>Rows as a test needs them, in one line each, straight into the tables.</summary>
public static class Rows
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    public static Task<long> PersonAsync(this TestDatabase database, string lineUserId) =>
        database.ScalarAsync<long>(
            "INSERT INTO people (province_code, line_user_id, created_at) VALUES ('35', @lineUserId, @Now) RETURNING id",
            new { lineUserId, Now });

    public static Task<int> RoleAsync(this TestDatabase database, long personId, string role, string areaCode) =>
        database.ExecuteAsync(
            "INSERT INTO person_roles (person_id, role, area_code, granted_at) VALUES (@personId, @role, @areaCode, @Now)",
            new { personId, role, areaCode, Now });

    public static Task<long> CaseAsync(this TestDatabase database, long askerId, string? areaCode = "350118", int helpersWanted = 1) =>
        database.ScalarAsync<long>(
            """
            WITH incident AS (
                INSERT INTO incidents (code, name, province_code, opened_at) VALUES ('YST64', 'โควิด', '35', @Now)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name
                RETURNING id)
            INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, area_code, opened_at, last_heard_at, helpers_wanted)
            SELECT '35', id, 'YST64-1124-' || lpad(nextval('case_numbers')::text, 4, '0'), @askerId, 'oxygen', 'open', 'high', @areaCode, @Now, @Now, @helpersWanted
            FROM   incident
            RETURNING id
            """,
            new { askerId, areaCode, helpersWanted, Now });

    public static Task<long> ClaimAsync(this TestDatabase database, long requestId, long volunteerId, string status = "accepted") =>
        database.ScalarAsync<long>(
            """
            WITH claimed AS (
                UPDATE help_requests SET helpers_live = helpers_live + CASE WHEN @status IN ('done', 'released', 'handed_over') THEN 0 ELSE 1 END
                WHERE  id = @requestId
                RETURNING id)
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at, ended_at)
            SELECT '35', id, @volunteerId, @status, @Now, @Now, CASE WHEN @status IN ('done', 'released', 'handed_over') THEN @Now END
            FROM   claimed
            RETURNING id
            """,
            new { requestId, volunteerId, status, Now });

    public static Task<long> MediaAsync(this TestDatabase database, long personId, string messageId, byte[]? bytes = null, string contentType = "image/jpeg", string kind = "image") =>
        database.ScalarAsync<long>(
            """
            INSERT INTO media (province_code, person_id, line_message_id, kind, state, content_type, size_bytes, bytes_sealed, received_at)
            VALUES ('35', @personId, @messageId, @kind, 'kept', @contentType, 3, @bytes, @Now)
            RETURNING id
            """,
            new { personId, messageId, kind, contentType, bytes = TestDatabase.Box.SealBytes(bytes ?? [1, 2, 3]), Now });

    public static Task<int> WordsAsync(this TestDatabase database, long requestId, long personId, long mediaId) =>
        database.ExecuteAsync(
            "INSERT INTO help_request_words (request_id, person_id, media_id, at) VALUES (@requestId, @personId, @mediaId, @Now)",
            new { requestId, personId, mediaId, Now });
}
