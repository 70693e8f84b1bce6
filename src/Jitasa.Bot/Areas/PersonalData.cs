using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Areas;

/// <summary>Areas are public facts; the class says so for every column that could hide a person.</summary>
public sealed class AreaPersonalData : IHoldPersonalData
{
    private const string Fact = "kept: a public fact, no person in it";
    private const string Forever = "as long as the area exists";

    public IReadOnlyList<ColumnClass> Columns { get; } =
        new[] { "code", "level", "name_th", "name_en", "center", "boundary", "boundary_source" }
            .Select(column => new ColumnClass($"areas.{column}", Personal: false, Fact, Forever)).ToList();

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) => Task.CompletedTask;
}
