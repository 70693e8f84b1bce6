using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Jitasa.Bot.Line;

/// <summary>
/// Who opened our page, by the ID token LINE gave the page. A token is signed with LINE's published keys (ES256: LIFF and phones) or with
/// the Login channel's secret (HS256: a browser's login); from this list alone, the key is chosen by the algorithm, never by the token's wish.
/// </summary>
public sealed class IdTokenVerifier(LineSettings settings, LineKeys keys, TimeProvider clock)
{
    private const string Issuer = "https://access.line.me";

    // Real ones are well below; what is longer is not worth the arithmetic.
    private const int MostCharacters = 8_192;

    private readonly JsonWebTokenHandler handler = new();

    public async Task<IdTokenAnswer> VerifyAsync(string token, CancellationToken ct)
    {
        if (settings.LoginChannelId is not { } audience)
            return new(IdTokenRefusal.NotConfigured);
        if (token.Length > MostCharacters || !handler.CanReadToken(token) || Parse(token) is not { } read)
            return new(IdTokenRefusal.Malformed);

        var (key, refusal) = await KeyForAsync(read, ct);
        if (key is null)
            return new(refusal);
        var signed = await handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidAlgorithms = [read.Alg],
                IssuerSigningKey = key,
                TryAllIssuerSigningKeys = true,
                // Checked below, each with its own refusal and by our clock.
                ValidateIssuer = false,
                ValidateAudience = false,
                ValidateLifetime = false,
            }
        );
        if (!signed.IsValid)
            return new(IdTokenRefusal.Signature);
        if (read.Issuer != Issuer)
            return new(IdTokenRefusal.Issuer);
        if (read.Audiences.ToList() is not [{ } only] || only != audience)
            return new(IdTokenRefusal.Audience);
        if (read.ValidTo <= clock.GetUtcNow().UtcDateTime)
            return new(IdTokenRefusal.Expired);
        return string.IsNullOrEmpty(read.Subject) ? new(IdTokenRefusal.Malformed) : new(IdTokenRefusal.None, read.Subject);
    }

    private static JsonWebToken? Parse(string token)
    {
        try
        {
            return new(token);
        }
        // Three parts with dots, but no JSON in them.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async ValueTask<(SecurityKey? Key, IdTokenRefusal Refusal)> KeyForAsync(JsonWebToken token, CancellationToken ct) =>
        token.Alg switch
        {
            SecurityAlgorithms.EcdsaSha256 => await keys.FindAsync(token.Kid, ct) switch
            {
                { Found: { } key } => (key, IdTokenRefusal.None),
                { IsAnswered: true } => (null, IdTokenRefusal.Signature),
                _ => (null, IdTokenRefusal.KeysUnavailable),
            },
            SecurityAlgorithms.HmacSha256 when settings.LoginChannelSecret is { } secret => (new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), IdTokenRefusal.None),
            _ => (null, IdTokenRefusal.Algorithm),
        };
}

/// <param name="UserId">LINE user id, the same as in webhooks when both channels have one provider; set only when nothing was refused.</param>
public sealed record IdTokenAnswer(IdTokenRefusal Refusal, string? UserId = null);

public enum IdTokenRefusal
{
    None,

    /// <summary>Line__LoginChannelId is not set: nobody can sign in here.</summary>
    NotConfigured,
    Malformed,
    Algorithm,
    Signature,
    Issuer,
    Audience,

    /// <summary>About an hour after it was made; the page has to ask LINE for a new one.</summary>
    Expired,

    /// <summary>LINE did not give its keys: try again, the token may be good.</summary>
    KeysUnavailable,
}
