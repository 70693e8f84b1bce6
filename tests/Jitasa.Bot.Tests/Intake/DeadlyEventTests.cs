using Jitasa.Bot.Conversation;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Outbox;
using Microsoft.Extensions.Time.Testing;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>Nobody catches what kills a process; what is known afterwards is only what was committed before.</summary>
public sealed class DeadlyEventTests
{
    [Fact]
    public async Task An_event_that_kills_every_process_is_given_up_and_its_sender_told_so()
    {
        await using var bench = await StartAsync((bench, turn) => turn.Text == "พิษ" ? bench.Dies() : Hear(bench, turn));
        await bench.ArriveAsync(bench.Says(Daeng, "พิษ", "E1", secondsAgo: 1), bench.Says(Daeng, "ต่อมา", "E2"), bench.Says(May, "คนอื่น", "E3"));

        var deaths = 0;
        while (await bench.DiesHandlingAsync())
        {
            Assert.InRange(++deaths, 1, 10);
            await bench.BeginAnewAsync();
        }
        await bench.StepAllAsync<SendWork>();

        // The first death is nobody's to count: it is told by the event being older than the process.
        Assert.Equal(6, deaths);
        Assert.Equal("failed 5", await bench.Database.ScalarAsync<string>("SELECT state || ' ' || attempts FROM inbox WHERE webhook_event_id = 'E1'"));
        Assert.Contains("ต่อมา", bench.Heard);
        Assert.Single(bench.Heard, "คนอื่น");
        Assert.Single(bench.Line.Calls, call => call.Body.Contains("1669", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_dead_process_left_is_handled_once_and_answered()
    {
        await using var bench = await StartAsync((bench, turn) => bench.Heard.Count == 0 ? DiesOnce(bench) : Hear(bench, turn));
        await bench.ArriveAsync(bench.Says(Daeng, "ช่วยด้วย", "E1"));
        Assert.True(await bench.DiesHandlingAsync());
        Assert.Equal("waiting 0", await bench.Database.ScalarAsync<string>("SELECT state || ' ' || attempts FROM inbox"));

        await bench.BeginAnewAsync();
        Assert.False(await bench.DiesHandlingAsync());

        Assert.Equal(["died", "ช่วยด้วย"], bench.Heard);
        Assert.Equal("done 1", await bench.Database.ScalarAsync<string>("SELECT state || ' ' || attempts FROM inbox"));
        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT count(*)::int FROM outbox"));
    }

    [Fact]
    public async Task What_a_dead_process_left_and_only_fails_is_counted_once_for_each_try()
    {
        await using var bench = await StartAsync((_, _) => throw new FormatException());
        await bench.ArriveAsync(bench.Says(Daeng, "ช่วยด้วย", "E1"));
        await bench.BeginAnewAsync();

        for (var attempt = 1; attempt < 5; attempt++)
        {
            await bench.StepAllAsync<EventWork>();
            Assert.Equal($"waiting {attempt}", await bench.Database.ScalarAsync<string>("SELECT state || ' ' || attempts FROM inbox"));
            bench.Clock.Advance(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
        }
        await bench.StepAllAsync<EventWork>();

        Assert.Equal("failed 5", await bench.Database.ScalarAsync<string>("SELECT state || ' ' || attempts FROM inbox"));
    }

    [Fact]
    public async Task Those_that_may_have_killed_are_tried_one_at_a_time()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        using var leftovers = new Leftovers(clock);
        Taken OfBefore(int attempts) => new(1, [], clock.GetUtcNow().AddMinutes(-1), attempts);
        var ct = TestContext.Current.CancellationToken;

        var first = await leftovers.InTurnAsync(OfBefore(attempts: 1), ct);
        var second = leftovers.InTurnAsync(OfBefore(attempts: 2), ct);

        Assert.Null(await leftovers.InTurnAsync(OfBefore(attempts: 0), ct));
        Assert.Null(await leftovers.InTurnAsync(new Taken(1, [], clock.GetUtcNow(), Attempts: 3), ct));
        Assert.False(second.IsCompleted);
        first!.Dispose();
        (await second)!.Dispose();
    }

    private static Reply Hear(IntakeBench bench, Turn turn)
    {
        bench.Heard.Add(turn.Text!);
        return new(new Bot.Line.Messages.TextMessage("heard"));
    }

    private static Reply DiesOnce(IntakeBench bench)
    {
        bench.Heard.Add("died");
        return bench.Dies();
    }
}
