using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

/// <summary>Words, places and pictures between asker and helper.</summary>
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
    public async Task A_cry_in_a_talk_goes_to_the_other_side_and_so_does_what_is_said_after_it()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);

        await rig.SaysAsync(Daeng, "ช่วยด้วย แม่หายใจไม่ออก หมดสติ");
        await rig.SaysAsync(Daeng, "ประตูหลังเปิดไว้");
        await rig.HandOverAsync();

        Assert.Equal(["💬 จากผู้ขอ (ป้าแดง):\nช่วยด้วย แม่หายใจไม่ออก หมดสติ\nประตูหลังเปิดไว้"], await rig.PushesAsync(Ton));
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
}
