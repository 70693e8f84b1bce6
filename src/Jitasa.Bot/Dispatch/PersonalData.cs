using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Dispatch;

public sealed class DispatchPersonalData(DbSession db) : IHoldPersonalData
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("offers.province_code", false, "kept: a province is no person", "always"),
        new("offers.volunteer_id", false, "kept: the row it points to is empty", "always"),
        new("offers.distance_metres", true, "emptied", "Privacy__CaseDays after the case"),
        new("offers.status", false, "open offers become withdrawn", "always"),
        new("offers.decline_reason", true, "emptied", "Privacy__CaseDays after the case"),
    ];

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE offers o
            SET    status = CASE o.status WHEN 'offered' THEN 'withdrawn' ELSE o.status END, answered_at = coalesce(o.answered_at, @now),
                   distance_metres = NULL, decline_reason = NULL
            FROM   help_requests r
            WHERE  r.id = o.request_id AND @personId IN (o.volunteer_id, r.asker_id)
            """,
            new { personId, now },
            ct);
}
