using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.HelpRequests.Claiming;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>A claim that sleeps: reminders, more time, and somebody else.</summary>
public sealed class ClaimGuardTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminders_that_are_overdue_come_one_at_a_time_as_far_apart_as_the_settings_say()
    {
        await using var field = await Field.OpenAsync(("Claims:OverdueReminderMinutes", "2"));
        var (request, may, _) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);
        await field.WithAsync<HelpRequestStore, bool>(requests => requests.RaiseAsync(request.Id, Urgency.Critical, "waited", null, field.Now, Ct));

        field.Clock.Advance(TimeSpan.FromMinutes(30));
        await field.WorkAsync<ClaimGuardWork>();
        Assert.Single(await field.PushedAsync(may));
        field.Clock.Advance(TimeSpan.FromMinutes(2));
        await field.WorkAsync<ClaimGuardWork>();

        Assert.Equal(2, (await field.PushedAsync(may)).Count);
    }

    [Fact]
    public async Task As_many_at_the_desk_hear_of_a_release_as_the_settings_say()
    {
        await using var field = await Field.OpenAsync(("Claims:DeskPeople", "1"));
        var (request, may, _) = await OfferedToMayAsync(field);
        var (first, second) = (await field.MeetAsync("ปลัด"), await field.MeetAsync("ปลัดอีกคน"));
        await field.GrantAsync(first, Role.AmphoeOfficer, "3501");
        await field.GrantAsync(second, Role.AmphoeOfficer, "3501");
        await field.TapsAsync(may, "claim", "accept", request.Id);

        await field.TapsAsync(may, "claim", "release", await field.Database.ScalarAsync<long>("SELECT id FROM claims"));

        Assert.Single([.. await field.PushedAsync(first), .. await field.PushedAsync(second)]);
    }

    [Fact]
    public async Task A_silent_helper_of_a_critical_case_is_reminded_twice_and_then_someone_else_is_looked_for()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field, urgency: Urgency.Critical);
        var desk = await field.MeetAsync("ปลัด");
        await field.GrantAsync(desk, Role.AmphoeOfficer, "3501");
        await field.TapsAsync(may, "claim", "accept", request.Id);

        foreach (var reminders in new[] { 1, 2 })
        {
            field.Clock.Advance(TimeSpan.FromMinutes(10));
            await field.WorkAsync<ClaimGuardWork>();
            Assert.Equal(reminders, (await field.PushedAsync(may)).Count);
        }
        field.Clock.Advance(TimeSpan.FromMinutes(10));
        await field.WorkAsync<ClaimGuardWork>();

        Assert.Contains("ไม่ได้ยินจากคุณ", (await field.PushedAsync(may))[^1], StringComparison.Ordinal);
        Assert.Contains("กำลังหาคนใหม่", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
        Assert.Single(await field.PushedAsync(desk));
        Assert.Equal("released", await field.Database.ScalarAsync<string>("SELECT status FROM claims"));
        // Still going: one tap takes it again.
        Assert.Contains("คุณรับเรื่องนี้แล้ว", Field.Words(await field.TapsAsync(may, "claim", "accept", request.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tap_begins_the_silence_anew()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, _) = await OfferedToMayAsync(field, urgency: Urgency.Critical);
        await field.TapsAsync(may, "claim", "accept", request.Id);
        var claim = await field.Database.ScalarAsync<long>("SELECT id FROM claims");
        field.Clock.Advance(TimeSpan.FromMinutes(20));
        await field.WorkAsync<ClaimGuardWork>();

        await field.TapsAsync(may, "claim", "extend", claim);
        field.Clock.Advance(TimeSpan.FromMinutes(15));
        await field.WorkAsync<ClaimGuardWork>();

        Assert.Equal("accepted", await field.Database.ScalarAsync<string>("SELECT status FROM claims"));
    }
}
