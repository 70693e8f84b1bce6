using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

public sealed class MediaMeasureStore(DbSession db) : IMeasure
{
    public IReadOnlyList<Gauge> Gauges { get; } =
    [
        new("jitasa.media.waiting", "", "Photos, voice and files still to be fetched from LINE"),
        new("jitasa.media.oldest", "s", "Since when the oldest of them waits"),
    ];

    public async Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (waiting, oldest) = await db.FindAsync<(long, double)>(
            "SELECT count(*), coalesce(extract(epoch FROM @now - min(received_at)), 0)::float8 FROM media WHERE state = 'waiting'",
            new { now },
            ct);
        return [new("jitasa.media.waiting", waiting), new("jitasa.media.oldest", oldest)];
    }
}
