using Jitasa.Bot.Relay;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

public sealed class DeskTests : IAsyncLifetime
{
    private RelayRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await CreateAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task The_nearest_official_is_called_reads_what_was_typed_meanwhile_and_answers()
    {
        var waiting = await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.SaysAsync(Daeng, "ลูกโดนไล่ออกจากบ้าน");
        await rig.SaysAsync(Somsak, "รับคุย");
        await rig.WorkAsync<RelayWork>();
        await rig.SaysAsync(Somsak, "เดี๋ยวผมไปหาครับ");
        await rig.HandOverAsync();

        Assert.Contains("กำลังเรียกเจ้าหน้าที่", Words(waiting), StringComparison.Ordinal);
        Assert.Contains("1669", Words(waiting), StringComparison.Ordinal);
        Assert.Equal(["🙋 มีผู้ขอคุยกับเจ้าหน้าที่ ต.ตาดทอง อ.เมืองยโสธร", "💬 จากผู้ขอ (ป้าแดง):\nลูกโดนไล่ออกจากบ้าน"], await rig.PushesAsync(Somsak));
        Assert.Empty(await rig.PushesAsync(Amphon));
        Assert.Equal(["เจ้าหน้าที่ คุณสมศักดิ์ มาคุยด้วยแล้วค่ะ พิมพ์คุยได้เลยนะคะ", "💬 จากเจ้าหน้าที่ (คุณสมศักดิ์):\nเดี๋ยวผมไปหาครับ"], await rig.PushesAsync(Daeng));
    }

    [Fact]
    public async Task Of_a_hundred_who_take_a_talk_at_once_one_has_it()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.Database.ExecuteAsync(
            """
            WITH many AS (INSERT INTO people (province_code, line_user_id, created_at) SELECT '35', 'U' || md5(n::text), now() FROM generate_series(1, 100) n RETURNING id)
            INSERT INTO person_roles (person_id, role, area_code, granted_at) SELECT id, 'local_officer', '350103', now() FROM many
            """);
        var talkId = await rig.Database.ScalarAsync<long>("SELECT id FROM talks");
        var officials = await rig.Database.InAsync(session => session.ListAsync<string>("SELECT line_user_id FROM people p JOIN person_roles r ON r.person_id = p.id WHERE r.area_code = '350103'", null, TestContext.Current.CancellationToken));

        var answers = await Task.WhenAll(officials.Select(official => rig.TapsAsync(official, "take", talkId)));

