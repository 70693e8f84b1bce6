using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What an asker puts right or adds: it must reach who is on the way, and every case it is true for.</summary>
public sealed class ChangedCaseStories : Story
{
    private const string Cry = "ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";

    [Fact]
    public async Task A_correction_reaches_who_is_on_the_way_with_what_changed_first()
    {
        await SomchaiAcceptsAsync(Cry);
        Somchai.Remember();

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Somchai.IsTold("แก้ข้อมูล", "ที่ไปหา", "หมู่ 5");
        Daeng.IsNotTold("กำลังหาคนใกล้คุณ");
    }

    [Fact]
    public async Task A_new_pin_reaches_who_is_on_the_way_as_a_location()
    {
        await SomchaiAcceptsAsync(Cry);
        Somchai.Remember();

        await Daeng.SharesAsync(15.775, 104.206);

        Somchai.IsTold("ปักหมุดใหม่");
        Assert.Contains(App.Line.Chat(Somchai.Id).Messages, message => message is { IsFromBot: true, Type: "location" });
    }

    [Fact]
    public async Task A_place_the_desk_finds_reaches_who_is_on_the_way()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await SomchaiAcceptsAsync(Cry);
        Somchai.Remember();

        await Nid.SaysAsync($"ที่อยู่ {await OneAsync<string>("SELECT case_number FROM help_requests")} บ้านเลขที่ 15 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");

