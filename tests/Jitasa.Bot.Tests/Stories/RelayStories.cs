using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Asker, helper and desk talk through the bot, each in their own chat with it.</summary>
public sealed class RelayStories : Story
{
    private static readonly TimeSpan Batch = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task Asker_and_helper_talk_in_both_directions_and_each_hears_whose_words_they_are()
    {
        await TonHelpsDaengAsync();

        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        Daeng.IsTold("คุยกับพี่ต้น");
        await Daeng.SaysAsync("บ้านหลังคาเขียวค่ะ");
        Daeng.IsTold("ส่งให้พี่ต้นแล้ว");
        Ton.Remember();
        await Daeng.SaysAsync("ข้างวัดนะคะ");
        Ton.HearsNothing();
        await App.AdvanceAsync(Batch);

        Assert.Equal(["💬 จากผู้ขอ (ป้าแดง):\nบ้านหลังคาเขียวค่ะ\nข้างวัดนะคะ"], Ton.News);
        Daeng.Remember();
        await Ton.SaysAsync("อีกสิบนาทีถึงครับ");
        await App.AdvanceAsync(Batch);
        Assert.Equal(["💬 จากผู้ช่วย (พี่ต้น):\nอีกสิบนาทีถึงครับ"], Daeng.News);
    }

    [Fact]
    public async Task A_pin_is_passed_on_as_a_pin_and_photo_and_voice_as_a_button_to_a_page_of_their_own()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        Ton.Remember();

        await Daeng.SharesAsync(15.7751, 104.2052);
        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await Daeng.SendsVoiceAsync([1, 2, 3, 4]);
        await App.AdvanceAsync(Batch);

        var came = App.Line.Chat(Ton.Id).FromBot.TakeLast(3).ToList();
        Assert.Equal("location", came[0].Type);
        Assert.Equal(15.7751, (double)came[0].Json["latitude"]!);
        Ton.IsTold("จากผู้ขอ (ป้าแดง)", "ส่งรูปมาให้ดู");
        Ton.IsTold("จากผู้ขอ (ป้าแดง)", "ส่งเสียงมาให้ฟัง");
        Assert.All(came[1..], message => Assert.Contains("https://liff.line.me/", Assert.Single(message.Buttons).Json["uri"]!.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(came, message => message.Type is "image" or "audio");
    }

    [Fact]
    public async Task A_word_taken_back_before_it_is_handed_over_is_never_heard()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("ผิดบ้าน ไม่ใช่หลังนี้");
        Ton.Remember();

        await Daeng.UnsendsLastAsync();
        await App.AdvanceAsync(Batch);

        Ton.HearsNothing();
        Assert.Equal(1L, await CountAsync("talk_messages WHERE withdrawn_at IS NOT NULL AND words_sealed IS NULL AND delivered_at IS NULL"));
    }

    [Fact]
    public async Task A_photo_taken_back_after_it_was_handed_over_can_no_longer_be_opened()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await App.AdvanceAsync(Batch);
        Assert.Equal(1L, await CountAsync("media WHERE bytes_sealed IS NOT NULL"));

        await Daeng.UnsendsLastAsync();

