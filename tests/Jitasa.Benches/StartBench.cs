using Jitasa.Benches.Bed;
using Jitasa.Benches.Load;

namespace Jitasa.Benches;

/// <summary>From the start of the process to a ready answer, five times, and what an idle bot takes.</summary>
internal static class StartBench
{
    public static async Task RunAsync(Options options, CancellationToken ct)
    {
        var folder = await BotProcess.PublishAsync(options, ct);
        await using var cluster = await Cluster.StartAsync(profiles: false, ct);
        await BotProcess.CommandAsync(folder, cluster, ["migrate"], ct);
        await using var line = await LineStub.StartAsync(events: 1, ct);
        var ready = new List<double>();
        for (var start = 0; start < 5; start++)
        {
            using var bot = await BotProcess.StartAsync(folder, cluster, line.Address, ct);
            ready.Add(bot.ReadyAfter.TotalSeconds);
            if (start < 4)
                continue;
            await Task.Delay(TimeSpan.FromSeconds(20), ct);
            Report.Line("start: resident memory, idle", bot.ResidentMegabytes, "MB (aim < 150)", "0");
            await Idle.MeasureAsync("start", bot, cluster, ct);
        }
        Report.Line("start: to ready, median of 5", Report.Percentile(ready, 0.5), "s (aim < 1.5)");
        Report.Line("start: to ready, longest of 5", ready.Max(), "s");
    }
}
