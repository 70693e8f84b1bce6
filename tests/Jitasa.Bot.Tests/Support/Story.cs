using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Support;

/// <summary>A chat story: the app and the cast.</summary>
public abstract class Story : IAsyncLifetime
{
    protected TestApp App { get; private set; } = null!;
    protected Actor Daeng { get; private set; } = null!;
    protected Actor Kham { get; private set; } = null!;
    protected Actor May { get; private set; } = null!;
    protected Actor Ton { get; private set; } = null!;
    protected Actor Somchai { get; private set; } = null!;
    protected Actor Nid { get; private set; } = null!;

    /// <summary>Settings of the story, in the environment form.</summary>
    protected virtual (string Name, string Value)[] Settings => [];

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync(Settings);
        (Daeng, Kham) = (new(App, Cast.Daeng), new(App, Cast.Kham));
        (May, Ton) = (new(App, Cast.May), new(App, Cast.Ton));
        (Somchai, Nid) = (new(App, Cast.Somchai), new(App, Cast.Nid));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
