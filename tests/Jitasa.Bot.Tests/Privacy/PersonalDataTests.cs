using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Privacy;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestServices bot = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        bot = new(database);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Every_column_that_can_hold_words_a_place_or_a_person_is_classified_once()
    {
        var inDatabase = await ListAsync(
            """
            SELECT c.table_name || '.' || c.column_name
            FROM   information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE  c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ('spatial_ref_sys', 'schema_versions')
              AND  (c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY') OR c.udt_name IN ('geometry', 'geography'))
            UNION
            SELECT k.conrelid::regclass || '.' || a.attname
            FROM   pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
            WHERE  k.contype = 'f' AND k.confrelid = 'people'::regclass
            """);
        Assert.True(inDatabase.Count > 80, "the schema was not read");
        var listed = await ColumnsAsync();

        Assert.Empty(inDatabase.Except(listed.Select(column => column.Column)).Order());
        Assert.Empty(listed.GroupBy(column => column.Column).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task No_column_is_classified_that_does_not_exist()
    {
        var all = await ListAsync("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'");

        Assert.Empty((await ColumnsAsync()).Select(column => column.Column).Except(all));
    }

    [Fact]
    public async Task After_erasing_nothing_about_the_person_is_left_in_any_table()
    {
        await database.ExecuteAsync(FullLife.Sql, new { box = TestDatabase.Box.Seal("words")!, Rows.Now });
        var personal = (await ColumnsAsync()).Where(column => column.Personal).ToList();
        foreach (var column in personal)
            Assert.True(await CountAsync(column.Column) > 0, $"{column.Column} should be filled for this test to mean anything");

        await bot.InAsync<Erasure>(erasure => erasure.EraseAsync(FullLife.Daeng, Rows.Now, TestContext.Current.CancellationToken));

        var left = new List<string>();
        foreach (var column in personal)
        {
            if (await CountAsync(column.Column) > 0)
                left.Add(column.Column);
        }
        Assert.Empty(left);
        Assert.Equal("350118", await database.ScalarAsync<string>("SELECT max(area_code) FROM help_requests"));
    }

    private async Task<IReadOnlyList<ColumnClass>> ColumnsAsync() =>
        await bot.InAsync<IEnumerable<IHoldPersonalData>, List<ColumnClass>>(holders => Task.FromResult(holders.SelectMany(holder => holder.Columns).ToList()));

    private Task<IReadOnlyList<string>> ListAsync(string sql) => database.InAsync(db => db.ListAsync<string>(sql, null, TestContext.Current.CancellationToken));

    /// <summary>Rows that still say something about Daeng in this column. May, the other side of her case, has a row in people and messages of her own.</summary>
    private Task<long> CountAsync(string column)
    {
        var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
        var notMay = table switch
        {
            "people" => "id <> 2",
            "outbox" => "person_id IS DISTINCT FROM 2",
            _ => "true",
        };
        return database.ScalarAsync<long>(
            $"""
            SELECT count(*) FROM {table}
            WHERE  {notMay} AND {name} IS NOT NULL AND {name}::text <> ALL (@empty) AND {name}::text NOT LIKE 'erased %'
            """,
            new { empty = new[] { "", "[]", "{}", "\\x" } });
    }
}
