using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>LINE Login: ID tokens, keys, and what a LIFF page's access token may read.</summary>
internal static class LoginApi
{
    public static void AddTo(Handlers handlers)
    {
        handlers["id-token-verify"] = VerifyIdToken;
        handlers["certs"] = call => ApiAnswer.Ok(call.Platform.IdTokens.PublicKeys());
        handlers["discovery"] = Discovery;
        handlers["user-info"] = UserInfo;
        handlers["user-info-post"] = UserInfo;
        handlers["liff-profile"] = call => Reader(call) is { } user
            ? ApiAnswer.Ok(new JsonObject { ["userId"] = user.Id, ["displayName"] = user.DisplayName, ["pictureUrl"] = user.PictureUrl })
            : ApiAnswer.NotFound();
        handlers["friendship"] = call => ApiAnswer.Ok(new JsonObject { ["friendFlag"] = Reader(call) is { IsFriend: true, HasBlocked: false } });
    }

    /// <summary>Every refusal LINE documents, in the order it can be told.</summary>
    private static ApiAnswer VerifyIdToken(ApiCall call)
    {
        if (call.Form("id_token") is not { } token || call.Platform.IdTokens.Open(token) is not { } payload)
        {
            return Refused("Invalid IdToken.");
        }

        if ((string?)payload["iss"] != IdTokens.Issuer)
        {
            return Refused("Invalid IdToken Issuer.");
        }

        if (DateTimeOffset.FromUnixTimeSeconds((long?)payload["exp"] ?? 0) <= call.Platform.Now)
        {
            return Refused("IdToken expired.");
        }

        if ((string?)payload["aud"] != call.Form("client_id"))
        {
            return Refused("Invalid IdToken Audience.");
        }

        if (call.Form("nonce") is { } nonce && (string?)payload["nonce"] != nonce)
        {
            return Refused("Invalid IdToken Nonce.");
        }

        return call.Form("user_id") is { } userId && (string?)payload["sub"] != userId
            ? Refused("Invalid IdToken Subject Identifier.")
            : ApiAnswer.Ok(payload);
    }

    private static ApiAnswer Refused(string why) => ApiAnswer.OAuthError("invalid_request", why);

    /// <summary>LINE serves it on access.line.me; here it stands on the one host a test can reach.</summary>
    private static ApiAnswer Discovery(ApiCall call) => ApiAnswer.Ok(new JsonObject
    {
        ["issuer"] = IdTokens.Issuer,
        ["authorization_endpoint"] = "https://access.line.me/oauth2/v2.1/authorize",
        ["token_endpoint"] = "https://api.line.me/oauth2/v2.1/token",
        ["revocation_endpoint"] = "https://api.line.me/oauth2/v2.1/revoke",
        ["userinfo_endpoint"] = "https://api.line.me/oauth2/v2.1/userinfo",
        ["jwks_uri"] = "https://api.line.me/oauth2/v2.1/certs",
        ["scopes_supported"] = new JsonArray("openid", "profile", "email"),
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
        ["code_challenge_methods_supported"] = new JsonArray("S256"),
    });

    private static ApiAnswer UserInfo(ApiCall call) => Reader(call) is { } user
        ? ApiAnswer.Ok(new JsonObject { ["sub"] = user.Id, ["name"] = user.DisplayName, ["picture"] = user.PictureUrl })
        : ApiAnswer.NotFound();

    private static SimUser? Reader(ApiCall call) =>
        call.Platform.Tokens.Find(call.Token)?.UserId is { } id ? call.Platform.FindUser(id) : null;
}
