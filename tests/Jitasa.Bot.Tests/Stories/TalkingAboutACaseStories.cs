using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What an asker says after the first cry: answers, corrections, further needs, second thoughts.</summary>
public sealed class TalkingAboutACaseStories : Story
{
    [Fact]
    public async Task What_is_missing_is_asked_one_thing_at_a_time_and_every_question_can_be_skipped()
    {
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่มค่ะ");
        Daeng.IsTold("อยู่ที่ไหน");
        Assert.Contains("ข้ามไปก่อน", Daeng.QuickReplies);

        await Daeng.TapsAsync("ข้ามไปก่อน");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ข้าม");
        Daeng.IsTold("มีกี่คน");

        await Daeng.SaysAsync("๕ คน");
        Daeng.IsNotTold("มีกี่คนคะ");
        Assert.Equal(5, await OneAsync<int>("SELECT people FROM help_requests"));
    }

    [Fact]
    public async Task A_whole_address_and_phone_leave_nothing_to_ask_but_the_consent()
    {
        await Daeng.SaysAsync("ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        Daeng.IsTold("ขอเก็บข้อมูลของคุณ");
        await Daeng.TapsAsync("ยินยอม");
        Daeng.IsTold("ขอบคุณ");

        await Daeng.SaysAsync("ขอน้ำดื่มด้วยค่ะ 2 แพ็ค");
        Daeng.IsNotTold("ขอเก็บข้อมูลของคุณ");
    }

    [Fact]
    public async Task Refusing_consent_leaves_1669_and_the_desk_and_the_case_open()
    {
        await Daeng.SaysAsync("ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        await Daeng.SaysAsync("ไม่ยินยอม");

        Daeng.IsTold("1669", "เจ้าหน้าที่");
        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task A_correction_in_the_middle_changes_the_case_and_keeps_the_rest()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Daeng.IsTold("หมู่ 5", "บ้านเลขที่ 12", "ตาดทอง");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Theory]
    [InlineData("ไม่ใช่ข้าว ขอยาแก้ปวด")]
    [InlineData("ไม่ใช่ 5 คน 6 คนค่ะ")]
    [InlineData("แก้เป็นน้ำดื่ม 3 แพ็ค")]
    [InlineData("เบอร์ผิด เบอร์ที่ถูก 0890001111")]
    public async Task A_correction_leaves_the_question_where_open(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SaysAsync(words);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Contains("ข้ามไปก่อน", Daeng.QuickReplies);
        Daeng.IsTold("อยู่ที่ไหนคะ");
    }

    [Fact]
    public async Task A_correction_while_consent_is_asked_for_refuses_nothing()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Daeng.IsTold("ขอเก็บข้อมูลของคุณ");

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Daeng.IsTold("หมู่ 5", "บ้านเลขที่ 12");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM consents WHERE NOT agreed"));
    }

    [Fact]
    public async Task A_number_that_is_no_phone_is_explained_and_asked_again()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");

        await Daeng.SaysAsync("081-00");
        Daeng.IsTold("ยังอ่านเป็นเบอร์โทรไม่ได้");

        await Daeng.SaysAsync("0810001234");
        Daeng.IsTold("081-000-1234");
    }

    [Fact]
    public async Task A_new_cry_in_the_middle_of_a_question_is_heard_as_a_cry()
    {
        await Daeng.SaysAsync("ขอข้าวสารค่ะ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("พ่อหมดสติ ปลุกไม่ตื่น");

        Daeng.IsTold("1669");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE urgency = 'critical'"));
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task Two_needs_in_one_message_are_two_linked_cases_on_one_card()
    {
        await Daeng.SaysAsync("ขอถังออกซิเจนกับข้าวกล่อง 4 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        Daeng.IsTold("ออกซิเจน", "อาหารและน้ำดื่ม");
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE linked_to IS NOT NULL"));
    }

    [Fact]
    public async Task A_tambon_whose_name_repeats_is_asked_about_with_its_amphoe()
    {
        // Several provinces have one of this name, the home province none.
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 9 หมู่ 2 ต.ท่าช้าง โทร 0810001234");

        Assert.Null(await OneAsync<string?>("SELECT area_code FROM help_requests"));
        var choices = Daeng.QuickReplies.Where(label => label.StartsWith("อ.", StringComparison.Ordinal)).ToList();
        Assert.True(choices.Count > 1, string.Join("\n", Daeng.News));
        await Daeng.TapsAsync(choices[0]);
        Assert.Equal(6, (await OneAsync<string>("SELECT area_code FROM help_requests")).Length);
    }

    [Fact]
    public async Task A_shortened_map_link_is_answered_with_a_request_for_a_pin_and_a_long_one_is_read()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คนค่ะ");

        await Daeng.SaysAsync("https://maps.app.goo.gl/AbCdEf123");
        Daeng.IsTold("ลิงก์แผนที่แบบย่อ");

        await Daeng.SaysAsync("https://www.google.com/maps?q=15.774,104.205");
        Daeng.IsTold("มีหมุดแล้ว");
        Assert.Equal("pin", await OneAsync<string>("SELECT location_source FROM help_requests"));
    }

    [Fact]
    public async Task A_shortened_map_link_alone_asks_for_a_pin_too()
    {
        await Daeng.SaysAsync("https://maps.app.goo.gl/AbCdEf123");

        Daeng.IsTold("ลิงก์แผนที่แบบย่อ");
        Assert.Contains("ส่งตำแหน่ง", Daeng.QuickReplies);
    }

    [Theory]
    [InlineData("Q6Q5+22 เมืองยโสธร ยโสธร", null)]
    [InlineData("ขอข้าวสาร 3 คนค่ะ", "Q6Q5+22 เมืองยโสธร ยโสธร")]
    [InlineData("ขอข้าวสาร 3 คน พิกัด Q6Q5+22 อ.เมืองยโสธร", null)]
    public async Task A_plus_code_as_maps_show_it_beside_a_town_is_a_pin(string first, string? then)
    {
        await Daeng.SaysAsync(first);
        if (then is not null)
            await Daeng.SaysAsync(then);

        Assert.Equal("pin", await OneAsync<string>("SELECT location_source FROM help_requests"));
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(location) FROM help_requests"), 15.78, 15.79);
        Assert.InRange(await OneAsync<double>("SELECT ST_X(location) FROM help_requests"), 104.20, 104.22);
    }

    [Fact]
    public async Task A_pin_outside_Thailand_is_not_taken_and_says_so()
    {
        await Daeng.SharesAsync(35.68, 139.76);

        Daeng.IsTold("นอกประเทศไทย");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
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
        await Daeng.SaysAsync("ฉันรอเรื่องเดียวกัน");
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
