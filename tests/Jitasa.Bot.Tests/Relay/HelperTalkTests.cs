using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

public sealed class HelperTalkTests : IAsyncLifetime
{
    private RelayRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await CreateAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task What_one_side_types_within_half_a_minute_reaches_the_other_as_one_push_with_whose_words_they_are()
    {
        var invitation = await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        var receipt = await rig.SaysAsync(Daeng, "บ้านหลังคาเขียวนะคะ");
        rig.Clock.Advance(TimeSpan.FromSeconds(20));
        await rig.SaysAsync(Daeng, "ข้างวัด");
        Assert.Empty(await rig.PushesAsync(Ton));
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        await rig.WorkAsync<Jitasa.Bot.Relay.RelayWork>();

        Assert.Contains("คุณต้น", Words(invitation), StringComparison.Ordinal);
        Assert.Equal("✓ ส่งให้คุณต้นแล้วค่ะ", Words(receipt));
        Assert.Equal(["💬 จากผู้ขอ (ป้าแดง):\nบ้านหลังคาเขียวนะคะ\nข้างวัด"], await rig.PushesAsync(Ton));
    }

    [Fact]
    public async Task Who_hears_words_answers_by_simply_typing()
    {
        await rig.SaysAsync(Ton, "สวัสดีครับ");
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "ใกล้ถึงหรือยังคะ");
        await rig.HandOverAsync();

        await rig.SaysAsync(Ton, "อีกสิบนาทีครับ");
        await rig.HandOverAsync();

