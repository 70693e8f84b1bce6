using System.Diagnostics.Metrics;
using Npgsql;

namespace Jitasa.Bot.Platform;

/// <summary>The newest reading of every gauge: read from the database before it is shown, because instruments cannot wait for one.</summary>
public sealed class GaugeBoard(IServiceScopeFactory scopes, MetricsSettings settings, BotMeter meter, TimeProvider clock)
{
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<GaugeValue> readings = [];
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>When the database does not answer, its gauges are absent: an old number would look like a good one.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await turnstile.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (now - readAt < TimeSpan.FromSeconds(settings.FreshSeconds))
                return;
            readings = [];
            await using var scope = scopes.CreateAsyncScope();
            var all = new List<GaugeValue>();
            foreach (var measure in scope.ServiceProvider.GetServices<IMeasure>())
            {
                foreach (var gauge in measure.Gauges.Where(gauge => made.Add(gauge.Name)))
                    meter.Meter.CreateObservableGauge(gauge.Name, () => Values(gauge.Name), gauge.Unit, gauge.Meaning);
                all.AddRange(await measure.ReadAsync(now, ct));
            }
            (readings, readAt) = (all, now);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            readAt = DateTimeOffset.MinValue;
        }
        finally
        {
            turnstile.Release();
        }
    }

    private IEnumerable<Measurement<double>> Values(string gauge) =>
        readings.Where(reading => reading.Gauge == gauge)
            .Select(reading => reading.Label.Length == 0 ? new Measurement<double>(reading.Value) : new(reading.Value, KeyValuePair.Create("of", (object?)reading.Label)));
}
