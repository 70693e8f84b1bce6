using System.Net;
using Jitasa.Bot.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jitasa.Bot.Tests.Platform;

public sealed class LiffFilesTests : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("jitasa-liff-").FullName;
    private WebApplication app = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(root, "liff", "assets"));
        await File.WriteAllTextAsync(Path.Combine(root, "liff", "index.html"), "<title>the page</title>", Ct);
        await File.WriteAllTextAsync(Path.Combine(root, "liff", "assets", "index-abc.js"), "1", Ct);
        await File.WriteAllTextAsync(Path.Combine(root, "secret.txt"), "not to be served", Ct);
        (app, http) = await StartAsync(root);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("/liff/")]
    [InlineData("/liff/media/42")]
    [InlineData("/liff/?liff.state=%2Fmedia%2F42")]
    public async Task Every_page_is_the_one_page_and_is_asked_for_anew(string address)
    {
        using var answer = await http.GetAsync(address, Ct);

        Assert.Contains("the page", await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task What_is_named_by_its_content_stays_in_the_phone()
    {
        using var answer = await http.GetAsync("/liff/assets/index-abc.js", Ct);

        Assert.Equal("1", await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
    }

    [Theory]
    [InlineData("/liff/assets/index-old.js")]
    [InlineData("/liff/..%2Fsecret.txt")]
    [InlineData("/secret.txt")]
    public async Task Nothing_else_is_served(string address)
    {
        using var answer = await http.GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_its_front_end_the_bot_starts_all_the_same()
    {
        var (bare, client) = await StartAsync(Path.Combine(root, "nothing here"));
        using (client)
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/liff/", Ct)).StatusCode);
        await bare.DisposeAsync();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(WebApplication, HttpClient)> StartAsync(string webRoot)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = webRoot });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        web.MapLiff();
        await web.StartAsync(Ct);
        return (web, new HttpClient { BaseAddress = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) });
    }
}
