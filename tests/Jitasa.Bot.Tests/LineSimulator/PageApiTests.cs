using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator;
using Jitasa.LineSimulator.Page;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>What the page with the phones reads and does.</summary>
public sealed class PageApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_opens_with_the_whole_cast()
    {
        await using var trial = await Trial.StartAsync();

        var state = (await trial.GetAsync("/sim/state")).Json;

        Assert.Equal(Cast.Everyone.Select(member => member.DisplayName), state["people"]!.AsArray().Select(person => (string)person!["displayName"]!));
        Assert.Equal(Cast.TatThongName, (string?)state["groups"]![0]!["name"]);
        foreach (var person in state["people"]!.AsArray())
        {
            Assert.Equal("image/svg+xml", (await trial.GetAsync((string)person!["faceUrl"]!)).ContentType);
        }

        Assert.Empty(trial.Platform.Calls);
    }

    [Fact]
    public async Task Saying_tapping_and_sharing_reach_the_bot()
    {
        await using var trial = await Trial.StartAsync();
        JsonObject Body(string more) => (JsonObject)JsonNode.Parse($$"""{"userId":"{{Cast.DaengId}}","chatId":"{{Cast.DaengId}}",{{more}}}""")!;

        var said = await trial.PostAsync("/sim/say", Body("\"text\":\"ช่วยด้วย\""));
        await trial.PostAsync("/sim/location", Body("\"latitude\":15.79,\"longitude\":104.15"));
        await trial.PostAsync("/sim/sticker", Body("\"packageId\":\"1\",\"stickerId\":\"2\""));
        await trial.PostAsync("/sim/tap", Body("\"action\":{\"type\":\"postback\",\"label\":\"รับ\",\"data\":\"v1|a\"}"));

        Assert.Equal(200, (int?)said.Json["statusCode"]);
        Assert.Equal(["text", "location", "sticker", null], trial.Bot.Received.Select(webhook => (string?)webhook.Events[0]["message"]?["type"]));
        Assert.All(trial.Bot.Received, webhook => Assert.Equal("user", (string?)webhook.Events[0]["source"]!["type"]));
    }

    [Theory]
    [InlineData("""{"type":"location","label":"ส่งตำแหน่ง"}""", "asks", "location")]
    [InlineData("""{"type":"uri","label":"ส่งตำแหน่ง","uri":"https://line.me/R/nv/location/"}""", "asks", "location")]
    [InlineData("""{"type":"datetimepicker","label":"วัน","data":"d","mode":"date"}""", "asks", "date")]
    [InlineData("""{"type":"clipboard","label":"คัดลอก","clipboardText":"YST64"}""", "clipboard", "YST64")]
    [InlineData("""{"type":"uri","label":"โทร","uri":"tel:1669"}""", "uri", "tel:1669")]
    public async Task A_tap_that_opens_something_on_the_phone_sends_nothing(string action, string answer, string value)
    {
        await using var trial = await Trial.StartAsync();

        var tapped = await trial.PostAsync("/sim/tap", new JsonObject { ["userId"] = Cast.DaengId, ["action"] = JsonNode.Parse(action) });

        Assert.Equal(value, (string?)tapped.Json[answer]);
        Assert.Null(tapped.Json["delivery"]);
        Assert.Empty(trial.Bot.Received);
    }

    [Fact]
    public async Task A_picked_date_is_a_postback()
    {
        await using var trial = await Trial.StartAsync();

        await trial.PostAsync("/sim/tap", new JsonObject
        {
            ["userId"] = Cast.DaengId,
            ["action"] = new JsonObject { ["type"] = "datetimepicker", ["label"] = "วัน", ["data"] = "d", ["mode"] = "date" },
            ["picked"] = "2026-11-25",
        });

        Assert.Equal("2026-11-25", (string?)trial.Bot.LastEvent["postback"]!["params"]!["date"]);
    }

    [Fact]
    public async Task A_photo_of_the_page_is_at_the_data_host()
    {
        await using var trial = await Trial.StartAsync();
        var photo = new ByteArrayContent([0x89, (byte)'P', 1, 2]);
        photo.Headers.ContentType = new MediaTypeHeaderValue("image/png");

        var sent = await trial.SendAsync(trial.Line.Api, HttpMethod.Post, $"/sim/media?userId={Cast.DaengId}&kind=image", photo);

        Assert.Equal(4, (await trial.GetDataAsync($"/v2/bot/message/{sent.Json["messageId"]}/content")).Bytes.Length);
        Assert.NotNull((await trial.GetAsync($"/sim/chats/{Cast.DaengId}")).Json["messages"]![0]!["contentUrl"]);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_in_words()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.BlockAsync(Cast.Daeng, Ct);
        JsonObject Say(string who) => new() { ["userId"] = who, ["text"] = "ก" };

        Assert.Equal(409, (await trial.PostAsync("/sim/say", Say(Cast.DaengId))).Status);
        Assert.Equal(404, (await trial.PostAsync("/sim/say", Say("U1"))).Status);
        Assert.Equal(400, (await trial.PostAsync("/sim/say", new JsonObject { ["userId"] = Cast.MayId })).Status);
        Assert.Equal(409, (await trial.PostAsync("/sim/clock", new JsonObject { ["advanceSeconds"] = 60 })).Status);
    }

    [Theory]
    [InlineData("text/plain", null, 415)]
    [InlineData("application/json", "cross-site", 403)]
    [InlineData("application/json", "same-site", 403)]
    [InlineData("application/json", "same-origin", 200)]
    [InlineData("application/json", null, 200)]
    public async Task A_page_elsewhere_cannot_play_here(string type, string? site, int status)
    {
        await using var trial = await Trial.StartAsync();
        var body = new StringContent($$"""{"userId":"{{Cast.DaengId}}","text":"ก"}""", Encoding.UTF8, type);
        if (site is not null)
        {
            body.Headers.Add("Sec-Fetch-Site", site);
        }

        Assert.Equal(status, (await trial.SendAsync(trial.Line.Api, HttpMethod.Post, "/sim/say", body)).Status);
    }

    [Fact]
    public async Task Faults_are_named_in_two_languages_and_armed()
    {
        await using var trial = await Trial.StartAsync();

        var known = (await trial.GetAsync("/sim/faults")).Json["known"]!.AsArray();
        var armed = await trial.PostAsync("/sim/faults", new JsonObject { ["fault"] = "RateLimited", ["times"] = 3, ["endpoint"] = "push" });

        Assert.Equal(Enum.GetNames<Fault>().Order(StringComparer.Ordinal), known.Select(one => (string)one!["fault"]!).Order(StringComparer.Ordinal));
        Assert.All(known, one => Assert.True(((string)one!["th"]!).Length > 0 && ((string)one["en"]!).Length > 0));
        Assert.Equal(3, (int?)armed.Json["armed"]![0]!["times"]);
        await trial.SendAsync(trial.Line.Api, HttpMethod.Delete, "/sim/faults");
        Assert.Empty(trial.Platform.Faults.Armed);
    }

    [Fact]
    public async Task Changes_are_told_as_they_happen()
    {
        await using var trial = await Trial.StartAsync();
        using var client = new HttpClient();
        await using var stream = await client.GetStreamAsync(new Uri(trial.Line.Api, "/sim/events"), Ct);
        using var lines = new StreamReader(stream);
        await lines.ReadLineAsync(Ct);

        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);

        string? line;
        while ((line = await lines.ReadLineAsync(Ct)) is not null && !line.StartsWith("data:", StringComparison.Ordinal))
        {
        }

        var change = JsonNode.Parse(line!["data:".Length..])!;
        Assert.Equal(("chat", Cast.DaengId), ((string?)change["what"], (string?)change["id"]));
    }

    [Fact]
    public async Task A_call_answered_late_is_listed_after_those_read_already()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(Fault.TimeoutAfter, endpoint: "push");
        using var impatient = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", trial.Line.Options.ChannelAccessToken) } };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var body = new StringContent($$"""{"to":"{{Cast.MayId}}","messages":[{"type":"text","text":"สวัสดี"}]}""", Encoding.UTF8, "application/json");
        var push = impatient.PostAsync(new Uri(trial.Line.Api, "/v2/bot/message/push"), body, patience.Token);
        await trial.Platform.WaitForMessageAsync(Cast.May, ct: Ct);

        await trial.GetAsync($"/v2/bot/profile/{Cast.MayId}");
        var first = (await trial.GetAsync("/sim/calls")).Json["calls"]!.AsArray();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => push);
        await trial.Platform.WaitUntilAsync(line => line.Calls.Count == 2, ct: Ct);
        var then = (await trial.GetAsync($"/sim/calls?after={first[^1]!["seq"]}")).Json["calls"]!.AsArray();

        Assert.Equal("profile", (string?)Assert.Single(first)!["route"]);
        Assert.Equal("push", (string?)Assert.Single(then)!["route"]);
    }

    [Fact]
    public async Task A_fresh_start_forgets_what_was_said()
    {
        await using var trial = await Trial.StartAsync(new LineSimulatorOptions { QuotaLimit = 9 });
        await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        await trial.PushAsync(Cast.Daeng);
        await trial.Platform.BlockAsync(Cast.Daeng, Ct);

        await trial.PostAsync("/sim/restart", new JsonObject());

        Assert.Empty(trial.Platform.Chat(Cast.Daeng).Messages);
        Assert.Empty(trial.Platform.Calls);
        Assert.Equal(0, trial.Platform.Quota.Used);
        Assert.False(trial.Platform.User(Cast.Daeng).HasBlocked);
    }

    [Fact]
    public void The_clock_of_the_executable_can_be_moved_and_put_right()
    {
        var clock = new OffsetClock();

        clock.Advance(TimeSpan.FromHours(2));

        Assert.True(clock.GetUtcNow() - TimeProvider.System.GetUtcNow() > TimeSpan.FromMinutes(119));
        clock.Reset();
        Assert.Equal(TimeSpan.Zero, clock.Offset);
    }
}
