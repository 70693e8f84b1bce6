using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Where it is, said in all the ways people say it.</summary>
public sealed class PlaceToldStories : Story
{
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
    public async Task A_pin_in_another_tambon_than_the_words_is_shown_beside_them_and_not_mixed_up()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 7 ต.สำราญ อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SharesAsync(15.774, 104.205);

        Daeng.IsTold("คนละตำบล", "จุดสังเกต: บ้านเลขที่ 12 หมู่ 7 ต.สำราญ");
        Assert.StartsWith("350103", await OneAsync<string>("SELECT area_code FROM help_requests"), StringComparison.Ordinal);
        await Daeng.SaysAsync("หมู่ 4 ค่ะ");
        Daeng.IsTold("หมู่ 4 ต.ตาดทอง");
    }

    [Fact]
    public async Task A_pin_far_from_every_area_we_know_takes_the_case_out_of_the_area_that_was_typed()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน หมู่ 7 ต.สำราญ อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync("พิกัด 7P52PGVW+77");

        Assert.Equal("pin", await OneAsync<string>("SELECT location_source FROM help_requests"));
        Assert.Null(await OneAsync<string?>("SELECT area_code FROM help_requests"));
        Daeng.IsTold("หมู่ 7 ต.สำราญ");
    }

    [Fact]
    public async Task A_pin_outside_Thailand_is_not_taken_and_says_so()
    {
        await Daeng.SharesAsync(35.68, 139.76);

        Daeng.IsTold("นอกประเทศไทย");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
