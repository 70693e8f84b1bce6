using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Incidents;

public sealed class IncidentPersonalData : IHoldPersonalData
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
        new[] { "code", "name", "province_code", "area_codes", "needs" }
            .Select(column => new ColumnClass($"incidents.{column}", Personal: false, "kept: no person in it", "as long as the installation")).ToList();

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) => Task.CompletedTask;
}
