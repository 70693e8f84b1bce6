using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Npgsql;

namespace Jitasa.Bot.Tests.Platform;

public sealed class DbSessionTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = NpgsqlDataSource.Create(database.ConnectionString);
        await database.ExecuteAsync("CREATE TABLE notes (id int PRIMARY KEY, said text, at timestamptz, amounts int[])");
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_later_write_is_seen_by_the_next_statement_and_kept_by_the_commit()
    {
        await using var db = new DbSession(source);
        await WriteAsync(db, 1);
        await WriteAsync(db, 2);

        Assert.Equal([1, 2], await db.ListAsync<int>("SELECT id FROM notes WHERE id < @limit ORDER BY id", new { limit = 10 }, Ct));
        await WriteAsync(db, 3);
        Assert.Equal(3, await db.ExecuteAsync("UPDATE notes SET said = @said", new { said = (string?)null }, Ct));
        await WriteAsync(db, 4);
        Assert.Equal(4, await db.ScalarAsync<long>("SELECT count(*) FROM notes", null, Ct));
        await WriteAsync(db, 5);
        await db.CommitAsync(Ct);

        Assert.Equal(5, await database.ScalarAsync<int>("SELECT count(*) FROM notes WHERE at = @now AND amounts = ARRAY[1, 2]", new { now = Rows.Now }));
        Assert.Null(await db.FindAsync<string>("SELECT said FROM notes WHERE id = 6", null, Ct));
    }

    [Fact]
    public async Task A_later_write_that_fails_fails_the_commit_and_nothing_of_the_unit_is_kept()
    {
        await using var db = new DbSession(source);
        await db.ExecuteAsync("INSERT INTO notes (id) VALUES (1)", null, Ct);
        await WriteAsync(db, 1);
        await WriteAsync(db, 2);

        await Assert.ThrowsAsync<PostgresException>(() => db.CommitAsync(Ct));
        await db.RollbackAsync();
        await WriteAsync(db, 7);
        await db.CommitAsync(Ct);

        Assert.Equal(7, await database.ScalarAsync<int>("SELECT sum(id) FROM notes"));
    }

    [Fact]
    public async Task After_a_broken_connection_and_a_rollback_the_unit_works_on_another()
    {
        await using var db = new DbSession(source);
        var backend = await db.ScalarAsync<int>("SELECT pg_backend_pid()", null, Ct);
        await database.ScalarAsync<bool>("SELECT pg_terminate_backend(@backend, 5000)", new { backend });
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => db.ScalarAsync<int>("SELECT 1", null, Ct));

        await db.RollbackAsync();
        await WriteAsync(db, 7);
        await db.CommitAsync(Ct);

        Assert.Equal(7, await database.ScalarAsync<int>("SELECT sum(id) FROM notes"));
    }

    [Fact]
    public async Task Several_statements_sent_as_one_see_a_later_write_too()
    {
        await using var db = new DbSession(source);
        await WriteAsync(db, 1);

        await db.ExecuteAsync("UPDATE notes SET id = id + 1; UPDATE notes SET id = id * @by", new { by = 10 }, Ct);
        await db.CommitAsync(Ct);

        Assert.Equal(20, await database.ScalarAsync<int>("SELECT sum(id) FROM notes"));
    }

    [Fact]
    public async Task What_is_rolled_back_or_never_committed_is_not_written()
    {
        await using (var db = new DbSession(source))
        {
            await WriteAsync(db, 1);
            await db.RollbackAsync();
            await db.CommitAsync(Ct);
            await WriteAsync(db, 2);
        }

        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM notes"));
    }

    private static Task WriteAsync(DbSession db, int id) =>
        db.LaterAsync(
            "INSERT INTO notes (id, said, at, amounts) VALUES (@id, @said, @at, @amounts)",
            new { id, said = (string?)"ป้าแดง", at = Rows.Now.ToOffset(TimeSpan.FromHours(7)), amounts = new[] { 1, 2 } });
}
