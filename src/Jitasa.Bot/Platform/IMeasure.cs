namespace Jitasa.Bot.Platform;

/// <summary>What a folder can tell about its own work, read from the database when somebody asks for the metrics. Codes and numbers, never people.</summary>
public interface IMeasure
{
    IReadOnlyList<Gauge> Gauges { get; }

    /// <summary>Values of those gauges as of now.</summary>
    Task<GaugeValue[]> ReadAsync(DateTimeOffset now, CancellationToken ct);
}

/// <param name="Name">With dots; Prometheus shows them as underscores.</param>
/// <param name="Unit">"s" for seconds, "" for a count.</param>
public sealed record Gauge(string Name, string Unit, string Meaning);

/// <param name="Label">One of a closed list of codes: urgency, state, step. Empty when the gauge has but one value.</param>
public sealed record GaugeValue(string Gauge, double Value, string Label = "");
