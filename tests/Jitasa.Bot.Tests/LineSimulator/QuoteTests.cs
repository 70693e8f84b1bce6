using System.Text.Json.Nodes;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Quoting: a token is good in its own chat, for a reply and a push, and never ends.</summary>
public sealed class QuoteTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_quoted_in_its_own_chat_by_a_reply_and_days_later_by_a_push()
    {
        await using var trial = await Trial.StartAsync();
        var (token, messageId) = await SaysAsync(trial);

        Assert.Equal(200, (await trial.ReplyAsync((string)trial.Bot.LastEvent["replyToken"]!, Quoting(token))).Status);
        trial.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(200, (await trial.PushAsync(Cast.TatThong, null, Quoting(token))).Status);

        Assert.All(trial.Platform.Chat(Cast.TatThong).FromBot, answer => Assert.Equal(messageId, answer.QuotedId));
        Assert.Empty(trial.Platform.Violations);
    }

    [Fact]
    public async Task A_token_of_another_chat_and_one_of_nobody_are_refused()
    {
        await using var trial = await Trial.StartAsync();
        var (token, _) = await SaysAsync(trial);

        var foreign = await trial.PushAsync(Cast.Daeng, null, Quoting(token));
        var made = await trial.PushAsync(Cast.TatThong, null, Quoting("made up"));

        Assert.Equal([400, 400], [foreign.Status, made.Status]);
        Assert.Contains("quoteToken", foreign.Json.ToJsonString());
        Assert.Empty(trial.Platform.Chat(Cast.TatThong).FromBot);
        Assert.Contains(trial.Platform.Violations, violation => violation.Property == "messages[0].quoteToken");
    }

    [Fact]
    public async Task What_the_bot_said_is_quoted_by_people_with_its_id()
    {
        await using var trial = await Trial.StartAsync();
        await trial.PushAsync(Cast.Daeng);
        var said = trial.Platform.Chat(Cast.Daeng).FromBot.Single();

        await trial.Platform.SayAsync(Cast.Daeng, "อันนี้ค่ะ", quoteMessageId: said.Id, ct: Ct);

        Assert.Equal(said.Id, (string?)trial.Bot.LastEvent["message"]!["quotedMessageId"]);
        Assert.Equal(said.Id, trial.Platform.Chat(Cast.Daeng).Messages[^1].QuotedId);
    }

    private static async Task<(string Token, string MessageId)> SaysAsync(Trial trial)
    {
        var said = await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", Cast.TatThong, ct: Ct);
        return ((string)trial.Bot.LastEvent["message"]!["quoteToken"]!, said.MessageId!);
    }

    private static JsonObject Quoting(string token)
    {
        var text = Trial.Text("รับเรื่องแล้วค่ะ");
        text["quoteToken"] = token;
        return text;
    }
}
