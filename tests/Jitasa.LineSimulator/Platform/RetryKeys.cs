using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>X-Line-Retry-Key: an accepted key is remembered for 24 hours. An attempt that was refused does not use it up.</summary>
internal sealed class RetryKeys
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);
    private readonly Dictionary<string, Accepted> keys = new(StringComparer.OrdinalIgnoreCase);

    internal sealed record Accepted(string Route, string BodyHash, string RequestId, string? SentMessages, DateTimeOffset At)
    {
        public JsonNode? SentMessagesJson => SentMessages is null ? null : JsonNode.Parse(SentMessages);
    }

    public Accepted? Find(string key, DateTimeOffset now) =>
        keys.TryGetValue(key, out var accepted) && now - accepted.At < Memory ? accepted : null;

    public void Remember(string key, Accepted accepted) => keys[key] = accepted;
}