        Assert.Equal(0L, await CountAsync("media WHERE bytes_sealed IS NOT NULL OR state = 'kept'"));
        Assert.Equal(1L, await CountAsync("talk_messages WHERE withdrawn_at IS NOT NULL AND delivered_at IS NOT NULL"));
    }

    [Fact]
    public async Task Ending_by_one_side_is_told_to_the_other_and_what_is_typed_after_it_goes_to_nobody()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("ขอบคุณนะคะ");
        await App.AdvanceAsync(Batch);

        await Ton.SaysAsync("จบการคุย");
        Ton.IsTold("จบการคุยแล้ว");
        await Daeng.SaysAsync("ฮัลโหล");
        Daeng.IsTold("พี่ต้นจบการคุยแล้ว");
        Daeng.IsTold("ยังไม่ได้ส่งต่อให้ใคร");
        Ton.Remember();
        await App.AdvanceAsync(Batch);

        Ton.HearsNothing();
    }

    [Fact]
    public async Task A_report_reaches_the_desk_and_its_answer_the_one_who_reported()
    {
        await NidIsOfficerAsync();
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");

        await Daeng.SaysAsync("แจ้งปัญหา");
        Daeng.IsTold("แจ้งเจ้าหน้าที่ให้แล้ว", "1669");
        Nid.IsTold("มีผู้แจ้งปัญหาการคุย");
        Nid.IsNotTold("ป้าแดง");
        await Daeng.SaysAsync("เขาขอเงินค่ะ");
        await Nid.TapsAsync("รับคุย");
        await App.AdvanceAsync(Batch);
        Nid.IsTold("จากผู้ขอ (ป้าแดง)", "เขาขอเงินค่ะ");
        Ton.IsNotTold("เขาขอเงินค่ะ");

        await Nid.SaysAsync("เดี๋ยวไปหาที่บ้านนะคะ");
        await App.AdvanceAsync(Batch);
        Daeng.IsTold("จากเจ้าหน้าที่", "เดี๋ยวไปหาที่บ้านนะคะ");
    }

    [Fact]
    public async Task A_blocked_helper_is_not_offered_this_person_again()
    {
        await NidIsOfficerAsync();
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("บล็อก");
        Daeng.IsTold("ไม่ให้พี่ต้นติดต่อคุณอีกใช่ไหม");
        await Daeng.TapsAsync("ใช่ ไม่ให้ติดต่ออีก");
        Daeng.IsTold("ติดต่อคุณไม่ได้อีก");
        Nid.IsTold("มีผู้แจ้งปัญหาการคุย");
        Ton.Remember();

        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysAsync("ยกเลิก");
        await App.AdvanceAsync(TimeSpan.FromMinutes(30));

        Ton.IsNotTold("ช่วยได้ไหมคะ");
        Assert.Equal(1L, await CountAsync("blocks"));
    }

    [Fact]
    public async Task Of_two_officials_who_are_called_the_first_to_tap_has_the_talk()
    {
        await NidIsOfficerAsync();
        await App.CommandAsync("grant", "local_officer", "--line-user", May.Id, "--area", "350103");
        await App.CommandAsync("grant", "amphoe_officer", "--line-user", Somchai.Id, "--area", "3501");
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Forget();

        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        Daeng.IsTold("กำลังเรียกเจ้าหน้าที่", "1669");
        Nid.IsTold("มีผู้ขอคุยกับเจ้าหน้าที่", "ตาดทอง");
        May.IsTold("มีผู้ขอคุยกับเจ้าหน้าที่");
        Somchai.HearsNothing();

        await May.TapsAsync("รับคุย");
        await Nid.TapsAsync("รับคุย");
        May.IsTold("รับคุยแล้ว");
        Nid.IsTold("ท่านอื่นรับคุยแล้ว");
        Daeng.IsTold("น้องเมย์");
    }

    [Fact]
    public async Task An_unanswered_call_climbs_and_the_asker_hears_each_time_how_it_stands()
    {
        await NidIsOfficerAsync();
        await App.CommandAsync("grant", "amphoe_officer", "--line-user", Somchai.Id, "--area", "3501");
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Forget();
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        Somchai.IsNotTold("มีผู้ขอคุยกับเจ้าหน้าที่");

        await App.AdvanceAsync(TimeSpan.FromMinutes(10));
        Daeng.IsTold("เรียกเจ้าหน้าที่คนอื่นเพิ่ม", "1669");
        Somchai.IsTold("มีผู้ขอคุยกับเจ้าหน้าที่");
        await App.AdvanceAsync(TimeSpan.FromMinutes(10));
        Daeng.IsTold("เรียกเจ้าหน้าที่ทุกคนแล้ว", "1669");

        await Somchai.TapsAsync("รับคุย");
        Somchai.IsTold("รับคุยแล้ว");
    }

    private async Task TonHelpsDaengAsync()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await Daeng.SharesAsync(15.774, 104.205);
        await Daeng.TapsAsync("ยินยอม");
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Forget();
    }

    private void Forget()
    {
        foreach (var one in new[] { Daeng, Ton, May, Nid, Somchai })
            one.Remember();
    }

    private Task NidIsOfficerAsync() => App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");

    private Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
