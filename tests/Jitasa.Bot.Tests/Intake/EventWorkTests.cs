using Jitasa.Bot.Conversation;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Outbox;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Intake;

public sealed class EventWorkTests
{
    [Fact]
    public async Task A_message_is_answered_on_its_reply_token()
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, "ช่วยด้วย", "E1", token: "token1"));

        await bench.StepAllAsync<EventWork>();
        await bench.StepAllAsync<SendWork>();

        var call = Assert.Single(bench.Line.Calls);
        Assert.Equal("POST /v2/bot/message/reply", call.Route);
        Assert.Contains("\"replyToken\":\"token1\"", call.Body);
        Assert.Contains("heard ช่วยด้วย", call.Body);
        Assert.Null(call.RetryKey);
        Assert.Equal("Bearer long-lived", call.Authorization);
        Assert.Equal("done", await bench.Database.ScalarAsync<string>("SELECT state FROM inbox"));
        Assert.Equal("sent", await bench.Database.ScalarAsync<string>("SELECT state FROM outbox"));
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_handled_once()
    {
        await using var bench = await StartAsync();
        var said = bench.Says(Daeng, "ช่วยด้วย", "E1", token: "token1");

        await bench.ArriveAsync(said, said);
        await bench.ArriveAsync(said.Replace("\"isRedelivery\":false", "\"isRedelivery\":true", StringComparison.Ordinal));
        await bench.StepAllAsync<EventWork>();
        await bench.ArriveAsync(said);
        await bench.StepAllAsync<EventWork>();

        Assert.Equal(["ช่วยด้วย"], bench.Heard);
        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task One_persons_events_are_handled_by_their_time_whatever_order_they_came_in()
    {
        await using var bench = await StartAsync();

        await bench.ArriveAsync(bench.Says(Daeng, "สอง", "E2", secondsAgo: 1), bench.Says(Daeng, "หนึ่ง", "E1", secondsAgo: 2));
        await bench.ArriveAsync(bench.Says(Daeng, "สาม", "E3"));
        await bench.StepAllAsync<EventWork>();

        Assert.Equal(["หนึ่ง", "สอง", "สาม"], bench.Heard);
    }

    [Fact]
    public async Task A_poisonous_event_is_given_up_and_its_sender_told_so_without_a_word_of_it_in_the_log()
    {
        await using var bench = await StartAsync(
            (bench, turn) =>
            {
                if (turn.Text == "ความลับ")
                    throw new FormatException("cannot read ความลับ of " + turn.Person.LineUserId);
                bench.Heard.Add(turn.Text!);
                return Reply.Silent;
            });
        await bench.ArriveAsync(bench.Says(Daeng, "ความลับ", "E1", token: "token1", secondsAgo: 1), bench.Says(Daeng, "ต่อมา", "E2"), bench.Says(May, "คนอื่น", "E3"));

        await bench.StepAllAsync<EventWork>();
        Assert.Equal(["คนอื่น"], bench.Heard);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)));
            await bench.StepAllAsync<EventWork>();
        }
        await bench.StepAllAsync<SendWork>();

        Assert.Equal(["คนอื่น", "ต่อมา"], bench.Heard);
        Assert.Equal("failed", await bench.Database.ScalarAsync<string>("SELECT state FROM inbox WHERE webhook_event_id = 'E1'"));
        var apology = Assert.Single(bench.Line.Calls);
        Assert.Equal("POST /v2/bot/message/reply", apology.Route);
        Assert.Contains("1669", apology.Body);
        Assert.Contains("ขอคุยกับเจ้าหน้าที่", apology.Body);
        Assert.DoesNotContain("ความลับ", bench.Log.Text);
        Assert.DoesNotContain(Daeng, bench.Log.Text);
    }

    [Fact]
    public async Task A_try_that_failed_leaves_nothing_behind()
    {
        await using var bench = await StartAsync((_, _) => throw new InvalidOperationException("broken"));
        await bench.ArriveAsync(bench.Says(Daeng, "ช่วยด้วย", "E1"));

        await bench.StepAllAsync<EventWork>();

        Assert.Equal(0, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM people"));
        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT attempts FROM inbox WHERE state = 'waiting'"));
    }

    [Fact]
    public async Task Several_loops_handle_every_event_once_and_each_persons_in_order()
    {
        const int people = 20, each = 15;
        await using var bench = await StartAsync(
            (bench, turn) =>
            {
                lock (bench.Heard)
                    bench.Heard.Add(turn.Text!);
                return null;
            });
        var random = new Random(7);
        var events = (
            from person in Enumerable.Range(0, people)
            from turn in Enumerable.Range(0, each)
            select bench.Says($"U{person:d32}", $"{person}:{turn:d2}", $"E{person}-{turn}", secondsAgo: 100 - turn)
        ).ToArray();
        random.Shuffle(events);
        foreach (var batch in events.Chunk(40))
            await bench.ArriveAsync(batch);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => bench.StepAllAsync<EventWork>(), TestContext.Current.CancellationToken)));
        await bench.StepAllAsync<EventWork>();

        Assert.Equal(people * each, bench.Heard.Count);
        foreach (var theirs in bench.Heard.GroupBy(text => text.Split(':')[0], StringComparer.Ordinal))
            Assert.Equal(theirs.Order(StringComparer.Ordinal), theirs);
    }

    [Fact]
    public async Task A_person_who_blocked_us_is_not_pushed_to_until_they_write_again()
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, "สวัสดี", "E1"));
        await bench.StepAllAsync<EventWork>();

        await bench.ArriveAsync(bench.Event("E2", "\"type\":\"unfollow\"", Source(Daeng)));
        await bench.StepAllAsync<EventWork>();

        Assert.Equal("unsent", await bench.Database.ScalarAsync<string>("SELECT state FROM outbox"));
        Assert.False(await bench.Database.ScalarAsync<bool>("SELECT is_reachable FROM people"));

        await bench.ArriveAsync(bench.Event("E3", "\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}", Source(Daeng)));
        await bench.StepAllAsync<EventWork>();

        Assert.True(await bench.Database.ScalarAsync<bool>("SELECT is_reachable FROM people"));
    }
}
