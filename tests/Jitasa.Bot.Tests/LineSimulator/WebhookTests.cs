using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator;
using Jitasa.LineSimulator.Webhooks;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>What arrives at the bot's door.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("""{"destination":"U00000000000000000000000000000000","events":[]}""", "4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4=")]
    [InlineData("""{"text":"ช่วยด้วย \uD83C\uDD98"}""", "S411doRPXjlW5+URxROdpFC+W60NT+scIBaLAnuwLMc=")]
    [InlineData("""{"text":"ช่วยด้วย 🆘"}""", "4Kb/qGeWR7OVRmhNO2Y7OITaxXI8hYB0gGTph3x6ro8=")]
    public void The_signature_is_the_one_LINE_would_compute(string body, string signature)
    {
        using var sender = new WebhookSender(new LineSimulatorOptions { ChannelSecret = "0123456789abcdef0123456789abcdef" });

        Assert.Equal(signature, sender.Sign(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public async Task A_cry_for_help_arrives_signed_escaped_and_with_an_unknown_property()
    {
        await using var trial = await Trial.StartAsync();

        var delivery = await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย 🆘", ct: TestContext.Current.CancellationToken);

        var webhook = trial.Bot.Last;
        var hmac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(trial.Line.Options.ChannelSecret), webhook.Body);
        Assert.True(delivery.IsOk);
        Assert.Equal(Convert.ToBase64String(hmac), webhook.Signature);
        Assert.Equal("LineBotWebhook/2.0", webhook.UserAgent);
        Assert.StartsWith("application/json", webhook.ContentType, StringComparison.Ordinal);
        Assert.Contains(@"ช่วยด้วย \uD83C\uDD98", webhook.Raw, StringComparison.Ordinal);
        Assert.Contains(webhook.Events[0], property => property.Key.StartsWith('x'));
        Assert.Equal(Cast.Bot, (string?)webhook.Json["destination"]);
        Assert.Equal("ช่วยด้วย 🆘", (string?)webhook.Events[0]["message"]!["text"]);
        Assert.Equal(Cast.DaengId, (string?)webhook.Events[0]["source"]!["userId"]);
        Assert.Equal(26, ((string)webhook.Events[0]["webhookEventId"]!).Length);
        Assert.Equal(trial.Clock.GetUtcNow().ToUnixTimeMilliseconds(), (long)webhook.Events[0]["timestamp"]!);
    }

    [Fact]
    public async Task Properties_come_in_any_order()
    {
        await using var trial = await Trial.StartAsync();

        for (var i = 0; i < 6; i++)
        {
            await trial.Platform.SayAsync(Cast.Daeng, "อยู่ไหม", ct: TestContext.Current.CancellationToken);
        }

        Assert.True(trial.Bot.Received.Select(webhook => string.Join(',', webhook.Events[0].Select(one => one.Key.StartsWith('x') ? "x" : one.Key))).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    [Fact]
    public async Task Kept_events_of_several_people_arrive_together()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.HoldWebhooks();
        await trial.Platform.SayAsync(Cast.Daeng, "หนึ่ง", ct: TestContext.Current.CancellationToken);
        await trial.Platform.ShareLocationAsync(Cast.Kham, 15.79, 104.15, ct: TestContext.Current.CancellationToken);
        await trial.Platform.SayAsync(Cast.Ton, "สาม", Cast.TatThong, ct: TestContext.Current.CancellationToken);

        await trial.Platform.ReleaseWebhooksAsync(perBatch: 2, ct: TestContext.Current.CancellationToken);

        Assert.Equal([2, 1], trial.Bot.Received.Select(webhook => webhook.Events.Length));
        Assert.Equal("group", (string?)trial.Bot.LastEvent["source"]!["type"]);
        Assert.Equal(Cast.TatThongId, (string?)trial.Bot.LastEvent["source"]!["groupId"]);
    }

    [Fact]
    public async Task A_slow_bot_is_given_two_seconds_and_no_more()
    {
        await using var trial = await Trial.StartAsync(new LineSimulatorOptions { WebhookTimeout = TimeSpan.FromMilliseconds(80) });
        trial.Bot.NeverAnswers = true;

        var delivery = await trial.Platform.SayAsync(Cast.Daeng, "อยู่ไหม", ct: TestContext.Current.CancellationToken);

        Assert.True(delivery.TimedOut);
        Assert.Equal("request_timeout", delivery.Failure);
        Assert.Equal(TimeSpan.FromSeconds(2), new LineSimulatorOptions().WebhookTimeout);
    }

    [Fact]
    public async Task A_failed_webhook_comes_again_a_minute_later_and_only_isRedelivery_differs()
    {
        await using var trial = await Trial.StartAsync(new LineSimulatorOptions { Redelivery = true });
        trial.Bot.Answers = System.Net.HttpStatusCode.InternalServerError;
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: TestContext.Current.CancellationToken);
        trial.Bot.Answers = System.Net.HttpStatusCode.OK;

        trial.Clock.Advance(TimeSpan.FromMinutes(1));
        await trial.Platform.RedeliverAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, trial.Bot.Received.Count);
        var (first, second) = (Comparable(trial.Bot.Received[0].Events[0]), Comparable(trial.Bot.Received[1].Events[0]));
        Assert.False((bool)first["deliveryContext"]!["isRedelivery"]!);
        Assert.True((bool)second["deliveryContext"]!["isRedelivery"]!);
        first["deliveryContext"] = second["deliveryContext"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Fact]
    public async Task Without_the_switch_a_failed_webhook_is_lost()
    {
        await using var trial = await Trial.StartAsync();
        trial.Bot.Answers = System.Net.HttpStatusCode.InternalServerError;
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: TestContext.Current.CancellationToken);

        trial.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(0, await trial.Platform.RedeliverAsync(TestContext.Current.CancellationToken));
        Assert.Single(trial.Bot.Received);
    }

    [Fact]
    public async Task A_person_who_may_not_be_named_is_left_out_in_the_group()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.User(Cast.Ton).IsDisclosed = false;

        await trial.Platform.SayAsync(Cast.Ton, "มีใครอยู่ไหม", Cast.TatThong, ct: TestContext.Current.CancellationToken);

        Assert.Null(trial.Bot.LastEvent["source"]!["userId"]);
    }

    private static JsonObject Comparable(JsonObject one)
    {
        foreach (var stranger in one.Select(property => property.Key).Where(key => key.StartsWith('x')).ToArray())
        {
            one.Remove(stranger);
        }

        return one;
    }
}
