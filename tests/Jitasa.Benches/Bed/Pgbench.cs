using System.Globalization;
using System.Text.RegularExpressions;

namespace Jitasa.Benches.Bed;

/// <summary>pgbench -M prepared with a script that lies in Sql/: what the database alone can do.</summary>
internal static partial class Pgbench
{
    public static async Task<double> TransactionsPerSecondAsync(Cluster cluster, string script, int clients, int seconds, CancellationToken ct)
    {
        var said = await RunAsync(cluster, script, clients, ["-T", seconds.ToString(CultureInfo.InvariantCulture)], ct);
        return double.Parse(Tps().Match(said).Groups["tps"].Value, CultureInfo.InvariantCulture);
    }

    public static Task<string> RunAsync(Cluster cluster, string script, int clients, IEnumerable<string> more, CancellationToken ct) =>
        Shell.RunAsync(
            Path.Combine(cluster.Bin, "pgbench"),
            ["-n", "-M", "prepared", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-c", clients.ToString(CultureInfo.InvariantCulture), "-j", "2", "-f", Path.Combine(AppContext.BaseDirectory, "Sql", script), .. more, "jitasa"],
            ct,
            ("PGPASSWORD", cluster.Password));

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+) \(without", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tps();
}
