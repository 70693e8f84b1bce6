using System.Net;
using Jitasa.LineSimulator.Api;
using Jitasa.LineSimulator.Checking;
using Jitasa.LineSimulator.Page;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Jitasa.LineSimulator;

/// <summary>The simulator, listening: LINE's two API hosts on two loopback ports, the page beside the first.</summary>
public sealed class LineSimulatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private LineSimulatorHost(WebApplication app, LinePlatform platform, Uri api, Uri data)
    {
        this.app = app;
        (Platform, Api, DataApi) = (platform, api, data);
    }

    /// <summary>Stands for https://api.line.me. The page opens here too.</summary>
    public Uri Api { get; }

    /// <summary>Stands for https://api-data.line.me.</summary>
    public Uri DataApi { get; }
    public LinePlatform Platform { get; }
    public LineSimulatorOptions Options => Platform.Options;
    public TimeProvider Clock => Platform.Clock;

    public static async Task<LineSimulatorHost> StartAsync(LineSimulatorOptions options, TimeProvider? clock = null, CancellationToken ct = default)
    {
        var platform = new LinePlatform(options, clock ?? TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(LineSimulatorHost).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(new PageFiles(options.WebRoot ?? Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        builder.WebHost.UseUrls();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 250 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.ApiPort);
            kestrel.Listen(IPAddress.Loopback, options.DataPort);
        });
        var web = builder.Build();
        var ports = new Ports();
        var line = new LineApi(platform);
        web.Use((http, next) => ports.IsData(http) || !SimPage.IsOurs(http)
            ? line.HandleAsync(http, ports.IsData(http) ? LineRoutes.Data : LineRoutes.Api)
            : next(http));
        SimPage.Map(web, platform);
        await web.StartAsync(ct);
        ports.Learn(web);
        return new LineSimulatorHost(web, platform, ports.Api, ports.Data);
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct = default) => app.WaitForShutdownAsync(ct);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        Platform.Close();
        if (Options.FailsOnViolations && Platform.Violations is { Count: > 0 } broken)
        {
            throw new LineRulesBrokenException(broken);
        }
    }

    /// <summary>Which of the two ports is which; known once both listen.</summary>
    private sealed class Ports
    {
        private int data = -1;

        public Uri Api { get; private set; } = null!;
        public Uri Data { get; private set; } = null!;

        public bool IsData(HttpContext http) => http.Connection.LocalPort == data;

        public void Learn(WebApplication web)
        {
            // Kestrel lists the addresses in the order the endpoints were configured.
            var addresses = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
            (Api, Data) = (new Uri(addresses[0]), new Uri(addresses[1]));
            data = Data.Port;
        }
    }
}
