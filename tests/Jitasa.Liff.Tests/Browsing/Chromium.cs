using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Jitasa.Liff.Tests.Browsing.Chromium))]

namespace Jitasa.Liff.Tests.Browsing;

/// <summary>The machine's own Chromium, one for all tests; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long a page may take on a busy machine. A page that is right never waits it out.</summary>
    private const float PatienceMilliseconds = 180_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            // Root, as in a container, has no sandbox to give; the pages are our own.
            ChromiumSandbox = false,
            Args =
            [
                "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions",
            ],
            Timeout = PatienceMilliseconds,
        });
    }

    /// <summary>A browser window of its own: nothing of another test is remembered in it.</summary>
    public async Task<IBrowserContext> OpenAsync(int width, int height, string locale = "th-TH")
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            TimezoneId = "Asia/Bangkok",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
