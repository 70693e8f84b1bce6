using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>Channel access tokens: stateless, v2.1 by JWT, short-lived; verify and revoke.</summary>
internal static class TokenApi
{
    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan StatelessLife = TimeSpan.FromSeconds(900);
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(30);

    public static void AddTo(Handlers handlers)
    {
        handlers["token-stateless"] = Stateless;
        handlers["token-jwt"] = ByJwt;
        handlers["token-short-lived"] = ShortLived;
        handlers["token-verify"] = Verify;
        handlers["token-verify-short-lived"] = Verify;
        handlers["token-key-ids"] = KeyIds;
        handlers["token-revoke"] = call => Secrets(call) is null ? InvalidClient : Revoke(call);
        handlers["token-revoke-short-lived"] = Revoke;
    }

    private static ApiAnswer Stateless(ApiCall call)
    {
        if (call.Form("grant_type") != "client_credentials")
        {
            return UnsupportedGrant;
        }

        string? channel;
        if (call.Form("client_assertion") is { } jwt)
        {
            var checkedJwt = JwtAssertion.Check(call.Platform, call.Form("client_assertion_type") == JwtBearer ? jwt : "", needsTokenLife: false);
            if (checkedJwt.Refusal is { } refusal)
            {
                return refusal;
            }

            channel = checkedJwt.ChannelId;
        }
        else
        {
            channel = Secrets(call);
        }

        if (channel is null)
        {
            return InvalidClient;
        }

        var kind = channel == call.Platform.Options.LoginChannelId ? TokenKind.LoginStateless : TokenKind.Stateless;
        return Issued(call.Platform.Tokens.Issue(kind, channel, call.Platform.Now, StatelessLife)!, StatelessLife);
    }

    private static ApiAnswer ByJwt(ApiCall call)
    {
        if (call.Form("grant_type") != "client_credentials")
        {
            return UnsupportedGrant;
        }

        var assertion = JwtAssertion.Check(call.Platform, call.Form("client_assertion_type") == JwtBearer ? call.Form("client_assertion") ?? "" : "", needsTokenLife: true);
        if (assertion.Refusal is { } refusal)
        {
            return refusal;
        }

        var keyId = LineIds.Hex(16);
        return call.Platform.Tokens.Issue(TokenKind.Jwt, assertion.ChannelId!, call.Platform.Now, assertion.TokenLife, keyId) is { } token
            ? Issued(token, assertion.TokenLife)
            : ApiAnswer.OAuthError("invalid_request", "The number of valid channel access tokens has reached the limit");
    }

    private static ApiAnswer ShortLived(ApiCall call) => call.Form("grant_type") != "client_credentials" ? UnsupportedGrant
        : Secrets(call) is not { } channel ? InvalidClient
        : Issued(call.Platform.Tokens.Issue(TokenKind.ShortLived, channel, call.Platform.Now, ShortLife)!, ShortLife);

    /// <summary>Also for the access token of a LIFF page. That and a long-lived one carry a scope.</summary>
    private static ApiAnswer Verify(ApiCall call)
    {
        var value = call.Query("access_token") ?? (call.Known.Body == Checking.BodyKind.Form ? call.Form("access_token") : null) ?? "";
        if (call.Platform.Tokens.Find(value) is not { } token)
        {
            return ApiAnswer.OAuthError("invalid_request", "The access token is invalid");
        }

        if (token.ExpiresAt <= call.Platform.Now)
        {
            return ApiAnswer.OAuthError("invalid_request", "access token expired");
        }

        var answer = new JsonObject
        {
            ["client_id"] = token.ChannelId,
            ["expires_in"] = (long)Math.Min((token.ExpiresAt - call.Platform.Now).TotalSeconds, int.MaxValue),
        };
        if (token.Kind is TokenKind.Liff or TokenKind.LongLived)
        {
            answer["scope"] = token.Kind == TokenKind.Liff ? "profile chat_message.write openid" : "P CM";
        }

        return ApiAnswer.Ok(answer);
    }

    private static ApiAnswer KeyIds(ApiCall call)
    {
        var assertion = JwtAssertion.Check(call.Platform, call.Query("client_assertion") ?? "", needsTokenLife: false);
        return assertion.Refusal ?? ApiAnswer.Ok(new JsonObject
        {
            ["kids"] = new JsonArray([.. call.Platform.Tokens.LiveKeyIds(call.Platform.Now).Select(id => (JsonNode)id)]),
        });
    }

    private static ApiAnswer Revoke(ApiCall call)
    {
        call.Platform.Tokens.Revoke(call.Form("access_token") ?? "");
        return new ApiAnswer(200);
    }

    /// <summary>The channel whose secret was given.</summary>
    private static string? Secrets(ApiCall call)
    {
        var options = call.Platform.Options;
        return (call.Form("client_id"), call.Form("client_secret")) switch
        {
            var (id, secret) when id == options.ChannelId && secret == options.ChannelSecret => id,
            var (id, secret) when id == options.LoginChannelId && secret == options.LoginChannelSecret => id,
            _ => null,
        };
    }

    private static ApiAnswer Issued(AccessToken token, TimeSpan life)
    {
        var answer = new JsonObject { ["token_type"] = "Bearer", ["access_token"] = token.Value, ["expires_in"] = (long)life.TotalSeconds };
        if (token.KeyId is not null)
        {
            answer["key_id"] = token.KeyId;
        }

        return ApiAnswer.Ok(answer);
    }

    private static ApiAnswer InvalidClient { get; } = ApiAnswer.OAuthError("invalid_client", "invalid client_id or client_secret");
    private static ApiAnswer UnsupportedGrant { get; } = ApiAnswer.OAuthError("unsupported_grant_type", "grant_type must be client_credentials");
}
