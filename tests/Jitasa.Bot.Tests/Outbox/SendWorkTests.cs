using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class SendWorkTests
{
    private const string MonthOver = """{"message":"You have reached your monthly limit."}""";

    [Fact]
    public async Task A_push_that_fails_is_repeated_under_the_same_key_until_LINE_knows_it()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(500);
        bench.Line.Breaks(new TaskCanceledException("too long"));
        bench.Line.Answers(409, """{"message":"The retry key is already accepted","sentMessages":[]}""");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.True(await bench.StepAsync<SendWork>());
            bench.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.False(await bench.StepAsync<SendWork>());
        Assert.Equal(await IdsAsync(bench), bench.Line.Calls.Select(call => call.RetryKey!).Distinct(StringComparer.Ordinal));
        Assert.Equal("sent delivered 409", await bench.StateAsync());
    }

    [Fact]
    public async Task Pushes_go_side_by_side_and_a_reply_alone()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("ค่ะ");
        await bench.PushAsync(May, "หนึ่ง");
        await bench.PushAsync(Daeng, "สอง");

        Assert.True(await bench.StepAsync<SendWork>());
        Assert.Equal("POST /v2/bot/message/reply", Assert.Single(bench.Line.Calls).Route);
        Assert.True(await bench.StepAsync<SendWork>());
        Assert.Equal(3, bench.Line.Calls.Count);
    }

    [Fact]
    public async Task A_row_that_failed_waits_before_it_is_tried_again()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(429, """{"message":"The API rate limit has been exceeded. Try again later."}""");

        Assert.True(await bench.StepAsync<SendWork>());
        Assert.False(await bench.StepAsync<SendWork>());
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await bench.StepAsync<SendWork>());

        Assert.Equal("sent sent 200", await bench.StateAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task A_refusal_goes_to_the_dead_letters_with_its_reason(int status)
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(status, """{"message":"The property, 'to', in the request body is invalid"}""");

        await bench.StepAllAsync<SendWork>();

        Assert.Equal($"dead dead {status}", await bench.StateAsync());
        Assert.DoesNotContain(Daeng, bench.Log.Text);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_channel_token_LINE_does_not_take_kills_nothing_and_is_told_as_an_error(int status)
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(status, """{"message":"Authentication failed"}""");

        await bench.StepAllAsync<SendWork>();
        Assert.Equal($"waiting token_refused {status}", await bench.StateAsync());
        Assert.Contains("token_refused", bench.Log.Text);

        bench.Clock.Advance(RetryRules.TokenPatience);
        await bench.StepAllAsync<SendWork>();
        Assert.Equal("sent sent 200", await bench.StateAsync());
    }

    [Fact]
    public async Task A_channel_secret_LINE_does_not_take_kills_nothing_and_is_told_as_an_error()
    {
        await using var bench = await StartAsync(settings: new(StringComparer.Ordinal) { ["Line:ChannelId"] = "2000000001", ["Line:ChannelAccessToken"] = null });
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        bench.Line.Answers(400, """{"error":"invalid_client","error_description":"invalid client_id or client_secret"}""");

        await bench.StepAllAsync<SendWork>();
        Assert.Equal("waiting token_refused", await bench.StateAsync());
        Assert.Contains("token_refused", bench.Log.Text);

        bench.Clock.Advance(RetryRules.TokenPatience);
        bench.Line.Answers(200, """{"token_type":"Bearer","access_token":"mended","expires_in":900}""");
        await bench.StepAllAsync<SendWork>();
        Assert.Equal("sent sent 200", await bench.StateAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_quote_LINE_does_not_like_costs_no_answer(bool asReply)
    {
        await using var bench = await StartAsync(
            (_, _) => new Bot.Conversation.Reply(new Bot.Line.Messages.TextMessage("รับเรื่องแล้วค่ะ")));
        await bench.ArriveAsync(bench.Event("e1", """ "type":"message","message":{"id":"1","type":"text","text":"จิตอาสา ช่วยด้วย","quoteToken":"q1"} """, Source(Daeng, Group), asReply ? "t1" : null));
        await bench.StepAllAsync<Bot.Intake.EventWork>();
        bench.Line.Answers(400, """{"message":"The request body has 1 error(s)","details":[{"message":"invalid quote token","property":"messages[0].quoteToken"}]}""");

        await bench.StepAllAsync<SendWork>();

        Assert.Equal([true, false], bench.Line.Calls.Select(call => call.Body.Contains("q1", StringComparison.Ordinal)));
        Assert.All(bench.Line.Calls, call => Assert.Contains("รับเรื่องแล้วค่ะ", call.Body));
        Assert.Equal("sent sent 200", await bench.StateAsync());
    }

    [Fact]
    public async Task A_row_of_a_killed_process_is_taken_again_after_its_lease()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "มีคนกำลังไป");
        await bench.InScopeAsync(async scope =>
        {
            var leased = await scope.GetRequiredService<SendStore>().LeaseAsync(bench.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            await scope.GetRequiredService<DbSession>().CommitAsync(TestContext.Current.CancellationToken);
            return leased;
        });

        Assert.False(await bench.StepAsync<SendWork>());
        bench.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await bench.StepAsync<SendWork>());

        Assert.Equal("sent sent 200", await bench.StateAsync());
    }

    [Fact]
    public async Task Several_senders_send_every_row_once_and_each_persons_in_order()
    {
        await using var bench = await StartAsync();
        for (var turn = 0; turn < 12; turn++)
        {
            foreach (var who in new[] { Daeng, May, "U00000000000000000000000000000003" })
                await bench.PushAsync(who, $"{turn:d2}");
        }

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(
                async () =>
                {
                    // What waits may be another's just now: the end is when nothing waits any more.
                    while (await bench.StepAsync<SendWork>() || await bench.Database.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM outbox WHERE state = 'waiting')"))
                        continue;
                },
                TestContext.Current.CancellationToken)));

        Assert.Equal(36, bench.Line.Calls.Select(call => call.RetryKey).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(36, bench.Line.Calls.Count);
        foreach (var theirs in bench.Line.Calls.GroupBy(call => call.Body[..45], StringComparer.Ordinal))
            Assert.Equal(theirs.Select(call => call.Body).Order(StringComparer.Ordinal), theirs.Select(call => call.Body));
    }

    [Fact]
    public async Task What_is_critical_is_sent_before_what_came_earlier()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "ข่าว", Urgency.Low);
        await bench.PushAsync(May, "ออกซิเจน", Urgency.Critical);

        await bench.StepAllAsync<SendWork>();

        Assert.Contains("ออกซิเจน", bench.Line.Calls[0].Body);
    }

    [Fact]
    public async Task A_spent_quota_holds_what_can_wait_and_goes_on_trying_what_cannot()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "ข่าวหนึ่ง");
        await bench.PushAsync(Daeng, "ข่าวสอง");
        await bench.PushAsync(May, "ออกซิเจน", Urgency.Critical);
        bench.Line.Answers(429, MonthOver);

        await bench.StepAllAsync<SendWork>();
        // The critical one was refused; the others were not even tried.
        Assert.Single(bench.Line.Calls);
        Assert.Equal(2, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'held'"));

        bench.Clock.Advance(TimeSpan.FromMinutes(61));
        await bench.StepAllAsync<SendWork>();
        Assert.Contains("ออกซิเจน", bench.Line.Calls[1].Body);
        Assert.Equal(0, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM push_pauses WHERE until > @now", new { now = bench.Clock.GetUtcNow() }));

        await bench.ReplyAsync("สวัสดีค่ะ");
        await bench.StepAllAsync<SendWork>();
        Assert.Contains("ข่าวหนึ่ง", bench.Line.Calls[2].Body);
        Assert.Contains("ข่าวสอง", bench.Line.Calls[2].Body);
        Assert.EndsWith("""{"text":"สวัสดีค่ะ"}]}""", bench.Line.Calls[2].Body.Replace("\"type\":\"text\",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'told'"));
    }

    [Fact]
    public async Task A_body_nobody_can_open_does_not_stop_what_waits_behind_it()
    {
        await using var bench = await StartAsync();
        await bench.PushAsync(Daeng, "หนึ่ง");
        await bench.Database.ExecuteAsync("UPDATE outbox SET body_sealed = '\\x01'");
        await bench.PushAsync(Daeng, "สอง");

        await bench.StepAllAsync<SendWork>();

        Assert.Contains("สอง", Assert.Single(bench.Line.Calls).Body);
        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'dead' AND last_reason = 'unreadable'"));
    }

    private static Task<IReadOnlyList<string>> IdsAsync(IntakeBench bench) =>
        bench.Database.InAsync(session => session.ListAsync<string>("SELECT id::text FROM outbox", null, TestContext.Current.CancellationToken));
}
