namespace Jitasa.LineSimulator;

/// <summary>
/// One use, one minute from the receipt of the webhook. A redelivery gives the same token another minute, unless it was used
/// or twenty minutes have passed since the event.
/// </summary>
internal sealed class ReplyTokens
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LastRedelivery = TimeSpan.FromMinutes(20);
    private readonly Dictionary<string, Token> tokens = new(StringComparer.Ordinal);

    private sealed class Token
    {
        public required string ChatId { get; init; }
        public required DateTimeOffset EventAt { get; init; }
        public DateTimeOffset ReceivedAt { get; set; }
        public bool IsUsed { get; set; }
    }

    public void Received(string token, string chatId, DateTimeOffset now)
    {
        if (tokens.TryGetValue(token, out var known))
        {
            known.ReceivedAt = now;
            return;
        }

        tokens[token] = new Token { ChatId = chatId, EventAt = now, ReceivedAt = now };
    }

    /// <summary>The chat the token answers, and the token is spent; null when it is used, late or unknown.</summary>
    public string? Spend(string token, DateTimeOffset now)
    {
        if (Peek(token, now) is not { } chatId)
        {
            return null;
        }

        tokens[token].IsUsed = true;
        return chatId;
    }

    public string? Peek(string token, DateTimeOffset now) =>
        tokens.TryGetValue(token, out var known) && !known.IsUsed
        && now - known.ReceivedAt <= Life && now - known.EventAt <= LastRedelivery + Life
        && (known.ReceivedAt == known.EventAt || known.ReceivedAt - known.EventAt <= LastRedelivery)
            ? known.ChatId
            : null;

    public void ForgetChat(string chatId)
    {
        foreach (var token in tokens.Values.Where(token => token.ChatId == chatId))
        {
            token.IsUsed = true;
        }
    }
}
