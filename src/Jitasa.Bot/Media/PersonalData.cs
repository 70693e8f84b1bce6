using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

public sealed class MediaPersonalData(DbSession db, RetentionSettings settings) : IHoldPersonalData, IForgetInTime
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("media.province_code", false, "kept: a province is no person", "with the row"),
        new("media.person_id", false, "kept: the row it points to is empty", "with the row"),
        new("media.line_message_id", true, "replaced by our own row id", "with the row"),
        new("media.kind", false, "kept: a code", "with the row"),
        new("media.state", false, "set to withdrawn", "with the row"),
        new("media.content_type", true, "emptied", "Privacy__CaseDays after the case"),
        new("media.bytes_sealed", true, "emptied", "Privacy__CaseDays after the case"),
        new("withdrawn_messages.line_message_id", true, "row deleted when it is a kept photo's; the rest after Privacy__BodyHours", "Privacy__BodyHours"),
    ];

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH forgotten AS (
                DELETE FROM withdrawn_messages w USING media m WHERE m.person_id = @personId AND m.line_message_id = w.line_message_id)
            UPDATE media
            SET    state = 'withdrawn', bytes_sealed = NULL, content_type = NULL, size_bytes = NULL, try_at = NULL,
                   line_message_id = 'erased ' || id
            WHERE  person_id = @personId
            """,
            new { personId },
            ct);

    /// <summary>A photo goes when it is old and no case that still matters shows it.</summary>
    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ScalarAsync<int>(
            """
            WITH old AS (
                SELECT m.id FROM media m
                WHERE  m.bytes_sealed IS NOT NULL AND m.received_at < @cases
                  AND  NOT EXISTS (SELECT FROM help_request_words w JOIN help_requests r ON r.id = w.request_id
                                   WHERE  w.media_id = m.id AND (r.ended_at IS NULL OR r.ended_at >= @cases))
                  AND  NOT EXISTS (SELECT FROM claims c JOIN help_requests r ON r.id = c.request_id
                                   WHERE  c.note_media_id = m.id AND (r.ended_at IS NULL OR r.ended_at >= @cases))
                  AND  NOT EXISTS (SELECT FROM talk_messages t JOIN talks k ON k.id = t.talk_id
                                   WHERE  t.media_id = m.id AND (k.ended_at IS NULL OR k.ended_at >= @cases))
                LIMIT  50)
            , emptied AS (
                UPDATE media SET state = 'withdrawn', bytes_sealed = NULL, content_type = NULL, size_bytes = NULL
                WHERE  id IN (SELECT id FROM old)
                RETURNING id)
            , forgotten AS (
                DELETE FROM withdrawn_messages
                WHERE  line_message_id IN (SELECT line_message_id FROM withdrawn_messages WHERE at < @bodies LIMIT @Batch)
                RETURNING 1)
            SELECT (SELECT count(*) FROM emptied) + (SELECT count(*) FROM forgotten)
            """,
            new { cases = settings.CasesBefore(now), bodies = settings.BodiesBefore(now), RetentionSettings.Batch },
            ct);
}
