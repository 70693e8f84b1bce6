using Jitasa.Bot.Doctor;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Doctor;

public sealed class DatabaseCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(140_018, SetupState.NotOk, "PostgreSQL 14.18 is too old")]
    [InlineData(150_000, SetupState.Ok, "PostgreSQL 15.0")]
    [InlineData(180_003, SetupState.Ok, "PostgreSQL 18.3")]
    public void A_server_older_than_15_does_not_do(int version, SetupState state, string said)
    {
        var line = DatabaseRules.Server("database", version);

        Assert.Equal(state, line.State);
        Assert.StartsWith(said, line.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.2.9", true, SetupState.NotOk, "3.2.9 is too old")]
    [InlineData("3.3.0", true, SetupState.Ok, "3.3.0")]
    [InlineData("3.10.1dev", true, SetupState.Ok, "3.10.1dev")]
    [InlineData("4.0", true, SetupState.Ok, "4.0")]
    [InlineData("unheard of", true, SetupState.NotOk, "unheard of is too old")]
    [InlineData(null, true, SetupState.NotOk, "it is not in this database")]
    [InlineData(null, false, SetupState.NotOk, "it is not installed: apt install postgresql-15-postgis-3")]
    public void A_PostGIS_older_than_3_3_does_not_do(string? version, bool canHave, SetupState state, string said)
    {
        var line = DatabaseRules.PostGis("PostGIS", new(150_020, version, canHave));

        Assert.Equal(state, line.State);
        Assert.StartsWith(said, line.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_database_answers_that_is_said_once_and_the_rest_is_still_looked_at()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new TestServices(database, ("ConnectionStrings:Jitasa", "Host=127.0.0.1;Port=1;Database=jitasa;Username=jitasa;Password=hidden"));

        var (code, lines) = await ExamineAsync(services);

        Assert.Equal(1, code);
        Assert.StartsWith("database      not ok   it does not answer (", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.StartsWith("PostGIS", StringComparison.Ordinal) || line.StartsWith("migrations", StringComparison.Ordinal) || line.StartsWith("clock", StringComparison.Ordinal) || line.StartsWith("queues", StringComparison.Ordinal)),
            line => Assert.EndsWith("skipped  the database does not answer: that comes first.", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("LINE token    not ok   LINE did not answer: can this server reach 127.0.0.1?", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_database_lacks_PostGIS_and_every_migration()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        await using var services = new TestServices(database);

        var (code, lines) = await ExamineAsync(services);

        Assert.Equal(1, code);
        Assert.StartsWith("database      ok       PostgreSQL ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("PostGIS       not ok   it is not in this database: as its administrator type CREATE EXTENSION postgis;", lines[1], StringComparison.Ordinal);
        Assert.Matches("^migrations    not ok   \\d+ are missing, first 0001_areas.sql: call the command migrate", lines[2]);
        Assert.Equal("queues        skipped  the database lacks migrations of this version: migrate comes first.", lines[^1]);
    }

    [Fact]
    public async Task A_schema_of_an_older_version_is_named_by_its_first_missing_step()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("DELETE FROM schema_versions WHERE scriptname LIKE '%0011_relay.sql'");
        await using var services = new TestServices(database);

        var (_, lines) = await ExamineAsync(services);

        Assert.StartsWith("migrations    not ok   1 are missing, first 0011_relay.sql: call the command migrate", lines[2], StringComparison.Ordinal);
    }

    private static async Task<(int Code, string[] Lines)> ExamineAsync(TestServices services)
    {
        await using var output = new StringWriter();
        var code = await services.InAsync((DoctorCommand doctor) => doctor.RunAsync([], output, Ct));
        return (code, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
