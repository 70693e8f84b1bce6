using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator;

/// <summary>What the pretended LINE console holds. The defaults are enough for a test.</summary>
public sealed record LineSimulatorOptions
{
    /// <summary>0 = any free port.</summary>
    public int ApiPort { get; init; }
    public int DataPort { get; init; }

    public string ChannelId { get; init; } = "2000000001";
    public string ChannelSecret { get; init; } = "0123456789abcdef0123456789abcdef";

    /// <summary>The long-lived token of the console's button.</summary>
    public string ChannelAccessToken { get; init; } = "simulated-long-lived-channel-access-token";
    public string LoginChannelId { get; init; } = "2000000002";
    public string LoginChannelSecret { get; init; } = "fedcba9876543210fedcba9876543210";
    public string LiffId { get; init; } = "2000000002-JitasaTh";
    public Uri? LiffEndpoint { get; init; }
    public Uri? WebhookUrl { get; init; }

    /// <summary>Counted messages a month; null = a plan without a limit.</summary>
    public int? QuotaLimit { get; init; }

    /// <summary>Start with the people and the group of <see cref="LineSimulator.Cast"/>.</summary>
    public bool Cast { get; init; }

    /// <summary>The console's switch "Webhook redelivery"; off in a new channel.</summary>
    public bool Redelivery { get; init; }

    /// <summary>A folder with <c>outgoing.schema.json</c>: every body is checked against it too. Found by itself when it is near; null = not.</summary>
    public string? CheckAgainst { get; init; } = LineSchemas.Nearby();

    /// <summary>Closing fails when a call broke a rule of LINE, so that no test passes by not looking. Off where calls are broken on purpose.</summary>
    public bool FailsOnViolations { get; init; } = true;

    /// <summary>Let http://127.0.0.1 and http://localhost pass where LINE wants https: a trial on one machine has no certificate.</summary>
    public bool AllowLoopbackUrls { get; init; }

    /// <summary>LINE waits two seconds for the answer to a webhook.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Account verified by LINE: may list members and followers.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The page's files; null = beside the assembly.</summary>
    public string? WebRoot { get; init; }

    /// <summary>Seed of the webhooks' property order, so that a failing test fails again.</summary>
    public int Seed { get; init; } = 1;
}
