using Jitasa.Bot.Intake;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>A plan is made when hardly anything waits and used when thousands do: what a look at the head of a queue reads may not grow with the queue.</summary>
public sealed class QueueHeadTests
{
    private const int Waiting = 500;

    // Sixteen heads, and of each what else waits for the same person.
    private const int Few = 100;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taking_the_next_event_does_not_read_all_that_wait()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bot = new TestServices(database);
        await database.ExecuteAsync(
            """
            INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, state, try_at) SELECT 'old' || g, 'U' || g, @now, @now, 'done', @now FROM generate_series(1, 1000) g;
            ANALYZE inbox;
            INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, body_sealed, state, try_at)
            SELECT 'new' || g, 'U' || g, @now, @now, '\x00', 'waiting', @now FROM generate_series(1, @Waiting) g
            """,
            new { now = Rows.Now, Waiting });

        Assert.InRange(await ReadByAsync<InboxStore>(bot, "inbox", inbox => inbox.TakeAsync(Rows.Now, Ct)), 1, Few);
    }

    [Fact]
    public async Task Leasing_the_next_messages_does_not_read_all_that_wait()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bot = new TestServices(database);
        await database.ExecuteAsync(
            """
            INSERT INTO outbox (kind, recipient, state, not_before, created_at) SELECT 'push', 'U' || g, 'sent', @now, @now FROM generate_series(1, 1000) g;
            ANALYZE outbox;
            INSERT INTO outbox (kind, recipient, state, not_before, created_at) SELECT 'push', 'U' || g, 'waiting', @now, @now FROM generate_series(1, @Waiting) g
            """,
            new { now = Rows.Now, Waiting });

        Assert.InRange(await ReadByAsync<SendStore>(bot, "outbox", rows => rows.LeaseAsync(Rows.Now, Ct)), 1, Few);
    }

    /// <summary>Rows and index entries of the table that the look read.</summary>
    private static Task<long> ReadByAsync<TStore>(TestServices bot, string table, Func<TStore, Task> look)
        where TStore : notnull =>
        bot.InAsync<IServiceProvider, long>(async parts =>
        {
            var db = (DbSession)parts.GetService(typeof(DbSession))!;
            await look((TStore)parts.GetService(typeof(TStore))!);
            // Of this transaction, not yet sent to the statistics.
            return await db.ScalarAsync<long>(
                """
                SELECT (SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = @table)
                     + (SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid))::bigint FROM pg_stat_user_indexes WHERE relname = @table)
                """,
                new { table },
                Ct);
        });
}
