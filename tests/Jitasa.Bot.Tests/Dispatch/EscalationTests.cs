using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.Dispatch.DispatchGround;

namespace Jitasa.Bot.Tests.Dispatch;

/// <summary>Up the line, when nobody near can come.</summary>
public sealed class EscalationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
}
