using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

/// <summary>The ways out of a talk with a helper: ending, reporting, blocking, and what comes after.</summary>
public sealed class TalkEndingTests : IAsyncLifetime
{
    private RelayRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await CreateAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Whoever_ended_the_talk_can_still_block_the_other_and_report_them()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "จบการคุย");

        var asked = await rig.SaysAsync(Daeng, "บล็อก");
        Assert.Contains("คุณต้น", Words(asked), StringComparison.Ordinal);
        await rig.SaysAsync(Daeng, "แจ้งปัญหา");

        Assert.Equal(1L, await rig.Database.ScalarAsync<long>("SELECT count(*) FROM talks WHERE reported_at IS NOT NULL"));
    }

    [Fact]
    public async Task Whom_the_other_left_can_still_report_them()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.TapsAsync(Ton, "open", rig.ClaimId);
        await rig.SaysAsync(Ton, "จบการคุย");

        await rig.SaysAsync(Daeng, "แจ้งปัญหา");

        Assert.Equal(1L, await rig.Database.ScalarAsync<long>("SELECT count(*) FROM talks WHERE reported_at IS NOT NULL"));
    }

    [Fact]
    public async Task Either_side_ends_the_talk_and_only_that_side_takes_it_up_again()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "ถึงแล้วโทรมานะคะ");
        await rig.HandOverAsync();

        Assert.Contains("จบการคุยแล้ว", Words(await rig.SaysAsync(Ton, "จบการคุย")), StringComparison.Ordinal);
        var refused = await rig.SaysAsync(Daeng, "ฮัลโหล");
        var reopened = await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.HandOverAsync();

        Assert.Contains("ยังไม่ได้ส่งต่อให้ใคร", Words(refused), StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีคนที่คุณคุยด้วยได้", Words(reopened), StringComparison.Ordinal);
        Assert.Single(await rig.PushesAsync(Ton));
        Assert.Contains("คุณต้นจบการคุยแล้ว", Assert.Single(await rig.HeldAsync(Daeng)), StringComparison.Ordinal);
        Assert.Contains("คุยกับป้าแดง", Words(await rig.TapsAsync(Ton, "open", rig.ClaimId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_typed_way_out_works_although_the_talk_is_not_the_open_question()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        rig.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Contains("จบการคุยแล้ว", Words(await rig.SaysAsync(Daeng, "จบการคุย")), StringComparison.Ordinal);
        Assert.DoesNotContain("จบการคุยแล้ว", Words(await rig.SaysAsync(Daeng, "จบการคุย")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_claim_is_over_so_is_the_talk_but_after_done_the_asker_may_still_say_what_is_missing()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.Database.ExecuteAsync("UPDATE claims SET status = 'done', ended_at = now()");
        Assert.StartsWith("✓", Words(await rig.SaysAsync(Daeng, "ลืมถุงไว้ค่ะ")), StringComparison.Ordinal);

        await rig.Database.ExecuteAsync("UPDATE help_requests SET status = 'confirmed', ended_at = now()");
        Assert.Contains("การคุยนี้จบแล้ว", Words(await rig.SaysAsync(Daeng, "ฮัลโหล")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_helper_is_not_heard_any_more_and_the_desk_is_told()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "สวัสดีค่ะ");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "คำหยาบ");

        var sure = await rig.SaysAsync(Daeng, "ไม่ให้ติดต่ออีก");
        var blocked = await rig.TapsAsync(Daeng, sure[0].QuickReply!.Items[0].Action);
        await rig.HandOverAsync();

        Assert.Contains("จะติดต่อคุณไม่ได้อีก", Words(blocked), StringComparison.Ordinal);
        // Nor do they come to the door: the case goes to somebody else.
        Assert.Contains("กำลังหาคนใหม่", Assert.Single(await rig.PushesAsync(Daeng)), StringComparison.Ordinal);
        Assert.Contains(await rig.PushesAsync(Ton), push => push.Contains("ไม่ต้องไปแล้ว", StringComparison.Ordinal));
        Assert.Equal("released", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Contains("การคุยนี้จบแล้ว", Words(await rig.SaysAsync(Ton, "ทำไมไม่ตอบ")), StringComparison.Ordinal);
        Assert.Contains(await rig.PushesAsync(Somsak), push => push.Contains("แจ้งปัญหาการคุย", StringComparison.Ordinal));
        Assert.Equal(1, await rig.Database.ScalarAsync<int>(
            "SELECT count(*)::int FROM blocks b JOIN people p ON p.id = b.person_id JOIN people h ON h.id = b.blocked_id WHERE p.line_user_id = @Daeng AND h.line_user_id = @Ton", new { Daeng, Ton }));
    }

    [Fact]
    public async Task A_stranger_cannot_get_into_a_talk_with_somebody_elses_button()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        var talkId = await rig.Database.ScalarAsync<long>("SELECT id FROM talks");

        Assert.Contains("ยังไม่มีคนที่คุณคุยด้วยได้", Words(await rig.TapsAsync(Somsak, "open", rig.ClaimId)), StringComparison.Ordinal);
        Assert.Contains("ปุ่มนี้ใช้ไม่ได้แล้ว", Words(await rig.TapsAsync(Somsak, "talk", talkId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_hour_of_silence_what_is_typed_belongs_to_the_bot_again()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        rig.Clock.Advance(TimeSpan.FromMinutes(61));
        await rig.SaysAsync(Daeng, "ฮัลโหล");
        await rig.HandOverAsync();

        Assert.Empty(await rig.PushesAsync(Ton));
    }
}
