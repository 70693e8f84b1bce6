using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>The asker and the desk put something right at the same moment, and neither loses what they wrote.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("people.5")]
    [InlineData("need.food_water")]
    [InlineData("area.350104")]
    public async Task A_tap_waits_for_the_desk_and_keeps_what_it_wrote(string verb)
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var nid = await field.MeetAsync("นิด");
        var opened = await field.CaseAsync(daeng, NeedKind.Shelter, draft => draft with { Place = new PlaceDraft(Landmark: "หลังวัด") });

        var tapped = Task.CompletedTask;
        await field.WithAsync<HelpRequestStore>(async requests =>
        {
            var held = (await requests.HoldAsync(opened.Id, Ct))!;
            await requests.AmendAsync(held with { Place = new PlaceDraft(Landmark: "บ้านรั้วเขียวข้างวัด") }, ["place"], nid.Id, field.Now, Ct);
            tapped = field.TapsAsync(daeng, "help", verb, opened.Id);
            await SomeoneWaitsAsync(field, tapped);
        });
        await tapped;

        var kept = (await field.WithAsync<HelpRequestStore, HelpRequest?>(requests => requests.FindAsync(opened.Id, Ct)))!;
        Assert.Equal("บ้านรั้วเขียวข้างวัด", kept.Place.Landmark);
        Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT count(*)::int FROM help_request_events WHERE step = 'amend'"));
    }

    /// <summary>Until one connection of this database waits for a lock of another: seen, not guessed by a pause.</summary>
    private static async Task SomeoneWaitsAsync(Field field, Task waiting)
    {
        while (!waiting.IsCompleted && !await field.Database.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0)"))
            Ct.ThrowIfCancellationRequested();
        Assert.False(waiting.IsCompleted, "The tap did not wait.");
    }
}
