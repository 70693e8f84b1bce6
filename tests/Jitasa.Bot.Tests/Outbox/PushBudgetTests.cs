using Jitasa.Bot.Outbox;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Outbox;

/// <summary>The bench's clock stands at ten in the morning of 24 November: a forecast is a fifth more than what is used.</summary>
public sealed class PushBudgetTests
{
    private const string MonthOver = """{"message":"You have reached your monthly limit."}""";

    [Fact]
    public async Task One_process_looks_and_then_none_for_ten_minutes()
    {
        await using var bench = await StartAsync();
        await CountsAsync(bench, limit: 300, used: 30);
        Assert.False(await bench.StepAsync<BudgetWork>());
        Assert.Equal("300 30 normal", await MonthAsync(bench));

        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await CountsAsync(bench, limit: 300, used: 290);
        Assert.Equal("300 290 critical_only", await MonthAsync(bench));
        Assert.Contains("critical_only", bench.Log.Text);
    }

    [Fact]
    public async Task A_plan_without_a_limit_lets_everything_through_and_silence_changes_nothing()
    {
        await using var bench = await StartAsync();
        bench.Line.Answers(200, """{"type":"none"}""");
        bench.Line.Answers(200, """{"totalUsage":1000000}""");
        await bench.StepAllAsync<BudgetWork>();
        Assert.Equal("1000000 normal", await MonthAsync(bench));

        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        bench.Line.Answers(500);
        bench.Line.Answers(500);
        await bench.StepAllAsync<BudgetWork>();
        Assert.Equal("1000000 normal", await MonthAsync(bench));
    }

    [Fact]
    public async Task What_is_not_urgent_is_gathered_into_one_push_in_the_evening()
    {
        await using var bench = await StartAsync();
        await CountsAsync(bench, limit: 300, used: 230 + 9);
        Assert.Equal("300 239 digest", await MonthAsync(bench));
        await bench.PushAsync(Daeng, "ข่าวหนึ่ง");
        await bench.PushAsync(Daeng, "ข่าวสอง", Urgency.Low);
        await bench.PushAsync(May, "ด่วน", Urgency.High);
        await SendAsync(bench);
        Assert.Contains("ด่วน", Assert.Single(PushesOf(bench)).Body);

        bench.Clock.Advance(TimeSpan.FromHours(8));
        await SendAsync(bench);
        Assert.Equal(2, PushesOf(bench).Count);
        Assert.Contains("ข่าวหนึ่ง", PushesOf(bench)[1].Body);
        Assert.Contains("ข่าวสอง", PushesOf(bench)[1].Body);

        // What is written after the day's digest waits for tomorrow's.
        await bench.PushAsync(Daeng, "ข่าวสาม");
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(bench);
        Assert.Equal(2, PushesOf(bench).Count);
        bench.Clock.Advance(TimeSpan.FromHours(23));
        await SendAsync(bench);
        Assert.Contains("ข่าวสาม", PushesOf(bench)[2].Body);
    }

    [Fact]
    public async Task What_waits_for_the_budget_is_told_with_the_next_reply_for_nothing()
    {
        await using var bench = await StartAsync();
        await CountsAsync(bench, limit: 300, used: 250);
        Assert.Equal("300 250 urgent_only", await MonthAsync(bench));
        await bench.PushAsync(Daeng, "ข่าวหนึ่ง");
        await SendAsync(bench);
        Assert.Empty(PushesOf(bench));

        await bench.ReplyAsync("สวัสดีค่ะ");
        await SendAsync(bench);
        Assert.Contains("ข่าวหนึ่ง", bench.Line.Calls[^1].Body);
        Assert.EndsWith("reply", bench.Line.Calls[^1].Route, StringComparison.Ordinal);

        bench.Clock.Advance(TimeSpan.FromDays(8));
        await SendAsync(bench);
        Assert.Empty(PushesOf(bench));
    }

