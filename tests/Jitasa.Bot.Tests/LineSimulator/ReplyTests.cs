using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Reply tokens: one use, one minute, one chat.</summary>
public sealed class ReplyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_reaches_the_chat_and_costs_nothing()
    {
        await using var trial = await Trial.StartAsync(new LineSimulatorOptions { QuotaLimit = 1 });
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);

        var answer = await trial.ReplyAsync(trial.Bot.LastReplyToken, Trial.Text("รับเรื่องแล้วค่ะ"), Trial.Text("อยู่ตรงไหนคะ"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(2, answer.Json["sentMessages"]!.AsArray().Count);
        Assert.Equal(["รับเรื่องแล้วค่ะ", "อยู่ตรงไหนคะ"], trial.Platform.Chat(Cast.Daeng).FromBot.Select(message => message.Text));
        Assert.All(trial.Platform.Chat(Cast.Daeng).FromBot, message => Assert.Equal("reply", message.Via));
        Assert.Equal(0, trial.Platform.Quota.Used);
        Assert.Empty(trial.Platform.Violations);
    }

    [Fact]
    public async Task A_token_works_once()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        await trial.ReplyAsync(trial.Bot.LastReplyToken);

        var again = await trial.ReplyAsync(trial.Bot.LastReplyToken);

        Assert.Equal((400, "Invalid reply token"), (again.Status, again.Message));
        Assert.Single(trial.Platform.Chat(Cast.Daeng).FromBot);
    }

    [Theory]
    [InlineData(60, 200)]
    [InlineData(61, 400)]
    public async Task A_token_lives_one_minute_by_the_clock(int seconds, int status)
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);

        trial.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(status, (await trial.ReplyAsync(trial.Bot.LastReplyToken)).Status);
    }

    [Theory]
    [InlineData(19, 200)]
    [InlineData(21, 400)]
    public async Task A_redelivery_gives_another_minute_until_twenty_have_passed(int minutes, int status)
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        var token = trial.Bot.LastReplyToken;
        trial.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await trial.Platform.RepeatLastAsync(asRedelivery: true, Ct);

        Assert.Equal(token, trial.Bot.LastReplyToken);
        trial.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(status, (await trial.ReplyAsync(token)).Status);
    }

    [Fact]
    public async Task A_redelivery_does_not_revive_a_used_token()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        await trial.ReplyAsync(trial.Bot.LastReplyToken);

        await trial.Platform.RepeatLastAsync(asRedelivery: true, Ct);

        Assert.Equal(400, (await trial.ReplyAsync(trial.Bot.LastReplyToken)).Status);
    }

    [Fact]
    public async Task A_token_of_a_group_answers_the_group_and_dies_when_the_bot_is_put_out()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Ton, "น้ำท่วม", Cast.TatThong, ct: Ct);
        await trial.ReplyAsync(trial.Bot.LastReplyToken);
        await trial.Platform.SayAsync(Cast.Ton, "ออกไป", Cast.TatThong, ct: Ct);
        var late = trial.Bot.LastReplyToken;

        await trial.Platform.BotLeavesAsync(Cast.TatThong, Ct);

        Assert.Single(trial.Platform.Chat(Cast.TatThong).FromBot);
        Assert.Empty(trial.Platform.Chat(Cast.Ton).Messages);
        Assert.Equal(400, (await trial.ReplyAsync(late)).Status);
    }

    [Fact]
    public async Task A_reply_takes_no_retry_key()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        var body = new System.Text.Json.Nodes.JsonObject { ["replyToken"] = trial.Bot.LastReplyToken, ["messages"] = new System.Text.Json.Nodes.JsonArray(Trial.Text("ค่ะ")) };

        var answer = await trial.PostAsync("/v2/bot/message/reply", body, Guid.NewGuid().ToString());

        Assert.Equal(400, answer.Status);
        Assert.Contains(trial.Platform.Violations, violation => violation.Property == "X-Line-Retry-Key");
    }

    [Fact]
    public async Task Quick_replies_vanish_when_anything_follows()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        var asking = Trial.Text("อยู่ตรงไหนคะ");
        asking["quickReply"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"items":[{"type":"action","action":{"type":"location","label":"ส่งตำแหน่ง"}},{"type":"action","action":{"type":"postback","label":"ไม่สะดวก","data":"v1|skip","displayText":"ไม่สะดวก"}}]}""");
        await trial.ReplyAsync(trial.Bot.LastReplyToken, asking);
        Assert.Equal(["ส่งตำแหน่ง", "ไม่สะดวก"], trial.Platform.Chat(Cast.Daeng).QuickReplies.Select(one => one.Label));

        var tap = await trial.Platform.TapAsync(Cast.Daeng, "ไม่สะดวก", ct: Ct);

        Assert.True(tap.Delivery!.IsOk);
        Assert.Equal("v1|skip", (string?)trial.Bot.LastEvent["postback"]!["data"]);
        Assert.Equal("ไม่สะดวก", trial.Platform.Chat(Cast.Daeng).Last!.Text);
        Assert.Empty(trial.Platform.Chat(Cast.Daeng).QuickReplies);
        var missing = await Assert.ThrowsAsync<ButtonNotFoundException>(() => trial.Platform.TapAsync(Cast.Daeng, "ไม่สะดวก", ct: Ct));
        Assert.Contains("ไม่สะดวก", missing.Message, StringComparison.Ordinal);
    }
}
