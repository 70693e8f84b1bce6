using System.Collections.Concurrent;

namespace Jitasa.LineSimulator;

/// <param name="ChatId">The chat the page was opened from; null = none, then it cannot send messages.</param>
/// <param name="InClient">Opened inside LINE, so logged in from the start.</param>
internal sealed record LiffSession(string UserId, string? ChatId, bool InClient)
{
    public bool IsLoggedIn { get; set; } = InClient;

    /// <summary>For tests of pages that hold a token too long.</summary>
    public TimeSpan IdTokenLife { get; init; } = TimeSpan.FromHours(1);
    public string? IdToken { get; set; }
    public string? AccessToken { get; set; }
}

/// <summary>Open LIFF pages, by the secret in their address.</summary>
internal sealed class LiffSessions
{
    private readonly ConcurrentDictionary<string, LiffSession> open = new(StringComparer.Ordinal);

    public string Open(LiffSession session)
    {
        var name = LineIds.Hex(16);
        open[name] = session;
        return name;
    }

    public LiffSession? Find(string name) => open.GetValueOrDefault(name);
}
