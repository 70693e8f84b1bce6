using System.Collections.Concurrent;

namespace Jitasa.LineSimulator;

/// <summary>
/// The documented rates, per endpoint. Limits per second run in real time: a test's clock stands still while it sends.
/// </summary>
internal sealed class RateLimits
{
    private const int Default = 2_000;
    private static readonly Dictionary<string, int> PerSecond = new(StringComparer.Ordinal)
    {
        ["multicast"] = 200,
        ["loading"] = 100,
        ["richmenu-list"] = 10,
        ["token-short-lived"] = 370,
    };

    private static readonly Dictionary<string, int> PerHour = new(StringComparer.Ordinal)
    {
        ["narrowcast"] = 60,
        ["broadcast"] = 60,
        ["webhook-test"] = 60,
        ["richmenu-create"] = 100,
        ["richmenu-delete"] = 100,
        ["richmenu-alias-delete"] = 100,
        ["richmenu-batch"] = 3,
    };

    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    private sealed class Window
    {
        public long Number { get; set; } = -1;
        public int Calls { get; set; }
    }

    public bool Allows(string route, DateTimeOffset now) =>
        PerHour.TryGetValue(route, out var hourly)
            ? Count(route, now.ToUnixTimeSeconds() / 3600, hourly)
            : Count(route, Environment.TickCount64 / 1000, PerSecond.GetValueOrDefault(route, Default));

    private bool Count(string route, long number, int most)
    {
        var window = windows.GetOrAdd(route, _ => new Window());
        lock (window)
        {
            if (window.Number != number)
            {
                (window.Number, window.Calls) = (number, 0);
            }

            return ++window.Calls <= most;
        }
    }
}
