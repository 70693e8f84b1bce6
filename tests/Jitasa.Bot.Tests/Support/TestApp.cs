using Jitasa.Bot.Platform;
using Jitasa.LineSimulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Support;

/// <summary>
/// The real bot on a real port, with a database of its own, beside a simulated LINE. The clock stands until the story moves it; background work
/// is stepped by <see cref="SettlesAsync"/>, so a story never waits for time to pass. It ends with a look at every call the bot made to LINE.
/// </summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    /// <summary>Wednesday 17 November 2021, ten in the morning in Bangkok.</summary>
    public static readonly DateTimeOffset Start = new(2021, 11, 17, 3, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly LineSimulatorHost line;
    private readonly IReadOnlyDictionary<string, string> settings;

    private TestApp(TestDatabase database, LineSimulatorHost line, FakeTimeProvider clock, IReadOnlyDictionary<string, string> settings)
    {
        this.database = database;
        this.line = line;
        this.settings = settings;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }
    public LinePlatform Line => line.Platform;

    /// <summary>The simulator's page with the phones.</summary>
    public Uri PhonesPage => line.Api;
    public TestDatabase Database => database;
    public Uri Address => ClientOptions.BaseAddress;

    /// <param name="settings">In the environment form: <c>("Dispatch__WaveSizes", "1,1,1")</c>.</param>
    public static async Task<TestApp> StartAsync(params (string Name, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(Start);
        var data = await TestDatabase.CreateSeededAsync();
        var simulator = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true, WebhookTimeout = BusyMachine.Patience }, clock, TestContext.Current.CancellationToken);
        var app = new TestApp(data, simulator, clock, settings.ToDictionary(pair => pair.Name.Replace("__", ":", StringComparison.Ordinal), pair => pair.Value, StringComparer.Ordinal));
        app.UseKestrel(0);
        app.StartServer();
        simulator.Platform.WebhookUrl = new Uri(app.Address, "line/webhook");
        simulator.Platform.LiffEndpoint = new Uri(app.Address, "liff/");
        return app;
    }

    /// <summary>Steps every kind of background work until none has anything due.</summary>
    public async Task SettlesAsync()
    {
        var kinds = Services.GetServices<WorkKind>().ToList();
        bool worked;
        var rounds = 0;
        do
        {
            worked = false;
            foreach (var kind in kinds)
            {
                while (await StepAsync(kind))
                {
                    worked = true;
                    Assert.True(++rounds < 10_000, $"{kind.Type.Name} finds work without end.");
                }
            }
        } while (worked);
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await SettlesAsync();
    }

    /// <summary>Runs a command of the executable inside this app, as an operator would.</summary>
    public Task<int> CommandAsync(params string[] args) => Commands.RunAsync(Services, args, TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await using (database)
            await line.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var options = line.Options;
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Jitasa"] = database.ConnectionString,
            ["Line:ChannelSecret"] = options.ChannelSecret,
            ["Line:ChannelAccessToken"] = options.ChannelAccessToken,
            ["Line:ApiBase"] = line.Api.ToString(),
            ["Line:DataApiBase"] = line.DataApi.ToString(),
            ["Line:LoginChannelId"] = options.LoginChannelId,
            ["Line:LoginChannelSecret"] = options.LoginChannelSecret,
            ["Line:LiffId"] = options.LiffId,
            ["PublicUrl"] = "http://127.0.0.1:5080",
            ["Home:Province"] = "35",
            ["Incident:Code"] = "YST64",
            ["Incident:Name"] = "โควิด ยโสธร",
            ["Work:IsOn"] = "false",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        foreach (var (name, value) in all)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddPatience();
        });
    }

    private async Task<bool> StepAsync(WorkKind kind)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ((IWork)scope.ServiceProvider.GetRequiredService(kind.Type)).StepAsync(TestContext.Current.CancellationToken);
    }
}
