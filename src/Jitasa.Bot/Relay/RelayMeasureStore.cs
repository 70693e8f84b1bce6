using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

public sealed class RelayMeasureStore(DbSession db) : IMeasure
{
    public IReadOnlyList<Gauge> Gauges { get; } =
    [
        new("jitasa.relay.waiting", "", "Words between two people that wait to be handed over"),
        new("jitasa.relay.overdue", "s", "How long ago the oldest of them should have been handed over"),
        new("jitasa.relay.desk_waiting", "", "Talks with the desk that no official has taken yet"),
    ];

    public async Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (waiting, overdue, desk) = await db.FindAsync<(long, double, long)>(
            """
            SELECT count(*), greatest(coalesce(extract(epoch FROM @now - min(deliver_at)), 0), 0)::float8,
                   (SELECT count(*) FROM talks WHERE kind = 'desk' AND other_id IS NULL AND ended_at IS NULL)
            FROM   talk_messages WHERE delivered_at IS NULL AND withdrawn_at IS NULL
            """,
            new { now },
            ct);
        return [new("jitasa.relay.waiting", waiting), new("jitasa.relay.overdue", overdue), new("jitasa.relay.desk_waiting", desk)];
    }
}
