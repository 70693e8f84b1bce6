using System.Text.Json.Nodes;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Pushes: who can be reached, what they cost, and the key that makes a second attempt safe.</summary>
public sealed class PushTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_again_is_answered_with_the_first_request()
    {
        await using var trial = await Trial.StartAsync();
        var key = Guid.NewGuid().ToString();
        var first = await trial.PushAsync(Cast.May, key);

        var second = await trial.PushAsync(Cast.May, key);

        Assert.Equal((409, "The retry key is already accepted"), (second.Status, second.Message));
        Assert.Equal(first.RequestId, second.AcceptedRequestId);
        Assert.NotEqual(first.RequestId, second.RequestId);
        Assert.True(JsonNode.DeepEquals(first.Json["sentMessages"], second.Json["sentMessages"]));
        Assert.Single(trial.Platform.Chat(Cast.May).Messages);
        Assert.Empty(trial.Platform.Violations);
    }

    [Theory]
    [InlineData(23.9, 409)]
    [InlineData(24.0, 200)]
    public async Task A_key_is_remembered_for_a_day(double hours, int status)
    {
        await using var trial = await Trial.StartAsync();
        var key = Guid.NewGuid().ToString();
        await trial.PushAsync(Cast.May, key);

        trial.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(status, (await trial.PushAsync(Cast.May, key)).Status);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_violation()
    {
        await using var trial = await Trial.StartAsync();
        var key = Guid.NewGuid().ToString();
        await trial.PushAsync(Cast.May, key);

        var answer = await trial.PushAsync(Cast.Ton, key);

        Assert.Equal(409, answer.Status);
        Assert.Contains(trial.Platform.Violations, violation => violation.Message == "the same key came with another request");
    }

    [Fact]
    public async Task A_refused_attempt_does_not_use_up_the_key()
    {
        await using var trial = await Trial.StartAsync();
        var key = Guid.NewGuid().ToString();
        trial.Platform.Faults.Arm(Fault.ServerErrorBefore, endpoint: "push");
        Assert.Equal(500, (await trial.PushAsync(Cast.May, key)).Status);

        Assert.Equal(200, (await trial.PushAsync(Cast.May, key)).Status);
        Assert.Single(trial.Platform.Chat(Cast.May).Messages);
    }

    [Theory]
    [InlineData(Fault.ServerErrorAfter)]
    [InlineData(Fault.DropAfter)]
    public async Task Accepted_and_then_lost_is_found_again_by_the_key(Fault fault)
    {
        await using var trial = await Trial.StartAsync();
        var key = Guid.NewGuid().ToString();
        trial.Platform.Faults.Arm(fault, endpoint: "push");
        if (fault == Fault.DropAfter)
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => trial.PushAsync(Cast.May, key));
        }
        else
        {
            Assert.Equal(500, (await trial.PushAsync(Cast.May, key)).Status);
        }

        var again = await trial.PushAsync(Cast.May, key);

        Assert.Equal(409, again.Status);
        Assert.Single(trial.Platform.Chat(Cast.May).Messages);
    }

    [Fact]
    public async Task A_push_without_a_key_is_taken_and_noted()
    {
        await using var trial = await Trial.StartAsync();
        var body = new JsonObject { ["to"] = Cast.MayId, ["messages"] = new JsonArray(Trial.Text("ค่ะ")) };

        var answer = await trial.PostAsync("/v2/bot/message/push", body);

        Assert.Equal(200, answer.Status);
        Assert.Equal("X-Line-Retry-Key", Assert.Single(trial.Platform.Violations).Property);
    }

    [Fact]
    public async Task Accepted_is_not_delivered()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.BlockAsync(Cast.May, Ct);
        trial.Platform.DeleteAccount(Cast.Ton);
        var stranger = trial.Platform.AddUser("คนแปลกหน้า", isFriend: false);

        foreach (var person in new[] { Cast.MayId, Cast.TonId, stranger.Id })
        {
            Assert.Equal(200, (await trial.PushAsync(person)).Status);
            Assert.Empty(trial.Platform.Chat(person).Messages);
        }

        Assert.Equal(0, trial.Platform.Quota.Used);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task Somebody_who_is_no_friend_is_reachable_for_a_week_after_writing(int days, bool arrives)
    {
        await using var trial = await Trial.StartAsync();
        var stranger = trial.Platform.AddUser("คนแปลกหน้า", isFriend: false);
        await trial.Platform.SayAsync(stranger, "ช่วยด้วย", ct: Ct);
        trial.Clock.Advance(TimeSpan.FromDays(days));

        await trial.PushAsync(stranger);

        Assert.Equal(arrives, trial.Platform.Chat(stranger).FromBot.Any());
    }

    [Fact]
    public async Task An_unknown_person_is_refused()
    {
        await using var trial = await Trial.StartAsync();

        var answer = await trial.PushAsync("U00000000000000000000000000000000");

        Assert.Equal((400, "The property, 'to', in the request body is invalid (line: -, column: -)"), (answer.Status, answer.Message));
        Assert.NotEmpty(trial.Platform.Violations);
    }

    [Fact]
    public async Task A_group_without_the_bot_is_refused_but_that_is_nobodys_mistake()
    {
        await using var trial = await Trial.StartAsync();
        await trial.Platform.BotLeavesAsync(Cast.TatThong, Ct);

        var answer = await trial.PushAsync(Cast.TatThong);

        Assert.Equal((400, "Failed to send messages"), (answer.Status, answer.Message));
        Assert.Empty(trial.Platform.Violations);
    }

    [Fact]
    public async Task A_push_to_a_group_costs_one_for_every_member_and_the_quota_ends()
    {
        await using var trial = await Trial.StartAsync(new LineSimulatorOptions { QuotaLimit = 6 });

        await trial.PushAsync(Cast.TatThong, null, Trial.Text("หนึ่ง"), Trial.Text("สอง"));
        var tooMuch = await trial.PushAsync(Cast.TatThong);
        var still = await trial.PushAsync(Cast.May);

        Assert.Equal(Cast.InTatThong.Length + 1, trial.Platform.Quota.Used);
        Assert.Equal((429, "You have reached your monthly limit."), (tooMuch.Status, tooMuch.Message));
        Assert.Equal(200, still.Status);
        Assert.Equal("limited", (string?)(await trial.GetAsync("/v2/bot/message/quota")).Json["type"]);
        Assert.Equal(5, (int?)(await trial.GetAsync("/v2/bot/message/quota/consumption")).Json["totalUsage"]);
    }

    [Fact]
    public async Task A_multicast_passes_over_strangers_and_refuses_a_malformed_id()
    {
        await using var trial = await Trial.StartAsync();
        JsonObject Body(params string[] to) => new()
        {
            ["to"] = new JsonArray([.. to.Select(id => (JsonNode)id)]),
            ["messages"] = new JsonArray(Trial.Text("มีเคสใกล้บ้าน")),
        };

        var sent = await trial.PostAsync("/v2/bot/message/multicast", Body(Cast.MayId, Cast.TonId, "U00000000000000000000000000000000"), Guid.NewGuid().ToString());
        var wrong = await trial.PostAsync("/v2/bot/message/multicast", Body(Cast.MayId, "@may"), Guid.NewGuid().ToString());

        Assert.Equal(200, sent.Status);
        Assert.Equal(2, trial.Platform.Quota.Used);
        Assert.Equal(400, wrong.Status);
        Assert.Equal("to[1]", (string?)wrong.Json["details"]![0]!["property"]);
    }

    [Fact]
    public async Task A_mention_needs_a_group_and_a_member()
    {
        await using var trial = await Trial.StartAsync();
        JsonObject Call(string who) => new()
        {
            ["type"] = "textV2",
            ["text"] = "ถึง {who} ค่ะ",
            ["substitution"] = JsonNode.Parse("""{"who":{"type":"mention","mentionee":{"type":"user","userId":"PERSON"}}}""".Replace("PERSON", who, StringComparison.Ordinal)),
        };

        Assert.Equal(200, (await trial.PushAsync(Cast.TatThong, null, Call(Cast.TonId))).Status);
        Assert.Equal(400, (await trial.PushAsync(Cast.TatThong, null, Call(Cast.MayId))).Status);
        Assert.Equal(400, (await trial.PushAsync(Cast.Ton, null, Call(Cast.TonId))).Status);
    }
}
