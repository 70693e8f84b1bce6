using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Dispatch;

/// <summary>How far the cases of the last day came, and how long their askers waited for a first yes.</summary>
public sealed class DispatchMeasureStore(DbSession db) : IMeasure
{
    public IReadOnlyList<Gauge> Gauges { get; } =
    [
        new("jitasa.cases", "", "Cases opened in the last day that came at least so far: opened, offered, accepted, done, confirmed"),
        new("jitasa.cases.first_yes", "s", "Seconds from opening to the first acceptance, cases of the last day: median and p90"),
        new("jitasa.cases.unanswered", "", "Open cases without a living claim, by urgency"),
        new("jitasa.dispatch.overdue", "s", "How long ago the case that is due longest should have been looked at"),
    ];

    public async Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.ListAsync<(string Gauge, string Label, double? Value)>(
            """
            WITH cases AS (
                SELECT r.id, r.status, r.opened_at, (SELECT min(c.accepted_at) FROM claims c WHERE c.request_id = r.id) AS first_yes,
                       EXISTS (SELECT FROM offers o WHERE o.request_id = r.id) AS is_offered,
                       EXISTS (SELECT FROM claims c WHERE c.request_id = r.id AND c.status = 'done') AS is_done
                FROM   help_requests r
                WHERE  r.opened_at > @dayAgo)
            SELECT 'jitasa.cases', step.label, step.count::float8
            FROM   (SELECT count(*) AS opened, count(*) FILTER (WHERE is_offered OR first_yes IS NOT NULL) AS offered, count(first_yes) AS accepted,
                           count(*) FILTER (WHERE is_done) AS done, count(*) FILTER (WHERE status = 'confirmed') AS confirmed FROM cases) c
            CROSS JOIN LATERAL (VALUES ('opened', opened), ('offered', offered), ('accepted', accepted), ('done', done), ('confirmed', confirmed)) step (label, count)
            UNION ALL
            SELECT 'jitasa.cases.first_yes', part.label, percentile_cont(part.share) WITHIN GROUP (ORDER BY extract(epoch FROM first_yes - opened_at))
            FROM   cases, (VALUES ('median', 0.5), ('p90', 0.9)) part (label, share)
            WHERE  first_yes IS NOT NULL GROUP BY part.label, part.share
            UNION ALL
            SELECT 'jitasa.cases.unanswered', urgency, count(*)::float8 FROM help_requests WHERE status = 'open' AND helpers_live = 0 GROUP BY urgency
            UNION ALL
            SELECT 'jitasa.dispatch.overdue', '', greatest(coalesce(extract(epoch FROM @now - min(look_again_at)), 0), 0)::float8
            FROM   help_requests WHERE look_again_at IS NOT NULL AND status IN ('open', 'helped', 'drafting')
            """,
            new { now, dayAgo = now.AddDays(-1) },
            ct);
        return [.. rows.Where(row => row.Value is not null).Select(row => new GaugeValue(row.Gauge, row.Value!.Value, row.Label))];
    }
}
