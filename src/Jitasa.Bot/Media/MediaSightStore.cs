using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Media;

/// <summary>Who may look at what was sent. What a person may not see is not found.</summary>
public sealed class MediaSightStore(DbSession db, Sealed box)
{
    private static readonly string[] DeskRoles = Permissions.WhoMay(Act.RunDesk).Select(role => role.ToCode()).ToArray();

    // Seen by who sent it; and for a case: its asker, its helpers while they help (unless the asker refused that), the desk of its area.
    // A helper's closing photo also by that helper later; what was said in a talk by its two sides.
    private const string MaySee = """
        m.id = @mediaId AND (
            m.person_id = @personId
            OR EXISTS (
                SELECT FROM help_request_words w JOIN help_requests r ON r.id = w.request_id
                WHERE  w.media_id = m.id AND w.withdrawn_at IS NULL AND (
                       r.asker_id = @personId
                    OR EXISTS (SELECT FROM claims c WHERE c.request_id = r.id AND c.volunteer_id = @personId AND c.ended_at IS NULL)
                       AND coalesce((SELECT s.agreed FROM consents s
                                     WHERE  s.person_id = r.asker_id AND s.agreed IS NOT NULL
                                     ORDER  BY s.at DESC, s.id DESC LIMIT 1), true)
                    OR EXISTS (SELECT FROM person_roles o
                               WHERE  o.person_id = @personId AND o.role = ANY(@deskRoles) AND o.revoked_at IS NULL
                                 AND  (o.area_code = 'TH' OR starts_with(coalesce(r.area_code, r.province_code), o.area_code)))))
            OR EXISTS (
                SELECT FROM claims c JOIN help_requests r ON r.id = c.request_id
                WHERE  c.note_media_id = m.id AND (
                       @personId IN (c.volunteer_id, r.asker_id)
                    OR EXISTS (SELECT FROM person_roles o
                               WHERE  o.person_id = @personId AND o.role = ANY(@deskRoles) AND o.revoked_at IS NULL
                                 AND  (o.area_code = 'TH' OR starts_with(coalesce(r.area_code, r.province_code), o.area_code)))))
            OR EXISTS (
                SELECT FROM talk_messages t JOIN talks k ON k.id = t.talk_id
                WHERE  t.media_id = m.id AND t.withdrawn_at IS NULL AND @personId IN (k.asker_id, k.other_id)))
        """;

    public async Task<MediaCard?> CardAsync(long mediaId, long personId, CancellationToken ct) =>
        await db.FindAsync<(string Kind, string State, string? ContentType, int? SizeBytes, DateTimeOffset ReceivedAt)?>(
            $"SELECT m.kind, m.state, m.content_type, m.size_bytes, m.received_at FROM media m WHERE {MaySee}",
            new { mediaId, personId, deskRoles = DeskRoles },
            ct) is { } row
            ? new(mediaId, row.Kind, row.State, row.ContentType, row.SizeBytes, row.ReceivedAt)
            : null;

    /// <summary>Null when there is nothing to see for this person; empty bytes when there was and it is gone or not here yet.</summary>
    public async Task<SeenMedia?> OpenAsync(long mediaId, long personId, CancellationToken ct) =>
        await db.FindAsync<(string Kind, string State, string? ContentType, byte[]? BytesSealed)?>(
            $"SELECT m.kind, m.state, m.content_type, m.bytes_sealed FROM media m WHERE {MaySee}",
            new { mediaId, personId, deskRoles = DeskRoles },
            ct) is { } row
            ? new(row.Kind, Codes.Parse<MediaState>(row.State), row.ContentType, row.BytesSealed is null ? [] : box.OpenBytes(row.BytesSealed))
            : null;
}

/// <summary>What the page shows around a picture. Kind and state are the codes of the table.</summary>
public sealed record MediaCard(long Id, string Kind, string State, string? ContentType, int? SizeBytes, DateTimeOffset ReceivedAt);

public sealed record SeenMedia(string Kind, MediaState State, string? ContentType, byte[] Bytes);
