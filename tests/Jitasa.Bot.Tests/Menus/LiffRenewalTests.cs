using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>The LIFF app of the Login channel, made and mended by line setup.</summary>
public sealed class LiffRenewalTests : IAsyncLifetime
{
    private readonly LineSimulatorOptions options = new();
    private LineSimulatorHost line = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => line = await LineSimulatorHost.StartAsync(options, TimeProvider.System, Ct);

    public async ValueTask DisposeAsync() => await line.DisposeAsync();

    [Fact]
    public async Task Without_the_Login_channel_it_is_left_out_and_said_what_is_missing()
    {
        var said = await RunAsync(settings => settings with { LoginChannelSecret = null });

        Assert.Equal(SetupState.Skipped, said.State);
        Assert.Contains("Line__LoginChannelSecret", said.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_id_an_app_is_made_once()
    {
        var made = await RunAsync(settings => settings with { LiffId = null });
        var again = await RunAsync(settings => settings with { LiffId = null });

        Assert.Matches("^\\d+-\\w+ was made, for https://jitasa.example/liff/; set Line__LiffId=", made.Said);
        Assert.Contains(made.Said.Split(' ')[0] + " opens", again.Said, StringComparison.Ordinal);
        Assert.Single(line.Platform.Calls, call => call.Route == "liff-add");
    }

    [Fact]
    public async Task An_app_that_differs_is_changed_and_then_left_alone()
    {
        await RunAsync(settings => settings);
        var again = await RunAsync(settings => settings);

        Assert.Equal((SetupState.Ok, $"{options.LiffId} opens https://jitasa.example/liff/"), (again.State, again.Said));
        Assert.Single(line.Platform.Calls, call => call.Route == "liff-update");
        Assert.Empty(line.Platform.Violations);
    }

    [Fact]
    public async Task An_id_of_no_app_and_a_wrong_secret_are_said_plainly()
    {
        var strange = await RunAsync(settings => settings with { LiffId = "2000000002-Nobody00" });
        var locked = await RunAsync(settings => settings with { LoginChannelSecret = "wrong" });

        Assert.Equal([SetupState.NotOk, SetupState.NotOk], [strange.State, locked.State]);
        Assert.Contains("Line__LiffId is 2000000002-Nobody00", strange.Said, StringComparison.Ordinal);
        Assert.Contains("check Line__LoginChannelId", locked.Said, StringComparison.Ordinal);
    }

    private async Task<SetupLine> RunAsync(Func<LineSettings, LineSettings> change)
    {
        var settings = change(new LineSettings { LoginChannelId = options.LoginChannelId, LoginChannelSecret = options.LoginChannelSecret, LiffId = options.LiffId });
        using var http = new HttpClient { BaseAddress = line.Api };
        return await new LiffRenewal(new LiffClient(http, settings), settings, new PublicSettings { PublicUrl = new("https://jitasa.example") }).RunAsync(isTrial: false, Ct);
    }
}
