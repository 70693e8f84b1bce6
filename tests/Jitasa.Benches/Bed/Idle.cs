using System.Diagnostics;

namespace Jitasa.Benches.Bed;

/// <summary>What a bot costs that nobody writes to, in its own time and in the database's.</summary>
internal static class Idle
{
    public static async Task MeasureAsync(string bench, BotProcess bot, Cluster cluster, CancellationToken ct)
    {
        const string Done = "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = 'jitasa'";
        var (used, transactions, from) = (bot.Used, await cluster.ScalarAsync<long>(Done, ct), Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(20), ct);
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        Report.Line($"{bench}: processor time of an idle bot", (bot.Used - used).TotalSeconds / seconds * 100, "% of a core");
        Report.Line($"{bench}: transactions of an idle bot", (await cluster.ScalarAsync<long>(Done, ct) - transactions) / seconds, "per second", "0");
    }
}
