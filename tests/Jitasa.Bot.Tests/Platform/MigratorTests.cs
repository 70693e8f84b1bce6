using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Platform;

public sealed class MigratorTests
{
    [Fact]
    public async Task Six_processes_that_start_together_leave_one_schema()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        var migrator = () => new Migrator(new CoreSettings { Jitasa = database.ConnectionString }).MigrateAsync(TestContext.Current.CancellationToken);

        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(migrator)));

        Assert.Single(applied, scripts => scripts.Count > 0);
        Assert.Empty(new Migrator(new CoreSettings { Jitasa = database.ConnectionString }).Missing());
    }
}
