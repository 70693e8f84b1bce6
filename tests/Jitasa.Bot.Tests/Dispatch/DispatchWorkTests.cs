using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Dispatch;

public sealed class DispatchWorkTests
{
    private const double Lat = 15.79;
    private const double Lon = 104.14;

    // A thousandth of a degree of latitude is 111 m.
    private static double North(int metres) => Lat + (metres / 111_000.0);

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
    public async Task Violence_is_told_to_the_desk_in_the_first_minute_and_never_to_the_village()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var head = await LeaderAsync(field, "ผู้ใหญ่บ้าน", Role.VillageHead, "350103");
        var desk = await LeaderAsync(field, "ปลัด", Role.AmphoeOfficer, "3501");
        await field.CaseAsync(daeng, NeedKind.Other, draft => draft with { Dangers = [DangerKind.Violence], Urgency = Urgency.Critical });

        await field.WorkAsync<DispatchWork>();

        Assert.Empty(await field.PushedAsync(head));
        Assert.NotEmpty(await field.PushedAsync(desk));
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
    public async Task When_nobody_is_near_the_call_goes_up_the_line_and_who_waits_hears_of_every_rung()
    {
        await using var field = await Field.OpenAsync(("Desk:Phone", "+6645711000"));
        var daeng = await field.MeetAsync("ป้าแดง");
        var kamnan = await LeaderAsync(field, "กำนันสมชาย", Role.Kamnan, "350103");
        var desk = await LeaderAsync(field, "ปลัดอำเภอ", Role.AmphoeOfficer, "3501");
        var op = await LeaderAsync(field, "ผู้ดูแลระบบ", Role.Operator, "TH");
        var request = await field.CaseAsync(daeng, NeedKind.Oxygen, draft => draft with { Urgency = Urgency.High });

        // No village head: that rung is skipped at once.
        await field.WorkAsync<DispatchWork>();
        Assert.Single(await field.PushedAsync(kamnan));
        Assert.Contains("แจ้งกำนันแล้ว", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
        Assert.Contains("1669", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
        field.Clock.Advance(TimeSpan.FromMinutes(2));
        await field.WorkAsync<DispatchWork>();
        Assert.Single(await field.PushedAsync(desk));
        Assert.Empty(await field.PushedAsync(op));
        field.Clock.Advance(TimeSpan.FromMinutes(2));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(op));
        Assert.Equal(2, (await field.PushedAsync(desk)).Count);
        Assert.Contains("045-711-000", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
        Assert.Equal(3, (await field.PushedAsync(daeng)).Count);
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT is_red FROM help_requests WHERE id = @Id", new { request.Id }));
        // The kamnan may go there himself, with the button he was sent.
        Assert.Contains("คุณรับเรื่องนี้แล้ว", Field.Words(await field.TapsAsync(kamnan, "claim", "accept", request.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_needs_of_one_cry_that_nobody_takes_are_regretted_in_one_sentence()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        await LeaderAsync(field, "กำนันสมชาย", Role.Kamnan, "350103");
        var first = await field.CaseAsync(daeng, NeedKind.Oxygen, draft => draft with { Urgency = Urgency.High });
        await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with { Urgency = Urgency.High, LinkedTo = first.Id });

        await field.WorkAsync<DispatchWork>();
        Assert.Contains("เรื่องออกซิเจน และอาหารและน้ำดื่มค่ะ ตอนนี้แจ้งกำนันแล้ว", Assert.Single(await field.PushedAsync(daeng)), StringComparison.Ordinal);
        field.Clock.Advance(TimeSpan.FromMinutes(2));
        await field.WorkAsync<DispatchWork>();

        Assert.Contains("ยังหาคนช่วยเรื่องออกซิเจน และอาหารและน้ำดื่ม", (await field.PushedAsync(daeng))[^1], StringComparison.Ordinal);
        Assert.Equal(2, (await field.PushedAsync(daeng)).Count);
        Assert.Equal(2L, await field.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests WHERE is_red"));
    }

    [Fact]
    public async Task Of_two_needs_of_one_cry_only_the_one_nobody_can_answer_is_regretted()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var may = await field.VolunteerAsync("น้องเมย์", North(300), Lon, []);
        var first = await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.CaseAsync(daeng, NeedKind.Oxygen, draft => draft with { LinkedTo = first.Id });

        await field.WorkAsync<DispatchWork>();

        var regret = Assert.Single(await field.PushedAsync(daeng));
        Assert.Contains("เรื่องออกซิเจนใกล้คุณไม่ได้", regret, StringComparison.Ordinal);
        Assert.Contains("ที่พักพิง", Assert.Single(await field.PushedAsync(may)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_processes_one_takes_all_that_was_said_together()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var first = await field.CaseAsync(daeng, NeedKind.Oxygen);
        var second = await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with { LinkedTo = first.Id });

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => field.WithAsync<DispatchStore, long[]>(cases => cases.TakeAsync(field.Now, Ct)))));

        Assert.Equal([first.Id, second.Id], Assert.Single(taken, ids => ids.Length > 0));
    }

    [Fact]
    public async Task A_red_case_is_offered_to_who_comes_on_duty_later()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        await field.CaseAsync(daeng, NeedKind.Shelter);
        await field.WorkAsync<DispatchWork>();
        var late = await field.VolunteerAsync("มาทีหลัง", North(300), Lon, []);

        field.Clock.Advance(TimeSpan.FromMinutes(10));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(late));
    }

