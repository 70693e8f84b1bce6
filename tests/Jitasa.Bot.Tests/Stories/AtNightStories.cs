using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Two in the morning, one frightened person and a phone: what they type while they wait.</summary>
public sealed class AtNightStories : Story
{
    private const string Oxygen = "ขอออกซิเจนให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";

    [Theory]
    [InlineData("มีใครอยู่ไหมคะ")]
    [InlineData("ทำไมไม่มีใครมา")]
    [InlineData("เมื่อไหร่จะมา")]
    [InlineData("ใครจะมาคะ")]
    [InlineData("is anyone coming?")]
    public async Task Who_asks_whether_anybody_comes_hears_how_it_stands(string words)
    {
        await Daeng.SaysAsync(Oxygen);

        await Daeng.SaysAsync(words);

        Assert.True(Daeng.News.Any(said => said.Contains("ยังหาคนไม่ได้", StringComparison.Ordinal) || said.Contains("No one found yet", StringComparison.Ordinal)), string.Join("\n", Daeng.News));
    }

    [Theory]
    [InlineData("โทร 1669 ไม่ติด", true)]
    [InlineData("1669 ไม่มีใครรับสายเลย", true)]
    [InlineData("โทรหารถพยาบาลแล้วสายไม่ว่าง", true)]
    [InlineData("โทร 1669 ไม่ติด", false)]
    [InlineData("1669 does not answer", false)]
    public async Task Who_reaches_no_hotline_is_told_what_else_to_do_and_pressed_for(string words, bool hasCase)
    {
        if (hasCase)
            await Daeng.SaysAsync(Oxygen);

        await Daeng.SaysAsync(words);

        Daeng.IsTold("191");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE urgency = 'high' AND 'hotline_silent' = ANY(urgency_reasons)"));
    }

    [Theory]
    [InlineData("ทำยังไงดี")]
    [InlineData("ตายแล้ว ทำไงดีคะ")]
    [InlineData("what should I do?")]
    public async Task What_to_do_asked_beside_an_open_case_opens_no_other(string words)
    {
        await Daeng.SaysAsync(Oxygen);

        await Daeng.SaysAsync(words);

        Daeng.IsTold("1669");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Theory]
    [InlineData("รถพยาบาลมาแล้ว")]
    [InlineData("กู้ภัยมาแล้วค่ะ ขอบคุณค่ะ")]
    [InlineData("the ambulance is here")]
    public async Task Help_that_stands_at_the_door_is_no_new_cry(string words)
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync(words);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Contains("ใช่ ได้รับแล้ว", Daeng.QuickReplies.Select(label => label == "Yes, it came" ? "ใช่ ได้รับแล้ว" : label));
    }

    [Theory]
    [InlineData("บ้านยายคำ")]
    [InlineData("อยู่บ้านลุงมี")]
    [InlineData("บ้านกำนันสมชาย")]
    public async Task A_house_told_by_who_lives_there_is_where_to_come(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");
        Daeng.IsTold("อยู่ที่ไหนคะ");

        await Daeng.SaysAsync(words);

        Daeng.IsTold("จุดสังเกต", "บ้าน");
        Assert.Equal("{}", await OneAsync<string>("SELECT patients::text FROM help_requests"));
    }

    [Theory]
    [InlineData("โทรศัพท์ใกล้ดับแล้ว")]
    [InlineData("ลูกยังไม่กลับบ้าน")]
    public async Task What_names_no_place_is_none(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");

        await Daeng.SaysAsync(words);

        Daeng.IsNotTold("จุดสังเกต: ");
        Assert.Contains("ส่งตำแหน่ง", Daeng.QuickReplies);
    }

    [Theory]
    [InlineData("ส่งตำแหน่งไม่เป็น")]
    [InlineData("กดไม่เป็นค่ะ")]
    [InlineData("ยายปักหมุดไม่เป็น")]
    public async Task Who_cannot_send_a_location_is_told_how_to_say_it(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");

        await Daeng.SaysAsync(words);

        Daeng.IsTold("ไม่เป็นไรค่ะ", "ชื่อวัด");
    }

    [Theory]
    [InlineData("แม่ตัวเย็นแล้ว")]
    [InlineData("ยายตัวเย็นเฉียบ")]
    public async Task A_body_gone_cold_is_a_danger(string words)
    {
        await Daeng.SaysAsync(words);

        Assert.Equal("critical", await OneAsync<string>("SELECT urgency FROM help_requests"));
        Daeng.IsTold("1669");
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