    [Fact]
    public async Task A_spent_month_holds_at_once_and_when_it_turns_each_person_is_told_in_one_push()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "เก่า");
        bench.Line.Answers(429, MonthOver);
        await SendAsync(bench);
        Assert.Equal("held quota_spent 429", await bench.StateAsync());
        // The first of December, one minute past midnight in Bangkok: nobody is woken.
        bench.Clock.Advance(TimeSpan.FromHours(6 * 24 + 14) + TimeSpan.FromMinutes(1));
        await bench.PushAsync(Daeng, "ใหม่");
        await bench.Database.ExecuteAsync("UPDATE outbox SET state = 'held', owed_push = true WHERE state = 'waiting'");
        await SendAsync(bench);
        Assert.Single(PushesOf(bench));

        bench.Clock.Advance(TimeSpan.FromHours(7));
        await SendAsync(bench);

        var push = PushesOf(bench)[1].Body;
        Assert.Equal(2, PushesOf(bench).Count);
        Assert.Contains("ใหม่", push);
        Assert.DoesNotContain("เก่า", push.Replace("ข่าวเก่า", "", StringComparison.Ordinal));
        Assert.Contains("อีก 1 เรื่อง", push);
    }

    [Fact]
    public async Task That_there_was_news_is_told_even_when_its_words_are_forgotten()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "เก่า");
        bench.Line.Answers(429, MonthOver);
        await SendAsync(bench);
        bench.Clock.Advance(TimeSpan.FromHours(73));
        await ForgetAsync(bench);
        Assert.Equal(0, await bench.Database.ScalarAsync<int>("SELECT count(body_sealed) FROM outbox"));

        await bench.ReplyAsync("สวัสดีค่ะ");
        await SendAsync(bench);
        Assert.Contains("อีก 1 เรื่อง", bench.Line.Calls[^1].Body);

        bench.Clock.Advance(TimeSpan.FromHours(73));
        await ForgetAsync(bench);
        Assert.Equal(0, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE recipient <> ''"));
    }

    [Fact]
    public async Task A_limit_that_was_raised_ends_the_pause()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "ข่าวหนึ่ง");
        bench.Line.Answers(429, MonthOver);
        await SendAsync(bench);

        await CountsAsync(bench, limit: 5000, used: 300);
        await SendAsync(bench);

        Assert.Equal("told quota_spent 429, sent sent 200", await bench.StateAsync());
    }

    [Fact]
    public async Task Nobody_who_blocked_us_is_pushed_what_they_were_owed()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "ข่าวหนึ่ง");
        bench.Line.Answers(429, MonthOver);
        await SendAsync(bench);
        await bench.Database.ExecuteAsync("UPDATE people SET is_reachable = false");

        bench.Clock.Advance(TimeSpan.FromDays(8));
        await SendAsync(bench);

        Assert.Single(PushesOf(bench));
    }

    private static async Task CountsAsync(IntakeBench bench, int limit, int used)
    {
        bench.Line.Answers(200, $$"""{"type":"limited","value":{{limit}}}""");
        bench.Line.Answers(200, $$"""{"totalUsage":{{used}}}""");
        Assert.True(await bench.StepAsync<BudgetWork>());
    }

    private static async Task SendAsync(IntakeBench bench)
    {
        await bench.StepAllAsync<HeldNewsWork>();
        await bench.StepAllAsync<SendWork>();
    }

    private static async Task ForgetAsync(IntakeBench bench) =>
        await bench.InScopeAsync(async scope =>
        {
            var forgotten = 0;
            foreach (var holder in (IEnumerable<Bot.Platform.IForgetInTime>)scope.GetService(typeof(IEnumerable<Bot.Platform.IForgetInTime>))!)
                forgotten += await holder.ForgetAsync(bench.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            await ((Bot.Platform.DbSession)scope.GetService(typeof(Bot.Platform.DbSession))!).CommitAsync(TestContext.Current.CancellationToken);
            return forgotten;
        });

    private static List<SentCall> PushesOf(IntakeBench bench) => bench.Line.Calls.Where(call => call.Route.EndsWith("push", StringComparison.Ordinal)).ToList();

    private static Task<string> MonthAsync(IntakeBench bench) =>
        bench.Database.ScalarAsync<string>("SELECT concat_ws(' ', quota, used, level) FROM push_months ORDER BY month DESC LIMIT 1");
}
