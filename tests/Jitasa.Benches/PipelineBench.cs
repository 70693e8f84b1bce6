using System.Diagnostics;
using Jitasa.Benches.Bed;
using Jitasa.Benches.Load;

namespace Jitasa.Benches;

/// <summary>Webhook to case to three offers, every message sent to LINE: first as fast as it goes, then at a steady rate for how long an answer takes.</summary>
internal static class PipelineBench
{
    public static async Task RunAsync(Options options, CancellationToken ct)
    {
        var volunteers = options.Number("volunteers", 50_000);
        var events = options.Number("events", 5_000);
        var rate = options.Number("rate", 200);
        var steady = rate * options.Number("seconds", 20);
        var folder = await BotProcess.PublishAsync(options, ct);
        await using var cluster = await Cluster.StartAsync(options.Has("profile"), ct);
        await BotProcess.CommandAsync(folder, cluster, ["migrate"], ct);
        await BotProcess.CommandAsync(folder, cluster, ["import", "areas", Path.Combine(Shell.Root, "deploy", "seed", "areas.csv")], ct);
        await Volunteers.SeedAsync(cluster, volunteers, ct);
        Report.Line("pipeline: volunteers", volunteers, "");

        await using var line = await LineStub.StartAsync(Math.Max(events, steady), ct);
        using var bot = await BotProcess.StartAsync(folder, cluster, line.Address, ct);
        Report.Line("pipeline: start to ready", bot.ReadyAfter.TotalSeconds, "s (aim < 1.5)");
        await Task.Delay(TimeSpan.FromSeconds(5), ct);
        Report.Line("pipeline: resident memory, idle", bot.ResidentMegabytes, "MB (aim < 150)", "0");
        await Idle.MeasureAsync("pipeline", bot, cluster, ct);

        // What is compiled at first use is no part of a steady state.
        await LoadAsync("warm-up", cluster, line, bot, events: Math.Min(1_000, events), round: 1, perSecond: null, ct);
        // As autovacuum does within a minute of a start.
        await cluster.ExecuteAsync("ANALYZE", ct);
        if (options.Has("profile"))
            await cluster.ExecuteAsync("SELECT pg_stat_statements_reset()", ct);
        await LoadAsync("as fast as it goes", cluster, line, bot, events, round: 2, perSecond: null, ct);
        if (options.Has("profile"))
            await cluster.PrintCostsAsync(30, ct);
        await LoadAsync($"at {rate}/s", cluster, line, bot, steady, round: 3, rate, ct);
        Report.Line("pipeline: resident memory, after the load", bot.ResidentMegabytes, "MB (aim < 300)", "0");
    }

    private static async Task LoadAsync(string name, Cluster cluster, LineStub line, BotProcess bot, int events, int round, int? perSecond, CancellationToken ct)
    {
        const string Counts = "SELECT (SELECT count(*) FROM inbox WHERE state = 'done'), (SELECT count(*) FROM help_requests), (SELECT count(*) FROM offers), (SELECT count(*) FROM (SELECT FROM offers GROUP BY request_id HAVING count(*) = 3) full_waves), (SELECT count(*) FROM outbox WHERE state = 'sent')";
        var load = new WebhookLoad(await Cries.MakeAsync(cluster, events, round, ct), BotProcess.Secret, round);
        var before = await RowAsync(cluster, Counts, ct);
        var (used, database, pushes, from) = (bot.Used, cluster.Used, line.Pushes, Stopwatch.GetTimestamp());
        await load.SendAsync(bot.Port, connections: 32, perSecond, ct);
        var accepted = Stopwatch.GetElapsedTime(from);
        await Settling.UntilAsync(cluster, ct);
        var processed = Stopwatch.GetElapsedTime(from, line.LastCall);
        var after = await RowAsync(cluster, Counts, ct);
        var (done, cases, offers, threes) = (after[0] - before[0], after[1] - before[1], after[2] - before[2], after[3] - before[3]);
        if (done != events || cases != events || line.Pushes - pushes != offers)
            throw new InvalidOperationException($"{events} accepted, {done} processed, {cases} cases, {offers} offers, {line.Pushes - pushes} pushes: something was lost.");

        Report.Line($"pipeline, {name}: accepted = processed = cases", events, "");
        Report.Line($"pipeline, {name}: cases with three offers", 100.0 * threes / cases, "%");
        Report.Line($"pipeline, {name}: accepted at", events / accepted.TotalSeconds, "events/s", "0");
        Report.Line($"pipeline, {name}: to the last push at", events / processed.TotalSeconds, "events/s", "0");
        Report.Line($"pipeline, {name}: processor time of the bot", (bot.Used - used).TotalMilliseconds / events, "ms an event");
        Report.Line($"pipeline, {name}: processor time of PostgreSQL", (cluster.Used - database).TotalMilliseconds / events, "ms an event");
        if (perSecond is null)
            return;
        var waits = Enumerable.Range(0, events).Select(number => Stopwatch.GetElapsedTime(load.AcceptedAt[number], line.RepliedAt(number)).TotalMilliseconds).ToList();
        Report.Line($"pipeline, {name}: acceptance to reply call, p50", Report.Percentile(waits, 0.5), "ms");
        Report.Line($"pipeline, {name}: acceptance to reply call, p99", Report.Percentile(waits, 0.99), "ms (aim < 150)");
        Report.Line($"pipeline, {name}: acceptance to reply call, longest", waits.Max(), "ms");
        Report.Line($"pipeline, {name}: webhook to 200, p99", Report.Percentile(Enumerable.Range(0, events).Select(number => Stopwatch.GetElapsedTime(load.SentAt[number], load.AcceptedAt[number]).TotalMilliseconds), 0.99), "ms");
    }

    private static async Task<long[]> RowAsync(Cluster cluster, string sql, CancellationToken ct)
    {
        await using var command = cluster.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64).ToArray();
    }
}
