using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Jitasa.LineSimulator.Api;

/// <summary>The JWT a channel proves itself with: RS256, key registered in the console, iss = sub = channel id, at most 30 minutes ahead.</summary>
internal sealed record JwtAssertion(string? ChannelId, TimeSpan TokenLife, ApiAnswer? Refusal)
{
    private static readonly TimeSpan LongestAhead = TimeSpan.FromMinutes(30);
    private const long LongestTokenSeconds = 30 * 24 * 3600;

    public static JwtAssertion Check(LinePlatform platform, string jwt, bool needsTokenLife)
    {
        if (jwt.Split('.') is not [var head, var body, var signature] || Read(head) is not { } header || Read(body) is not { } payload)
        {
            return Refused("invalid_request", "client_assertion is not a JWT");
        }

        if (Text(header["alg"]) != "RS256" || Text(header["kid"]) is not { } kid)
        {
            return Refused("invalid_client", "the header needs alg RS256 and a kid");
        }

        if (platform.AssertionKey(kid) is not { } key)
        {
            return new JwtAssertion(null, default, ApiAnswer.OAuthError("invalid_client", "Cannot find channel key that satisfies the conditions", 404));
        }

        if (!IsSigned(key, $"{head}.{body}", signature))
        {
            return Refused("invalid_client", "Invalid signature");
        }

        var channel = Text(payload["iss"]);
        if (channel is null || channel != Text(payload["sub"]) || channel != platform.Options.ChannelId)
        {
            return Refused("invalid_client", "iss and sub must be the channel id");
        }

        if (Text(payload["aud"]) != "https://api.line.me/")
        {
            return Refused("invalid_client", "aud must be https://api.line.me/");
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(Number(payload["exp"]) ?? 0);
        if (expires <= platform.Now || expires > platform.Now + LongestAhead)
        {
            return Refused("invalid_client", "exp must lie within the next 30 minutes");
        }

        var life = Number(payload["token_exp"]);
        return needsTokenLife && life is not (>= 1 and <= LongestTokenSeconds)
            ? Refused("invalid_request", "token_exp must be between 1 and 2592000")
            : new JwtAssertion(channel, TimeSpan.FromSeconds(life ?? 0), null);
    }

    private static JwtAssertion Refused(string error, string description) => new(null, default, ApiAnswer.OAuthError(error, description));

    private static JsonObject? Read(string part)
    {
        try
        {
            return JsonNode.Parse(Base64UrlEncoder.Decode(part)) as JsonObject;
        }
        catch (Exception broken) when (broken is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSigned(RSAParameters key, string signed, string signature)
    {
        using var rsa = RSA.Create(key);
        try
        {
            return rsa.VerifyData(Encoding.ASCII.GetBytes(signed), Base64UrlEncoder.DecodeBytes(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string? Text(JsonNode? value) => value is JsonValue leaf && leaf.TryGetValue<string>(out var text) ? text : null;

    private static long? Number(JsonNode? value) => value is JsonValue leaf && leaf.TryGetValue<long>(out var number) ? number : null;
}
