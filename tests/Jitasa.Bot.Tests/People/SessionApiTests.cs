using System.Net;
using System.Text.Json;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.People;

public sealed class SessionApiTests : IAsyncLifetime
{
    private PagesHost bot = null!;

    public async ValueTask InitializeAsync() => bot = await PagesHost.StartAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_page_may_know_the_LIFF_id_and_no_secret()
    {
        using var browser = bot.Browser();

        var config = await browser.GetStringAsync("/api/config", Ct);

        Assert.Contains(bot.Line.Options.LiffId, config);
        Assert.Contains("/sim/liff.js", config);
        Assert.DoesNotContain(bot.Line.Options.ChannelSecret, config);
    }

    [Fact]
    public async Task LINEs_word_opens_a_session_in_a_cookie_no_script_can_read()
    {
        using var browser = bot.Browser();

        using var answer = await PagesHost.SignInAsync(browser, bot.Line.Platform.MintIdToken(Cast.Daeng.Id));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("jitasa=", cookie);
        Assert.Equal(Cast.Daeng.Id, await bot.Database.ScalarAsync<string>("SELECT p.line_user_id FROM sessions s JOIN people p ON p.id = s.person_id"));
    }

    [Fact]
    public async Task Where_phones_come_by_https_the_cookie_is_bound_to_the_host()
    {
        await using var open = await PagesHost.StartAsync(("PublicUrl", "https://jitasa.example"));
        using var browser = open.Browser("https://jitasa.example");

        using var answer = await PagesHost.SignInAsync(browser, open.Line.Platform.MintIdToken(Cast.Daeng.Id));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-jitasa=", cookie);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_made_up_token_opens_nothing()
    {
        using var browser = bot.Browser();

        Assert.Equal((HttpStatusCode.Unauthorized, "sign_in"), await ProblemAsync(await PagesHost.SignInAsync(browser, "a.b.c")));
        Assert.Equal((HttpStatusCode.BadRequest, "input"), await ProblemAsync(await PagesHost.SignInAsync(browser, "")));
        Assert.Equal(0, await bot.Database.ScalarAsync<int>("SELECT count(*) FROM sessions"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_change_from_a_strangers_page_is_refused(string? origin)
    {
        using var browser = bot.Browser(origin);

        var refusal = await ProblemAsync(await PagesHost.SignInAsync(browser, bot.Line.Platform.MintIdToken(Cast.Daeng.Id)));

        Assert.Equal((HttpStatusCode.BadRequest, "origin"), refusal);
    }

    [Fact]
    public async Task After_signing_out_the_old_cookie_opens_nothing()
    {
        using var browser = await bot.SignedInAsync(Cast.Daeng.Id);
        Assert.Equal((HttpStatusCode.NotFound, "not_found"), await ProblemAsync(await browser.GetAsync("/api/media/1", Ct)));

        using var left = await browser.DeleteAsync("/api/session", Ct);

        Assert.Equal((HttpStatusCode.Unauthorized, "sign_in"), await ProblemAsync(await browser.GetAsync("/api/media/1", Ct)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(HttpStatusCode, string?)> ProblemAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
            return (answer.StatusCode, problem.RootElement.GetProperty("code").GetString());
        }
    }
}
