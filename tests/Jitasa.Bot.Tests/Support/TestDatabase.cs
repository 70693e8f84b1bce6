using System.Security.Cryptography;
using System.Text;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jitasa.Bot.Tests.Support;

/// <summary>
/// A real PostgreSQL database of its own, cut from a migrated template. The cluster is the one of tests/run
/// (superuser connection string in JITASA_TEST_DATABASE); the template is made once per schema.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Turnstile = new(1, 1);
    private static readonly HashSet<string> Templates = new(StringComparer.Ordinal);
    private static Task dropping = Task.CompletedTask;
    private readonly string name;

    private TestDatabase(string name, string connectionString)
    {
        this.name = name;
        ConnectionString = connectionString;
        DapperSetup.Apply();
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UseNetTopologySuite();
        Source = builder.Build();
    }

    public string ConnectionString { get; }
    public NpgsqlDataSource Source { get; }

    /// <summary>A sealing key of the tests' own.</summary>
    public static Sealed Box { get; } = new(new Dictionary<int, byte[]> { [1] = SHA256.HashData("jitasa tests"u8) });

    /// <summary>Empty but for the schema.</summary>
    public static Task<TestDatabase> CreateAsync() => CutAsync("jitasa_slim_" + SchemaHash(), Migrated);

    /// <summary>With the areas of the pilot province as deploy/up seeds them.</summary>
    public static Task<TestDatabase> CreateSeededAsync() => CutAsync($"jitasa_slim_seeded_{SchemaHash()}_{Hash(File.ReadAllText(SeedAreas))[..8]}", SeededAsync);

    private static async Task<TestDatabase> CutAsync(string template, Func<string, Task> fill)
    {
        var model = await TemplateAsync(template, fill);
        var fresh = "jitasa_" + Guid.NewGuid().ToString("N")[..16];
        await AdminAsync($"CREATE DATABASE {fresh} TEMPLATE {model} STRATEGY file_copy");
        return new(fresh, For(fresh));
    }

    /// <summary>A unit of work of the test's own; not committed unless the test does.</summary>
    public DbSession Session() => new(Source);

    /// <summary>Runs <paramref name="work"/> in a session and commits it.</summary>
    public async Task<T> InAsync<T>(Func<DbSession, Task<T>> work)
    {
        await using var session = Session();
        var result = await work(session);
        await session.CommitAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public Task InAsync(Func<DbSession, Task> work) =>
        InAsync(async session =>
        {
            await work(session);
            return true;
        });

    public Task<T> ScalarAsync<T>(string sql, object? parameters = null) =>
        InAsync(session => session.ScalarAsync<T>(sql, parameters, TestContext.Current.CancellationToken));

    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        InAsync(session => session.ExecuteAsync(sql, parameters, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        // The server waits a tenth of a second for the last connection to end; the next test need not.
        await Interlocked.Exchange(ref dropping, AdminAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    private static async Task<string> TemplateAsync(string wanted, Func<string, Task> fill)
    {
        await Turnstile.WaitAsync();
        try
        {
            if (Templates.Contains(wanted))
                return wanted;
            await using var admin = new NpgsqlConnection(Cluster());
            await admin.OpenAsync();
            // Several test processes may start together on one cluster.
            await new NpgsqlCommand("SELECT pg_advisory_lock(7470002)", admin).ExecuteNonQueryAsync();
            var known = await new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{wanted}'", admin).ExecuteScalarAsync();
            if (known is 0L)
            {
                var making = wanted + "_making";
                await new NpgsqlCommand($"DROP DATABASE IF EXISTS {making} WITH (FORCE)", admin).ExecuteNonQueryAsync();
                await new NpgsqlCommand($"CREATE DATABASE {making}", admin).ExecuteNonQueryAsync();
                await fill(For(making) + ";Pooling=false");
                await SlimAsync(For(making) + ";Pooling=false");
                NpgsqlConnection.ClearAllPools();
                await new NpgsqlCommand($"ALTER DATABASE {making} RENAME TO {wanted}", admin).ExecuteNonQueryAsync();
            }
            Templates.Add(wanted);
            return wanted;
        }
        finally
        {
            Turnstile.Release();
        }
    }

    private static Task Migrated(string connectionString) => new Migrator(new CoreSettings { Jitasa = connectionString }).MigrateAsync(CancellationToken.None);

    private static async Task SeededAsync(string connectionString)
    {
        await Migrated(connectionString);
        var builder = WebApplication.CreateBuilder(["--ConnectionStrings:Jitasa", connectionString, "--Home:Province", "35"]);
        builder.Services.AddPlatform().AddAreas();
        await using var app = builder.Build();
        Assert.Equal(0, await Commands.RunAsync(app.Services, ["import", "areas", SeedAreas], CancellationToken.None));
    }

    // Of the thousands of coordinate systems PostGIS brings the bot uses two; the others are a third of what is copied for each test.
    private static async Task SlimAsync(string connectionString)
    {
        await using var made = new NpgsqlConnection(connectionString);
        await made.OpenAsync();
        await new NpgsqlCommand("DELETE FROM spatial_ref_sys WHERE srid NOT IN (4326, 3857)", made).ExecuteNonQueryAsync();
        await new NpgsqlCommand("VACUUM FULL spatial_ref_sys", made).ExecuteNonQueryAsync();
    }

    private static string SeedAreas { get; } = Repository.FileAt("deploy", "seed", "areas.csv");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string SchemaHash()
    {
        var assembly = typeof(Migrator).Assembly;
        var all = new StringBuilder();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            all.Append(resource).Append(reader.ReadToEnd());
        }
        return Hash(all.ToString())[..16];
    }

    private static async Task AdminAsync(string sql)
    {
        await using var admin = new NpgsqlConnection(Cluster());
        await admin.OpenAsync();
        await new NpgsqlCommand(sql, admin).ExecuteNonQueryAsync();
    }

    private static string For(string database) => new NpgsqlConnectionStringBuilder(Cluster()) { Database = database }.ConnectionString;

    // Patient, for a busy machine: no test is about how fast the database answers.
    private static string Cluster() => new NpgsqlConnectionStringBuilder(Given()) { Timeout = 120, CommandTimeout = 300 }.ConnectionString;

    private static string Given() =>
        Environment.GetEnvironmentVariable("JITASA_TEST_DATABASE")
        ?? throw new InvalidOperationException("JITASA_TEST_DATABASE is not set: call tests/run, or name a superuser connection string of a PostgreSQL with PostGIS.");

    /// <summary>Ends with the last database dropped.</summary>
    public sealed class Remainder : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await dropping;
    }
}
