using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>LINE on a bad day.</summary>
public sealed class FaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.ServerErrorBefore, 500, "")]
    [InlineData(Fault.RateLimited, 429, "The API rate limit has been exceeded. Try again later.")]
    [InlineData(Fault.QuotaSpent, 429, "You have reached your monthly limit.")]
    [InlineData(Fault.TokenExpired, 401, "Authentication failed")]
    public async Task An_armed_push_fails_as_often_as_told_and_delivers_nothing(Fault fault, int status, string message)
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(fault, times: 2, endpoint: "push");

        var first = await trial.PushAsync(Cast.May);
        var second = await trial.PushAsync(Cast.May);
        var third = await trial.PushAsync(Cast.May);

        Assert.Equal([status, status, 200], [first.Status, second.Status, third.Status]);
        Assert.StartsWith(message, first.Message, StringComparison.Ordinal);
        Assert.Single(trial.Platform.Chat(Cast.May).Messages);
    }

    [Fact]
    public async Task A_fault_of_one_endpoint_leaves_the_others_alone()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(Fault.ServerErrorBefore, endpoint: "reply");

        Assert.Equal(200, (await trial.PushAsync(Cast.May)).Status);
        Assert.Single(trial.Platform.Faults.Armed);
    }

    [Fact]
    public async Task Accepted_and_never_answered_is_delivered_all_the_same()
    {
        await using var trial = await Trial.StartAsync();
        trial.Platform.Faults.Arm(Fault.TimeoutAfter, endpoint: "push");

        var push = trial.PushAsync(Cast.May);
        await trial.Platform.WaitForMessageAsync(Cast.May, ct: Ct);

        Assert.False(push.IsCompleted);
    }

    [Theory]
    [InlineData(Fault.NotFound, 404)]
    [InlineData(Fault.Gone, 410)]
    [InlineData(Fault.ContentNotReady, 202)]
    public async Task Content_fails_on_demand(Fault fault, int status)
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SendAudioAsync(Cast.Daeng, [1, 2, 3], ct: Ct);
        trial.Platform.Faults.Arm(fault, endpoint: "content");

        Assert.Equal(status, (await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content")).Status);
        Assert.Equal(200, (await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content")).Status);
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_errors_have_LINEs_body()
    {
        await using var trial = await Trial.StartAsync();

        var answers = new[]
        {
            await trial.GetAsync("/v2/bot/info"),
            await trial.GetAsync("/v2/bot/nothing"),
            await trial.GetDataAsync("/v2/bot/info"),
            await trial.GetAsync("/v2/bot/info", token: "stranger"),
        };

        Assert.Equal([200, 404, 404, 401], answers.Select(answer => answer.Status));
        Assert.All(answers, answer => Assert.True(Guid.TryParse(answer.RequestId, out _)));
        Assert.Equal("Not found", answers[1].Message);
        Assert.StartsWith("Authentication failed", answers[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_recorded_without_the_token()
    {
        await using var trial = await Trial.StartAsync();
        await trial.PushAsync(Cast.May);

        var call = Assert.Single(trial.Platform.Calls);

        Assert.Equal(("api", "POST", "/v2/bot/message/push", "push", 200), (call.Host, call.Method, call.Path, call.Route, call.Status));
        Assert.StartsWith("Bearer sha256:", call.Headers["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain(trial.Line.Options.ChannelAccessToken, call.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("สวัสดี", System.Text.RegularExpressions.Regex.Unescape(call.Body), StringComparison.Ordinal);
    }
}
