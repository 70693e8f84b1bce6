using System.Net;
using Jitasa.Bot.Doctor;
using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Doctor;

/// <summary>doctor: each of its lines when all is well, and what it says when it is not.</summary>
public sealed class DoctorTests
{
    private static readonly LineSimulatorOptions Channel = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_installation_is_told_line_by_line_and_no_secret_with_it()
    {
        await using var clinic = await (await Clinic.StartAsync()).WithLiffAsync();
        clinic.App.Line.Quota.Limit = 300;
        await clinic.SignsInAsync(Cast.Daeng.Id);

        var (code, lines) = await clinic.ExamineAsync();

        Assert.Equal(
            ["database", "PostGIS", "migrations", "clock", "LINE token", "webhook", "webhook test", "quota", "LIFF app", "provider", "inbox", "outbox", "dead letters"],
            lines.Select(line => line[..13].TrimEnd()));
        Assert.All(lines, line => Assert.Equal("ok", line[14..22].TrimEnd()));
        Assert.Equal(0, code);
        var said = string.Join('\n', lines);
        Assert.Contains("quota         ok       0 of 300 messages used this month, at its end 0; everything is pushed.", said, StringComparison.Ordinal);
        Assert.Contains($"LINE token    ok       long-lived, of channel {Channel.ChannelId} (scope P CM)", said, StringComparison.Ordinal);
        foreach (var secret in new[] { Channel.ChannelSecret, Channel.ChannelAccessToken, Channel.LoginChannelSecret, Cast.Daeng.Id })
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_changes_nothing_and_is_called_without_words()
    {
        await using var clinic = await Clinic.StartAsync();

        await clinic.ExamineAsync();

        Assert.DoesNotContain(clinic.App.Line.Calls, call => call.Method is "PUT" or "DELETE" || call.Route is "push" or "reply" or "liff-add");
        await Assert.ThrowsAsync<UsageException>(() => clinic.UseAsync((DoctorCommand doctor) => doctor.RunAsync(["please"], TextWriter.Null, Ct)));
    }

    [Fact]
    public async Task A_clock_that_differs_from_the_databases_or_LINEs_is_found()
    {
        await using var clinic = await Clinic.StartAsync();

        await clinic.SetDatabaseClockAsync(TestApp.Start.AddMinutes(5));
        Assert.StartsWith("clock         not ok   the database's is 300 s ahead, LINE's the same: as root type timedatectl", await clinic.LineAsync("clock"), StringComparison.Ordinal);

        Assert.StartsWith(
            "clock         not ok   the database's is the same, LINE's 300 s behind:",
            await clinic.LookAsync<ClockCheck>(new FakeTimeProvider(TestApp.Start.AddMinutes(5))),
            StringComparison.Ordinal);

        await clinic.SetDatabaseClockAsync(TestApp.Start.AddSeconds(9));
        clinic.App.Line.Faults.Arm(Fault.DropBefore, 1, "info");
        Assert.EndsWith("skipped  that of the database agrees; LINE told no time.", await clinic.LineAsync("clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stateless_token_is_told_by_its_channel()
    {
        await using var clinic = await Clinic.StartAsync(("Line__ChannelId", Channel.ChannelId));

        Assert.StartsWith($"LINE token    ok       stateless, of channel {Channel.ChannelId}; @", await clinic.LineAsync("LINE token"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChannelId and a wrong secret", "LINE gives no token: copy Line__ChannelId and Line__ChannelSecret again")]
    [InlineData("the Login channel's", "LINE does not take its own token (status 401): is Line__ChannelId that of the Messaging API channel")]
    [InlineData("a wrong token", "LINE does not take Line__ChannelAccessToken (status 401): issue a new one")]
    public async Task A_token_LINE_does_not_take_is_named_with_its_mend(string what, string mend)
    {
        (string, string)[] settings = what switch
        {
            "a wrong token" => [("Line__ChannelAccessToken", "taken back")],
            "the Login channel's" => [("Line__ChannelId", Channel.LoginChannelId), ("Line__ChannelSecret", Channel.LoginChannelSecret)],
            _ => [("Line__ChannelId", Channel.ChannelId), ("Line__ChannelSecret", "wrong")],
        };
        await using var clinic = await Clinic.StartAsync(settings);

        Assert.StartsWith($"LINE token    not ok   {mend}", await clinic.LineAsync("LINE token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_ends_this_month_and_one_of_nobody_are_warned_of()
    {
        await using var clinic = await Clinic.StartAsync();
        using var line = new HttpClient { BaseAddress = clinic.App.PhonesPage };
        using var issued = await line.PostAsync(
            "v2/oauth/accessToken",
            new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", Channel.ChannelId), new("client_secret", Channel.ChannelSecret)]),
            Ct);
        var shortLived = (string)System.Text.Json.Nodes.JsonNode.Parse(await issued.Content.ReadAsStringAsync(Ct))!["access_token"]!;

        Assert.Contains("not ok   Line__ChannelAccessToken ends in 30 days: set Line__ChannelId instead", await LookAsync(clinic, shortLived), StringComparison.Ordinal);
        Assert.Contains("not ok   LINE does not say whose Line__ChannelAccessToken is (status 400)", await LookAsync(clinic, "nobody's"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_LINE_does_not_know_or_that_is_another_or_off_is_found()
    {
        await using var clinic = await Clinic.StartAsync();

        clinic.App.Line.WebhookIsActive = false;
        Assert.Contains("not ok   https://jitasa.example/line/webhook is set, but webhooks are switched off", await clinic.LineAsync("webhook"), StringComparison.Ordinal);
        clinic.App.Line.WebhookUrl = new("https://another.example/line/webhook");
        Assert.Contains("not ok   LINE calls https://another.example/line/webhook instead of https://jitasa.example/line/webhook: call the command line setup", await clinic.LineAsync("webhook"), StringComparison.Ordinal);
        Assert.EndsWith("skipped  the address comes first.", await clinic.LineAsync("webhook test"), StringComparison.Ordinal);
        clinic.App.Line.WebhookUrl = null;
        Assert.EndsWith("not ok   LINE has no address of ours: call the command line setup.", await clinic.LineAsync("webhook"), StringComparison.Ordinal);
        clinic.App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, "webhook-get");
        Assert.Contains("not ok   the address could not be read: LINE is in trouble (status 500)", await clinic.LineAsync("webhook"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "the bot answered 401: Line__ChannelSecret is not this channel's.")]
    [InlineData(502, "something answered 502: is the bot behind this address?")]
    [InlineData(0, "LINE could not connect: is the bot running")]
    public async Task A_webhook_that_LINE_does_not_reach_is_told_by_what_it_met(int status, string said)
    {
        await using var clinic = await Clinic.StartAsync();
        clinic.App.Line.WebhookHandler = new Stranger(status);

        Assert.StartsWith($"webhook test  not ok   {said}", await clinic.LineAsync("webhook test"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150, 110, "digest: ordinary news is pushed once a day")]
    [InlineData(150, 130, "urgent only: high and critical are pushed")]
    [InlineData(150, 149, "critical only: only what is critical is pushed")]
    public async Task A_month_that_runs_short_is_told_with_what_is_still_pushed(int limit, int used, string pushed)
    {
        await using var clinic = await Clinic.StartAsync();
        (clinic.App.Line.Quota.Limit, clinic.App.Line.Quota.Used) = (limit, used);

        var said = await clinic.LineAsync("quota");

        Assert.StartsWith($"quota         not ok   {used} of {limit} messages used this month, at its end ", said, StringComparison.Ordinal);
        Assert.Contains($"; {pushed}, the rest waits for people's next message: raise the plan", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_a_limit_and_a_refusal_of_LINEs_are_both_told()
    {
        await using var clinic = await Clinic.StartAsync();
        Assert.Contains("ok       0 of any number of messages used this month", await clinic.LineAsync("quota"), StringComparison.Ordinal);

        await clinic.App.Database.ExecuteAsync("INSERT INTO push_pauses (since, until) VALUES (@now, @until)", new { now = TestApp.Start, until = TestApp.Start.AddDays(1) });
        Assert.Contains("not ok   0 of any number of messages used this month, at its end 0; critical only", await clinic.LineAsync("quota"), StringComparison.Ordinal);
        clinic.App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, "quota");
        Assert.Contains("not ok   the month's messages could not be read", await clinic.LineAsync("quota"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_LIFF_app_that_opens_something_else_is_found()
    {
        await using var clinic = await Clinic.StartAsync();
        Assert.EndsWith(
            $"not ok   it is not as it should be, and would be changed: {Channel.LiffId} opens https://jitasa.example/liff/: call the command line setup.",
            await clinic.LineAsync("LIFF app"),
            StringComparison.Ordinal);
        Assert.Equal(0, clinic.App.Line.Calls.Count(call => call.Route == "liff-update"));
    }

    [Theory]
    [InlineData("Line__LiffId", "", "skipped  Line__LiffId is not set, so no page opens in LINE")]
    [InlineData("Line__LiffId", "2000000002-Nobody00", "not ok   Line__LiffId is 2000000002-Nobody00, which is no app of the Login channel")]
    [InlineData("Line__LoginChannelSecret", "", "skipped  Line__LoginChannelId and Line__LoginChannelSecret are not set")]
    [InlineData("Line__LoginChannelSecret", "wrong", "not ok   LINE gave no token for the Login channel (status 400)")]
    public async Task A_LIFF_app_that_is_none_or_cannot_be_looked_at_is_said_so(string setting, string value, string said)
    {
        await using var clinic = await Clinic.StartAsync((setting, value));

        Assert.StartsWith($"LIFF app      {said}", await clinic.LineAsync("LIFF app"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_both_channels_have_one_provider_is_seen_by_whom_the_bot_knows_and_else_left_open()
    {
        await using var clinic = await Clinic.StartAsync();
        Assert.Contains("skipped  LINE tells no channel's provider, and too few people signed in yet", await clinic.LineAsync("provider"), StringComparison.Ordinal);

        await clinic.SignsInAsync([.. Enumerable.Range(1, 3).Select(number => $"U{number:x32}")]);
        Assert.Contains("not ok   the bot knows none of the last 3 people who signed in on the pages", await clinic.LineAsync("provider"), StringComparison.Ordinal);

        clinic.App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, "profile");
        Assert.EndsWith("skipped  LINE did not say whom the bot knows: run this again.", await clinic.LineAsync("provider"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "skipped  Line__LoginChannelId is not set")]
    [InlineData("2000000001", "not ok   Line__LoginChannelId and Line__ChannelId are the same")]
    public async Task A_Login_channel_that_is_none_or_the_bots_own_is_said(string login, string said)
    {
        await using var clinic = await Clinic.StartAsync(("Line__ChannelId", Channel.ChannelId), ("Line__LoginChannelId", login));

        Assert.StartsWith($"provider      {said}", await clinic.LineAsync("provider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_too_long_and_what_was_lost_is_told_and_never_whose_it_is()
    {
        await using var clinic = await Clinic.StartAsync();
        await clinic.App.Database.ExecuteAsync(
            """
            INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, state, try_at) VALUES ('late', 'Ulate', @late, @late, 'waiting', @late);
            INSERT INTO outbox (kind, recipient, urgency, state, not_before, created_at, body_sealed) VALUES ('push', 'Ulate', 'critical', 'waiting', @late, @late, ''::bytea);
            INSERT INTO outbox (kind, recipient, urgency, state, not_before, created_at, done_at, body_sealed, last_reason) VALUES
                ('push', 'Ulate', 'normal', 'dead', @late, @late, @late, ''::bytea, 'dead'), ('push', 'Ulate', 'normal', 'dead', @late, @late, @late, NULL, 'dead');
            """,
            new { late = TestApp.Start.AddMinutes(-3) });

        Assert.StartsWith("inbox         not ok   an event has waited for 3 min: is the bot running?", await clinic.LineAsync("inbox"), StringComparison.Ordinal);
        Assert.StartsWith("outbox        not ok   a message that is critical has waited for 3 min:", await clinic.LineAsync("outbox"), StringComparison.Ordinal);
        Assert.EndsWith("not ok   1 messages did not go and still can: outbox list says why; mend that, then outbox revive --all.", await clinic.LineAsync("dead letters"), StringComparison.Ordinal);

        await clinic.App.Database.ExecuteAsync("UPDATE outbox SET urgency = 'normal' WHERE state = 'waiting'; UPDATE outbox SET body_sealed = NULL WHERE state = 'dead'");
        Assert.EndsWith("ok       the oldest waits for 3 min.", await clinic.LineAsync("outbox"), StringComparison.Ordinal);
        Assert.EndsWith("ok       2, which nobody can be told any more.", await clinic.LineAsync("dead letters"), StringComparison.Ordinal);
        clinic.App.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.StartsWith("outbox        not ok   a message has waited for 23 min:", await clinic.LineAsync("outbox"), StringComparison.Ordinal);
        await clinic.App.Database.ExecuteAsync("DELETE FROM inbox; DELETE FROM outbox");
    }

    private static Task<string> LookAsync(Clinic clinic, string token)
    {
        var settings = clinic.App.Services.GetRequiredService<LineSettings>() with { ChannelAccessToken = token };
        return clinic.LookAsync<TokenCheck>(settings, ActivatorUtilities.CreateInstance<ChannelTokens>(clinic.App.Services, settings));
    }

    /// <summary>Whoever else listens at the bot's address; with 0 nobody.</summary>
    private sealed class Stranger(int status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            status == 0 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : Task.FromResult(new HttpResponseMessage((HttpStatusCode)status));
    }
}
