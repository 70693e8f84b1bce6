using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What looked wrong when somebody read the chat who did not know the product.</summary>
public sealed class UnderstandableStories : Story
{
    [Fact]
    public async Task A_phone_said_after_a_pin_does_not_bring_back_the_tambon_said_before_it()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.TapsAsync("แก้ที่อยู่");
        await Daeng.SharesAsync(15.79, 104.15);
        var pinned = await OneAsync<string>("SELECT location_source || ' ' || area_code || ' ' || ST_AsText(location) FROM help_requests");
        Assert.StartsWith("pin ", pinned, StringComparison.Ordinal);

        await Daeng.SaysAsync("โทร 0810001234");

        Daeng.IsTold("081-000-1234", "มีหมุดแล้ว");
        Assert.Equal(pinned, await OneAsync<string>("SELECT location_source || ' ' || area_code || ' ' || ST_AsText(location) FROM help_requests"));
    }

    [Fact]
    public async Task Another_need_typed_after_the_button_that_corrects_it_opens_no_second_case()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await Daeng.TapsAsync("แก้สิ่งที่ขอ");

        await Daeng.SaysAsync("ขอยาความดัน");

        Daeng.IsTold("บันทึกแล้ว", "ยา");
        Assert.Equal("medicine", await OneAsync<string>("SELECT string_agg(need, ',') FROM help_requests"));
    }

    [Theory]
    [InlineData("ไม่มีเบอร์")]
    [InlineData("ไม่มีเบอร์ค่ะ")]
    [InlineData("ไม่มี")]
    [InlineData("ไม่บอก")]
    [InlineData("ไม่อยากบอก")]
    [InlineData("ไม่ให้")]
    [InlineData("ไม่สะดวก")]
    [InlineData("ไม่สะดวกให้ค่ะ")]
    [InlineData("ไม่เอา")]
    [InlineData("ข้าม")]
    [InlineData("ข้ามไปก่อน")]
    [InlineData("จำเบอร์ไม่ได้")]
    [InlineData("จำไม่ได้")]
    [InlineData("เบอร์ไม่มีค่ะ")]
    [InlineData("ไม่ให้เบอร์")]
    [InlineData("บ้านไม่มีโทรศัพท์ค่ะ")]
    [InlineData("โทรศัพท์แบตหมด")]
    [InlineData("โทรศัพท์ไม่มี")]
    [InlineData("no phone")]
    [InlineData("we have no phone here")]
    [InlineData("I don't have one")]
    [InlineData("no")]
    [InlineData("rather not say")]
    [InlineData("none")]
    public async Task Every_way_of_giving_no_phone_is_taken_kindly_and_the_next_question_comes(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync(words);

        Assert.True(Daeng.News.Any(said => said.Contains("ไม่เป็นไรค่ะ", StringComparison.Ordinal) || said.Contains("That's fine.", StringComparison.Ordinal)), string.Join("\n---\n", Daeng.News));
        Assert.Contains("3 ", string.Join(",", Daeng.QuickReplies), StringComparison.Ordinal);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task The_status_of_two_needs_is_two_cards_of_one_need_each()
    {
        await Daeng.SaysAsync("ขอข้าวกับน้ำ 5 คน แล้วก็ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));

        await Daeng.SaysAsync("สถานะ");

        Assert.Equal(2, Daeng.News.Count);
        Assert.All(Daeng.News, card => Assert.NotEqual(card.Contains("🍚", StringComparison.Ordinal), card.Contains("💊", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Which_case_to_cancel_can_be_read_and_typed()
    {
        await Daeng.SaysAsync("ขอข้าวกับน้ำ 5 คน แล้วก็ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var medicine = await OneAsync<string>("SELECT case_number FROM help_requests WHERE need = 'medicine'");
        await Daeng.SaysAsync("ยกเลิก");
        Daeng.IsTold("ยกเลิกเรื่องไหน", "ยา " + medicine, "อาหารและน้ำดื่ม");

        await Daeng.SaysAsync("ยกเลิก " + medicine[^4..]);
        Daeng.IsTold("ยกเลิกเรื่อง ยา", "ใช่ไหม");
        await Daeng.SaysAsync("ใช่");

        Assert.Equal("cancelled", await OneAsync<string>("SELECT status FROM help_requests WHERE need = 'medicine'"));
        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests WHERE need = 'food_water'"));
    }

    [Fact]
    public async Task News_of_the_way_is_not_told_after_the_help_is_done_and_a_part_missing_is_looked_for()
    {
        await TonBringsFoodAsync();

        await Daeng.TapsAsync("🟡 ได้บางส่วน");

        Daeng.IsTold("ยังขาดอะไร");
        Daeng.IsNotTold("กำลังเดินทาง");
        Daeng.IsNotTold("แจ้งว่าถึงแล้ว");

        await Daeng.SaysAsync("ขาดน้ำดื่ม");
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("กำลังหาคนช่วยส่วนที่ยังขาด");
    }

    [Fact]
    public async Task A_helper_reads_the_cry_itself_and_not_only_what_was_said_last()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await Daeng.SaysAsync("ขอข้าวสารให้ยายบัวหน่อยค่ะ");
        await Daeng.SharesAsync(15.79, 104.15);
        await Daeng.SaysAsync("เข้าทางปากซอยนะคะ");
        await Daeng.SaysAsync("บ้านสีฟ้าหลังต้นมะม่วงใหญ่");

        await Ton.TapsAsync("✋ รับงานนี้");

        Ton.IsTold("ยายบัวหน่อยค่ะ", "บ้านสีฟ้าหลังต้นมะม่วงใหญ่");
        Ton.IsNotTold("ปากซอย");
    }

    [Fact]
    public async Task Who_reads_English_reads_the_goods_in_English()
    {
        await Daeng.SaysAsync("Please send rice and drinking water for 5 people, house 9 moo 2 Tat Thong, Mueang Yasothon");

        Daeng.IsTold("Food and water", "rice", "drinking water");
        Daeng.IsNotTold("ข้าวสาร");
    }

    [Fact]
    public async Task The_desk_is_warned_of_a_weapon_before_anyone_goes()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");

        await Daeng.SaysAsync("ผัวเมาถือมีดไล่ทำร้าย หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await App.SettlesAsync();

        Nid.IsTold("อย่าเข้าไปคนเดียว", "191");
    }

    [Fact]
    public async Task A_vouched_volunteer_knows_of_the_weapon_before_and_after_they_say_yes()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.774, 104.205);
        await App.Database.ExecuteAsync("UPDATE volunteers SET vetted_at = now()");

        await Daeng.SaysAsync("เพื่อนบ้านโดนผัวตี มีมีดด้วย บ้านเลขที่ 9 หมู่ 1 ต.ตาดทอง อ.เมืองยโสธร");
        await App.SettlesAsync();
        Ton.IsTold("ช่วยได้ไหม", "อย่าเข้าไปคนเดียว", "ตำรวจ");
        await Ton.TapsAsync("✋ รับงานนี้");

        Ton.IsTold("คุณรับเรื่องนี้แล้ว", "อย่าเข้าไปคนเดียว", "ตำรวจ");
    }

    [Fact]
    public async Task Who_did_not_say_where_is_asked_for_the_place_when_nobody_could_be_told()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน");
        await App.SettlesAsync();

        Daeng.IsTold("ยังไม่ทราบว่าคุณอยู่ที่ไหน", "1669");
        Assert.Contains("ส่งตำแหน่ง", Daeng.QuickReplies);
    }

    [Fact]
    public async Task The_list_of_several_cases_reaches_the_kamnan()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("ขอข้าวกับน้ำ 5 คน แล้วก็ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Somchai.SaysAsync("เคสในตำบล");

        Somchai.IsTold("🍚", "💊");
    }

    [Fact]
    public async Task The_last_words_before_a_talk_ends_are_not_kept_waiting()
    {
        await TonAcceptsAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");
        await Ton.SaysAsync("ข้าวอยู่หน้าบ้านนะครับ");

        await Ton.SaysAsync("จบการคุย");

        Daeng.IsTold("ข้าวอยู่หน้าบ้านนะครับ");
    }

    private async Task TonBringsFoodAsync()
    {
        await TonAcceptsAsync();
        await Ton.TapsAsync("🛵 กำลังไป");
        await Ton.TapsAsync("📍 ถึงแล้ว");
        await Ton.TapsAsync("✅ เสร็จแล้ว");
        await App.SettlesAsync();
    }

    private async Task TonAcceptsAsync()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่ม 5 คน โทร 081 000 1234");
        await Daeng.SharesAsync(15.79, 104.15);
        await Ton.TapsAsync("✋ รับงานนี้");
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
