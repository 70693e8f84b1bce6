using System.Runtime.CompilerServices;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Platform;
using Npgsql;

namespace Jitasa.Bot.Doctor;

/// <summary>The database, PostGIS in it, and whether its schema is this version's.</summary>
public sealed class DatabaseCheck(DoctorStore store, Migrator migrator) : ICheck
{
    private const string PostGis = "PostGIS";
    private const string Migrations = "migrations";

    public string Subject => "database";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (facts, refusal) = await AskAsync(ct);
        if (facts is null)
        {
            yield return SetupLine.NotOk(Subject, $"it does not answer ({refusal}): is PostgreSQL running, and is ConnectionStrings__Jitasa its address, name and password?");
            yield return new(PostGis, SetupState.Skipped, "the database does not answer: that comes first.");
            yield return new(Migrations, SetupState.Skipped, "the database does not answer: that comes first.");
            yield break;
        }
        yield return DatabaseRules.Server(Subject, facts.Version);
        yield return DatabaseRules.PostGis(PostGis, facts);
        var missing = migrator.Missing();
        yield return missing.Count == 0
            ? SetupLine.Ok(Migrations, "the schema is this version's.")
            : SetupLine.NotOk(Migrations, $"{missing.Count} are missing, first {missing[0]}: call the command migrate, then start the bot again.");
    }

    private async Task<(DatabaseFacts? Facts, string Refusal)> AskAsync(CancellationToken ct)
    {
        try
        {
            return (await store.FactsAsync(ct), "");
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            return (null, error is PostgresException refused ? refused.MessageText : error.Message);
        }
    }
}
