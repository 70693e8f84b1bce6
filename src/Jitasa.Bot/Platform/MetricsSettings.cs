namespace Jitasa.Bot.Platform;

[Settings("Metrics")]
public sealed record MetricsSettings
{
    [Setting("Bearer token GET /metrics asks for; without one it answers only callers on this machine that no proxy stands before", Secret = true)]
    public string? Token { get; init; }

    [Setting("Seconds for which what was read from the database for the metrics is good enough", Min = 0)]
    public double FreshSeconds { get; init; } = 5;
}
