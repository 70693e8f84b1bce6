using System.Security.Cryptography;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.Dispatch.DispatchGround;

namespace Jitasa.Bot.Tests.Dispatch;

/// <summary>Whom the waves ask, and when.</summary>
public sealed class DispatchWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_three_nearest_who_can_are_asked_first_and_after_the_wait_those_further_out()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var near = await field.VolunteerAsync("ใกล้", North(300), Lon, ["motorcycle"]);
        var unfit = await field.VolunteerAsync("ไม่มีรถ", North(100), Lon, ["phone"]);
        var far = await field.VolunteerAsync("ไกลหน่อย", North(1_800), Lon, ["drive_car"]);
        var request = await field.CaseAsync(daeng, NeedKind.Oxygen, draft => draft with { Urgency = Urgency.Critical, Patients = new Dictionary<Vulnerable, int> { [Vulnerable.Elderly] = 1 } });

        await field.WorkAsync<DispatchWork>();

        var card = Assert.Single(await field.PushedAsync(near));
        Assert.Contains("ประมาณ 300 เมตร", card, StringComparison.Ordinal);
        Assert.Contains("ผู้สูงอายุ 1", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ป้าแดง", card, StringComparison.Ordinal);
        Assert.DoesNotContain("104.14", card, StringComparison.Ordinal);
        Assert.Empty(await field.PushedAsync(unfit));
        Assert.Empty(await field.PushedAsync(far));

        field.Clock.Advance(TimeSpan.FromSeconds(59));
        await field.WorkAsync<DispatchWork>();
        Assert.Empty(await field.PushedAsync(far));
        field.Clock.Advance(TimeSpan.FromSeconds(1));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(far));
        Assert.Single(await field.PushedAsync(near));
        Assert.Equal(2, await WaveAsync(field, request));
    }

    [Fact]
    public async Task Nobody_is_offered_their_own_case_nor_one_of_a_person_they_blocked()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.VolunteerAsync("ป้าแดง", Lat, Lon, []);
        var blocked = await field.VolunteerAsync("คนถูกบล็อก", Lat, Lon, []);
        var may = await field.VolunteerAsync("น้องเมย์", Lat, Lon, []);
        await field.Database.ExecuteAsync("INSERT INTO blocks (person_id, blocked_id, at) VALUES (@daeng, @blocked, now())", new { daeng = daeng.Id, blocked = blocked.Id });
        await field.CaseAsync(daeng, NeedKind.Shelter);

        await field.WorkAsync<DispatchWork>();

        Assert.Empty(await field.PushedAsync(daeng));
        Assert.Empty(await field.PushedAsync(blocked));
        Assert.Single(await field.PushedAsync(may));
    }

    [Theory]
    [InlineData(NeedKind.MedicalEmergency, null, "first_aid")]
    [InlineData(NeedKind.MentalHealth, null, "phone")]
    [InlineData(NeedKind.Other, DangerKind.Violence, "phone")]
    [InlineData(NeedKind.Other, DangerKind.Psychosis, "phone")]
    public async Task What_wants_a_trusted_person_is_offered_only_to_who_is_vouched_for(NeedKind need, DangerKind? danger, string skill)
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var general = await field.VolunteerAsync("ทั่วไป", Lat, Lon, [skill]);
        var vetted = await field.VolunteerAsync("พี่นก", North(900), Lon, [skill], isVetted: true);
        await field.CaseAsync(daeng, need, draft => draft with { Dangers = danger is { } known ? [known] : [] });

        await field.WorkAsync<DispatchWork>();

        Assert.Empty(await field.PushedAsync(general));
        Assert.Single(await field.PushedAsync(vetted));
    }

    [Fact]
    public async Task Hours_hold_back_what_can_wait_and_nothing_else()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        // Weekends only; the clock stands on a Wednesday morning.
        var weekend = await field.VolunteerAsync("เสาร์อาทิตย์", Lat, Lon, [], availability: "000000000000000111111");
        await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.WorkAsync<DispatchWork>();
        Assert.Empty(await field.PushedAsync(weekend));

        await field.CaseAsync(daeng, NeedKind.Shelter, draft => draft with { Urgency = Urgency.High });
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(weekend));
    }

    [Fact]
    public async Task A_volunteer_is_not_sent_further_than_they_said_and_a_fresh_place_counts_more_than_home()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var close = await field.VolunteerAsync("รัศมีสั้น", North(1_500), Lon, [], radiusKm: 1);
        var away = await field.VolunteerAsync("ออกไปข้างนอก", Lat, Lon, []);
        var visiting = await field.VolunteerAsync("มาเยี่ยม", North(90_000), Lon, []);
        await HereAsync(field, away, North(50_000));
        await HereAsync(field, visiting, North(200));
        await field.CaseAsync(daeng, NeedKind.Shelter, draft => draft with { Urgency = Urgency.High });

        for (var minutes = 0; minutes < 10; minutes += 2)
        {
            await field.WorkAsync<DispatchWork>();
            field.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Empty(await field.PushedAsync(close));
        Assert.Empty(await field.PushedAsync(away));
        Assert.Single(await field.PushedAsync(visiting));
    }

    [Fact]
    public async Task A_case_known_by_its_tambon_goes_to_that_tambons_people_before_nearer_strangers()
    {
        await using var field = await Field.OpenAsync(("Dispatch:WaveSizes", "1,1,1"));
        var daeng = await field.MeetAsync("ป้าแดง");
        var stranger = await field.VolunteerAsync("ตำบลข้างๆ", North(200), Lon, [], area: "350104");
        var local = await field.VolunteerAsync("คนตำบลนี้", North(7_000), Lon, [], area: "35010302");
        await field.CaseAsync(daeng, NeedKind.Shelter, draft => draft with { LocationSource = LocationSource.Tambon });

        await field.WorkAsync<DispatchWork>();
        Assert.Single(await field.PushedAsync(local));
        Assert.Empty(await field.PushedAsync(stranger));
        field.Clock.Advance(TimeSpan.FromMinutes(10));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(stranger));
    }

    [Fact]
    public async Task Of_several_processes_one_takes_all_that_was_said_together()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var first = await field.CaseAsync(daeng, NeedKind.Oxygen);
        var second = await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with { LinkedTo = first.Id });

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => field.WithAsync<DispatchStore, long[][]>(cases => cases.TakeAsync(field.Now, Ct)))));

        Assert.Equal([first.Id, second.Id], Assert.Single(Assert.Single(taken, said => said.Length > 0)));
    }

    [Fact]
    public async Task A_case_that_cannot_be_handled_holds_up_none_of_those_looked_at_with_it()
    {
        await using var field = await Field.OpenAsync();
        var near = await field.VolunteerAsync("ใกล้", North(300), Lon, ["motorcycle"]);
        var broken = await field.CaseAsync(await field.MeetAsync("ป้าแดง"), NeedKind.Oxygen);
        var sound = await field.CaseAsync(await field.MeetAsync("ลุงดำ"), NeedKind.Oxygen);
        await field.Database.ExecuteAsync("UPDATE help_requests SET place_sealed = '\\x01' WHERE id = @Id", new { broken.Id });

        await Assert.ThrowsAsync<CryptographicException>(() => field.WithAsync<DispatchWork>(work => work.StepAsync(Ct)));

        Assert.Contains(sound.CaseNumber, Assert.Single(await field.PushedAsync(near)), StringComparison.Ordinal);
        Assert.Equal(1, await WaveAsync(field, sound));
        Assert.Equal(0, await WaveAsync(field, broken));
    }

    [Fact]
    public async Task When_the_whole_wave_says_no_the_next_is_asked_without_waiting()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var near = await field.VolunteerAsync("ใกล้", North(300), Lon, []);
        var far = await field.VolunteerAsync("ไกลหน่อย", North(1_800), Lon, []);
        var request = await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.WorkAsync<DispatchWork>();

        Assert.Contains("ติดอะไร", Field.Words(await field.TapsAsync(near, "claim", "decline", request.Id)), StringComparison.Ordinal);
        await field.TapsAsync(near, "claim", "decline.busy", request.Id);
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(far));
        Assert.Equal("busy", await field.Database.ScalarAsync<string>("SELECT decline_reason FROM offers WHERE volunteer_id = @Id", new { near.Id }));
    }

    [Fact]
    public async Task Dispatch_rests_when_the_wanted_number_is_on_it_and_wakes_when_one_gives_back()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var first = await field.VolunteerAsync("คนแรก", North(300), Lon, []);
        var second = await field.VolunteerAsync("คนที่สอง", North(1_500), Lon, []);
        var request = await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.WorkAsync<DispatchWork>();
        await field.TapsAsync(first, "claim", "accept", request.Id);
        field.Clock.Advance(TimeSpan.FromMinutes(20));
        await field.WorkAsync<DispatchWork>();
        Assert.Empty(await field.PushedAsync(second));

        await field.TapsAsync(first, "claim", "release", await ClaimIdAsync(field, first));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(second));
        Assert.Contains("กำลังหาคนใหม่", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Urgency_rises_while_nobody_comes_and_the_reason_is_kept()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var request = await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.WorkAsync<DispatchWork>();

        field.Clock.Advance(TimeSpan.FromMinutes(120));
        await field.WorkAsync<DispatchWork>();

        var raised = await field.WithAsync<HelpRequestStore, HelpRequest?>(requests => requests.FindAsync(request.Id, Ct));
        Assert.Equal(Urgency.High, raised!.Urgency);
        Assert.Contains("waited", raised.Reasons);
    }
}
