using System.Globalization;

namespace Jitasa.LineSimulator;

internal enum TokenKind
{
    LongLived,
    ShortLived,
    Jwt,
    Stateless,
    LoginStateless,
    Liff,
}

internal sealed record AccessToken(string Value, TokenKind Kind, string ChannelId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string? KeyId = null, string? UserId = null);

/// <summary>Channel access tokens of every kind, and the access tokens of LIFF pages.</summary>
internal sealed class AccessTokens(LineSimulatorOptions options)
{
    private const int MostValid = 30;
    private readonly Lock gate = new();
    private readonly Dictionary<string, AccessToken> tokens = new(StringComparer.Ordinal)
    {
        [options.ChannelAccessToken] = new(options.ChannelAccessToken, TokenKind.LongLived, options.ChannelId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
    };

    public AccessToken? Find(string value)
    {
        lock (gate)
        {
            return tokens.GetValueOrDefault(value);
        }
    }

    /// <summary>May call the Messaging API.</summary>
    public bool IsLiveForMessaging(string value, DateTimeOffset now) =>
        Find(value) is { Kind: not (TokenKind.Liff or TokenKind.LoginStateless) } token && token.ExpiresAt > now;

    /// <summary>Null when thirty v2.1 tokens are valid already; a thirty-first short-lived one pushes out the oldest.</summary>
    public AccessToken? Issue(TokenKind kind, string channelId, DateTimeOffset now, TimeSpan life, string? keyId = null)
    {
        lock (gate)
        {
            var alive = tokens.Values.Where(token => token.Kind == kind && token.ExpiresAt > now).OrderBy(token => token.IssuedAt).ToArray();
            if (kind == TokenKind.Jwt && alive.Length >= MostValid)
            {
                return null;
            }

            if (kind == TokenKind.ShortLived && alive.Length >= MostValid)
            {
                tokens.Remove(alive[0].Value);
            }

            var token = new AccessToken(NewValue(kind), kind, channelId, now, now + life, keyId);
            tokens[token.Value] = token;
            return token;
        }
    }

    public string IssueLiff(string userId, DateTimeOffset now, TimeSpan life)
    {
        lock (gate)
        {
            var token = new AccessToken(NewValue(TokenKind.Liff), TokenKind.Liff, options.LoginChannelId, now, now + life, null, userId);
            tokens[token.Value] = token;
            return token.Value;
        }
    }

    /// <summary>A stateless token cannot be revoked.</summary>
    public void Revoke(string value)
    {
        lock (gate)
        {
            if (tokens.TryGetValue(value, out var token) && token.Kind is not TokenKind.Stateless)
            {
                tokens.Remove(value);
            }
        }
    }

    public string[] LiveKeyIds(DateTimeOffset now)
    {
        lock (gate)
        {
            return [.. tokens.Values.Where(token => token.Kind == TokenKind.Jwt && token.ExpiresAt > now).Select(token => token.KeyId!)];
        }
    }

    private static string NewValue(TokenKind kind) => string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}.{LineIds.Hex(32)}");
}
