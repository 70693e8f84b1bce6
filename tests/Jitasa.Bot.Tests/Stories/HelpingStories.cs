using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

public sealed class HelpingStories : Story
{
    [Theory]
    [InlineData("ผมว่างครับ ช่วยอะไรได้บ้าง")]
    [InlineData("งานของฉัน")]
    public async Task Who_offers_help_and_never_signed_up_is_asked_to(string words)
    {
        await Kham.SaysAsync(words);

        Kham.IsTold("ยังไม่ได้สมัครอาสา");
        await Kham.TapsAsync("สมัครอาสา");
        Kham.IsNotTold("ยังไม่ได้สมัครอาสา");
        Assert.Equal(1L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM volunteers"));
    }

    [Fact]
    public async Task A_volunteer_signs_up_is_offered_what_is_near_helps_and_the_asker_confirms()
    {
        await Ton.SaysAsync("สมัครอาสา");
        Ton.IsTold("คุณเป็นอาสาแบบไหน");
        await Ton.TapsAsync("กู้ภัย กู้ชีพ");
        await Ton.TapsAsync("ยกของ ขนของ");
        await Ton.TapsAsync("ข้อต่อไป");
        await Ton.TapsAsync("รถกระบะ");
        await Ton.TapsAsync("10 กม.");
        await Ton.SharesAsync(15.791, 104.151);
        await Ton.TapsAsync("ได้ทุกเวลา");
        Ton.IsTold("เข้าเวรอยู่", "รถกระบะ");

        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่มหน่อยค่ะ มี 5 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SharesAsync(15.79, 104.15);
        await App.SettlesAsync();
        Ton.IsTold("ช่วยได้ไหมคะ", "อาหารและน้ำดื่ม", "5 คน");
        Ton.IsNotTold("บ้านเลขที่ 12");

        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว", "บ้านเลขที่ 12");
        Daeng.IsTold("มีคนรับเรื่อง", "พี่ต้น", "กู้ภัย");

        await Ton.TapsAsync("🛵 กำลังไป");
        await Ton.SaysAsync("ถึงแล้วครับ");
        await Ton.TapsAsync("✅ เสร็จแล้ว");
        Daeng.IsTold("ได้รับความช่วยเหลือครบไหม");
        await Daeng.TapsAsync("✅ ได้ครบแล้ว");

        Assert.Equal("confirmed", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
        Assert.Equal("done", await App.Database.ScalarAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_helper_reads_the_askers_own_words_and_opens_their_photo_but_no_phone()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่ม 5 คน โทร 081 000 1234");
        await Daeng.SharesAsync(15.79, 104.15);
        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await Daeng.SaysAsync("บ้านสีฟ้าหลังต้นมะม่วงใหญ่");
        Daeng.IsTold("เก็บไว้กับเรื่อง");

        await Ton.TapsAsync("✋ รับงานนี้");

        Ton.IsTold("คุณรับเรื่องนี้แล้ว", "บ้านสีฟ้าหลังต้นมะม่วงใหญ่", "📷 ดูรูป");
        Ton.IsNotTold("1234");
    }

    [Fact]
    public async Task A_case_nobody_takes_reaches_the_kamnan_who_may_go_himself()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("ถังออกซิเจนหมดแล้ว ขอออกซิเจนด่วน หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await App.SettlesAsync();

        Somchai.IsTold("ยังไม่มีใครรับ", "ออกซิเจน");
        Daeng.IsTold("แจ้งกำนันแล้ว", "1669");
        await Somchai.TapsAsync("✋ ฉันไปเอง");

        Somchai.IsTold("คุณรับเรื่องนี้แล้ว");
        Daeng.IsTold("กำนันสมชาย");
    }

    [Fact]
    public async Task A_volunteer_who_cannot_come_says_so_and_why()
    {
        await May.SaysAsync("สมัครอาสา");
        await May.SaysAsync("เป็นนักศึกษา ทำอาหารได้ มีมอเตอร์ไซค์ ไปได้ 20 กม. ว่างทุกวัน");
        await May.SharesAsync(15.791, 104.151);
        May.IsTold("เข้าเวรอยู่");
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่มหน่อยค่ะ");
        await Daeng.SharesAsync(15.79, 104.15);
        await App.SettlesAsync();

        await May.TapsAsync("ไม่สะดวก");
        May.IsTold("ติดอะไร");
        await May.TapsAsync("ติดธุระ");
        await May.SaysAsync("งานของฉัน");
        May.IsTold("ยังไม่มีงาน");

        await May.SharesAsync(15.8, 104.15);
        May.IsTold("พร้อมรับงาน หรือต้องการความช่วยเหลือ");
        await May.TapsAsync("ต้องการความช่วยเหลือ");
        May.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");
        await May.TapsAsync("🍚 อาหารและน้ำดื่ม");
        May.IsTold("รับเรื่องแล้ว", "มีหมุดแล้ว");
    }
}
