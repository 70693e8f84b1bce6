using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Platform;

public sealed partial class MetricsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queues_budget_calls_and_the_funnel_are_there_and_name_nobody()
    {
        await using var app = await TestApp.StartAsync(("Metrics__FreshSeconds", "0"));
        var daeng = new Actor(app, Cast.Daeng);
        app.Line.Quota.Limit = 300;
        await daeng.SaysAsync("แม่หายใจไม่ออก ต้องการออกซิเจนด่วน หมู่ 4 ตาดทอง");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.SettlesAsync();

        var page = await (await GetAsync(app)).Content.ReadAsStringAsync(Ct);

        Assert.Matches("""(?m)^jitasa_outbox_oldest_seconds\{[^}]*of="critical"[^}]*\} 0""", page);
        Assert.Matches("""(?m)^jitasa_inbox_waiting(\{[^}]*\})? 0""", page);
        Assert.Matches("""(?m)^jitasa_media_waiting(\{[^}]*\})? 0""", page);
        Assert.Matches("""(?m)^jitasa_relay_waiting(\{[^}]*\})? 0""", page);
        Assert.Matches("""(?m)^jitasa_push_quota(\{[^}]*\})? 300""", page);
        Assert.Matches("""(?m)^jitasa_push_level(\{[^}]*\})? 0""", page);
        Assert.Matches("""(?m)^jitasa_cases\{[^}]*of="opened"[^}]*\} [1-9]""", page);
        Assert.Matches("""(?m)^jitasa_sends_total\{[^}]*kind="reply"[^}]*outcome="sent"[^}]*\} [1-9]|^jitasa_sends_total\{[^}]*outcome="sent"[^}]*kind="reply"[^}]*\} [1-9]""", page);
        Assert.Matches("""(?m)^jitasa_line_call_duration_seconds_count\{[^}]*endpoint="POST v2/bot/message/reply"[^}]*\} [1-9]""", page);
        Assert.Matches("""(?m)^jitasa_event_duration_seconds_count(\{[^}]*\})? [1-9]""", page);
        Assert.Contains("http_server_request_duration_seconds", page);
        Assert.DoesNotMatch(LineId(), page);
        Assert.DoesNotContain("ตาดทอง", page);
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.OK)]
    [InlineData(null, "X-Forwarded-For", null, HttpStatusCode.NotFound)]
    [InlineData(null, "Forwarded", null, HttpStatusCode.NotFound)]
    [InlineData("s3cret", null, null, HttpStatusCode.NotFound)]
    [InlineData("s3cret", null, "wrong", HttpStatusCode.NotFound)]
    [InlineData("s3cret", "X-Forwarded-For", "s3cret", HttpStatusCode.OK)]
    public async Task Only_this_machine_or_who_has_the_token_reads_it(string? token, string? proxy, string? bearer, HttpStatusCode status)
    {
        await using var app = token is null ? await TestApp.StartAsync() : await TestApp.StartAsync(("Metrics__Token", token));
        Assert.Equal(status, (await GetAsync(app, proxy, bearer)).StatusCode);
    }

    private static async Task<HttpResponseMessage> GetAsync(TestApp app, string? proxy = null, string? bearer = null)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (proxy is not null)
            request.Headers.Add(proxy, "203.0.113.9");
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await http.SendAsync(request, Ct);
    }

    [GeneratedRegex("""[UCR][0-9a-f]{32}""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LineId();
}
