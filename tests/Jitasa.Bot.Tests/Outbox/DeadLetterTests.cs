using Jitasa.Bot.Outbox;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class DeadLetterTests
{
    private const string Malformed = """{"message":"The request body has 1 error(s)"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_died_is_listed_by_our_own_ids_and_codes_alone()
    {
        await using var bench = await StartAsync();
        Assert.Equal("Nothing was lost.", await RunAsync(bench, "list"));
        await KillAsync(bench, 400, Malformed);

        var shown = await RunAsync(bench, "list");

        Assert.Contains(await IdAsync(bench), shown);
        Assert.Matches("push +high +dead +400 +dead +1 +yes", shown);
        Assert.DoesNotContain(Daeng, shown);
        Assert.DoesNotContain("มีคนกำลังไป", shown);
        Assert.Equal("Nothing was lost.", await RunAsync(bench, "list", "--reason", "given_up"));
    }

    [Fact]
    public async Task A_revived_row_is_sent_under_a_new_key_with_its_tries_counted_on()
    {
        await using var bench = await StartAsync();
        await KillAsync(bench, 400, Malformed);

        Assert.Equal("1 will be sent again.", await RunAsync(bench, "revive", await IdAsync(bench)));
        await bench.StepAllAsync<SendWork>();

        Assert.Equal("sent sent 200", await bench.StateAsync());
        Assert.Equal(2, bench.Line.Calls.Select(call => call.RetryKey).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, await bench.Database.ScalarAsync<int>("SELECT attempts FROM outbox"));
    }

    [Fact]
    public async Task What_LINE_may_have_taken_within_the_day_keeps_its_key()
    {
        await using var bench = await StartAsync();
        await KillAsync(bench, 400, Malformed, troubleFirst: true);

        Assert.Equal("1 will be sent again.", await RunAsync(bench, "revive", "--all"));
        await bench.StepAllAsync<SendWork>();

        Assert.Equal(3, bench.Line.Calls.Count);
        Assert.Single(bench.Line.Calls.Select(call => call.RetryKey).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_LINE_may_have_taken_days_ago_gets_a_new_key_and_a_whole_day_for_it()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(500);
        await bench.StepAllAsync<SendWork>();
        bench.Clock.Advance(TimeSpan.FromHours(25));
        bench.Line.Answers(500);
        await bench.StepAllAsync<SendWork>();
        Assert.Equal("unsent given_up 500", await bench.StateAsync());

        Assert.Equal("1 will be sent again; 1 of them may have arrived before, and are then said twice.", await RunAsync(bench, "revive", "--all", "--reason", "given_up"));
        bench.Line.Answers(500);
        await bench.StepAllAsync<SendWork>();
        Assert.Equal("waiting try_later 500", await bench.StateAsync());
        bench.Clock.Advance(TimeSpan.FromMinutes(8));
        await bench.StepAllAsync<SendWork>();

        Assert.Equal("sent sent 200", await bench.StateAsync());
        Assert.Equal([2, 2], bench.Line.Calls.GroupBy(call => call.RetryKey, StringComparer.Ordinal).Select(calls => calls.Count()));
    }

    [Theory]
    [InlineData("UPDATE people SET is_reachable = false")]
    [InlineData("UPDATE outbox SET body_sealed = NULL")]
    public async Task Nobody_who_blocked_us_and_nothing_forgotten_is_revived(string since)
    {
        await using var bench = await StartAsync();
        await KillAsync(bench, 400, Malformed);
        await bench.Database.ExecuteAsync(since);

        Assert.Equal("0 will be sent again.", await RunAsync(bench, "revive", "--all"));
        Assert.Contains("cannot be revived", await RunAsync(bench, "revive", await IdAsync(bench)));
        Assert.Matches("dead +1 +no", await RunAsync(bench, "list"));
    }

    [Fact]
    public async Task News_carried_by_an_answer_that_died_is_told_with_the_next_one()
    {
        await using var bench = await StartAsync();
        await bench.TellLaterAsync(Daeng, "กำลังเดินทาง");
        await bench.ReplyAsync("สวัสดีค่ะ");
        bench.Line.Answers(400, Malformed);
        await bench.StepAllAsync<SendWork>();
        Assert.Equal("held, dead dead 400", await bench.StateAsync());

        await bench.ReplyAsync("อีกครั้ง");
        await bench.StepAllAsync<SendWork>();

        Assert.Contains("กำลังเดินทาง", bench.Line.Calls[^1].Body);
        Assert.Equal("told, dead dead 400, sent sent 200", await bench.StateAsync());
    }

    [Fact]
    public async Task News_that_took_three_answers_down_with_it_takes_no_fourth()
    {
        await using var bench = await StartAsync();
        await bench.TellLaterAsync(Daeng, "กำลังเดินทาง");
        for (var answer = 0; answer < 3; answer++)
        {
            await bench.ReplyAsync("สวัสดีค่ะ");
            bench.Line.Answers(400, Malformed);
            await bench.StepAllAsync<SendWork>();
        }

        await bench.ReplyAsync("อีกครั้ง");
        await bench.StepAllAsync<SendWork>();

        Assert.DoesNotContain("กำลังเดินทาง", bench.Line.Calls[^1].Body);
        Assert.StartsWith("dead, ", await bench.StateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_is_held_again_when_its_person_goes_before_the_answer_went()
    {
        await using var bench = await StartAsync();
        await bench.TellLaterAsync(Daeng, "กำลังเดินทาง");
        await bench.ReplyAsync("สวัสดีค่ะ");

        await bench.ArriveAsync(bench.Event("E1", "\"type\":\"unfollow\"", Source(Daeng)));
        await bench.StepAllAsync<Bot.Intake.EventWork>();

        Assert.Equal("held, unsent left", await bench.StateAsync());
    }

    private static async Task KillAsync(IntakeBench bench, int status, string body, bool troubleFirst = false)
    {
        await bench.PushAsync(Daeng, "มีคนกำลังไป", Urgency.High);
        if (troubleFirst)
        {
            bench.Line.Answers(500);
            await bench.StepAllAsync<SendWork>();
            bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        bench.Line.Answers(status, body);
        await bench.StepAllAsync<SendWork>();
    }

    private static Task<string> IdAsync(IntakeBench bench) => bench.Database.ScalarAsync<string>("SELECT id::text FROM outbox");

    private static Task<string> RunAsync(IntakeBench bench, params string[] args) =>
        bench.InScopeAsync(async scope =>
        {
            using var said = new StringWriter();
            await scope.GetRequiredService<OutboxCommand>().RunAsync(args, said, said, Ct);
            return said.ToString().TrimEnd();
        });
}