        Assert.Equal(["💬 จากผู้ช่วย (คุณต้น):\nอีกสิบนาทีครับ"], await rig.PushesAsync(Daeng));
    }

    [Fact]
    public async Task A_talk_just_going_on_is_not_torn_away_by_another_but_one_left_lying_is()
    {
        var second = await rig.CaseWithHelperAsync("YST64-1117-0002");
        await rig.TapsAsync(Ton, "open", rig.ClaimId);
        await rig.TapsAsync(Daeng, "open", second);
        await rig.SaysAsync(Daeng, "เรื่องที่สอง");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "ตอบเรื่องแรก");
        rig.Clock.Advance(TimeSpan.FromMinutes(6));
        await rig.SaysAsync(Daeng, "เรื่องที่สองอีก");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "ตอบเรื่องที่สอง");

        Assert.Equal("1 1", await rig.Database.ScalarAsync<string>(
            """
            SELECT concat_ws(' ', count(*) FILTER (WHERE t.claim_id = @first), count(*) FILTER (WHERE t.claim_id = @second))
            FROM   talk_messages m JOIN talks t ON t.id = m.talk_id WHERE m.from_person = t.other_id
            """,
            new { first = rig.ClaimId, second }));
    }

    [Fact]
    public async Task Typed_words_open_the_talk_too_and_ask_with_whom_when_there_are_several()
    {
        Assert.Contains("คุยกับคุณต้น", Words(await rig.SaysAsync(Daeng, "ส่งข้อความถึงผู้ช่วย")), StringComparison.Ordinal);

        await rig.CaseWithHelperAsync("YST64-1117-0002");
        var which = await rig.SaysAsync(Ton, "ส่งข้อความถึงผู้ขอ");

        Assert.Equal(["ป้าแดง 0002", "ป้าแดง 0001"], which[0].QuickReply!.Items.Select(item => item.Action.Label));
        Assert.Contains("คุยกับป้าแดง", Words(await rig.TapsAsync(Ton, which[0].QuickReply!.Items[0].Action)), StringComparison.Ordinal);
        await rig.SaysAsync(Ton, "ส่งข้อความถึงผู้ขอ");
        Assert.Contains("คุยกับป้าแดง", Words(await rig.SaysAsync(Ton, "0001")), StringComparison.Ordinal);
        Assert.Equal(rig.ClaimId, await rig.Database.ScalarAsync<long>("SELECT claim_id FROM talks WHERE kind = 'helper' ORDER BY id LIMIT 1"));
    }

    [Fact]
    public async Task A_pin_and_a_photo_are_passed_on_but_a_photo_never_as_a_picture()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SendsAsync(Daeng, new LocationContent("9001", 15.774, 104.205) { Title = "บ้านป้าแดง" });
        await rig.SendsAsync(Daeng, new MediaContent("9002", MediaKind.Image, External: false));
        await rig.HandOverAsync();

        var push = Assert.Single(await rig.RowsAsync(Ton, "waiting"));
        Assert.Equal(new LocationMessage("💬 จากผู้ขอ (ป้าแดง)", "บ้านป้าแดง", 15.774, 104.205), push[0]);
        Assert.Contains("ส่งรูปมาให้ดู", Assert.IsType<TextMessage>(push[1]).Text, StringComparison.Ordinal);
        Assert.Equal(1, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talk_messages m JOIN media p ON p.id = m.media_id WHERE p.line_message_id = '9002'"));
    }

    [Fact]
    public async Task A_sticker_is_not_passed_on_and_the_talk_stays_open()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);

        Assert.Contains("สติกเกอร์", Words(await rig.SendsAsync(Daeng, new StickerContent("9001"))), StringComparison.Ordinal);
        Assert.Equal("✓ ส่งให้คุณต้นแล้วค่ะ", Words(await rig.SaysAsync(Daeng, "ขอบคุณค่ะ")));
    }

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
    public async Task A_cry_in_a_talk_goes_to_the_other_side_and_so_does_what_is_said_after_it()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);

        await rig.SaysAsync(Daeng, "ช่วยด้วย แม่หายใจไม่ออก หมดสติ");
        await rig.SaysAsync(Daeng, "ประตูหลังเปิดไว้");
        await rig.HandOverAsync();

        Assert.Equal(["💬 จากผู้ขอ (ป้าแดง):\nช่วยด้วย แม่หายใจไม่ออก หมดสติ\nประตูหลังเปิดไว้"], await rig.PushesAsync(Ton));
    }

    [Fact]
    public async Task What_the_helper_tells_of_their_way_is_passed_on_and_moves_the_work()
    {
        await rig.TapsAsync(Ton, "open", rig.ClaimId);

        var answer = await rig.SaysAsync(Ton, "ถึงแล้ว อยู่หน้าบ้าน");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "เปิดประตูให้หน่อยครับ");

        Assert.Equal("arrived", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.StartsWith("✓ ส่งให้ป้าแดงแล้วค่ะ\nรับทราบค่ะ", Words(answer), StringComparison.Ordinal);
        Assert.Contains(await rig.PushesAsync(Daeng), push => push.Contains("ถึงแล้ว อยู่หน้าบ้าน", StringComparison.Ordinal));
        Assert.Equal(2, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talk_messages"));
    }

    [Fact]
    public async Task What_may_mean_a_step_is_passed_on_and_the_step_is_one_tap()
    {
        await rig.TapsAsync(Ton, "open", rig.ClaimId);

        var answer = await rig.SaysAsync(Ton, "ถึงแล้วจะโทรหานะครับ");
        Assert.Equal("accepted", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Equal(["📍 ถึงแล้ว", "จบการคุย"], answer[^1].QuickReply!.Items.Take(2).Select(item => item.Action.Label));

        var ending = await rig.SaysAsync(Ton, "เสร็จแล้วครับ วางไว้บนโต๊ะ");
        Assert.Equal("✅ เสร็จแล้ว", ending[^1].QuickReply!.Items[0].Action.Label);
        Assert.Equal(2, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talk_messages"));
    }

    [Fact]
    public async Task The_helpers_next_step_is_first_under_everything_in_the_talk_and_never_under_the_askers()
    {
        var invited = await rig.TapsAsync(Ton, "open", rig.ClaimId);
        var receipt = await rig.SaysAsync(Ton, "บ้านสีอะไรครับ");
        await rig.SaysAsync(Daeng, "คุยกับผู้ช่วย");
        var askers = await rig.SaysAsync(Daeng, "สีเขียวค่ะ");
        await rig.HandOverAsync();

        var heard = Assert.Single(await rig.RowsAsync(Ton, "waiting"));
        Assert.All([invited[^1], receipt[^1], heard[^1]], message => Assert.Equal("🛵 กำลังไป", message.QuickReply!.Items[0].Action.Label));
        Assert.DoesNotContain(askers[^1].QuickReply!.Items, item => item.Action.Label == "🛵 กำลังไป");
    }

    [Fact]
    public async Task A_command_is_for_the_bot_and_not_passed_on()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "สถานะ");
        await rig.HandOverAsync();

        Assert.Empty(await rig.PushesAsync(Ton));
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
    public async Task An_unsent_message_is_not_handed_over()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SendsAsync(Daeng, new TextContent("9001", "ส่งผิดค่ะ"));
        await rig.UnsendsAsync(Daeng, "9001");
        await rig.HandOverAsync();

        Assert.Empty(await rig.PushesAsync(Ton));
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
