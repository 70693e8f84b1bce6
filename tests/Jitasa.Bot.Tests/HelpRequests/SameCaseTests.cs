using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class SameCaseTests
{
    [Fact]
    public async Task Who_waits_along_gets_their_own_case_back_when_the_other_is_cancelled()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);
        Assert.Equal("cancelled", await StatusAsync(field, second));

        await field.TapsAsync(daeng, "help", "cancel.yes", first.Id);

        Assert.Equal("open", await StatusAsync(field, second));
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT look_again_at IS NOT NULL AND helpers_live = 0 FROM help_requests WHERE id = @Id", new { second.Id }));
        var told = Assert.Single(await field.PushedAsync(kham));
        Assert.Contains(second.CaseNumber, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_along_gets_their_own_case_back_when_the_asker_no_longer_needs_anybody()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);

        await field.TapsAsync(daeng, "help", "confirm.yes", first.Id);

        Assert.Equal("open", await StatusAsync(field, second));
        Assert.Contains(second.CaseNumber, Assert.Single(await field.PushedAsync(kham)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_along_is_asked_whether_the_help_reached_them_too()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);
        await HelpedAsync(field, first);

        await field.TapsAsync(daeng, "help", "confirm.yes", first.Id);
        var asked = Assert.Single(await field.PushedAsync(kham));
        await field.TapsAsync(kham, "along", "no", first.Id);

        Assert.Contains("ของคุณล่ะคะ ได้รับหรือยัง", asked, StringComparison.Ordinal);
        Assert.Equal("open", await StatusAsync(field, second));
        Assert.Contains(second.CaseNumber, Field.Words(await field.TapsAsync(kham, "along", "no", first.Id)), StringComparison.Ordinal);
        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM help_request_events WHERE request_id = @Id AND step = 'reopen'", new { second.Id }));
    }

    [Theory]
    [InlineData("ยังไม่ได้ค่ะ", "open", "เปิดเรื่อง")]
    [InlineData("ได้แล้วค่ะ", "cancelled", "ดีใจด้วย")]
    public async Task Who_waits_along_answers_in_words_as_well(string words, string status, string answer)
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);
        await HelpedAsync(field, first);
        await field.TapsAsync(daeng, "help", "confirm.yes", first.Id);

        var reply = await field.SaysAsync(kham, words);

        Assert.Contains(answer, Field.Words(reply), StringComparison.Ordinal);
        Assert.Equal(status, await StatusAsync(field, second));
        Assert.Equal(0, await field.Database.ScalarAsync<int>("SELECT count(*) FROM co_askers"));
    }

    [Fact]
    public async Task Who_waits_along_and_cancels_is_counted_no_more_while_the_asker_waits_on()
    {
        await using var field = await Field.OpenAsync();
        var (_, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);

        var reply = await field.SaysAsync(kham, "ยกเลิกค่ะ");

        Assert.Contains("ไม่นับคุณรวม", Field.Words(reply), StringComparison.Ordinal);
        Assert.Equal(("open", "cancelled"), (await StatusAsync(field, first), await StatusAsync(field, second)));
    }

    [Fact]
    public async Task Who_waits_along_gets_their_own_case_back_when_the_asker_erases_everything()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);
        // What the asker came to need meanwhile does not hide what was given up for it.
        await field.Database.ExecuteAsync("UPDATE help_requests SET need = 'medicine' WHERE id = @Id", new { first.Id });

        await field.TapsAsync(daeng, "erase", "yes", daeng.Id);

        Assert.Equal("open", await StatusAsync(field, second));
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT look_again_at = @Now AND location IS NOT NULL FROM help_requests WHERE id = @Id", new { field.Now, second.Id }));
        var told = Assert.Single(await field.PushedAsync(kham));
        Assert.Contains($"เปิดเรื่อง {second.CaseNumber} ของคุณต่อ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("ลบ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_join_each_other_keep_one_case_and_a_third_comes_along()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        var ton = await field.MeetAsync("พี่ต้น");
        await field.Database.ExecuteAsync("INSERT INTO co_askers (request_id, person_id, joined_at) VALUES (@id, @ton, now())", new { id = second.Id, ton = ton.Id });

        await Task.WhenAll(field.TapsAsync(kham, "help", "same", second.Id), AgainAsync(() => field.TapsAsync(daeng, "help", "same", first.Id)));

        var live = await field.Database.ScalarAsync<long>("SELECT min(id) FROM help_requests WHERE ended_at IS NULL");
        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
        if (live == first.Id)
            Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT count(*) FROM co_askers WHERE request_id = @live", new { live }));
    }

    private static async Task<(Person Daeng, Person Kham, HelpRequest First, HelpRequest Second)> TwoAsync(Field field)
    {
        var (daeng, kham) = (await field.MeetAsync("ป้าแดง"), await field.MeetAsync("ยายคำ"));
        return (daeng, kham, await field.CaseAsync(daeng, NeedKind.FoodWater), await field.CaseAsync(kham, NeedKind.FoodWater));
    }

    private static Task HelpedAsync(Field field, HelpRequest request) =>
        field.Database.ExecuteAsync(
            """
            WITH helper AS (INSERT INTO people (province_code, created_at) VALUES ('35', @Now) RETURNING id)
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at, ended_at) SELECT '35', @Id, id, 'done', @Now, @Now, @Now FROM helper
            """,
            new { request.Id, field.Now });

    private static Task<string> StatusAsync(Field field, HelpRequest request) => field.Database.ScalarAsync<string>("SELECT status FROM help_requests WHERE id = @Id", new { request.Id });

    // A deadlock that the database resolved is tried again by the inbox; so here.
    private static async Task AgainAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Npgsql.PostgresException error) when (error.SqlState == Npgsql.PostgresErrorCodes.DeadlockDetected)
        {
            await act();
        }
    }
}
