using System.Text;
using Jitasa.Bot.Line;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Line;

public sealed class IdTokenVerifierTests : IAsyncLifetime
{
    private const string Daeng = "U00000000000000000000000000000da1";
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
    private LineSimulatorHost line = null!;
    private IdTokenVerifier verifier = null!;

    public async ValueTask InitializeAsync()
    {
        line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions(), clock, TestContext.Current.CancellationToken);
        verifier = Make(line.Options.LoginChannelSecret);
    }

    public ValueTask DisposeAsync() => line.DisposeAsync();

    [Theory]
    [InlineData("ES256")]
    [InlineData("HS256")]
    public async Task A_token_LINE_made_for_our_channel_names_its_person(string alg)
    {
        var answer = await VerifyAsync(line.Platform.MintIdToken(Daeng, algorithm: alg));

        Assert.Equal(new IdTokenAnswer(IdTokenRefusal.None, Daeng), answer);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("HS256")]
    public async Task For_another_channel_or_by_another_maker_it_is_refused(string alg)
    {
        Assert.Equal(IdTokenRefusal.Audience, (await VerifyAsync(line.Platform.MintIdToken(Daeng, audience: "9999999999", algorithm: alg))).Refusal);
        Assert.Equal(IdTokenRefusal.Issuer, (await VerifyAsync(line.Platform.MintIdToken(Daeng, algorithm: alg, issuer: "https://evil.example"))).Refusal);
    }

    [Fact]
    public async Task After_its_hour_it_is_refused()
    {
        var token = line.Platform.MintIdToken(Daeng, expiresIn: TimeSpan.FromMinutes(60));
        Assert.Equal(IdTokenRefusal.None, (await VerifyAsync(token)).Refusal);

        clock.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal(IdTokenRefusal.Expired, (await VerifyAsync(token)).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id_token")]
    [InlineData("a.b.c")]
    [InlineData("eyJ.eyJ.eyJ")]
    [InlineData("....")]
    public async Task What_is_no_token_is_refused(string token) => Assert.Equal(IdTokenRefusal.Malformed, (await VerifyAsync(token)).Refusal);

    [Fact]
    public async Task A_changed_person_breaks_the_signature()
    {
        var parts = line.Platform.MintIdToken(Daeng).Split('.');
        var payload = Encoding.UTF8.GetString(Decode(parts[1])).Replace("da1", "da2", StringComparison.Ordinal);

        Assert.Equal(IdTokenRefusal.Signature, (await VerifyAsync($"{parts[0]}.{Encode(payload)}.{parts[2]}")).Refusal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("es256")]
    public async Task No_other_algorithm_is_taken(string alg)
    {
        var payload = line.Platform.MintIdToken(Daeng).Split('.')[1];

        Assert.Equal(IdTokenRefusal.Algorithm, (await VerifyAsync($"{Encode($$"""{"alg":"{{alg}}","typ":"JWT"}""")}.{payload}.{(alg == "none" ? "" : "AAAA")}")).Refusal);
    }

    [Fact]
    public async Task Without_the_login_secret_a_token_signed_with_it_is_refused()
    {
        verifier = Make(secret: null);

        Assert.Equal(IdTokenRefusal.Algorithm, (await VerifyAsync(line.Platform.MintIdToken(Daeng, algorithm: "HS256"))).Refusal);
    }

    [Fact]
    public async Task An_unknown_key_is_refused_and_not_asked_for_again_and_again()
    {
        var parts = line.Platform.MintIdToken(Daeng).Split('.');
        var forged = $"{Encode("""{"alg":"ES256","typ":"JWT","kid":"invented"}""")}.{parts[1]}.{parts[2]}";

        for (var i = 0; i < 5; i++)
            Assert.Equal(IdTokenRefusal.Signature, (await VerifyAsync(forged)).Refusal);

        Assert.Single(line.Platform.Calls, call => call.Path.EndsWith("certs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_LINE_does_not_give_its_keys_the_page_is_told_to_try_again()
    {
        var token = line.Platform.MintIdToken(Daeng);
        await line.DisposeAsync();

        Assert.Equal(IdTokenRefusal.KeysUnavailable, (await VerifyAsync(token)).Refusal);
    }

    private Task<IdTokenAnswer> VerifyAsync(string token) => verifier.VerifyAsync(token, TestContext.Current.CancellationToken);

    private IdTokenVerifier Make(string? secret)
    {
        var settings = new LineSettings { ApiBase = line.Api, LoginChannelId = line.Options.LoginChannelId, LoginChannelSecret = secret };
        var services = new ServiceCollection();
        services.AddHttpClient(LineSetup.OAuth, http => http.BaseAddress = line.Api);
        return new(settings, new LineKeys(services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>(), clock), clock);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[] Decode(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
}
