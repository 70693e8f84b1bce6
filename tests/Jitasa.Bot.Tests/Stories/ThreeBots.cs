using System.Text.Json.Nodes;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Three processes of the bot over one database and one LINE, which brings every webhook to any of them.</summary>
public sealed class ThreeBots : IAsyncDisposable
{
    private const string Looked = "status IN ('open', 'helped') AND look_again_at <= now() + interval '35 seconds'";

    private readonly BotProcess[] bots;
    private readonly LineSimulatorHost line;

    private ThreeBots(TestDatabase database, LineSimulatorHost line, BotProcess[] bots) => (Database, this.line, this.bots) = (database, line, bots);

    public TestDatabase Database { get; }
    public LinePlatform Line => line.Platform;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ThreeBots> StartAsync()
    {
        var database = await TestDatabase.CreateSeededAsync();
        var simulator = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Redelivery = true }, TimeProvider.System, Ct);
        var three = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => BotProcess.StartAsync(database.ConnectionString, simulator)));
        simulator.Platform.WebhookUrl = new Uri("http://any.bot/line/webhook");
        simulator.Platform.WebhookHandler = new ToAnyOf(three);
        return new(database, simulator, three);
    }

    public Task KillOneAsync() => bots[1].KillAsync();

    /// <summary>As a restart of the database looks to the bots: every connection breaks, whatever it was in the middle of.</summary>
    public Task BreakConnectionsAsync() =>
        Database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = @name", new { name = BotProcess.Name });

    /// <summary>Says it until a bot took it: LINE brings again what nobody answered.</summary>
    public async Task<string> SaysAsync(string userId, string text)
    {
        var delivery = await Line.SayAsync(userId, text, ct: Ct);
        if (!delivery.IsOk)
            await StoredAsync(delivery);
        return delivery.MessageId!;
    }

    public async Task SharesAsync(string userId, double lat, double lon)
    {
        var delivery = await Line.ShareLocationAsync(userId, lat, lon, ct: Ct);
        if (!delivery.IsOk)
            await StoredAsync(delivery);
    }

    public async Task TapsAsync(string userId, JsonObject action)
    {
        var result = await Line.TapAsync(userId, action, ct: Ct);
        if (result.Delivery is { IsOk: false } delivery)
            await StoredAsync(delivery);
    }

    /// <summary>Until nothing waits: no event, no message that may go out, no case that is due.</summary>
    public async Task SettlesAsync()
    {
        // A case that is being looked at is leased for half a minute; the next look of one that was is minutes away.
        const string Waits =
            $"""
            SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting') + (SELECT count(*) FROM outbox WHERE state = 'waiting')
                 + (SELECT count(*) FROM help_requests WHERE {Looked})
            """;
        await UntilAsync(async () => await Database.ScalarAsync<long>(Waits) == 0, TimeSpan.FromMinutes(5), "something still waits");
    }

    /// <summary>
    /// As <see cref="SettlesAsync"/> after a process died: what it was sending is leased to it for a minute. Once the living have nothing else left,
    /// that minute passes at once.
    /// </summary>
    public async Task SettlesWithoutTheDeadAsync()
    {
        const string Unleased = "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting') + (SELECT count(*) FROM outbox o WHERE state = 'waiting' AND coalesce(leased_until, now()) <= now() AND NOT EXISTS (SELECT FROM outbox e WHERE e.recipient = o.recipient AND e.seq < o.seq AND e.state = 'waiting' AND e.leased_until > now()))";
        // What stands behind a row the dead had leased waits with it. A call to LINE takes the living well under a second: what is still leased after ten quiet looks is nobody's.
        var quiet = 0;
        await UntilAsync(async () => (quiet = await Database.ScalarAsync<long>(Unleased) == 0 ? quiet + 1 : 0) > 10, TimeSpan.FromMinutes(5), "something still waits");
        await Database.ExecuteAsync($"UPDATE outbox SET leased_until = now() WHERE state = 'waiting'; UPDATE help_requests SET look_again_at = now() WHERE {Looked}");
        await SettlesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
            bot.Dispose();
        await using (Database)
            await line.DisposeAsync();
    }

    public string Logs => string.Join('\n', bots.SelectMany((bot, number) => bot.Said.TakeLast(40).Select(said => $"{number}: {said}")));

    // A webhook that was not answered may have been stored all the same; its redelivery then changes nothing.
    private Task StoredAsync(Delivery delivery) =>
        UntilAsync(
            async () =>
            {
                await Line.RedeliverAsync(Ct);
                return await Database.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM inbox WHERE webhook_event_id = ANY(@ids))", new { ids = delivery.EventIds.ToArray() });
            },
            TimeSpan.FromMinutes(5),
            "no bot stored what was said");

    private async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan patience, string otherwise)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        late.CancelAfter(patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (!await isSo())
                await again.WaitForNextTickAsync(late.Token);
        }
        catch (OperationCanceledException) when (!Ct.IsCancellationRequested)
        {
            Assert.Fail($"After {patience.TotalSeconds} s {otherwise}.\n{Logs}");
        }
    }

    /// <summary>What stands before the three in production: it knows nothing of senders, and brings each webhook to any of them.</summary>
    private sealed class ToAnyOf(BotProcess[] bots) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(bots[Random.Shared.Next(bots.Length)].Address, request.RequestUri!.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