        Somchai.IsTold("แก้ข้อมูล", "บ้านเลขที่ 15");
    }

    [Fact]
    public async Task The_question_of_consent_gives_way_to_what_the_helper_asks()
    {
        await SomchaiAcceptsAsync(Cry);
        await Somchai.TapsAsync("💬 คุยกับผู้ขอ");
        await Somchai.SaysAsync("บ้านอยู่ตรงไหนครับ");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));
        Somchai.Remember();

        await Daeng.SaysAsync("รั้วสีฟ้าข้างวัด");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));

        Daeng.IsTold("ส่งให้กำนันสมชายแล้ว");
        Somchai.IsTold("รั้วสีฟ้าข้างวัด");
    }

    [Fact]
    public async Task Consent_typed_in_the_middle_of_a_talk_is_ours_and_not_the_helpers()
    {
        await SomchaiAcceptsAsync(Cry);
        await Somchai.TapsAsync("💬 คุยกับผู้ขอ");
        await Somchai.SaysAsync("บ้านอยู่ตรงไหนครับ");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));

        await Daeng.SaysAsync("ยินยอม");

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM consents WHERE agreed"));
    }

    [Fact]
    public async Task Words_kept_with_a_case_are_passed_on_to_who_is_on_it()
    {
        await SomchaiAcceptsAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");
        Somchai.Remember();

        await Daeng.SaysAsync("รั้วสีฟ้าข้างวัด");
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));

        Daeng.IsTold("ส่งต่อให้คนที่รับเรื่อง");
        Somchai.IsTold("รั้วสีฟ้าข้างวัด");
    }

    [Fact]
    public async Task Two_needs_said_together_get_the_place_the_phone_and_the_headcount_together()
    {
        await Daeng.SaysAsync("ขอออกซิเจนกับข้าวค่ะ");
        await Daeng.SaysAsync("บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysAsync("0810001234");
        await Daeng.SaysAsync("มี 5 คนค่ะ");
        await Daeng.SharesAsync(15.775, 104.206);

        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE location_source = 'pin' AND phone_sealed IS NOT NULL AND place_sealed IS NOT NULL AND people = 5"));
    }

    [Fact]
    public async Task Two_needs_said_after_a_pin_are_both_cases_at_that_pin()
    {
        await Daeng.SharesAsync(15.775, 104.206);

        await Daeng.SaysAsync("ขอออกซิเจนกับข้าวค่ะ");

        Assert.Equal("food_water oxygen", await OneAsync<string>("SELECT string_agg(need, ' ' ORDER BY need) FROM help_requests WHERE location_source = 'pin'"));
    }

    [Theory]
    [InlineData("ไม่ใช่ 2 คน 6 คน", 6)]
    [InlineData("ไม่ใช่ 2 คน เป็น 6 คน", 6)]
    [InlineData("ไม่อยากให้ใครรู้ว่าอยู่คนเดียว", 2)]
    public async Task A_headcount_put_right_is_the_right_one(string words, int people)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 2 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync(words);

        Assert.Equal(people, await OneAsync<int>("SELECT people FROM help_requests"));
    }

    [Fact]
    public async Task A_need_put_right_is_the_need_and_its_goods_go_with_it()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ไม่ใช่ข้าว ขอออกซิเจน");

        Daeng.IsTold("ออกซิเจน", "แก้ให้แล้ว");
        Assert.Equal("oxygen", await OneAsync<string>("SELECT need FROM help_requests"));
        Assert.False(await OneAsync<bool>("SELECT items::text LIKE '%ข้าวสาร%' FROM help_requests"));
    }

    [Fact]
    public async Task Not_only_this_but_that_too_takes_nothing_back()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ไม่ใช่แค่ข้าว ขอออกซิเจนด้วย");

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE need = 'food_water'"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE need = 'oxygen'"));
    }

    [Fact]
    public async Task An_address_put_right_where_the_need_was_asked_for_leaves_the_need()
    {
        await Daeng.SaysAsync(Cry);
        await Daeng.TapsAsync("แก้สิ่งที่ขอ");

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Daeng.IsTold("หมู่ 5");
        Assert.Equal("medicine", await OneAsync<string>("SELECT need FROM help_requests"));
    }

    [Fact]
    public async Task Another_need_typed_after_asking_to_put_it_right_is_no_second_case()
    {
        await Daeng.SaysAsync(Cry);
        await Daeng.TapsAsync("แก้สิ่งที่ขอ");

        await Daeng.SaysAsync("ขอรถพาแม่ไปหาหมอ");

        Assert.Equal("patient_transport", await OneAsync<string>("SELECT string_agg(need, ' ') FROM help_requests"));
    }

    [Fact]
    public async Task An_offer_to_a_stranger_is_taken_back_when_the_need_turns_out_to_want_trust()
    {
        await App.CommandAsync("import", "volunteers", Repository.FileAt("deploy", "seed", "cast-volunteers.csv"));
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM offers WHERE status = 'offered'"));

        await Daeng.SaysAsync("ไม่ใช่ ขอรถพาแม่ไปหาหมอ");

        Assert.Equal("patient_transport", await OneAsync<string>("SELECT need FROM help_requests"));
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM offers o JOIN volunteers v ON v.person_id = o.volunteer_id WHERE o.status = 'offered' AND v.vetted_at IS NULL"));
    }

    [Fact]
    public async Task Blood_is_no_landmark_and_is_answered_with_1669()
    {
        await Daeng.SaysAsync("ขอยาความดันค่ะ");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SaysAsync("เลือดออก");

        Daeng.IsTold("1669");
        Daeng.IsNotTold("จุดสังเกต");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE urgency IN ('high', 'critical') AND 'medical' = ANY(dangers)"));
    }

    [Theory]
    [InlineData("เมื่อไหร่จะมา")]
    [InlineData("มีใครอยู่ไหม")]
    [InlineData("โรงพยาบาลใกล้ฉัน")]
    [InlineData("ยังไม่มีใครมาเลย")]
    public async Task A_question_asked_back_is_no_landmark(string question)
    {
        await Daeng.SaysAsync("ขอยาความดันค่ะ");

        await Daeng.SaysAsync(question);

        Daeng.IsNotTold("จุดสังเกต");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE place_sealed IS NULL AND location IS NULL"));
    }

    [Fact]
    public async Task Looking_for_a_hospital_is_not_what_is_needed_at_a_pin()
    {
        await Daeng.SharesAsync(15.775, 104.206);

        await Daeng.SaysAsync("โรงพยาบาลใกล้ฉัน");

        Assert.Equal("drafting", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    private async Task SomchaiAcceptsAsync(string cry)
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync(cry);
        await App.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Somchai.TapsAsync("✋ ฉันไปเอง");
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
