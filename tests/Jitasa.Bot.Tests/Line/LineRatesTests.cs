using System.Diagnostics;
using Jitasa.Bot.Line;

namespace Jitasa.Bot.Tests.Line;

public sealed class LineRatesTests
{
    [Theory]
    [InlineData("/v2/bot/message/push", "POST v2/bot/message/push", 600)]
    [InlineData("/v2/bot/message/multicast", "POST v2/bot/message/multicast", 60)]
    [InlineData("/v2/bot/chat/loading/start", "POST v2/bot/chat/loading/start", 30)]
    [InlineData("/v2/bot/group/C0000000000000000000000000000ba01/leave", "POST v2/bot/group/*/leave", 600)]
    [InlineData("/v2/bot/message/587654321098765432/content", "POST v2/bot/message/*/content", 600)]
    public void Every_kind_of_call_has_its_share_of_LINEs_own_limit(string path, string endpoint, int perSecond)
    {
        Assert.Equal(endpoint, LineRates.Endpoint("POST", path));
        Assert.Equal(perSecond, LineRates.PerSecond(endpoint, callsPerSecond: 600));
    }

    [Fact]
    public void The_shares_of_three_processes_stay_within_LINEs_limit()
    {
        var settings = new LineSettings();
        // In any one second a bucket lets through its rate and one sip more.
        Assert.True(3 * settings.CallsPerSecond * 1.1 <= LineRates.Common);
    }

    [Fact]
    public async Task Calls_of_one_kind_never_go_faster_than_their_rate_and_do_not_slow_another_kind()
    {
        using var limiter = new LineLimiter(new LineSettings { CallsPerSecond = 100 });
        var watch = Stopwatch.StartNew();

        for (var call = 0; call < 60; call++)
            using (await limiter.AcquireAsync("POST v2/bot/message/push", TestContext.Current.CancellationToken)) { }

        // 10 at once, the other 50 at 100 a second. A busy machine only makes it longer.
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(400), $"60 calls took {watch.Elapsed}.");
        using var other = await limiter.AcquireAsync("POST v2/bot/message/reply", TestContext.Current.CancellationToken);
        Assert.True(other.IsAcquired);
    }
}
