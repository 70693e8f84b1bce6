using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

public sealed class ConsentPersonalData(DbSession db) : IHoldPersonalData
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("consents.person_id", true, "row deleted", "until the person erases it: it is the evidence"),
    ];

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM consents WHERE person_id = @personId", new { personId }, ct);
}
