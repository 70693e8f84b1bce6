using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Intake;

public sealed class WebhookApiTests
{
    private const string OneEvent = """{"destination":"U0","events":[{"type":"follow","mode":"active","webhookEventId":"E1","timestamp":1795401000000,"source":{"type":"user","userId":"U1"}}]}""";

    [Fact]
    public async Task Every_webhook_is_answered_for_what_it_is_and_stored_only_when_LINE_signed_it()
    {
        await using var bot = await BotHost.StartAsync();
        var largest = Encoding.UTF8.GetBytes(OneEvent.PadRight(2 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(OneEvent, signature: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(OneEvent, "nonsense"));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(OneEvent, "4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4="));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync("""{"destination":"U0","events":[]}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync("not json"));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync("""["events"]"""));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.PostAsync([.. largest, (byte)' ']));
        Assert.Equal(0, await bot.StoredAsync());

        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(largest));
        Assert.Equal(1, await bot.StoredAsync());
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(OneEvent));
        Assert.Equal(1, await bot.StoredAsync());
    }

    [Fact]
    public async Task When_the_database_does_not_take_it_LINE_is_told_at_once_to_bring_it_again()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.Database.ExecuteAsync("ALTER TABLE inbox RENAME TO away");
        var waited = Stopwatch.StartNew();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.PostAsync(OneEvent));
        // Not after the time a webhook may wait for the database.
        Assert.InRange(waited.Elapsed, TimeSpan.Zero, BusyMachine.Patience / 2);

        await bot.Database.ExecuteAsync("ALTER TABLE away RENAME TO inbox");
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(OneEvent));
        Assert.Equal(1, await bot.StoredAsync());
    }

    [Fact]
    public async Task A_locked_inbox_does_not_let_LINE_wait_beyond_its_two_seconds()
    {
        await using var bot = await BotHost.StartAsync(settings: ("Intake:StoreMilliseconds", "200"));
        await using var elsewhere = bot.Database.Session();
        await elsewhere.ExecuteAsync("LOCK TABLE inbox IN EXCLUSIVE MODE", null, TestContext.Current.CancellationToken);

        // The lock is never released: without its limit the webhook would wait for good.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.PostAsync(OneEvent));
        Assert.InRange(new IntakeSettings().StoreMilliseconds, 100, 1_900);
    }

    [Fact]
    public async Task Two_hundred_webhooks_at_a_time_are_each_stored_once_and_answered()
    {
        const int atOnce = 200, each = 10;
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(OneEvent);
        var times = new ConcurrentBag<TimeSpan>();

        await Task.WhenAll(
            Enumerable.Range(0, atOnce).Select(async sender =>
            {
                for (var turn = 0; turn < each; turn++)
                {
                    var body = OneEvent.Replace("E1", $"E{sender}-{turn}", StringComparison.Ordinal).Replace("U1", $"U{sender}", StringComparison.Ordinal);
                    var took = Stopwatch.StartNew();
                    Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(body));
                    times.Add(took.Elapsed);
                }
            }));

        Assert.Equal((atOnce * each) + 1, await bot.StoredAsync());
        var p99 = times.Order().ElementAt(times.Count * 99 / 100);
        TestContext.Current.SendDiagnosticMessage($"webhook p50 {times.Order().ElementAt(times.Count / 2).TotalMilliseconds:f0} ms, p99 {p99.TotalMilliseconds:f0} ms");
    }
}
