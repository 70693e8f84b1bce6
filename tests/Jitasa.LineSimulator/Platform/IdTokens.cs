using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Jitasa.LineSimulator;

internal sealed record IdTokenClaims(
    string Subject, string Audience, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string Algorithm, string? Nonce, string? Issuer, SimUser? User);

/// <summary>
/// ID tokens as LIFF and LINE Login give them: ES256 with the key of /oauth2/v2.1/certs, or HS256 with the Login channel's secret.
/// "none" and a foreign key are for tests of those who verify.
/// </summary>
internal sealed class IdTokens(LineSimulatorOptions options)
{
    public const string Issuer = "https://access.line.me";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string keyId = LineIds.Hex(32);

    public string Mint(IdTokenClaims claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = claims.Algorithm == "ES256-foreign" ? "ES256" : claims.Algorithm };
        if (claims.Algorithm.StartsWith("ES256", StringComparison.Ordinal))
        {
            header["kid"] = keyId;
        }

        var payload = new JsonObject
        {
            ["iss"] = claims.Issuer ?? Issuer,
            ["sub"] = claims.Subject,
            ["aud"] = claims.Audience,
            ["exp"] = claims.ExpiresAt.ToUnixTimeSeconds(),
            ["iat"] = claims.IssuedAt.ToUnixTimeSeconds(),
            ["amr"] = new JsonArray("linesso"),
        };
        if (claims.Nonce is not null)
        {
            payload["nonce"] = claims.Nonce;
        }

        if (claims.User is { } user)
        {
            (payload["name"], payload["picture"]) = (user.DisplayName, user.PictureUrl);
        }

        var signed = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(Sign(claims.Algorithm, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The payload, when the signature is ours; null otherwise.</summary>
    public JsonObject? Open(string token)
    {
        if (token.Split('.') is not [var head, var body, var mark])
        {
            return null;
        }

        try
        {
            var signed = Encoding.ASCII.GetBytes($"{head}.{body}");
            var signature = Base64UrlEncoder.DecodeBytes(mark);
            var isOurs = (string?)JsonNode.Parse(Base64UrlEncoder.Decode(head))?["alg"] switch
            {
                "ES256" => key.VerifyData(signed, signature, HashAlgorithmName.SHA256),
                "HS256" => CryptographicOperations.FixedTimeEquals(Sign("HS256", signed), signature),
                _ => false,
            };
            return isOurs ? JsonNode.Parse(Base64UrlEncoder.Decode(body)) as JsonObject : null;
        }
        catch (Exception broken) when (broken is FormatException or System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }

    public JsonObject PublicKeys()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC",
                ["alg"] = "ES256",
                ["use"] = "sig",
                ["kid"] = keyId,
                ["crv"] = "P-256",
                ["x"] = Base64UrlEncoder.Encode(point.X!),
                ["y"] = Base64UrlEncoder.Encode(point.Y!),
            }),
        };
    }

    private byte[] Sign(string algorithm, byte[] bytes) => algorithm switch
    {
        "ES256" => key.SignData(bytes, HashAlgorithmName.SHA256),
        "ES256-foreign" => foreign.SignData(bytes, HashAlgorithmName.SHA256),
        "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.LoginChannelSecret), bytes),
        "none" => [],
        _ => throw new ArgumentException("ES256, HS256, none or ES256-foreign.", nameof(algorithm)),
    };
}