        Assert.Equal(101, answers.Length);
        Assert.Single(answers, answer => Words(answer).StartsWith("รับคุยแล้วค่ะ", StringComparison.Ordinal));
        Assert.Equal(100, answers.Count(answer => Words(answer).StartsWith("มีเจ้าหน้าที่ท่านอื่นรับคุยแล้ว", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unanswered_talk_climbs_to_the_amphoe_and_the_asker_hears_it_honestly()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        rig.Clock.Advance(TimeSpan.FromMinutes(9));
        await rig.WorkAsync<DeskWork>();
        Assert.Empty(await rig.PushesAsync(Amphon));

        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.WorkAsync<DeskWork>();
        rig.Clock.Advance(TimeSpan.FromMinutes(10));
        await rig.WorkAsync<DeskWork>();
        rig.Clock.Advance(TimeSpan.FromMinutes(60));
        await rig.WorkAsync<DeskWork>();

        Assert.Single(await rig.PushesAsync(Amphon));
        var told = await rig.PushesAsync(Daeng);
        Assert.Equal(2, told.Count);
        Assert.Contains("เรียกเจ้าหน้าที่คนอื่นเพิ่ม", told[0], StringComparison.Ordinal);
        Assert.Contains("เรียกเจ้าหน้าที่ทุกคนแล้ว", told[1], StringComparison.Ordinal);
        Assert.All(told, sentence => Assert.Contains("1669", sentence, StringComparison.Ordinal));
        // Whoever comes late still may take it.
        Assert.StartsWith("รับคุยแล้วค่ะ", Words(await rig.SaysAsync(Somsak, "รับคุย")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_case_waits_half_as_long()
    {
        await rig.CaseWithHelperAsync("YST64-1117-0009", "critical");
        await rig.Database.ExecuteAsync("UPDATE help_requests SET last_heard_at = last_heard_at + interval '1 minute' WHERE urgency = 'critical'");
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.WorkAsync<DeskWork>();

        Assert.Single(await rig.PushesAsync(Amphon));
    }

    [Fact]
    public async Task An_official_who_takes_a_talk_and_says_nothing_loses_it_to_the_next()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.SaysAsync(Daeng, "น้ำท่วมบ้าน");
        await rig.SaysAsync(Somsak, "รับคุย");
        await rig.WorkAsync<RelayWork>();
        rig.Clock.Advance(TimeSpan.FromMinutes(10));
        await rig.WorkAsync<DeskWork>();
        await rig.SaysAsync(Amphon, "รับคุย");
        await rig.WorkAsync<RelayWork>();

        Assert.Contains("เรียกเจ้าหน้าที่ท่านอื่นให้แทน", Assert.Single(await rig.HeldAsync(Somsak)), StringComparison.Ordinal);
        Assert.Contains("💬 จากผู้ขอ (ป้าแดง):\nน้ำท่วมบ้าน", await rig.PushesAsync(Amphon));
    }

    [Fact]
    public async Task An_answered_talk_does_not_climb()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.SaysAsync(Somsak, "รับคุย");
        await rig.SaysAsync(Somsak, "ว่าไงครับ");
        rig.Clock.Advance(TimeSpan.FromMinutes(30));
        await rig.WorkAsync<DeskWork>();

        Assert.Empty(await rig.PushesAsync(Amphon));
    }

    [Theory]
    [InlineData("แจ้งปัญหา")]
    [InlineData("รายงาน")]
    public async Task Whoever_reports_while_talking_to_an_official_may_have_another_one(string words)
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.SaysAsync(Somsak, "รับคุย");

        var asked = Words(await rig.SaysAsync(Daeng, words));
        await rig.HandOverAsync();

        Assert.Contains("คุณสมศักดิ์", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(await rig.PushesAsync(Somsak), push => push.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_official_the_person_hears_the_truth_and_the_hotline()
    {
        await rig.Database.ExecuteAsync("UPDATE person_roles SET revoked_at = now()");

        var answer = Words(await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่"));

        Assert.Contains("ยังไม่มีเจ้าหน้าที่ในระบบ", answer, StringComparison.Ordinal);
        Assert.Contains("1669", answer, StringComparison.Ordinal);
        Assert.Equal(0, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talks WHERE ended_at IS NULL"));
    }

    [Theory]
    [InlineData("รับคุย")]
    [InlineData(null)]
    public async Task Where_an_area_has_no_official_any_desk_of_the_province_is_called_and_may_answer(string? typed)
    {
        await rig.Database.ExecuteAsync("UPDATE person_roles SET area_code = '350299' WHERE role = 'local_officer'; UPDATE person_roles SET revoked_at = now() WHERE role <> 'local_officer'");

        var waiting = Words(await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่"));
        var talkId = await rig.Database.ScalarAsync<long>("SELECT id FROM talks");
        var taken = Words(typed is null ? await rig.TapsAsync(Somsak, "take", talkId) : await rig.SaysAsync(Somsak, typed));

        Assert.Contains("กำลังเรียกเจ้าหน้าที่", waiting, StringComparison.Ordinal);
        Assert.Contains("รับคุยแล้ว", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_of_another_area_cannot_take_the_talk()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        var talkId = await rig.Database.ScalarAsync<long>("SELECT id FROM talks");
        await rig.Database.ExecuteAsync("UPDATE person_roles SET area_code = '3502' WHERE role = 'amphoe_officer'");

        Assert.Contains("ปุ่มนี้ใช้ไม่ได้แล้ว", Words(await rig.TapsAsync(Amphon, "take", talkId)), StringComparison.Ordinal);
        Assert.Contains("ไม่มีใครรอคุย", Words(await rig.SaysAsync(Amphon, "รับคุย")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_twice_is_one_talk_and_one_call()
    {
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");
        await rig.SaysAsync(Daeng, "ขอคุยกับเจ้าหน้าที่");

        Assert.Single(await rig.PushesAsync(Somsak));
        Assert.Equal(1, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talks"));
    }
}
