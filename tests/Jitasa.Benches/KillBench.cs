using System.Diagnostics;
using Jitasa.Benches.Bed;
using Jitasa.Benches.Kills;

namespace Jitasa.Benches;

/// <summary>
/// Three processes, a crowd, and a blow in the middle: one process killed with -9, then the same with PostgreSQL killed and started again. Every
/// event once and in order, no push twice, no case lost. LINE is the simulator, which checks every call.
/// </summary>
internal static class KillBench
{
    public static async Task RunAsync(Options options, CancellationToken ct)
    {
        var people = options.Number("people", 500);
        var folder = await BotProcess.PublishAsync(options, ct);
        if (options.Word("blow") is null or "bot")
            await StrikeAsync("one bot killed with -9", folder, people, (bots, _) => { bots.KillOne(); return Task.CompletedTask; }, ct);
        if (options.Word("blow") is null or "database")
            await StrikeAsync("PostgreSQL killed and started", folder, people, (bots, stop) => bots.Cluster.CrashAsync(stop), ct);
    }

    private static async Task StrikeAsync(string blow, string folder, int people, Func<Trio, CancellationToken, Task> strikeAsync, CancellationToken ct)
    {
        await using var cluster = await Cluster.StartAsync(profiles: false, ct);
        await BotProcess.CommandAsync(folder, cluster, ["migrate"], ct);
        await BotProcess.CommandAsync(folder, cluster, ["import", "areas", Path.Combine(Shell.Root, "deploy", "seed", "areas.csv")], ct);
        await using var bots = await Trio.StartAsync(folder, cluster, ct);
        var (crowd, from) = (new Crowd(bots, people), Stopwatch.GetTimestamp());
        await crowd.ActAsync(stop => strikeAsync(bots, stop), ct);
        var stored = Stopwatch.GetElapsedTime(from);
        await Settling.UntilAsync(cluster, ct);
        Report.Line($"kill, {blow}: events of {people} people", people * Crowd.Acts, "");
        Report.Line($"kill, {blow}: all stored after", stored.TotalSeconds, "s", "0");
        Report.Line($"kill, {blow}: all done after", Stopwatch.GetElapsedTime(from).TotalSeconds, "s", "0");
        await new Verdict(bots, crowd, blow).ShowAsync(people * Crowd.Acts, ct);
    }
}
