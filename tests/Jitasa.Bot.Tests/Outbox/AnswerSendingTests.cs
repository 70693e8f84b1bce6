using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Outbox;

/// <summary>A reply goes with its token, or as a push.</summary>
public sealed class AnswerSendingTests
{
    private const string TokenRefused = """{"message":"Invalid reply token"}""";

    [Fact]
    public async Task An_answer_whose_token_LINE_refuses_is_pushed()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("ได้เรื่องแล้วค่ะ");
        bench.Line.Answers(400, TokenRefused);

        await bench.StepAllAsync<SendWork>();

        Assert.Equal(["POST /v2/bot/message/reply", "POST /v2/bot/message/push"], bench.Line.Calls.Select(call => call.Route));
        Assert.Contains("ได้เรื่องแล้วค่ะ", bench.Line.Calls[1].Body);
        Assert.Equal(await IdsAsync(bench), [bench.Line.Calls[1].RetryKey!]);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_said_twice_while_its_token_lives()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("ได้เรื่องแล้วค่ะ");
        bench.Line.Answers(500);
        bench.Line.Answers(400, TokenRefused);

        await bench.StepAllAsync<SendWork>();
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.StepAllAsync<SendWork>();

        Assert.Equal("sent delivered 400", await bench.StateAsync());
        Assert.DoesNotContain(bench.Line.Calls, call => call.Route.EndsWith("push", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_never_left_and_finds_its_token_used_is_pushed()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("ได้เรื่องแล้วค่ะ");
        bench.Line.Breaks(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        bench.Line.Answers(400, TokenRefused);

        await bench.StepAllAsync<SendWork>();
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.StepAllAsync<SendWork>();

        Assert.EndsWith("push", bench.Line.Calls[^1].Route, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_later_than_its_token_goes_as_a_push_at_once()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("ได้เรื่องแล้วค่ะ");
        bench.Clock.Advance(TimeSpan.FromSeconds(56));

        await bench.StepAllAsync<SendWork>();

        Assert.EndsWith("push", Assert.Single(bench.Line.Calls).Route, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_more_than_five_messages_loses_none()
    {
        await using var bench = await StartAsync();
        await bench.ReplyAsync("1", "2", "3", "4", "5", "6", "7");

        await bench.StepAllAsync<SendWork>();

        Assert.Equal(["POST /v2/bot/message/reply", "POST /v2/bot/message/push"], bench.Line.Calls.Select(call => call.Route));
        Assert.Contains("\"7\"", bench.Line.Calls[1].Body);
    }

    private static Task<IReadOnlyList<string>> IdsAsync(IntakeBench bench) =>
        bench.Database.InAsync(session => session.ListAsync<string>("SELECT id::text FROM outbox", null, TestContext.Current.CancellationToken));
}
