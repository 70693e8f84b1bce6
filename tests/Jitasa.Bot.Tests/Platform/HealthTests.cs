using System.Net;
using Jitasa.Bot.Tests.Intake;

namespace Jitasa.Bot.Tests.Platform;

public sealed class HealthTests
{
    [Fact]
    public async Task A_process_with_its_database_and_schema_is_ready()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(bot, "health/live")).Status);
        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","why":null}"""), await AskAsync(bot, "health/ready"));
    }

    [Fact]
    public async Task An_older_schema_lives_but_is_not_ready()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.Database.ExecuteAsync("DELETE FROM schema_versions WHERE scriptname LIKE '%0001%'");

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(bot, "health/live")).Status);
        var (status, body) = await AskAsync(bot, "health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("migrations", body);
    }

    [Fact]
    public async Task Without_its_database_it_is_not_ready_and_says_nothing_secret()
    {
        await using var bot = await BotHost.StartAsync(clock: null, ("ConnectionStrings:Jitasa", "Host=127.0.0.1;Port=9;Username=nobody;Password=hush"));

        var (status, body) = await AskAsync(bot, "health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("does not answer", body);
        Assert.DoesNotContain("hush", body);
        Assert.DoesNotContain("127.0.0.1", body);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(BotHost bot, string path)
    {
        var ct = TestContext.Current.CancellationToken;
        using var answer = await bot.Http.GetAsync(new Uri(path, UriKind.Relative), ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }
}
