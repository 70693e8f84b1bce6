using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

public sealed class InboxMeasureStore(DbSession db) : IMeasure
{
    public IReadOnlyList<Gauge> Gauges { get; } =
    [
        new("jitasa.inbox.waiting", "", "Events that wait to be handled"),
        new("jitasa.inbox.oldest", "s", "Since when the oldest of them waits"),
    ];

    public async Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (waiting, oldest) = await db.FindAsync<(long, double)>(
            "SELECT count(*), coalesce(extract(epoch FROM @now - min(received_at)), 0)::float8 FROM inbox WHERE state = 'waiting'",
            new { now },
            ct);
        return [new("jitasa.inbox.waiting", waiting), new("jitasa.inbox.oldest", oldest)];
    }
}
