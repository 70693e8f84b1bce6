using Jitasa.Benches.Bed;
using Jitasa.LineSimulator;

namespace Jitasa.Benches.Kills;

/// <summary>Three processes of the bot over one database and one LINE, which brings every webhook to any of them and brings again what none took.</summary>
internal sealed class Trio : IAsyncDisposable
{
    // LINE gives up after a few redeliveries; an outage of seconds must not use them up.
    private static readonly TimeSpan RedeliverEvery = TimeSpan.FromSeconds(2);
    private readonly BotProcess[] bots;
    private readonly LineSimulatorHost line;
    private readonly CancellationTokenSource over = new();
    private readonly Task redelivering;

    private Trio(Cluster cluster, LineSimulatorHost line, BotProcess[] bots)
    {
        (Cluster, this.line, this.bots) = (cluster, line, bots);
        redelivering = RedeliverAsync(over.Token);
    }

    public Cluster Cluster { get; }
    public LinePlatform Line => line.Platform;

    public static async Task<Trio> StartAsync(string folder, Cluster cluster, CancellationToken ct)
    {
        var options = new LineSimulatorOptions { Redelivery = true, ChannelSecret = BotProcess.Secret, FailsOnViolations = false };
        var simulator = await LineSimulatorHost.StartAsync(options, TimeProvider.System, ct);
        var three = new BotProcess[3];
        for (var number = 0; number < three.Length; number++)
        {
            three[number] = await BotProcess.StartAsync(
                folder,
                cluster,
                simulator.Api,
                ct,
                ("Line__DataApiBase", simulator.DataApi.ToString()),
                ("Line__ChannelAccessToken", options.ChannelAccessToken),
                ("Logging__LogLevel__Default", "Warning"));
        }
        simulator.Platform.WebhookUrl = new Uri("http://any.bot/line/webhook");
        simulator.Platform.WebhookHandler = new ToAnyOf(three);
        return new(cluster, simulator, three);
    }

    public void KillOne() => bots[1].Kill();

    /// <summary>Waits until the event is stored, by whichever delivery.</summary>
    public async Task StoredAsync(Delivery? delivery, CancellationToken ct)
    {
        if (delivery is null or { IsOk: true })
            return;
        while (!await IsStoredAsync(delivery.EventIds[0], ct))
            await Task.Delay(250, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await redelivering;
        foreach (var bot in bots)
            bot.Dispose();
        await line.DisposeAsync();
        over.Dispose();
    }

    private async Task<bool> IsStoredAsync(string eventId, CancellationToken ct)
    {
        try
        {
            return await Cluster.ScalarAsync<bool>($"SELECT EXISTS (SELECT FROM inbox WHERE webhook_event_id = '{eventId}')", ct);
        }
        catch (Npgsql.NpgsqlException)
        {
            // The database is down just now.
            return false;
        }
    }

    private async Task RedeliverAsync(CancellationToken ct)
    {
        using var again = new PeriodicTimer(RedeliverEvery);
        try
        {
            while (await again.WaitForNextTickAsync(ct))
                await Line.RedeliverAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    /// <summary>What stands before the three in production: it knows nothing of senders, and brings each webhook to the next of them that answers.</summary>
    private sealed class ToAnyOf(BotProcess[] bots) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        private int turn;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var tried = 1; ; tried++)
            {
                var bot = bots[(uint)Interlocked.Increment(ref turn) % (uint)bots.Length];
                request.RequestUri = new Uri($"http://127.0.0.1:{bot.Port}{request.RequestUri!.AbsolutePath}");
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException) when (tried < bots.Length)
                {
                    // Killed, perhaps after it had stored the event: then the next one changes nothing.
                }
            }
        }
    }
}
