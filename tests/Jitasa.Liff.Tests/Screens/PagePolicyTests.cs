using Jitasa.Bot.Line;
using Jitasa.Liff.Tests.Browsing;
using Jitasa.LineSimulator;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Screens;

/// <summary>The rules that come with our pages. That they forbid nothing the pages need, every other test here watches: a forbidden thing fails it.</summary>
public sealed class PagePolicyTests(Chromium browser) : LiffStory(browser)
{
    [Fact]
    public async Task A_script_written_into_the_page_does_not_run()
    {
        var window = await Window.OpenAsync(Browser);
        await using (window)
        {
            await window.Page.GotoAsync(App.Line.OpenLiff(Cast.Daeng, "/nowhere", Cast.Daeng).AbsoluteUri);
            await Assertions.Expect(window.Page.GetByText("ไม่มีอะไรให้ดูที่นี่ค่ะ")).ToBeVisibleAsync();
            await window.Page.RunAndWaitForConsoleMessageAsync(
                () => window.Page.EvaluateAsync(
                    """
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'window.ran = true';
                      document.body.append(script);
                    }
                    """),
                new() { Predicate = message => message.Text.StartsWith("policy: script-src", StringComparison.Ordinal) });

            Assert.False(await window.Page.EvaluateAsync<bool>("() => window.ran === true"));
            Assert.Throws<Xunit.Sdk.TrueException>(window.HasNothingWrong);
        }
    }

    [Fact]
    public async Task Pages_files_and_answers_carry_their_rules()
    {
        using var http = new HttpClient { BaseAddress = App.Address };

        using var page = await http.GetAsync("/liff/media/1", Ct);
        using var answer = await http.GetAsync("/api/config", Ct);
        using var refusal = await http.GetAsync("/api/media/1", Ct);

        Assert.Contains("default-src 'none'; script-src 'self' http://127.0.0.1:", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("strict-origin", Header(page, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(page, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.All([answer, refusal], one => Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(one, "Content-Security-Policy")));
        Assert.All([page, answer, refusal], one => Assert.Equal("nosniff", Header(one, "X-Content-Type-Options")));
    }

    [Fact]
    public void With_LINE_behind_it_the_page_loads_from_LINE_alone_and_is_framed_by_nobody()
    {
        var http = new DefaultHttpContext { Request = { Path = "/liff/" } };

        new PagePolicy(new LineSettings()).WriteTo(http);

        var policy = http.Response.Headers.ContentSecurityPolicy.ToString();
        Assert.Contains("script-src 'self' https://static.line-scdn.net;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' https://api.line.me https://liffsdk.line-scdn.net;", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
