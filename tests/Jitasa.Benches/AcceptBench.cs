using Jitasa.Benches.Bed;
using Jitasa.Benches.Load;

namespace Jitasa.Benches;

/// <summary>
/// How fast webhooks are accepted durably, against what the same cluster takes in single-row inserts by pgbench with as many clients. In turns,
/// so that both meet the same disk; the medians are compared.
/// </summary>
internal static class AcceptBench
{
    private const int Rounds = 3;
    private const int Connections = 32;

    public static async Task RunAsync(Options options, CancellationToken ct)
    {
        var events = options.Number("events", 10_000);
        var seconds = options.Number("seconds", 5);
        var folder = await BotProcess.PublishAsync(options, ct);
        await using var cluster = await Cluster.StartAsync(options.Has("profile"), ct);
        await BotProcess.CommandAsync(folder, cluster, ["migrate"], ct);
        await cluster.ExecuteAsync("CREATE TABLE plain_inbox (LIKE inbox INCLUDING ALL)", ct);
        await using var line = await LineStub.StartAsync(events, ct);

        var (plain, working, accepting) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            plain.Add(await Pgbench.TransactionsPerSecondAsync(cluster, "accept.sql", Connections, seconds, ct));
            working.Add(await AcceptAsync(folder, cluster, line, events, round, works: true, ct));
            accepting.Add(await AcceptAsync(folder, cluster, line, events, round + Rounds, works: false, ct));
            Report.Note($"round {round}: pgbench {plain[^1]:0}/s, webhooks {working[^1]:0}/s with workers on, {accepting[^1]:0}/s in a process without");
        }
        Report.Line("accept: plain inserts, pgbench, 32 clients", Median(plain), "per second", "0");
        Report.Line("accept: webhooks, 32 connections, workers on", Median(working), "per second", "0");
        Report.Line("accept: ratio, workers on", Median(working) / Median(plain), "(aim 0.7)");
        Report.Line("accept: webhooks, 32 connections, Work__IsOn=false", Median(accepting), "per second", "0");
        Report.Line("accept: ratio, Work__IsOn=false", Median(accepting) / Median(plain), "(aim 0.7)");
    }

    /// <summary>Sends them all, and waits with the end until all are processed: accepted and forgotten would not be accepted.</summary>
    private static async Task<double> AcceptAsync(string folder, Cluster cluster, LineStub line, int events, int round, bool works, CancellationToken ct)
    {
        var load = new WebhookLoad([.. Enumerable.Repeat("ขอบคุณค่ะ", events)], BotProcess.Secret, round);
        using var bot = await BotProcess.StartAsync(folder, cluster, line.Address, ct, ("Work__IsOn", works ? "true" : "false"));
        var took = await load.SendAsync(bot.Port, Connections, perSecond: null, ct);
        if (works)
            await Settling.UntilAsync(cluster, ct);
        var kept = await cluster.ScalarAsync<long>("SELECT count(*) FROM inbox", ct);
        if (kept != events)
            throw new InvalidOperationException($"{events} webhooks were accepted and {kept} are kept.");
        if (works && await cluster.ScalarAsync<long>("SELECT count(*) FROM inbox WHERE state <> 'done'", ct) is > 0 and var undone)
            throw new InvalidOperationException($"{undone} were not processed.");
        await cluster.ExecuteAsync("TRUNCATE inbox, outbox; TRUNCATE plain_inbox", ct);
        return events / took.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => Report.Percentile(values, 0.5);
}
