using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

public sealed class OutboxMeasureStore(DbSession db, BudgetStore budget, BudgetSettings settings) : IMeasure
{
    public IReadOnlyList<Gauge> Gauges { get; } =
    [
        new("jitasa.outbox.waiting", "", "Messages that wait to be sent, by urgency"),
        new("jitasa.outbox.oldest", "s", "Age of the oldest message that waits to be sent, by urgency"),
        new("jitasa.outbox.rows", "", "Messages held for a next reply, and of the last day those told, sent, dead and unsent, by state"),
        new("jitasa.line.failures", "", "Calls in a row that LINE did not answer, over all processes"),
        new("jitasa.push.used", "", "Messages of this month as LINE counts them"),
        new("jitasa.push.quota", "", "Messages of this month the plan allows; absent when it has no limit"),
        new("jitasa.push.forecast", "", "Messages the month will have used at its end"),
        new("jitasa.push.level", "", "What is still pushed: 0 normal, 1 digest, 2 urgent only, 3 critical only"),
    ];

    public async Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.ListAsync<(string Gauge, string Label, double Value)>(
            """
            SELECT u.name, u.urgency, CASE WHEN u.name = 'jitasa.outbox.waiting' THEN w.count ELSE w.oldest END
            FROM   (SELECT name, urgency FROM unnest(ARRAY['jitasa.outbox.waiting', 'jitasa.outbox.oldest']) name, unnest(@urgencies) urgency) u
            CROSS JOIN LATERAL (SELECT count(*)::float8 AS count, coalesce(extract(epoch FROM @now - min(created_at)), 0)::float8 AS oldest
                                FROM outbox o WHERE o.state = 'waiting' AND o.urgency = u.urgency) w
            UNION ALL
            SELECT 'jitasa.outbox.rows', state, count(*)::float8 FROM outbox WHERE done_at > @dayAgo OR state = 'held' GROUP BY state
            UNION ALL
            SELECT 'jitasa.line.failures', '', failures::float8 FROM line_troubles
            """,
            new { urgencies = Codes.All<Urgency>().ToArray(), now, dayAgo = now.AddDays(-1) },
            ct);
        var month = await budget.NowAsync(now, ct);
        GaugeValue[] pushes =
        [
            new("jitasa.push.used", month.Used),
            new("jitasa.push.forecast", BudgetRules.Forecast(month.Used, now, settings)),
            new("jitasa.push.level", (int)month.Effective),
            .. month.Quota is { } quota ? [new GaugeValue("jitasa.push.quota", quota)] : Array.Empty<GaugeValue>(),
        ];
        return [.. rows.Select(row => new GaugeValue(row.Gauge, row.Value, row.Label)), .. pushes];
    }
}
