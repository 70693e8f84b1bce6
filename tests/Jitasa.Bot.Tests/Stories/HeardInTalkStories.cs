using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A talk carries words to the other side, and still nothing said in it is lost on the case.</summary>
public sealed class HeardInTalkStories : Story
{
    private static readonly TimeSpan Batch = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task Address_pin_and_phone_told_to_a_desk_that_has_not_answered_are_the_cases_too()
    {
        await App.CommandAsync("grant", "amphoe_officer", "--line-user", Nid.Id, "--area", "3501");
        await Daeng.SaysAsync("ช่วยด้วย หายใจไม่ออก");
        await Daeng.SaysAsync("คุยกับเจ้าหน้าที่");
        Daeng.Remember();

        await Daeng.SaysAsync("บ้านเลขที่ 12 หมู่ 2 ต.สิงห์ อ.เมืองยโสธร");
        Daeng.IsTold("เจ้าหน้าที่ที่มารับคุยจะเห็น");
        Daeng.IsTold("แก้ให้แล้ว", "บ้านเลขที่ 12");
        await Daeng.SharesAsync(15.774, 104.205);
        await Daeng.SaysAsync("0812340000");

        Assert.Equal(1L, await CountAsync("help_requests WHERE location_source = 'pin' AND phone_sealed IS NOT NULL"));
        Assert.Equal(1L, await CountAsync("help_requests"));
        await Nid.TapsAsync("รับคุย");
        await App.AdvanceAsync(Batch);
        Nid.IsTold("จากผู้ขอ", "บ้านเลขที่ 12");
        Nid.IsTold("จากผู้ขอ", "0812340000");
    }

    [Fact]
    public async Task A_volunteer_is_asked_once_the_place_is_told_to_the_desk()
    {
        await App.CommandAsync("grant", "amphoe_officer", "--line-user", Nid.Id, "--area", "3501");
        await TonSignsUpAsync();
        await Daeng.SaysAsync("ขอออกซิเจนด่วนค่ะ");
        await Daeng.SaysAsync("คุยกับเจ้าหน้าที่");
        Ton.Remember();

        await Daeng.SharesAsync(15.774, 104.205);
        await App.AdvanceAsync(Batch);

        Ton.IsTold("ออกซิเจน");
    }

    [Fact]
    public async Task A_helpers_own_cry_is_passed_on_and_heard_as_a_cry()
    {
        await TonHelpsDaengAsync();
        await Ton.SaysAsync("คุยกับผู้ขอ");
        Forget();

        await Ton.SaysAsync("ช่วยด้วย งูกัดผม");
        Ton.IsTold("1669");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("งูกัดผม");
        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_helpers_question_about_a_sign_opens_nothing()
    {
        await TonHelpsDaengAsync();
        await Ton.SaysAsync("คุยกับผู้ขอ");

        await Ton.SaysAsync("คุณยายหายใจไม่ออกไหมครับ");

        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_phone_told_in_a_helpers_talk_is_the_cases_too_and_shown_when_its_owner_says_so()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        Ton.Remember();

        await Daeng.SaysAsync("โทรมาที่ 0899998888 นะคะ");
        Daeng.IsTold("ซ่อนเบอร์ไว้");
        await App.AdvanceAsync(Batch);
        Ton.IsTold("โทรมาที่ •••");
        Ton.IsNotTold("0899998888");
        await Daeng.TapsAsync("📞 ให้เบอร์ผู้ช่วย");

        Ton.IsTold("089-999-8888");
    }

    [Fact]
    public async Task The_answer_to_our_question_for_a_phone_goes_to_no_helper()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("แม่หมดสติไปแล้ว");
        Ton.Remember();

        await Daeng.SaysAsync("0899998888");
        await App.AdvanceAsync(Batch);

        Ton.IsNotTold("8888");
        Ton.IsNotTold("•••");
    }

    [Fact]
    public async Task After_a_danger_told_in_a_talk_the_helper_on_the_way_still_hears_the_asker()
    {
        await TonHelpsDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("แม่หมดสติไปแล้ว");
        Assert.Equal(2L, await CountAsync("help_requests"));

        await Daeng.SaysAsync("ประตูหลังเปิดไว้ เข้ามาได้เลย");
        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await App.AdvanceAsync(Batch);

        Ton.IsTold("แม่หมดสติไปแล้ว", "ประตูหลังเปิดไว้");
        Ton.IsTold("ส่งรูปมาให้ดู");
    }

    [Fact]
    public async Task Whoever_is_on_the_way_is_warned_of_violence_at_once_and_the_desk_knows_who_it_is()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await TonHelpsDaengAsync();

        await Daeng.SaysAsync("ลูกชายเมา ถือมีดไล่ฟันคนในบ้าน");

        Daeng.IsTold("191");
        Ton.IsTold("อย่าเพิ่งเข้าไป", "191");
        Nid.IsTold("พี่ต้น", "อาวุธหรือความรุนแรง");
        await Ton.TapsAsync("ไปไม่ได้แล้ว");
        Assert.Equal(0L, await CountAsync("claims WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task Who_refuses_after_somebody_accepted_is_left_to_the_desk()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await TonHelpsDaengAsync();

        await Daeng.SaysAsync("ไม่ยินยอม");

        Daeng.IsTold("จะไม่ให้จิตอาสาเห็นข้อมูล");
        Ton.IsTold("เจ้าหน้าที่จะดูแลต่อ", "ไม่ต้องไปแล้ว");
        Nid.IsTold("ไม่ยินยอมให้จิตอาสาเห็นข้อมูล");
        Assert.Equal(0L, await CountAsync("claims WHERE ended_at IS NULL"));
        await App.AdvanceAsync(TimeSpan.FromMinutes(1));
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsNotTold("พี่ต้น");
    }

    private async Task TonSignsUpAsync()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
    }

    private async Task TonHelpsDaengAsync()
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SharesAsync(15.774, 104.205);
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Forget();
    }

    private void Forget()
    {
        foreach (var one in new[] { Daeng, Ton, Nid })
            one.Remember();
    }

    private Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
