using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>In and out over real HTTP, with LINE's rules on the other side.</summary>
public sealed class SimulatedLineTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
    private LineSimulatorHost line = null!;
    private BotHost bot = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true, QuotaLimit = 100, WebhookTimeout = BusyMachine.Patience }, clock, Ct);
        bot = await BotHost.StartAsync(
            clock,
            ("Line:ApiBase", line.Api.AbsoluteUri),
            ("Line:DataApiBase", line.DataApi.AbsoluteUri),
            ("Line:ChannelId", line.Options.ChannelId),
            ("Line:ChannelAccessToken", null));
        line.Platform.WebhookUrl = bot.Webhook;
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_free_of_charge_and_the_person_known_by_name()
    {
        var delivery = await SaysAsync(Cast.Daeng, "ช่วยด้วย 🆘");
        var answer = await AnswerAsync("heard ช่วยด้วย 🆘");
        await line.Platform.WaitUntilAsync(platform => platform.Calls.Any(call => call.Route == "profile"), ct: Ct);

        Assert.True(delivery.IsOk);
        Assert.Equal("reply", answer.Via);
        Assert.Equal(0, line.Platform.Quota.Used);
    }

    [Theory]
    [InlineData(Fault.ServerErrorAfter)]
    [InlineData(Fault.DropAfter)]
    public async Task An_answer_LINE_took_without_saying_so_is_not_said_twice(Fault fault)
    {
        line.Platform.Faults.Arm(fault, endpoint: "reply");

        await SaysAsync(Cast.Daeng, "หนึ่ง");
        await AnswerAsync("heard หนึ่ง");
        // In small steps: the token's minute may not pass before a busy machine has tried again.
        await TickAsync(platform => platform.Calls.Count(call => call.Route == "reply") >= 2, seconds: 1);
        await SaysAsync(Cast.Daeng, "สอง");
        await AnswerAsync("heard สอง");

        Assert.Single(line.Platform.Chat(Cast.Daeng.Id).Messages, message => message.Text.Contains("heard หนึ่ง", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Fault.ServerErrorAfter)]
    [InlineData(Fault.ServerErrorBefore)]
    [InlineData(Fault.DropAfter)]
    [InlineData(Fault.RateLimited)]
    public async Task A_push_arrives_exactly_once_whatever_becomes_of_its_first_call(Fault fault)
    {
        // The reply fails until its token is over; then the push has its own trouble.
        line.Platform.Faults.Arm(Fault.ServerErrorBefore, times: 100, endpoint: "reply");
        line.Platform.Faults.Arm(fault, endpoint: "push");

        await SaysAsync(Cast.Daeng, "หนึ่ง");
        await TickAsync(platform => platform.Calls.Count(call => call.Route == "push") >= 2);
        var answer = await AnswerAsync("heard หนึ่ง");

        Assert.Equal("push", answer.Via);
        Assert.Single(line.Platform.Chat(Cast.Daeng.Id).Messages, message => message.IsFromBot);
        Assert.Equal(1, line.Platform.Quota.Used);
    }

    [Fact]
    public async Task A_channel_token_LINE_no_longer_takes_is_replaced_on_the_way()
    {
        await SaysAsync(Cast.Daeng, "หนึ่ง");
        await AnswerAsync("heard หนึ่ง");
        line.Platform.Faults.Arm(Fault.TokenExpired, endpoint: "reply");

        await SaysAsync(Cast.Daeng, "สอง");
        var answer = await AnswerAsync("heard สอง");

        Assert.Equal("reply", answer.Via);
        Assert.Equal(2, line.Platform.Calls.Count(call => call.Path == "/oauth2/v3/token"));
    }

    [Fact]
    public async Task Events_of_many_people_in_mixed_batches_are_each_answered_once_and_in_order()
    {
        line.Platform.HoldWebhooks();
        foreach (var turn in Enumerable.Range(0, 5))
        {
            foreach (var person in new[] { Cast.Daeng, Cast.Kham, Cast.May })
                await SaysAsync(person, $"ครั้งที่ {turn}");
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        await line.Platform.ReleaseWebhooksAsync(perBatch: 4, ct: Ct);
        await line.Platform.RepeatLastAsync(asRedelivery: true, Ct);

        foreach (var person in new[] { Cast.Daeng, Cast.Kham, Cast.May })
        {
            await line.Platform.WaitUntilAsync(platform => platform.Chat(person.Id).Messages.Count(message => message.IsFromBot) >= 5, ct: Ct);
            var answers = line.Platform.Chat(person.Id).Messages.Where(message => message.IsFromBot).Select(message => message.Text).ToList();
            Assert.Equal(Enumerable.Range(0, 5).Select(turn => $"heard ครั้งที่ {turn}"), answers);
        }
    }

    [Theory]
    [InlineData(Fault.BadSignature, 401)]
    [InlineData(Fault.MissingSignature, 401)]
    [InlineData(Fault.EmptyEvents, 200)]
    [InlineData(Fault.UnknownEvent, 200)]
    [InlineData(Fault.UnknownMessage, 200)]
    [InlineData(Fault.Standby, 200)]
    [InlineData(Fault.MissingUserId, 200)]
    [InlineData(Fault.MissingSource, 200)]
    public async Task A_strange_webhook_neither_breaks_nor_is_answered_and_the_next_one_is(Fault fault, int status)
    {
        line.Platform.Faults.Arm(fault);

        var delivery = await SaysAsync(Cast.Daeng, "แปลก");
        await SaysAsync(Cast.Daeng, "ปกติ");
        await AnswerAsync("heard ปกติ");

        Assert.Equal(status, delivery.StatusCode);
        Assert.DoesNotContain(line.Platform.Chat(Cast.Daeng.Id).Messages, message => message.Text.Contains("heard แปลก", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_group_we_introduce_ourselves_once_and_stay_silent_about_what_comes_and_goes()
    {
        var group = line.Platform.AddGroup("หมู่ 7", null, Cast.Daeng.Id, Cast.Kham.Id);

        await line.Platform.BotJoinsAsync(group.Id, Ct);
        await line.Platform.WaitForMessageAsync(group.Id, message => message.Text.Contains("1669", StringComparison.Ordinal), ct: Ct);
        await line.Platform.MemberJoinsAsync(group.Id, Cast.May.Id);
        await SaysAsync(Cast.Daeng, "@จิตอาสา ทดสอบ", group.Id);
        await line.Platform.WaitForMessageAsync(group.Id, message => message.Text.Contains("heard @จิตอาสา ทดสอบ", StringComparison.Ordinal), ct: Ct);

        Assert.Equal(2, line.Platform.Chat(group.Id).Messages.Count(message => message.IsFromBot));
    }

    [Fact]
    public async Task Whoever_waits_for_a_slow_answer_sees_that_something_happens()
    {
        await SaysAsync(Cast.Daeng, "ช้า");
        Assert.Null(line.Platform.LoadingUntil(Cast.Daeng.Id));

        clock.Advance(TimeSpan.FromSeconds(3));
        await line.Platform.WaitUntilAsync(platform => platform.LoadingUntil(Cast.Daeng.Id) is not null, ct: Ct);

        bot.Gate.Release();
        await AnswerAsync("heard ช้า");
    }

    private Task<Delivery> SaysAsync(CastMember who, string text, string? groupId = null) => line.Platform.SayAsync(who.Id, text, groupId, ct: Ct);

    private Task<ChatMessage> AnswerAsync(string text) =>
        line.Platform.WaitForMessageAsync(Cast.Daeng.Id, message => message.Text.Contains(text, StringComparison.Ordinal), ct: Ct);

    /// <summary>Lets the clock of bot and LINE run, ten seconds at a time, until it is so.</summary>
    private async Task TickAsync(Func<LinePlatform, bool> isSo, int seconds = 10)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        late.CancelAfter(TimeSpan.FromMinutes(2));
        while (!isSo(line.Platform))
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            try
            {
                await line.Platform.WaitUntilAsync(isSo, TimeSpan.FromMilliseconds(60), late.Token);
            }
            catch (TimeoutException)
            {
                // Not yet.
            }
        }
    }
}
