namespace Jitasa.LineSimulator;

/// <summary>What can be seen from outside.</summary>
public sealed partial class LinePlatform
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string> tappedAfter = new(StringComparer.Ordinal);

    /// <param name="chatId">A user id (the 1:1 chat) or a group id.</param>
    public ChatView Chat(string chatId)
    {
        lock (Gate)
        {
            var chat = chats.GetValueOrDefault(chatId) ?? [];
            var last = chat.Count == 0 ? null : chat[^1];
            var live = last is { IsFromBot: true } && tappedAfter.GetValueOrDefault(chatId) != last.Id ? last.QuickReplies : [];
            return new ChatView(chatId, [.. chat], live);
        }
    }

    /// <summary>The first message of the bot in the chat that fits, already there or still to come.</summary>
    public async Task<ChatMessage> WaitForMessageAsync(
        string chatId, Func<ChatMessage, bool>? fits = null, TimeSpan? timeout = null, CancellationToken ct = default)
    {
        ChatMessage? found = null;
        try
        {
            await WaitUntilAsync(platform => (found = platform.Chat(chatId).FromBot.FirstOrDefault(fits ?? (_ => true))) is not null, timeout, ct);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The bot never said it. The chat:\n{Chat(chatId)}", late);
        }

        return found!;
    }

    /// <summary>Waits for a state of the platform; looks again at every change. The timeout runs in real time, whatever the clock.</summary>
    public async Task WaitUntilAsync(Func<LinePlatform, bool> isSo, TimeSpan? timeout = null, CancellationToken ct = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(timeout ?? Patience);
        while (true)
        {
            var next = NextChange();
            if (isSo(this))
            {
                return;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
            {
                throw new TimeoutException("What was waited for did not come about.", late);
            }
        }
    }

    /// <summary>Appends the recorded calls to a file for <c>validate-line-calls</c>.</summary>
    public void SaveCalls(string file, string test) => Log.Save(file, test);

    public string MintIdToken(
        string subject, string? audience = null, TimeSpan? expiresIn = null, string algorithm = "ES256", string? nonce = null, string? issuer = null) =>
        IdTokens.Mint(new IdTokenClaims(
            subject, audience ?? Options.LoginChannelId, Now, Now + (expiresIn ?? TimeSpan.FromHours(1)), algorithm, nonce, issuer, FindUser(subject)));

    public string MintLiffAccessToken(string userId, TimeSpan? expiresIn = null) =>
        Tokens.IssueLiff(userId, Now, expiresIn ?? TimeSpan.FromHours(12));

    /// <summary>The address a LIFF browser loads first for this person: the endpoint, with liff.state and a session.</summary>
    /// <param name="chatId">The chat it was opened from; null = outside a chat.</param>
    public Uri OpenLiff(string userId, string path = "", string? chatId = null, bool inClient = true)
    {
        var endpoint = LiffEndpoint ?? throw new InvalidOperationException("No LIFF endpoint is set.");
        var session = LiffSessions.Open(new LiffSession(User(userId).Id, chatId, inClient));
        var query = $"sim_session={session}";
        if (path is not ("" or "/"))
        {
            query += "&liff.state=" + Uri.EscapeDataString(path);
        }

        return new UriBuilder(endpoint) { Query = endpoint.Query is { Length: > 1 } own ? $"{own[1..]}&{query}" : query }.Uri;
    }
}
