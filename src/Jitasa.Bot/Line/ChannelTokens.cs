using System.Net.Http.Json;

namespace Jitasa.Bot.Line;

/// <summary>
/// The channel access token of our calls. With Line__ChannelId set, stateless tokens (15 minutes) are issued and kept until a minute
/// before they end, one issue at a time; otherwise the long-lived one of the settings.
/// </summary>
public sealed class ChannelTokens(LineSettings settings, IHttpClientFactory clients, TimeProvider clock)
{
    /// <summary>A token of the settings that ends within this time is a short-lived one, which nobody renews.</summary>
    public static readonly TimeSpan LongestShortLife = TimeSpan.FromDays(31);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private volatile Token? kept;

    /// <summary>A refused token can be replaced by a new one.</summary>
    public bool CanRenew => settings.ChannelId is not null;

    /// <param name="refused">A token LINE just refused; it is not handed out again.</param>
    public async ValueTask<string> GetAsync(string? refused, CancellationToken ct)
    {
        if (!CanRenew)
            return settings.ChannelAccessToken!;
        if (Usable(refused) is { } known)
            return known;
        await turnstile.WaitAsync(ct);
        try
        {
            // Another call may have fetched it while this one waited.
            return Usable(refused) ?? await IssueAsync(ct);
        }
        finally
        {
            turnstile.Release();
        }
    }

    /// <summary>What LINE says of the long-lived token. For a stateless one it has no such call: being issued is the proof.</summary>
    public Task<LineAnswer<VerifiedToken>> VerifyAsync(CancellationToken ct) =>
        new LineJsonCalls(clients.CreateClient(LineSetup.OAuth)).FormAsync(
            "v2/oauth/verify",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["access_token"] = settings.ChannelAccessToken ?? "" },
            LineJson.Wire.VerifiedToken,
            ct);

    private string? Usable(string? refused) =>
        kept is { } token && token.Value != refused && token.Until > clock.GetUtcNow() ? token.Value : null;

    private async Task<string> IssueAsync(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.ChannelId!,
                ["client_secret"] = settings.ChannelSecret,
            }
        );
        using var answer = await clients.CreateClient(LineSetup.OAuth).PostAsync("oauth2/v3/token", form, ct);
        // In trouble or too fast is no verdict about our secret: it is as if there had been no connection.
        if ((int)answer.StatusCode is 429 or >= 500)
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"LINE issued no channel access token for now (status {(int)answer.StatusCode}).");
        if (!answer.IsSuccessStatusCode)
            throw new TokenRefusedException((int)answer.StatusCode);
        var issued = await answer.Content.ReadFromJsonAsync(LineJson.Wire.IssuedToken, ct);
        if (issued is not { AccessToken.Length: > 0 })
            throw new TokenRefusedException((int)answer.StatusCode);
        kept = new(issued.AccessToken, clock.GetUtcNow() + TimeSpan.FromSeconds(issued.ExpiresIn) - Margin);
        return issued.AccessToken;
    }

    private sealed record Token(string Value, DateTimeOffset Until);
}

/// <summary>LINE gave no channel access token for Line__ChannelId and Line__ChannelSecret; the call itself was never made.</summary>
public sealed class TokenRefusedException(int status) : Exception($"LINE issued no channel access token (status {status}).");
