using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Browsing;

/// <summary>One window of the browser, which remembers what went wrong in it: script errors, the console's, and what the page's policy forbade.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> wrong = [];

    private Window(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Window> OpenAsync(Chromium browser, int width = 390, int height = 844, string locale = "th-TH")
    {
        var opened = await browser.OpenAsync(width, height, locale);
        await opened.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))");
        var window = new Window(opened, await opened.NewPageAsync());
        window.Page.Console += (_, message) => window.Hear(message);
        window.Page.PageError += (_, error) => window.wrong.Enqueue(error);
        return window;
    }

    /// <summary>Nothing hangs over the right edge, at the width the window has now.</summary>
    public async Task FitsAsync()
    {
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"The page hangs {over} pixels over the edge of {Page.ViewportSize!.Width}.");
    }

    /// <summary>axe finds nothing here that would keep somebody out.</summary>
    public async Task IsOpenToEverybodyAsync()
    {
        var found = await Page.RunAxe();
        var barriers = found.Violations.Where(one => one.Impact is "serious" or "critical");
        Assert.True(!barriers.Any(), string.Join('\n', barriers.Select(Describe)));
    }

    public void HasNothingWrong() => Assert.True(wrong.IsEmpty, string.Join('\n', wrong));

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Hear(IConsoleMessage message)
    {
        // An answer of 401 or 404 is what some pages are about; Chromium notes each.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            wrong.Enqueue(message.Text);
    }

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id} ({rule.Impact}): {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "    " + node.Html))}";
}
