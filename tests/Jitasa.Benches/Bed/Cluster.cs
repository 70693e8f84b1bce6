using System.Globalization;
using Npgsql;

namespace Jitasa.Benches.Bed;

/// <summary>
/// A private PostgreSQL cluster in a temporary folder, made by the same scripts as deploy/up and with its settings: fsync and synchronous_commit
/// are on. Removed at the end.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Scripts = "set -euo pipefail; for noun in say postgres ports cluster; do source deploy/lib/$noun.sh; done; find_postgres; ";
    private readonly string folder;

    private Cluster(string folder, int port, string bin, string password)
    {
        (this.folder, Port, Bin, Password) = (folder, port, bin, password);
        var builder = new NpgsqlDataSourceBuilder(ConnectionString);
        builder.UseNetTopologySuite();
        Source = builder.Build();
    }

    public int Port { get; }
    public string Bin { get; }
    public string Password { get; }
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Password={Password};Database=jitasa";

    /// <summary>The bench's own way in.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Processor time so far of all its processes.</summary>
    public TimeSpan Used
    {
        get
        {
            var server = File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First();
            // Of each process: after its name in brackets state, parent, and as the 12th to 15th words user and system time, its own and its ended children's, in hundredths.
            var words = Directory.EnumerateDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0])).Select(Stat).OfType<string[]>();
            var own = words.Where(stat => stat[0] == server || stat[2] == server);
            return TimeSpan.FromMilliseconds(own.Sum(stat => stat[12..(stat[0] == server ? 16 : 14)].Sum(long.Parse) * 10));
        }
    }

    /// <param name="profiles">Also counts what each statement costs; that costs a little itself.</param>
    public static async Task<Cluster> StartAsync(bool profiles, CancellationToken ct)
    {
        var made = Directory.CreateTempSubdirectory("jitasa-bench-").FullName;
        var more = profiles ? "'shared_preload_libraries = pg_stat_statements'" : "";
        var said = await Shell.RunAsync(
            "bash",
            ["-c", Scripts + $"chmod 755 \"$1\"; create_cluster \"$1\" >/dev/null; start_cluster \"$1\" \"$(free_port 25000)\" 'max_connections = 200' {more} >/dev/null; printf '%s %s' \"$(cluster_port \"$1\")\" \"$pg_bin\"; PGPASSWORD=$(cat \"$1/password\") \"$pg_bin/createdb\" -h 127.0.0.1 -p \"$(cluster_port \"$1\")\" -U postgres jitasa", "-", made],
            ct);
        var parts = said.Trim().Split(' ');
        var password = await Shell.RunAsync("cat", [Path.Combine(made, "password")], ct);
        var cluster = new Cluster(made, int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], password.Trim());
        if (profiles)
            await cluster.ExecuteAsync("CREATE EXTENSION pg_stat_statements", ct);
        return cluster;
    }

    public async Task<int> ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken ct)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>As a power cut of the database: every server process ends at once, and the cluster comes back by its log.</summary>
    public Task CrashAsync(CancellationToken ct) =>
        Shell.RunAsync(
            "bash",
            ["-c", Scripts + "as_owner \"$pg_bin/pg_ctl\" stop --pgdata=\"$1/data\" --mode=immediate --silent; as_owner \"$pg_bin/pg_ctl\" start --pgdata=\"$1/data\" --log=\"$1/log\" --wait --silent >/dev/null 3>&- 9>&-", "-", folder],
            ct);

    /// <summary>The statements that cost most since the last look, and how often they ran.</summary>
    public async Task PrintCostsAsync(int count, CancellationToken ct)
    {
        await using var command = Source.CreateCommand(
            $"SELECT calls, total_exec_time + total_plan_time, mean_exec_time, regexp_replace(query, '\\s+', ' ', 'g') FROM pg_stat_statements ORDER BY 2 DESC LIMIT {count}");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            Report.Note(string.Create(CultureInfo.InvariantCulture, $"{reader.GetDouble(1),8:0} ms {reader.GetInt64(0),7} x {reader.GetDouble(2),7:0.000} ms  {reader.GetString(3)[..Math.Min(130, reader.GetString(3).Length)]}"));
    }

    // Null for a process that has just ended.
    private static string[]? Stat(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            return [Path.GetFileName(process), .. stat[(stat.LastIndexOf(')') + 2)..].Split(' ')];
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Shell.RunAsync("bash", ["-c", Scripts + "as_owner \"$pg_bin/pg_ctl\" stop --pgdata=\"$1/data\" --mode=immediate --silent; rm -rf \"$1\"", "-", folder], CancellationToken.None);
    }
}
