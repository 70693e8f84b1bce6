using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Jitasa.Benches.Bed;
using Jitasa.Benches.Load;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Benches;

/// <summary>
/// The nearest three of a million volunteers who are on duty, can nurse or give first aid, are vetted, and live within 2 km: through the bot's own
/// store and data source, against the same statement by pgbench. Both ask about places all over the province, in turns.
/// </summary>
internal static partial class NearestBench
{
    private const int Clients = 2;
    private const int Radius = 2_000;

    // What the store passes as parameters, as pgbench can say it. Strings come from the command line (-D).
    private static readonly FrozenDictionary<string, string> Given = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["place"] = "ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)",
        ["degrees"] = "(2000 / 104000.0)::float8",
        ["freshSince"] = "(now() - interval '2 hours')",
        ["wantsVetting"] = "true",
        ["mindsHours"] = "false",
        ["digit"] = "1",
        ["requestId"] = "0",
        ["askerId"] = "0",
        ["radiusMetres"] = "2000::float8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static async Task RunAsync(Options options, CancellationToken ct)
    {
        var volunteers = options.Number("volunteers", 1_000_000);
        var calls = options.Number("calls", 5_000);
        CheckScript(options.Has("refresh"));
        var folder = await BotProcess.PublishAsync(options, ct);
        await using var cluster = await Cluster.StartAsync(profiles: false, ct);
        await BotProcess.CommandAsync(folder, cluster, ["migrate"], ct);
        await BotProcess.CommandAsync(folder, cluster, ["import", "areas", Path.Combine(Shell.Root, "deploy", "seed", "areas.csv")], ct);
        await Volunteers.SeedAsync(cluster, volunteers, ct);
        Report.Line("nearest: volunteers", volunteers, "", "0");

        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Jitasa", cluster.ConnectionString)]).Build())
            .AddPlatform()
            .BuildServiceProvider();
        var (ours, bare) = (new List<double>(), new List<double>());
        await AskAsync(services, calls / 10, round: 0, ct);
        for (var round = 1; round <= 3; round++)
        {
            bare.AddRange(await BareAsync(cluster, calls, ct));
            ours.AddRange(await AskAsync(services, calls, round, ct));
        }
        foreach (var (share, name) in new[] { (0.5, "p50"), (0.99, "p99") })
        {
            Report.Line($"nearest: bare SQL, pgbench -M prepared, {Clients} clients, {name}", Report.Percentile(bare, share), "ms", "0.00");
            Report.Line($"nearest: through the store, {Clients} at a time, {name}", Report.Percentile(ours, share), "ms", "0.00");
        }
        Report.Line("nearest: p99 as a ratio", Report.Percentile(ours, 0.99) / Report.Percentile(bare, 0.99), "(aim 1.3)");
    }

    /// <summary>The script in Sql/ is the store's statement, word for word; when that changes, --refresh writes it anew.</summary>
    private static void CheckScript(bool refresh)
    {
        var statement = Parameter().Replace(OfferStore.Nearest, match => Given.GetValueOrDefault(match.Groups["name"].Value, ":" + match.Groups["name"].Value));
        var script = "\\set x random(0, 1000000)\n\\set y random(0, 1100000)\n" + statement + ";\n";
        var kept = Path.Combine(Shell.Root, "tests", "Jitasa.Benches", "Sql", "nearest.sql");
        if (refresh)
            File.WriteAllText(kept, script);
        if (!File.Exists(kept) || File.ReadAllText(kept) != script)
            throw new InvalidOperationException("Sql/nearest.sql is not what OfferStore asks any more: call nearest --refresh and build again.");
        File.Copy(kept, Path.Combine(AppContext.BaseDirectory, "Sql", "nearest.sql"), overwrite: true);
    }

    private static async Task<IEnumerable<double>> BareAsync(Cluster cluster, int calls, CancellationToken ct)
    {
        var log = Path.Combine(Path.GetTempPath(), $"jitasa-bench-nearest-{Environment.ProcessId}");
        try
        {
            await Pgbench.RunAsync(
                cluster,
                "nearest.sql",
                Clients,
                ["-t", (calls / Clients).ToString(CultureInfo.InvariantCulture), "-l", "--log-prefix", log, "-D", "skills={first_aid,nursing}", "-D", "fromIndex=60", "-D", "perVolunteer=2", "-D", "count=3"],
                ct);
            // The third word of each line is the transaction's time in microseconds; the first hundred of each client plan and warm up.
            return LogsOf(log).SelectMany(file => File.ReadLines(file).Skip(100)).Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).ToList();
        }
        finally
        {
            foreach (var file in LogsOf(log))
                File.Delete(file);
        }
    }

    private static string[] LogsOf(string prefix) => Directory.GetFiles(Path.GetDirectoryName(prefix)!, Path.GetFileName(prefix) + ".*");

    private static async Task<IEnumerable<double>> AskAsync(IServiceProvider services, int calls, int round, CancellationToken ct)
    {
        var took = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => ClientAsync(services, calls / Clients, new Random((round * 100) + client), ct), ct)));
        return took.SelectMany(one => one);
    }

    private static async Task<IReadOnlyList<double>> ClientAsync(IServiceProvider services, int calls, Random random, CancellationToken ct)
    {
        var took = new List<double>(calls);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbSession>();
        var offers = new OfferStore(db, new DispatchSettings(), new ClaimSettings());
        for (var call = 0; call < calls; call++)
        {
            var request = new HelpRequest
            {
                Id = 0,
                ProvinceCode = "35",
                CaseNumber = "",
                AskerId = 0,
                Need = NeedKind.HomeCare,
                Urgency = Urgency.High,
                LocationSource = LocationSource.Pin,
                Location = new GeoPoint(15.3 + (random.NextDouble() * 1.1), 103.9 + random.NextDouble()).ToPoint(),
            };
            var from = Stopwatch.GetTimestamp();
            await offers.NearestAsync(request, 3, Radius, areaFirst: null, DateTimeOffset.UtcNow, ct);
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        return took.Skip(Math.Min(100, calls / 2)).ToList();
    }

    [GeneratedRegex("@(?<name>[a-zA-Z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
