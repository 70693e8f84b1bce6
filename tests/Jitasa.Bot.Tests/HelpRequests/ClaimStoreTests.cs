using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.HelpRequests.Claiming;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>Who wins a seat of a case, and who does not.</summary>
public sealed class ClaimStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_thousand_who_accept_at_once_exactly_the_two_wanted_win()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var request = await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with { HelpersWanted = 2 });
        var crowd = await CrowdAsync(field, request, 1_000);
        using var gate = new SemaphoreSlim(60);

        var outcomes = await Task.WhenAll(crowd.Select(async id =>
        {
            await gate.WaitAsync(Ct);
            try
            {
                return await AcceptAsync(field, request, id);
            }
            finally
            {
                gate.Release();
            }
        }));

        Assert.Equal(2, outcomes.Count(outcome => outcome.Refusal is null));
        Assert.Equal(998, outcomes.Count(outcome => outcome.Refusal == Refusal.AlreadyFull));
        Assert.Single(outcomes, outcome => outcome.IsFull);
        Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT helpers_live FROM help_requests"));
        Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT count(*) FROM claims WHERE ended_at IS NULL"));
        Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT count(*) FROM claim_events WHERE step = 'accept'"));
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT look_again_at IS NULL FROM help_requests"));
    }

    [Fact]
    public async Task A_second_tap_changes_nothing_and_leads_back_to_the_same_claim()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field, draft => draft with { HelpersWanted = 2 });

        var first = await AcceptAsync(field, request, may.Id);
        var second = await AcceptAsync(field, request, may.Id);

        Assert.Equal(new AcceptOutcome(first.ClaimId, Refusal.AlreadyDone), second);
        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT helpers_live FROM help_requests"));
    }

    [Fact]
    public async Task Nobody_takes_their_own_case_nor_one_they_wait_for()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        var daeng = await field.MeetAsync("ป้าแดง");
        await field.OfferAsync(request, daeng);
        await field.Database.ExecuteAsync("INSERT INTO co_askers (request_id, person_id, joined_at) VALUES (@request, @may, now())", new { request = request.Id, may = may.Id });

        Assert.Equal(Refusal.NotAllowed, (await AcceptAsync(field, request, daeng.Id)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await AcceptAsync(field, request, may.Id)).Refusal);
    }

    [Fact]
    public async Task Who_was_never_offered_the_case_does_not_find_it()
    {
        await using var field = await Field.OpenAsync();
        var (request, _) = await OfferedAsync(field);
        var stranger = await field.MeetAsync("คนแปลกหน้า");

        Assert.Equal(Refusal.NotFound, (await AcceptAsync(field, request, stranger.Id)).Refusal);
    }

    [Fact]
    public async Task A_case_that_ended_says_so()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        await field.WithAsync<HelpRequestStore>(requests => requests.MoveAsync(request.Id, RequestStep.Cancel, request.AskerId, "by_asker", field.Now, Ct));

        Assert.Equal(Refusal.AlreadyClosed, (await AcceptAsync(field, request, may.Id)).Refusal);
    }

    [Fact]
    public async Task A_case_that_was_helped_already_is_too_late_to_take()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        var ton = await field.MeetAsync("ต้น");
        await field.OfferAsync(request, ton);
        var claim = await AcceptAsync(field, request, may.Id);

        await StepAsync(field, claim.ClaimId!.Value, may, ClaimStep.Finish);

        Assert.Equal(Refusal.TooLate, (await AcceptAsync(field, request, ton.Id)).Refusal);
    }

    [Fact]
    public async Task Three_cases_at_a_time_are_enough_for_one_person()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetAsync("น้องเมย์");
        var daeng = await field.MeetAsync("ป้าแดง");
        var outcomes = new List<AcceptOutcome>();

        for (var number = 0; number < 4; number++)
        {
            var request = await field.CaseAsync(daeng, NeedKind.FoodWater);
            await field.OfferAsync(request, may);
            outcomes.Add(await AcceptAsync(field, request, may.Id));
        }

        Assert.Equal([null, null, null, Refusal.TooManyClaims], outcomes.Select(outcome => outcome.Refusal));
    }

    [Fact]
    public async Task A_case_that_turned_grave_after_the_offer_goes_only_to_who_is_vouched_for()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field, draft => draft with { Dangers = [DangerKind.Violence], HelpersWanted = 2 });
        var nok = await field.VolunteerAsync("พี่นก", 15.79, 104.14, [], isVetted: true);
        await field.OfferAsync(request, nok);

        Assert.Equal(Refusal.NotVetted, (await AcceptAsync(field, request, may.Id)).Refusal);
        Assert.Null((await AcceptAsync(field, request, nok.Id)).Refusal);
    }

    [Fact]
    public async Task Whom_the_asker_blocked_does_not_take_the_case_again()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        await field.Database.ExecuteAsync("INSERT INTO blocks (person_id, blocked_id, at) VALUES (@asker, @may, now())", new { asker = request.AskerId, may = may.Id });

        Assert.Equal(Refusal.TooLate, (await AcceptAsync(field, request, may.Id)).Refusal);
    }

    [Fact]
    public async Task Whoever_takes_a_case_without_a_need_makes_it_a_case()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field, draft => draft with { Need = null });

        Assert.NotNull((await AcceptAsync(field, request, may.Id)).ClaimId);

        Assert.Equal("open other", await field.Database.ScalarAsync<string>("SELECT status || ' ' || need FROM help_requests"));
    }

    private static async Task<long[]> CrowdAsync(Field field, HelpRequest request, int count)
    {
        await field.Database.ExecuteAsync(
            """
            WITH crowd AS (
                INSERT INTO people (province_code, line_user_id, created_at) SELECT '35', 'U' || lpad(n::text, 32, '0'), now() FROM generate_series(1, @count) n RETURNING id)
            INSERT INTO offers (province_code, request_id, volunteer_id, wave, status, offered_at) SELECT '35', @request, id, 1, 'offered', now() FROM crowd
            """,
            new { count, request = request.Id });
        return await field.Database.InAsync(async session => (await session.ListAsync<long>("SELECT volunteer_id FROM offers WHERE request_id = @id", new { id = request.Id }, Ct)).ToArray());
    }
}
