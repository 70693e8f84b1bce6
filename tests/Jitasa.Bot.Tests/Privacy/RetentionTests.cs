using Jitasa.Bot.Privacy;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Privacy;

public sealed class RetentionTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestServices bot = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        bot = new(database);
        await database.ExecuteAsync(FullLife.Sql, new { box = TestDatabase.Box.Seal("words")!, Rows.Now });
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Handled_and_sent_messages_are_emptied_after_three_days_and_waiting_ones_never()
    {
        await PassAsync(TimeSpan.FromHours(71));
        Assert.Equal("2 3", await BodiesAsync());

        await PassAsync(TimeSpan.FromHours(2));
        Assert.Equal("1 1", await BodiesAsync());

        await PassAsync(TimeSpan.FromDays(100));
        Assert.Equal("1 1", await BodiesAsync());
        // The news held for a next answer that never came is gone too; what waits to be sent stays.
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'held'"));
    }

    [Fact]
    public async Task A_case_is_emptied_a_year_after_its_end_with_its_photo_and_its_talk()
    {
        await database.ExecuteAsync(
            """
            UPDATE claims SET status = 'done', ended_at = @Now WHERE id = 1;
            UPDATE help_requests SET status = 'confirmed', ended_at = @Now, helpers_live = 0 WHERE id = 1;
            """,
            new { Rows.Now });

        await PassAsync(TimeSpan.FromDays(364));
        Assert.Equal("1 1 1 2", await CaseAsync());

        await PassAsync(TimeSpan.FromDays(2));
        Assert.Equal("0 0 0 0", await CaseAsync());
        Assert.Equal("confirmed oxygen 350118", await database.ScalarAsync<string>("SELECT status || ' ' || need || ' ' || area_code FROM help_requests WHERE id = 1"));
    }

    [Fact]
    public async Task A_case_that_is_still_open_keeps_everything_however_old_it_is()
    {
        await PassAsync(TimeSpan.FromDays(1000));

        Assert.Equal("1 1 1 2", await CaseAsync());
    }

    private async Task PassAsync(TimeSpan time)
    {
        bot.Clock.Advance(time);
        await bot.DrainAsync<RetentionWork>();
    }

    private Task<string> BodiesAsync() => database.ScalarAsync<string>("SELECT (SELECT count(body_sealed) FROM inbox) || ' ' || (SELECT count(body_sealed) FROM outbox)");

    private Task<string> CaseAsync() =>
        database.ScalarAsync<string>(
            """
            SELECT (SELECT count(place_sealed) FROM help_requests) || ' ' || (SELECT count(words_sealed) FROM help_request_words) || ' ' ||
                   (SELECT count(bytes_sealed) FROM media) || ' ' || (SELECT count(words_sealed) FROM talk_messages)
            """);
}
