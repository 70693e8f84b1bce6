using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>One person asks for several neighbours: each is a case of their own, and nobody is lost in another's.</summary>
public sealed class NeighbourStories : Story
{
    private const string Grandmother = "ขอข้าวสารให้ยายคำ หมู่ 3 ต.ตาดทอง อ.เมืองยโสธร";

    [Theory]
    [InlineData("ขอข้าวสารให้ลุงมี หมู่ 7")]
    [InlineData("ขอข้าวสารให้ลุงมี")]
    [InlineData("ขอข้าวสารให้ยายมาด้วย")]
    public async Task A_kamnan_asks_for_one_neighbour_after_the_other(string second)
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Somchai.SaysAsync(Grandmother);

        await Somchai.SaysAsync(second);

        Assert.Equal(2L, await CountAsync("help_requests WHERE need = 'food_water'"));
        await Somchai.SaysAsync("สถานะ");
        Somchai.IsTold("หมู่ 3", "ตาดทอง");
    }

    [Fact]
    public async Task What_a_kamnan_puts_right_is_still_the_same_neighbour()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Somchai.SaysAsync(Grandmother);

        await Somchai.SaysAsync("ไม่ใช่ หมู่ 7");

        Assert.Equal(1L, await CountAsync("help_requests"));
        Somchai.IsTold("หมู่ 7");
    }

    [Theory]
    [InlineData("ตาสีบ้านเลขที่ 30 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร หายใจไม่ออก")]
    [InlineData("พ่อหายใจไม่ออก บ้านเลขที่ 9")]
    [InlineData("ลุงมีหายใจไม่ออก")]
    public async Task A_group_calls_for_one_neighbour_after_the_other(string second)
    {
        await Daeng.SaysInAsync(Cast.TatThong, "ยายทองบ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร หายใจไม่ออก", mentionBot: true);

        await Daeng.SaysInAsync(Cast.TatThong, second, mentionBot: true);

        Assert.Equal(2L, await CountAsync("help_requests WHERE need = 'medical_emergency' AND linked_to IS NULL"));
    }

    [Fact]
    public async Task A_second_call_for_the_same_grandmother_in_a_group_is_one_case()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "ยายทองบ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร หายใจไม่ออก", mentionBot: true);

        await Daeng.SaysInAsync(Cast.TatThong, "ยายทองหายใจไม่ออก เร็วๆ ค่ะ", mentionBot: true);

        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_neighbour_named_while_the_phone_of_another_is_asked_for_gets_a_case()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ลุงมีหายใจไม่ออก บ้านเลขที่ 9 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");

        Assert.Equal(2L, await CountAsync("help_requests WHERE need = 'medical_emergency'"));
    }

    [Fact]
    public async Task More_about_the_same_mother_is_no_second_case()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");

        await Daeng.SaysAsync("แม่หายใจไม่ออกมากขึ้น spo2 82");

        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    private Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
