using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>It gets worse while help is on the way: what is said in fright belongs to the case that is open.</summary>
public sealed class WorseningStories : Story
{
    private const string Rice = "ขอข้าวสารกับน้ำดื่ม 5 คน โทร 081 000 1234";

    [Theory]
    [InlineData("ไม่ไหวแล้ว")]
    [InlineData("ทนไม่ไหวแล้วค่ะ")]
    [InlineData("จะไม่ไหวแล้ว รีบมาหน่อย")]
    [InlineData("แย่แล้ว")]
    [InlineData("อาการแย่ลงเรื่อยๆ")]
    [InlineData("แม่ไม่ไหวแล้ว ช่วยด้วย")]
    [InlineData("บ่ไหวแล้ว")]
    [InlineData("I can't take it any more")]
    [InlineData("she is getting worse")]
    public async Task Not_being_able_to_go_on_is_heard_of_the_open_case_and_makes_it_more_urgent(string words)
    {
        await Daeng.SaysAsync("ขอออกซิเจนให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var before = await OneAsync<string>("SELECT urgency FROM help_requests");

        await Daeng.SaysAsync(words);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Equal("oxygen normal high", await OneAsync<string>($"SELECT need || ' {before} ' || urgency FROM help_requests"));
        Assert.True(await OneAsync<bool>("SELECT 'getting_worse' = ANY(urgency_reasons) FROM help_requests"));
        Daeng.IsTold("1669");
    }

    [Fact]
    public async Task Without_an_open_case_the_same_words_open_one()
    {
        await Daeng.SaysAsync("แม่ไม่ไหวแล้ว");

        Assert.Equal("home_care", await OneAsync<string>("SELECT need FROM help_requests"));
    }

    [Fact]
    public async Task Said_twice_it_presses_once_and_whoever_is_on_the_way_hears_it_each_time()
    {
        await TonAcceptsAsync();
        Ton.Remember();

        await Daeng.SaysAsync("ไม่ไหวแล้ว");
        Ton.IsTold("⚠️", "แย่ลง");
        Ton.Remember();
        await Daeng.SaysAsync("จะไม่ไหวแล้วจริงๆ");
        await App.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("high", await OneAsync<string>("SELECT urgency FROM help_requests"));
        Ton.IsTold("จะไม่ไหวแล้วจริงๆ");
    }

    [Fact]
    public async Task Somebody_else_who_cannot_go_on_is_a_case_of_their_own()
    {
        await Daeng.SaysAsync("ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("ลุงไม่ไหวแล้ว");

        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task The_question_that_was_open_is_asked_again_after_words_of_fear()
    {
        await Daeng.SaysAsync("ขอออกซิเจนให้แม่ค่ะ");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SaysAsync("ไม่ไหวแล้ว");

        Daeng.IsTold("อยู่ที่ไหนคะ");
    }

    [Theory]
    [InlineData("ยายไม่หายใจแล้ว")]
    [InlineData("ยายหมดสติแล้ว อยู่กัน 2 คน")]
    public async Task Who_is_on_the_way_reads_the_danger_before_the_headcount(string words)
    {
        await Ton.SaysAsync("สมัครอาสา กู้ภัย ปฐมพยาบาล มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await App.Database.ExecuteAsync("UPDATE volunteers SET vetted_at = now()");
        await Daeng.SaysAsync("ยายล้ม ลุกไม่ขึ้น โทร 081 000 1234");
        await Daeng.SharesAsync(15.79, 104.15);
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.Remember();

        await Daeng.SaysAsync(words);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        var news = Assert.Single(Ton.News, said => said.Contains("⚠️", StringComparison.Ordinal));
        Assert.StartsWith("🚨 เคส YST64", news, StringComparison.Ordinal);
        Assert.Contains("1669", news, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ยายไม่หายใจแล้ว")]
    public async Task A_danger_told_beside_another_need_reaches_who_is_on_the_way_to_the_house(string words)
    {
        await TonAcceptsAsync();
        Ton.Remember();

        await Daeng.SaysAsync(words);
        await App.AdvanceAsync(TimeSpan.FromMinutes(1));

        Ton.IsTold(words);
    }

    private async Task TonAcceptsAsync()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.791, 104.151);
        await Daeng.SaysAsync(Rice);
        await Daeng.SharesAsync(15.79, 104.15);
        await Ton.TapsAsync("✋ รับงานนี้");
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
