using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class CaseErasureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_whose_helper_erases_everything_is_asked_around_from_the_first_wave()
    {
        await using var field = await Field.OpenAsync();
        var (daeng, may) = (await field.MeetAsync("ป้าแดง"), await field.MeetAsync("น้องเมย์"));
        var request = await field.CaseAsync(daeng, NeedKind.FoodWater);
        await field.OfferAsync(request, may);
        await field.WithAsync<ClaimStore, AcceptOutcome>(claims => claims.AcceptAsync(request.Id, may.Id, field.Now, Ct));
        await field.Database.ExecuteAsync("UPDATE help_requests SET wave = 3, rung = 3");

        var left = await field.WithAsync<CaseErasureStore, IReadOnlyList<LeftBehind>>(erasure => erasure.EndAsync(may.Id, field.Now, Ct));

        Assert.Equal([new LeftBehind(request.CaseNumber, daeng.Id, IsAsker: true)], left);
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT helpers_live = 0 AND wave = 0 AND rung = 0 AND look_again_at = @Now FROM help_requests", new { field.Now }));
    }
}
