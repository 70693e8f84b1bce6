using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

public sealed class VolunteerPersonalData(DbSession db) : IHoldPersonalData
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("volunteers.person_id", true, "row deleted", "while they are a volunteer"),
        new("volunteers.province_code", false, "row deleted", "while they are a volunteer"),
        new("volunteers.import_code", true, "row deleted", "while they are a volunteer"),
        new("volunteers.kind", true, "row deleted", "while they are a volunteer"),
        new("volunteers.skills", true, "row deleted", "while they are a volunteer"),
        new("volunteers.home", true, "row deleted", "while they are a volunteer"),
        new("volunteers.here", true, "row deleted", "while they are a volunteer"),
        new("volunteers.area_code", true, "row deleted", "while they are a volunteer"),
        new("volunteers.availability", true, "row deleted", "while they are a volunteer"),
        new("volunteers.status", true, "row deleted", "while they are a volunteer"),
        new("volunteers.vetted_by", true, "emptied", "while the volunteer is one"),
        new("volunteers.vouch_code", true, "row deleted", "while they are a volunteer"),
    ];

    public async Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        await db.ExecuteAsync("UPDATE volunteers SET vetted_by = NULL WHERE vetted_by = @personId", new { personId }, ct);
        await db.ExecuteAsync("DELETE FROM volunteers WHERE person_id = @personId", new { personId }, ct);
    }
}
