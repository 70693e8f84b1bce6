using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.HelpRequests.Claiming;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>What a step of a claim, and the end of its case, do to the seats.</summary>
public sealed class ClaimMoveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ClaimStep.Release, "released")]
    [InlineData(ClaimStep.HandOver, "handed_over")]
    public async Task A_given_back_seat_is_free_and_dispatch_looks_at_once(ClaimStep step, string status)
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        var claim = await AcceptAsync(field, request, may.Id);
        field.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await StepAsync(field, claim.ClaimId!.Value, may, step));

        Assert.Equal(status, await field.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Equal(0, await field.Database.ScalarAsync<int>("SELECT helpers_live FROM help_requests"));
        Assert.Equal(field.Now, await field.Database.ScalarAsync<DateTimeOffset>("SELECT look_again_at FROM help_requests"));
        // Changing one's mind is allowed while the seat is free.
        Assert.Null((await AcceptAsync(field, request, may.Id)).Refusal);
    }

    [Fact]
    public async Task A_done_claim_keeps_its_seat_so_that_nobody_is_sent_again()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        var claim = await AcceptAsync(field, request, may.Id);

        Assert.Null(await StepAsync(field, claim.ClaimId!.Value, may, ClaimStep.Finish));
        Assert.Equal(Refusal.AlreadyDone, await StepAsync(field, claim.ClaimId.Value, may, ClaimStep.Finish));
        Assert.Equal(Refusal.TooLate, await StepAsync(field, claim.ClaimId.Value, may, ClaimStep.Arrive));

        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT helpers_live FROM help_requests"));
    }

    [Fact]
    public async Task Only_its_own_helper_moves_a_claim()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        var claim = await AcceptAsync(field, request, may.Id);
        var ton = await field.MeetAsync("ต้น");

        Assert.Equal(Refusal.NotFound, await StepAsync(field, claim.ClaimId!.Value, ton, ClaimStep.Finish));
    }

    [Theory]
    [InlineData(true, "done", "released")]
    [InlineData(false, "released", "released")]
    public async Task When_the_case_ends_who_was_there_has_helped_only_if_the_asker_says_so(bool isConfirmed, string arrived, string accepted)
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field, draft => draft with { HelpersWanted = 2 });
        var ton = await field.MeetAsync("ต้น");
        await field.OfferAsync(request, ton);
        var first = await AcceptAsync(field, request, may.Id);
        await AcceptAsync(field, request, ton.Id);
        await StepAsync(field, first.ClaimId!.Value, may, ClaimStep.Arrive);

        var ended = await field.WithAsync<ClaimEndingStore, IReadOnlyList<long>>(endings => endings.EndClaimsAsync(request.Id, isConfirmed, field.Now, Ct));

        Assert.Equal([may.Id, ton.Id], ended);
        Assert.Equal(arrived, await field.Database.ScalarAsync<string>("SELECT status FROM claims WHERE volunteer_id = @id", new { id = may.Id }));
        Assert.Equal(accepted, await field.Database.ScalarAsync<string>("SELECT status FROM claims WHERE volunteer_id = @id", new { id = ton.Id }));
    }

    [Fact]
    public async Task A_no_waits_for_whoever_fills_the_case_right_now_and_holds_nothing_meanwhile()
    {
        await using var field = await Field.OpenAsync();
        var (request, may) = await OfferedAsync(field);
        await using var filling = field.Database.Session();
        await filling.ExecuteAsync("SELECT id FROM help_requests FOR UPDATE", null, Ct);

        var declining = field.WithAsync<ClaimEndingStore, bool>(endings => endings.DeclineAsync(request.Id, may.Id, field.Now, Ct));
        while (!declining.IsCompleted && !await field.Database.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"))
            continue;
        await filling.ExecuteAsync("UPDATE offers SET status = 'withdrawn' WHERE status = 'offered'", null, Ct);
        await filling.CommitAsync(Ct);

        Assert.False(await declining);
    }
}
