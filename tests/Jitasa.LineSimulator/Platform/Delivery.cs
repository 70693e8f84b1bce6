namespace Jitasa.LineSimulator;

/// <summary>What became of one webhook.</summary>
/// <param name="StatusCode">The bot's answer; null when there was none, or nothing was sent (no address, held back, bot not in the chat).</param>
public sealed record Delivery(int? StatusCode, bool TimedOut, TimeSpan Elapsed, string? MessageId, IReadOnlyList<string> EventIds)
{
    public bool IsOk => StatusCode is >= 200 and < 300;

    /// <summary>LINE's word for the failure: could_not_connect, request_timeout, error_status_code; null when it went well.</summary>
    public string? Failure { get; init; }

    internal static Delivery NotSent(string? messageId = null) => new(null, false, TimeSpan.Zero, messageId, []);
}

/// <summary>What a tap led to: a webhook, or something the phone itself opens.</summary>
/// <param name="Asks">"location", "camera", "cameraRoll", "date", "time" or "datetime": what the phone would open.</param>
public sealed record TapResult(Delivery? Delivery, string? Uri = null, string? Clipboard = null, string? Asks = null);

public sealed class ButtonNotFoundException(string label, IEnumerable<string> labels)
    : Exception($"No button \"{label}\" to tap. Within reach: {string.Join(" | ", labels)}");
