using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What is needed, as each side reads it: own goods on each case, work in plain words, and how many hands.</summary>
public sealed class WhatIsAskedStories : Story
{
    [Fact]
    public async Task Each_need_said_together_shows_its_own_goods_alone()
    {
        await Daeng.SaysAsync("ขอถังออกซิเจน 1 ถังกับข้าวกล่อง 4 กล่อง บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        Assert.Equal("oxygen ถังออกซิเจน,food_water ข้าวกล่อง", await OneAsync<string>("SELECT string_agg(need || ' ' || coalesce((SELECT string_agg(i->>'name', '+') FROM jsonb_array_elements(items) i), ''), ',' ORDER BY id) FROM help_requests"));
        await Daeng.SaysAsync("สถานะ");
        Assert.All(Daeng.News.Where(card => card.Contains("YST64", StringComparison.Ordinal)), card => Assert.NotEqual(card.Contains("ถังออกซิเจน", StringComparison.Ordinal), card.Contains("ข้าวกล่อง", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Goods_named_later_go_to_the_need_they_are_of()
    {
        await Daeng.SaysAsync("ขอถังออกซิเจน 1 ถังกับข้าวกล่อง 4 กล่อง บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ขอน้ำดื่มเพิ่ม 2 แพ็คค่ะ");

        Assert.Equal("oxygen ถังออกซิเจน,food_water ข้าวกล่อง+น้ำดื่ม", await OneAsync<string>("SELECT string_agg(need || ' ' || coalesce((SELECT string_agg(i->>'name', '+') FROM jsonb_array_elements(items) i), ''), ',' ORDER BY id) FROM help_requests"));
    }

    [Theory]
    [InlineData("ขอคนช่วยยกของหนีน้ำ 2 คน", "ยกของ", 2)]
    [InlineData("ช่วยยกของขึ้นที่สูงหน่อย ขอ 2 คน", "ยกของ", 2)]
    [InlineData("น้ำลดแล้ว ขอคนมาช่วยล้างบ้าน 3 คน", "ล้างบ้าน", 3)]
    [InlineData("ต้นไม้ล้มขวางทางเข้าบ้าน ขอคนมาตัดหน่อย", "ต้นไม้", 1)]
    [InlineData("หลังคาปลิว ขอคนช่วยซ่อมหลังคา 4 คน", "ซ่อม", 4)]
    [InlineData("please send 2 people to help carry my furniture", "ยกของ", 2)]
    public async Task A_stranger_reads_what_the_work_is_and_how_many_are_wanted(string words, string work, int wanted)
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        Ton.Remember();

        await Daeng.SaysAsync(words + " บ้านเลขที่ 77 บ้านยายคำ โทร 0810001234");
        await Daeng.SharesAsync(15.79, 104.15);

        Assert.Equal(wanted, await OneAsync<int>("SELECT helpers_wanted FROM help_requests"));
        Ton.IsTold("ช่วยได้ไหม", work);
        Ton.IsNotTold("77");
        Ton.IsNotTold("ยายคำ");
        if (wanted > 1)
            Ton.IsTold($"{wanted} คน");
        await Daeng.SaysAsync("สถานะ");
        Assert.True(Daeng.News.Any(card => wanted == 1 || card.Contains($"{wanted}", StringComparison.Ordinal) && (card.Contains("ต้องการคนช่วย", StringComparison.Ordinal) || card.Contains("Helpers wanted", StringComparison.Ordinal))), string.Join("\n---\n", Daeng.News));
    }

    [Fact]
    public async Task How_many_hands_can_be_said_after_the_work()
    {
        await Daeng.SaysAsync("ขอคนช่วยยกของหนีน้ำหน่อย บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ขอ 2 คน");

        Assert.Equal(2, await OneAsync<int>("SELECT helpers_wanted FROM help_requests"));
    }

    [Fact]
    public async Task Work_we_have_no_word_for_says_that_the_details_come_with_accepting()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await Daeng.SharesAsync(15.79, 104.15);
        await Daeng.TapsAsync("🤝 เรื่องอื่น");

        Ton.IsTold("ช่วยได้ไหม", "เห็นรายละเอียดเมื่อรับงาน");
    }

    [Theory]
    [InlineData("ขอรถรับยายสมไป รพ. บ้านเลขที่ 44 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "รพ.")]
    [InlineData("ขอรถพายายสมไปโรงพยาบาล บ้านเลขที่ 44 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "โรงพยาบาล")]
    [InlineData("ขอรถพาลุงไปส่ง รพ. เลขที่ 44 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "รพ.")]
    [InlineData("ขอรถพาลุงไป รพ. หมู่ 4 บ้านเลขที่ 44 ต.ตาดทอง อ.เมืองยโสธร", "รพ.")]
    [InlineData("ขอรถพาลุงไป รพ. 44 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "รพ.")]
    [InlineData("ขอรถพาลุงไป รพ. ยโสธร บ้านเลขที่ 44 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "รพ. ยโสธร")]
    public async Task The_house_is_where_to_fetch_from_and_the_hospital_where_to_go(string words, string destination)
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");

        await Somchai.SaysAsync(words);

        Somchai.IsTold("บ้านเลขที่ 44", "หมู่ 4", "ตาดทอง");
        var card = Assert.Single(Somchai.News, said => said.Contains("ไปที่", StringComparison.Ordinal));
        Assert.Contains("ไปที่ " + destination, card.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(destination + " บ้านเลขที่", card.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
