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
    public async Task Who_waits_along_hears_that_help_came_and_waits_no_more()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, kham, first, second) = await TwoAsync(field);
        await field.TapsAsync(kham, "help", "same", second.Id);

        await field.TapsAsync(daeng, "help", "confirm.yes", first.Id);

        Assert.Equal("cancelled", await StatusAsync(field, second));
        Assert.Contains("ได้รับความช่วยเหลือแล้ว", Assert.Single(await field.PushedAsync(kham)), StringComparison.Ordinal);
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
