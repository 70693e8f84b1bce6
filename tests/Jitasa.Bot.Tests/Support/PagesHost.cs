using System.Net;
using System.Net.Http.Json;
using Jitasa.Bot.Line;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.LineSimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jitasa.Bot.Tests.Support;

/// <summary>The pages' API on a port of its own, over a test database and the simulated LINE that signs its ID tokens.</summary>
public sealed class PagesHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PagesHost(WebApplication app, TestDatabase database, LineSimulatorHost line)
    {
        (this.app, Database, Line) = (app, database, line);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public TestDatabase Database { get; }
    public LineSimulatorHost Line { get; }
    public Uri Address { get; }

    public static async Task<PagesHost> StartAsync(params (string Name, string? Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync();
        var line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true }, ct: TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Jitasa"] = database.ConnectionString,
                ["Home:Province"] = "35",
                ["Line:ChannelSecret"] = line.Options.ChannelSecret,
                ["Line:ChannelAccessToken"] = line.Options.ChannelAccessToken,
                ["Line:LoginChannelId"] = line.Options.LoginChannelId,
                ["Line:LoginChannelSecret"] = line.Options.LoginChannelSecret,
                ["Line:LiffId"] = line.Options.LiffId,
                ["Line:ApiBase"] = line.Api.AbsoluteUri,
                ["Line:DataApiBase"] = line.DataApi.AbsoluteUri,
            });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        builder.Services.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia();
        builder.Services.AddSingleton(TestDatabase.Box);
        var web = builder.Build();
        web.MapSessions();
        web.MapMedia();
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new(web, database, line);
    }

    /// <summary>A browser of its own: cookies kept, our own page's origin on every call.</summary>
    public HttpClient Browser(string? origin = "")
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        if (origin is not null)
            http.DefaultRequestHeaders.Add("Origin", origin.Length > 0 ? origin : Address.GetLeftPart(UriPartial.Authority));
        return http;
    }

    /// <summary>A browser in which this person has opened LIFF.</summary>
    public async Task<HttpClient> SignedInAsync(string lineUserId)
    {
        var browser = Browser();
        using var answer = await SignInAsync(browser, Line.Platform.MintIdToken(lineUserId));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string idToken) =>
        browser.PostAsJsonAsync("/api/session", new { idToken }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await using (Database)
            await Line.DisposeAsync();
    }
}
