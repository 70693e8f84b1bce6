using System.Security.Cryptography;
using System.Text;
using Jitasa.LineSimulator;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Access tokens of the channel, ID tokens of people.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_stateless_token_lives_fifteen_minutes()
    {
        await using var trial = await Trial.StartAsync();
        var options = trial.Line.Options;
        var issued = await trial.PostFormAsync(
            "/oauth2/v3/token", ("grant_type", "client_credentials"), ("client_id", options.ChannelId), ("client_secret", options.ChannelSecret));
        var token = (string)issued.Json["access_token"]!;

        Assert.Equal(900, (int?)issued.Json["expires_in"]);
        Assert.Equal(200, (await trial.GetAsync("/v2/bot/info", token)).Status);
        trial.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(401, (await trial.GetAsync("/v2/bot/info", token)).Status);
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        await using var trial = await Trial.StartAsync();

        var answer = await trial.PostFormAsync(
            "/oauth2/v3/token", ("grant_type", "client_credentials"), ("client_id", trial.Line.Options.ChannelId), ("client_secret", "wrong"));

        Assert.Equal((400, "invalid_client"), (answer.Status, (string?)answer.Json["error"]));
    }

    [Fact]
    public async Task An_assertion_signed_with_the_registered_key_gets_a_token_of_the_asked_life()
    {
        await using var trial = await Trial.StartAsync();
        using var rsa = RSA.Create(2048);
        trial.Platform.RegisterAssertionKey("key-1", rsa.ExportParameters(includePrivateParameters: false));

        var issued = await AskByJwtAsync(trial, Assertion(rsa, "key-1", trial, tokenLife: 3600));
        var token = (string)issued.Json["access_token"]!;

        Assert.Equal(3600, (int?)issued.Json["expires_in"]);
        Assert.NotNull(issued.Json["key_id"]);
        Assert.Equal(trial.Line.Options.ChannelId, (string?)(await trial.GetAsync($"/oauth2/v2.1/verify?access_token={token}")).Json["client_id"]);
        await trial.PostFormAsync(
            "/oauth2/v2.1/revoke", ("client_id", trial.Line.Options.ChannelId), ("client_secret", trial.Line.Options.ChannelSecret), ("access_token", token));
        Assert.Equal(401, (await trial.GetAsync("/v2/bot/info", token)).Status);
    }

    [Theory]
    [InlineData("unknown key", 404)]
    [InlineData("other signer", 400)]
    [InlineData("too far ahead", 400)]
    [InlineData("other channel", 400)]
    [InlineData("token for ever", 400)]
    public async Task A_wrong_assertion_is_refused(string what, int status)
    {
        await using var trial = await Trial.StartAsync();
        using var rsa = RSA.Create(2048);
        using var other = RSA.Create(2048);
        trial.Platform.RegisterAssertionKey("key-1", rsa.ExportParameters(includePrivateParameters: false));
        var assertion = what switch
        {
            "unknown key" => Assertion(rsa, "key-2", trial),
            "other signer" => Assertion(other, "key-1", trial),
            "too far ahead" => Assertion(rsa, "key-1", trial, ahead: TimeSpan.FromMinutes(31)),
            "other channel" => Assertion(rsa, "key-1", trial, channel: "1"),
            _ => Assertion(rsa, "key-1", trial, tokenLife: 2_592_001),
        };

        Assert.Equal(status, (await AskByJwtAsync(trial, assertion)).Status);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("HS256")]
    public async Task A_good_id_token_is_opened(string algorithm)
    {
        await using var trial = await Trial.StartAsync();
        var token = trial.Platform.MintIdToken(Cast.Daeng, algorithm: algorithm, nonce: "n1");

        var answer = await VerifyAsync(trial, token, ("nonce", "n1"), ("user_id", Cast.DaengId));

        Assert.Equal(200, answer.Status);
        Assert.Equal((Cast.DaengId, "ป้าแดง", "https://access.line.me"), ((string?)answer.Json["sub"], (string?)answer.Json["name"], (string?)answer.Json["iss"]));
    }

    [Theory]
    [InlineData("foreign key", "Invalid IdToken.")]
    [InlineData("no algorithm", "Invalid IdToken.")]
    [InlineData("not a token", "Invalid IdToken.")]
    [InlineData("issuer", "Invalid IdToken Issuer.")]
    [InlineData("late", "IdToken expired.")]
    [InlineData("audience", "Invalid IdToken Audience.")]
    [InlineData("nonce", "Invalid IdToken Nonce.")]
    [InlineData("subject", "Invalid IdToken Subject Identifier.")]
    public async Task A_bad_id_token_is_refused_in_LINEs_words(string what, string message)
    {
        await using var trial = await Trial.StartAsync();
        var platform = trial.Platform;
        var token = what switch
        {
            "foreign key" => platform.MintIdToken(Cast.Daeng, algorithm: "ES256-foreign"),
            "no algorithm" => platform.MintIdToken(Cast.Daeng, algorithm: "none"),
            "not a token" => "abc",
            "issuer" => platform.MintIdToken(Cast.Daeng, issuer: "https://example.org"),
            "late" => platform.MintIdToken(Cast.Daeng, expiresIn: TimeSpan.Zero),
            "audience" => platform.MintIdToken(Cast.Daeng, audience: "1"),
            _ => platform.MintIdToken(Cast.Daeng, nonce: "n1"),
        };

        var answer = await VerifyAsync(trial, token, ("nonce", what == "nonce" ? "n2" : "n1"), ("user_id", what == "subject" ? Cast.MayId : Cast.DaengId));

        Assert.Equal((400, "invalid_request", message), (answer.Status, (string?)answer.Json["error"], answer.Message));
    }

    [Fact]
    public async Task The_published_key_verifies_an_id_token()
    {
        await using var trial = await Trial.StartAsync();
        var keys = new JsonWebKeySet(Encoding.UTF8.GetString((await trial.GetAsync("/oauth2/v2.1/certs")).Bytes));

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(trial.Platform.MintIdToken(Cast.Daeng), new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidIssuer = "https://access.line.me",
            ValidAudience = trial.Line.Options.LoginChannelId,
            ValidAlgorithms = ["ES256"],
            ValidateLifetime = false,
        });

        Assert.True(result.IsValid);
        Assert.Equal("https://access.line.me", (string?)(await trial.GetAsync("/.well-known/openid-configuration")).Json["issuer"]);
    }

    [Fact]
    public async Task The_access_token_of_a_page_reads_its_owner_and_nothing_of_the_bot()
    {
        await using var trial = await Trial.StartAsync();
        var token = trial.Platform.MintLiffAccessToken(Cast.Daeng);

        Assert.Equal(Cast.DaengId, (string?)(await trial.GetAsync("/v2/profile", token)).Json["userId"]);
        Assert.True((bool?)(await trial.GetAsync("/friendship/v1/status", token)).Json["friendFlag"]);
        Assert.Equal(trial.Line.Options.LoginChannelId, (string?)(await trial.GetAsync($"/oauth2/v2.1/verify?access_token={token}")).Json["client_id"]);
        Assert.Equal(401, (await trial.GetAsync("/v2/bot/info", token)).Status);
        trial.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal("access token expired", (await trial.GetAsync($"/oauth2/v2.1/verify?access_token={token}")).Message);
    }

    private static Task<Answer> VerifyAsync(Trial trial, string token, params (string Name, string Value)[] more) =>
        trial.PostFormAsync("/oauth2/v2.1/verify", [("id_token", token), ("client_id", trial.Line.Options.LoginChannelId), .. more]);

    private static Task<Answer> AskByJwtAsync(Trial trial, string assertion) => trial.PostFormAsync(
        "/oauth2/v2.1/token",
        ("grant_type", "client_credentials"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion));

    private static string Assertion(RSA rsa, string keyId, Trial trial, long tokenLife = 60, TimeSpan? ahead = null, string? channel = null)
    {
        channel ??= trial.Line.Options.ChannelId;
        var expires = (trial.Clock.GetUtcNow() + (ahead ?? TimeSpan.FromMinutes(30))).ToUnixTimeSeconds();
        var head = Base64UrlEncoder.Encode($$"""{"alg":"RS256","typ":"JWT","kid":"{{keyId}}"}""");
        var body = Base64UrlEncoder.Encode(
            $$"""{"iss":"{{channel}}","sub":"{{channel}}","aud":"https://api.line.me/","exp":{{expires}},"token_exp":{{tokenLife}}}""");
        var signature = rsa.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{body}.{Base64UrlEncoder.Encode(signature)}";
    }
}
