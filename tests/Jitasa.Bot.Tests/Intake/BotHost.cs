using System.Net;
using System.Security.Cryptography;
using System.Text;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Line;
using Jitasa.Bot.Media;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>The webhook, the inbox, the outbox and one dialogue that repeats what it hears, listening on a port of their own with their workers on.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly WebApplication app;

    private BotHost(WebApplication app, TestDatabase database)
    {
        (this.app, Database) = (app, database);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public TestDatabase Database { get; }
    public HttpClient Http { get; }

    /// <summary>The dialogue answers "ช้า" only after this was released.</summary>
    public SemaphoreSlim Gate { get; private init; } = null!;
    public Uri Webhook => new(Http.BaseAddress!, "line/webhook");

    public static async Task<BotHost> StartAsync(TimeProvider? clock = null, params (string Name, string? Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync();
        var gate = new SemaphoreSlim(0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Jitasa"] = database.ConnectionString,
                ["Home:Province"] = "35",
                ["Line:ChannelSecret"] = Secret,
                ["Line:ChannelAccessToken"] = "simulated-long-lived-channel-access-token",
                ["Line:ApiBase"] = "http://127.0.0.1:9",
                ["Work:PollMilliseconds"] = "50",
            });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        builder.Services.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia().AddConversation().AddMenus().AddIntake();
        builder.Services.AddSingleton(PlaceNames.Embedded).AddSingleton<IDialogue>(new Echo(gate));
        if (!settings.Any(setting => setting.Name.StartsWith("Intake:", StringComparison.Ordinal)))
            builder.Services.AddPatience();
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        var web = builder.Build();
        web.MapWebhook();
        web.MapHealth();
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new(web, database) { Gate = gate };
    }

    /// <summary>As LINE would: signed over the bytes.</summary>
    public async Task<HttpStatusCode> PostAsync(byte[] body, string? signature = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (signature is not null)
            request.Headers.Add("x-line-signature", signature.Length > 0 ? signature : Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)));
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public Task<HttpStatusCode> PostAsync(string body, string? signature = "") => PostAsync(Encoding.UTF8.GetBytes(body), signature);

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Task<int> StoredAsync() => Database.ScalarAsync<int>("SELECT count(*) FROM inbox");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Echo(SemaphoreSlim gate) : IDialogue
    {
        public string Folder => "test";

        public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
        {
            if (turn.Text == "ช้า")
                await gate.WaitAsync(ct);
            return turn.Text is { } text ? new Reply(new Bot.Line.Messages.TextMessage("heard " + text)) : null;
        }
    }
}
