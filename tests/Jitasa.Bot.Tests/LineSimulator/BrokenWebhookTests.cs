using System.Security.Cryptography;
using System.Text;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Every way a webhook can go wrong, on demand.</summary>
public sealed class BrokenWebhookTests
{
    private static async Task<(Trial Trial, Delivery Delivery)> SayUnderAsync(Fault fault)
    {
        var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(fault);
        return (trial, await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Fault.Duplicate, false)]
    [InlineData(Fault.DuplicateAsRedelivery, true)]
    public async Task A_duplicate_is_the_same_event(Fault fault, bool isRedelivery)
    {
        var (trial, _) = await SayUnderAsync(fault);
        await using var _1 = trial;

        Assert.Equal(2, trial.Bot.Received.Count);
        Assert.Single(trial.Bot.Received.Select(webhook => (string?)webhook.Events[0]["webhookEventId"]).Distinct(StringComparer.Ordinal));
        Assert.Equal(isRedelivery, (bool)trial.Bot.LastEvent["deliveryContext"]!["isRedelivery"]!);
    }

    [Fact]
    public async Task A_reordered_event_arrives_after_the_next_one()
    {
        var (trial, first) = await SayUnderAsync(Fault.Reorder);
        await using var _ = trial;
        Assert.Null(first.StatusCode);

        await trial.Platform.SayAsync(Cast.Daeng, "คำที่สอง", ct: TestContext.Current.CancellationToken);

        Assert.Equal(["คำที่สอง", "ช่วยด้วย"], trial.Bot.Received.Select(webhook => (string?)webhook.Events[0]["message"]!["text"]));
    }

    [Fact]
    public async Task A_bad_signature_does_not_fit_the_body()
    {
        var (trial, _) = await SayUnderAsync(Fault.BadSignature);
        await using var _1 = trial;

        var right = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(trial.Line.Options.ChannelSecret), trial.Bot.Last.Body));
        Assert.NotEqual(right, trial.Bot.Last.Signature);
        Assert.Equal(right.Length, trial.Bot.Last.Signature!.Length);
    }

    [Fact]
    public async Task The_signature_can_be_missing()
    {
        var (trial, _) = await SayUnderAsync(Fault.MissingSignature);
        await using var _1 = trial;

        Assert.Null(trial.Bot.Last.Signature);
    }

    [Fact]
    public async Task The_body_can_be_without_events()
    {
        var (trial, _) = await SayUnderAsync(Fault.EmptyEvents);
        await using var _1 = trial;

        Assert.Empty(trial.Bot.Last.Events);
    }

    [Fact]
    public async Task An_event_can_be_of_the_future()
    {
        var (trial, _) = await SayUnderAsync(Fault.UnknownEvent);
        await using var _1 = trial;

        Assert.Equal("eventOfTheFuture", (string?)trial.Bot.LastEvent["type"]);
    }

    [Fact]
    public async Task A_message_can_be_of_the_future()
    {
        var (trial, _) = await SayUnderAsync(Fault.UnknownMessage);
        await using var _1 = trial;

        Assert.Equal("hologram", (string?)trial.Bot.LastEvent["message"]!["type"]);
    }

    [Fact]
    public async Task In_standby_there_is_no_reply_token()
    {
        var (trial, _) = await SayUnderAsync(Fault.Standby);
        await using var _1 = trial;

        Assert.Equal("standby", (string?)trial.Bot.LastEvent["mode"]);
        Assert.Null(trial.Bot.LastEvent["replyToken"]);
    }

    [Fact]
    public async Task The_source_can_be_missing()
    {
        var (trial, _) = await SayUnderAsync(Fault.MissingSource);
        await using var _1 = trial;

        Assert.Null(trial.Bot.LastEvent["source"]);
    }

    [Fact]
    public async Task The_person_can_be_missing()
    {
        var (trial, _) = await SayUnderAsync(Fault.MissingUserId);
        await using var _1 = trial;

        Assert.NotNull(trial.Bot.LastEvent["source"]);
        Assert.Null(trial.Bot.LastEvent["source"]!["userId"]);
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_was_armed_and_no_more()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(Fault.LostWebhook, times: 2);

        for (var i = 0; i < 3; i++)
        {
            await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: TestContext.Current.CancellationToken);
        }

        Assert.Single(trial.Bot.Received);
        Assert.Empty(trial.Platform.Faults.Armed);
    }
}
