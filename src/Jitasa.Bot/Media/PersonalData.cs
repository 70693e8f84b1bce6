using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

public sealed class MediaPersonalData(DbSession db) : IHoldPersonalData
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
}
