using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What an asker says after the first cry: further needs, pictures, second thoughts, silence.</summary>
public sealed class TalkingAboutACaseStories : Story
{
    [Fact]
    public async Task Two_needs_in_one_message_are_two_linked_cases_on_one_card()
    {
        await Daeng.SaysAsync("ขอถังออกซิเจนกับข้าวกล่อง 4 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        Daeng.IsTold("ออกซิเจน", "อาหารและน้ำดื่ม");
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE linked_to IS NOT NULL"));
    }

    [Fact]
    public async Task Cancelling_by_typed_words_asks_once_and_is_then_done()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ยกเลิก");
        Daeng.IsTold("ใช่ไหมคะ");
        await Daeng.SaysAsync("ใช่ค่ะ");

        Daeng.IsTold("ยกเลิกเรื่อง YST64-1117-");
        Assert.Equal("cancelled", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task The_status_is_told_in_Thai_and_in_English()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("ยังหาคนไม่ได้", "YST64-1117-");

        await Daeng.SaysAsync("what is the status of my request");
        Daeng.IsTold("No one found yet", "YST64-1117-");
    }

    [Fact]
    public async Task An_English_cry_is_answered_in_English()
    {
        await Daeng.SaysAsync("My mother cannot breathe, please help, house 12 moo 4 Tat Thong, Mueang Yasothon, call 081-000-1234");

        Daeng.IsTold("1669", "ambulance");
        Daeng.IsTold("We have your request");
    }

    [Fact]
    public async Task A_fourth_everyday_request_is_kept_and_explained_but_a_dangerous_one_is_opened()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await Daeng.SaysAsync("ขอยาความดันด้วยค่ะ");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อค่ะ");
        Assert.Equal(3L, await OneAsync<long>("SELECT count(*) FROM help_requests"));

        await Daeng.SaysAsync("ขอชุดตรวจ ATK 2 ชุดค่ะ");
        Daeng.IsTold("ยังรออยู่");
        Assert.Equal(3L, await OneAsync<long>("SELECT count(*) FROM help_requests"));

        await Daeng.SaysAsync("พ่อชัก ไม่รู้สึกตัว");
        Daeng.IsTold("1669");
        Assert.Equal(4L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task A_similar_case_nearby_is_hinted_and_joining_it_waits_together()
    {
        await Kham.SharesAsync(15.7740, 104.2050);
        await Kham.TapsAsync("🚤 ช่วยออกจากที่เกิดเหตุ");
        await Daeng.SharesAsync(15.7742, 104.2051);
        await Daeng.TapsAsync("🚤 ช่วยออกจากที่เกิดเหตุ");
        await Daeng.SaysAsync("ข้าม");
        await Daeng.SaysAsync("ข้าม");
        await Daeng.TapsAsync("ฉันรอเรื่องเดียวกัน");

        Daeng.IsTold("นับคุณรวม");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM co_askers"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task A_photo_and_a_voice_message_are_kept_with_the_case()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        Daeng.IsTold("แนบไว้กับเรื่องของคุณ");

        await Daeng.SendsVoiceAsync(Pictures.Jpeg(60, 40));
        Daeng.IsTold("ได้รับข้อความเสียงแล้ว");
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_request_words WHERE media_id IS NOT NULL"));
    }

    [Fact]
    public async Task A_voice_message_alone_opens_a_case_and_asks_what_is_needed()
    {
        await Daeng.SendsVoiceAsync(Pictures.Jpeg(60, 40));

        Daeng.IsTold("ได้รับข้อความเสียงแล้ว");
        Daeng.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");
        Assert.Equal("drafting", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task A_message_taken_back_is_no_longer_shown_nor_used()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysAsync("0810001234");
        Daeng.IsTold("081-000-1234");

        await Daeng.UnsendsLastAsync();

        await Daeng.SaysAsync("สถานะ");
        Daeng.IsNotTold("081-000-1234");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE phone_sealed IS NULL AND place_sealed IS NOT NULL"));
    }

    [Fact]
    public async Task Silence_is_asked_about_twice_and_then_the_case_rests()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Daeng.Remember();

        await App.AdvanceAsync(TimeSpan.FromHours(6.1));
        Daeng.IsTold("ยังต้องการความช่วยเหลืออยู่ไหม");
        await App.AdvanceAsync(TimeSpan.FromHours(12.1));
        await App.AdvanceAsync(TimeSpan.FromHours(12.1));

        Assert.Equal("expired", await OneAsync<string>("SELECT status FROM help_requests"));
        await Daeng.SaysAsync("สวัสดีค่ะ");
        Daeng.IsTold("พักไว้ก่อน");
    }

    [Fact]
    public async Task An_answer_after_silence_starts_the_patience_over()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await App.AdvanceAsync(TimeSpan.FromHours(6.1));

        await Daeng.TapsAsync("ยังต้องการ");

        Daeng.IsTold("ยังอยู่");
        Assert.Equal(0, await OneAsync<int>("SELECT times_asked FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
