using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Liff.Tests.Browsing;

/// <summary>A real bot beside a simulated LINE, and a window onto either. It ends with a look at what went wrong in the window and in the bot's calls.</summary>
public abstract class BrowserStory(Chromium browser) : IAsyncLifetime
{
    private readonly List<Window> windows = [];

    protected Chromium Browser => browser;

    protected TestApp App { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Settings of the story, in the environment form.</summary>
    protected virtual (string Name, string Value)[] Settings => [];

    public virtual async ValueTask InitializeAsync() => App = await TestApp.StartAsync(Settings);

    protected async Task<Window> WindowAsync(int width = 390, int height = 844, string locale = "th-TH")
    {
        var window = await Window.OpenAsync(browser, width, height, locale);
        windows.Add(window);
        return window;
    }

    /// <summary>The people of deploy/seed who volunteer, vouched for and on duty, as a trial begins with them.</summary>
    protected async Task CastVolunteersAsync() =>
        Assert.Equal(0, await App.CommandAsync("import", "volunteers", Repository.FileAt("deploy", "seed", "cast-volunteers.csv")));

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
            await window.DisposeAsync();
        await App.DisposeAsync();
        foreach (var window in windows)
            window.HasNothingWrong();
        GC.SuppressFinalize(this);
    }
}
