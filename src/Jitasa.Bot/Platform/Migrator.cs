using System.Reflection;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Jitasa.Bot.Platform;

/// <summary>Brings the database to this build's schema, forward only. Several processes may start it at once: one works, the others wait.</summary>
public sealed class Migrator(CoreSettings settings)
{
    // Any fixed number does; it only has to be the same in every process of this product.
    private const long Turnstile = 7_470_001;

    /// <summary>Names of the scripts that were applied now.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        await using var guard = new NpgsqlConnection(settings.Jitasa);
        await guard.OpenAsync(ct);
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", guard) { Parameters = { new("key", Turnstile) } })
            await take.ExecuteNonQueryAsync(ct);
        try
        {
            var result = Engine().PerformUpgrade();
            if (!result.Successful)
                throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
            return result.Scripts.Select(script => Short(script.Name)).ToList();
        }
        finally
        {
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock(@key)", guard) { Parameters = { new("key", Turnstile) } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>Names of the scripts this build has and the database has not.</summary>
    public IReadOnlyList<string> Missing() => Engine().GetScriptsToExecute().Select(script => Short(script.Name)).ToList();

    private UpgradeEngine Engine() =>
        DeployChanges
            .To.PostgresqlDatabase(settings.Jitasa)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal))
            .JournalToPostgresqlTable("public", "schema_versions")
            .WithTransactionPerScript()
            // A function body between $body$ marks is not a variable of ours.
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();

    private static string Short(string resource) => resource[(resource.IndexOf("Migrations.", StringComparison.Ordinal) + "Migrations.".Length)..];
}