    [Fact]
    public async Task A_case_without_a_place_goes_to_the_desk_at_once()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        var officer = await LeaderAsync(field, "เจ้าหน้าที่จังหวัด", Role.ProvinceOfficer, "35");
        await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with { AreaCode = null, Location = null, LocationSource = LocationSource.None });

        await field.WorkAsync<DispatchWork>();

        Assert.Contains("ยังไม่ทราบที่อยู่", Assert.Single(await field.PushedAsync(officer)), StringComparison.Ordinal);
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

    [Fact]
    public async Task A_voice_message_nobody_explained_goes_to_the_desk_once()
    {
        await using var field = await Field.OpenAsync();
        var desk = await LeaderAsync(field, "นิด", Role.LocalOfficer, "3501");
        await field.CaseAsync(await field.MeetAsync("ป้าแดง"), NeedKind.Other, draft => draft with { Need = null, Location = null, LocationSource = LocationSource.None });

        field.Clock.Advance(TimeSpan.FromSeconds(179));
        await field.WorkAsync<DispatchWork>();
        Assert.Empty(await field.PushedAsync(desk));
        field.Clock.Advance(TimeSpan.FromSeconds(1));
        await field.WorkAsync<DispatchWork>();
        field.Clock.Advance(TimeSpan.FromHours(1));
        await field.WorkAsync<DispatchWork>();

        Assert.Contains("ยังไม่บอกเรื่อง", Assert.Single(await field.PushedAsync(desk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Violence_without_a_place_is_told_to_the_desk_once()
    {
        await using var field = await Field.OpenAsync();
        var desk = await LeaderAsync(field, "นิด", Role.LocalOfficer, "35");
        await field.CaseAsync(await field.MeetAsync("ป้าแดง"), NeedKind.Other, draft => draft with { AreaCode = null, Location = null, LocationSource = LocationSource.None, Dangers = [DangerKind.Violence] });

        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(desk));
    }

    [Fact]
    public async Task A_place_told_after_the_desk_was_asked_brings_the_head_and_the_kamnan_in()
    {
        await using var field = await Field.OpenAsync();
        var head = await LeaderAsync(field, "ผู้ใหญ่บ้าน", Role.VillageHead, "350103");
        await LeaderAsync(field, "นิด", Role.LocalOfficer, "35");
        var daeng = await field.MeetAsync("ป้าแดง");
        var request = await field.CaseAsync(daeng, NeedKind.Shelter, draft => draft with { AreaCode = null, Location = null, LocationSource = LocationSource.None });
        await field.WorkAsync<DispatchWork>();
        Assert.Empty(await field.PushedAsync(head));

        await field.WithAsync<HelpRequestStore, bool>(requests => requests.AmendAsync(
            request with { AreaCode = "350103", Location = new GeoPoint(Lat, Lon).ToPoint(), LocationSource = LocationSource.Pin }, ["pin"], daeng.Id, field.Now, Ct));
        await field.WorkAsync<DispatchWork>();

        Assert.Single(await field.PushedAsync(head));
    }

    private static Task<long> ClaimIdAsync(Field field, Person who) => field.Database.ScalarAsync<long>("SELECT max(id) FROM claims WHERE volunteer_id = @Id", new { who.Id });

    private static Task<int> WaveAsync(Field field, HelpRequest request) => field.Database.ScalarAsync<int>("SELECT wave FROM help_requests WHERE id = @Id", new { request.Id });

    private static Task HereAsync(Field field, Person who, double lat) =>
        field.Database.ExecuteAsync("UPDATE volunteers SET here = @here, here_at = @Now WHERE person_id = @Id", new { here = new GeoPoint(lat, Lon).ToPoint(), field.Now, who.Id });

    private static async Task<Person> LeaderAsync(Field field, string name, Role role, string area)
    {
        var person = await field.MeetAsync(name);
        await field.GrantAsync(person, role, area);
        return person;
    }
}
