using System.Text;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Events a help bot seldom sees, and must survive.</summary>
public sealed class RareEventTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_has_the_fields_LINE_documents()
    {
        await using var trial = await Trial.StartAsync();
        var platform = trial.Platform;

        await platform.VideoPlayedAsync(Cast.Daeng, "t1", Ct);
        Assert.Equal("t1", (string?)trial.Bot.LastEvent["videoPlayComplete"]!["trackingId"]);
        await platform.BeaconAsync(Cast.Daeng, "0123456789", ct: Ct);
        Assert.Equal("enter", (string?)trial.Bot.LastEvent["beacon"]!["type"]);
        await platform.MembershipAsync(Cast.Daeng, "renewed", 7, Ct);
        Assert.Equal(7, (int?)trial.Bot.LastEvent["membership"]!["membershipId"]);
        await platform.LinkAccountAsync(Cast.Daeng, "nonce-nonce", ok: false, Ct);
        Assert.Null(trial.Bot.LastEvent["source"]);
        Assert.Null(trial.Bot.LastEvent["replyToken"]);
    }

    [Fact]
    public async Task Photos_chosen_together_share_a_set()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.SendImageSetAsync(Cast.Daeng, [[1], [2], [3]], ct: Ct);

        var sets = trial.Bot.Received.Select(webhook => webhook.Events[0]["message"]!["imageSet"]!).ToArray();
        Assert.Single(sets.Select(set => (string?)set["id"]).Distinct(StringComparer.Ordinal));
        Assert.Equal([3, 2, 1], sets.Select(set => (int)set["index"]!));
        Assert.All(sets, set => Assert.Equal(3, (int?)set["total"]));
    }

    [Fact]
    public async Task Any_event_can_be_built_and_any_bytes_sent()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.SendEventsAsync(new JsonObject { ["type"] = "botSuspended" }, new JsonObject { ["type"] = "botResumed" });
        await trial.Platform.SendRawAsync(Encoding.UTF8.GetBytes("not json"), ct: Ct);

        Assert.Equal(["botSuspended", "botResumed"], trial.Bot.Received[0].Events.Select(one => (string?)one["type"]));
        Assert.NotNull(trial.Bot.Received[0].Events[0]["webhookEventId"]);
        Assert.Equal("not json", trial.Bot.Last.Raw);
        Assert.NotNull(trial.Bot.Last.Signature);
    }

    [Fact]
    public async Task The_consoles_test_sends_a_signed_body_without_events()
    {
        await using var trial = await Trial.StartAsync();

        var tested = await trial.PostAsync("/v2/bot/channel/webhook/test", new JsonObject());

        Assert.True((bool?)tested.Json["success"]);
        Assert.Equal("OK", (string?)tested.Json["reason"]);
        Assert.Empty(trial.Bot.Last.Events);
        Assert.Equal(400, (await trial.SendAsync(
            trial.Line.Api, HttpMethod.Put, "/v2/bot/channel/webhook/endpoint",
            new StringContent("""{"endpoint":"http://example.org/"}""", Encoding.UTF8, "application/json"))).Status);
    }
}
