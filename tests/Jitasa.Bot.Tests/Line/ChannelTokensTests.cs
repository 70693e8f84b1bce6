using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Intake;
using Microsoft.Extensions.Configuration;

namespace Jitasa.Bot.Tests.Line;

public sealed class ChannelTokensTests
{
    private static readonly Dictionary<string, string?> Stateless = new(StringComparer.Ordinal) { ["Line:ChannelId"] = "2000000001", ["Line:ChannelAccessToken"] = null };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_kept_until_a_minute_before_it_ends()
    {
        await using var bench = await IntakeBench.StartAsync(settings: Stateless);
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"first","expires_in":900}""");
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"second","expires_in":900}""");
        var tokens = bench.Get<ChannelTokens>();

        Assert.Equal("first", await tokens.GetAsync(null, Ct));
        bench.Clock.Advance(TimeSpan.FromMinutes(13));
        Assert.Equal("first", await tokens.GetAsync(null, Ct));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("second", await tokens.GetAsync(null, Ct));

        Assert.Equal("POST /oauth2/v3/token", bench.Line.Calls[0].Route);
        Assert.Equal("grant_type=client_credentials&client_id=2000000001&client_secret=0123456789abcdef0123456789abcdef", bench.Line.Calls[0].Body);
        Assert.Null(bench.Line.Calls[0].Authorization);
    }

    [Fact]
    public async Task Many_calls_at_once_fetch_one_token()
    {
        await using var bench = await IntakeBench.StartAsync(settings: Stateless);
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"first","expires_in":900}""");
        var tokens = bench.Get<ChannelTokens>();

        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await tokens.GetAsync(null, Ct), Ct)));

        Assert.All(got, token => Assert.Equal("first", token));
        Assert.Single(bench.Line.Calls);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_repeated_whole()
    {
        await using var bench = await IntakeBench.StartAsync(settings: Stateless);
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"first","expires_in":900}""");
        bench.Line.Answers(401, """{"message":"Authentication failed due to the following reason: invalid token."}""");
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"second","expires_in":900}""");

        var answer = await bench.Get<LineClient>().PushAsync(IntakeBench.Daeng, [new Bot.Line.Messages.TextMessage("ช่วย")], Guid.NewGuid(), Ct);

        Assert.Equal(200, answer.Status);
        Assert.Equal([null, "Bearer first", null, "Bearer second"], bench.Line.Calls.Select(call => call.Authorization));
        Assert.Equal(bench.Line.Calls[1].Body, bench.Line.Calls[3].Body);
        Assert.Equal(bench.Line.Calls[1].RetryKey, bench.Line.Calls[3].RetryKey);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"invalid client_id or client_secret"}""")]
    [InlineData(401, """{"error":"invalid_client"}""")]
    [InlineData(200, """{"token_type":"Bearer","expires_in":900}""")]
    public async Task When_LINE_refuses_a_token_the_call_was_never_made_and_that_is_said(int status, string body)
    {
        await using var bench = await IntakeBench.StartAsync(settings: Stateless);
        bench.Line.Answers(status, body);

        var answer = await bench.Get<LineClient>().PushAsync(IntakeBench.Daeng, [new Bot.Line.Messages.TextMessage("ช่วย")], Guid.NewGuid(), Ct);

        Assert.Equal(LineAnswer.NoToken, answer);
        Assert.Single(bench.Line.Calls);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task LINE_in_trouble_is_no_verdict_about_our_secret(int status)
    {
        await using var bench = await IntakeBench.StartAsync(settings: Stateless);
        bench.Line.Answers(status, "");

        var answer = await bench.Get<LineClient>().PushAsync(IntakeBench.Daeng, [new Bot.Line.Messages.TextMessage("ช่วย")], Guid.NewGuid(), Ct);

        Assert.Equal(LineAnswer.NoConnection, answer);
    }

    [Fact]
    public void Without_a_token_and_without_a_channel_id_the_start_is_refused_by_name()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Line:ChannelSecret", "secret")]).Build();

        var refused = Assert.Throws<SettingException>(() => SettingsReader.Read<LineSettings>(settings));

        Assert.Contains("Line__ChannelAccessToken", refused.Message);
    }
}
