using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Photos, voice and pins the asker sends when somebody is on the way reach that somebody.</summary>
public sealed class SentAfterAcceptanceStories : Story
{
    private const string Everyday = "ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";
    private const string Pressing = "ขอออกซิเจนด่วนค่ะ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";

    [Fact]
    public async Task An_everyday_photo_costs_no_push_and_is_told_with_the_helpers_next_answer()
    {
        await TonHelpsDaengAsync(Everyday);

        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        Daeng.IsTold("แนบไว้กับเรื่องของคุณ");
        Ton.HearsNothing();
        await Ton.SaysAsync("งานของฉัน");

        Ton.IsTold("ส่งรูปใหม่", "อาหารและน้ำดื่ม", "YST64-");
    }

    [Fact]
    public async Task In_a_pressing_case_it_is_pushed_at_once_and_several_photos_are_one_piece_of_news()
    {
        await TonHelpsDaengAsync(Pressing);

        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        Assert.Contains("ส่งรูปใหม่", Assert.Single(Ton.News), StringComparison.Ordinal);
        await Ton.TapsAsync("🪪 ดูการ์ด");
        Ton.IsTold("บ้านเลขที่ 12");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));
        Ton.Remember();
        await Daeng.SendsVoiceAsync([1, 2, 3, 4]);

        Ton.IsTold("ส่งเสียงใหม่");
    }

    [Fact]
    public async Task While_their_talk_is_open_it_goes_through_the_talk()
    {
        await TonHelpsDaengAsync(Pressing);
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("บ้านหลังคาเขียวค่ะ");
        // A status in between: the bot listens again.
        await Daeng.SaysAsync("สถานะ");
        await App.AdvanceAsync(TimeSpan.FromMinutes(62));
        Ton.Remember();

        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        Daeng.IsTold("แนบไว้กับเรื่องของคุณ");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));

        Ton.IsTold("จากผู้ขอ (ป้าแดง)", "ส่งรูปมาให้ดู");
        Ton.IsNotTold("ส่งรูปใหม่");
    }

    [Fact]
    public async Task A_moved_pin_is_told_too()
    {
        await TonHelpsDaengAsync(Pressing);

        await Daeng.SharesAsync(15.7760, 104.2060);
        await Daeng.TapsAsync("ย้ายหมุดมาที่นี่");

        Ton.IsTold("ปักหมุด", "ใหม่");
    }

    [Fact]
    public async Task A_case_nobody_is_on_has_nobody_to_tell()
    {
        await Daeng.SaysAsync(Pressing);

        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));

        Daeng.IsTold("แนบไว้กับเรื่องของคุณ");
        Ton.HearsNothing();
    }

    private async Task TonHelpsDaengAsync(string cry)
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        await Daeng.SaysAsync(cry);
        await Daeng.SharesAsync(15.774, 104.205);
        await Daeng.TapsAsync("ยินยอม");
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Daeng.Remember();
        Ton.Remember();
    }
}
