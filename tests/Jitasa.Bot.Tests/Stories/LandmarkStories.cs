using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What is taken for the place to go to, and what is only said while it was asked for.</summary>
public sealed class LandmarkStories : Story
{
    [Theory]
    [InlineData("กลัวมาก")]
    [InlineData("หนาวมาก")]
    [InlineData("ใช่")]
    [InlineData("3")]
    [InlineData("yes")]
    [InlineData("OK ยินยอม")]
    public async Task Words_that_name_no_place_leave_the_question_open(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน ต.ตาดทอง อ.เมืองยโสธร");

        await Daeng.SaysAsync(words);
        Assert.Contains(Daeng.QuickReplies, label => label is "ส่งตำแหน่ง" or "Send location");
        await Daeng.SaysAsync("บ้านหลังวัดป่า");

        Daeng.IsTold("วัดป่า", "YST64");
        Daeng.IsNotTold($"จุดสังเกต: {words}");
    }

    [Fact]
    public async Task A_phone_said_instead_of_a_place_is_the_phone_and_never_shown_as_the_place()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน ต.ตาดทอง อ.เมืองยโสธร");

        await Daeng.SaysAsync("ไม่มีมือถือ อันนี้เบอร์หลาน 0811112222");

        Daeng.IsNotTold("ไม่มีมือถือ");
        Assert.Contains("ส่งตำแหน่ง", Daeng.QuickReplies);
        Assert.True(await App.Database.ScalarAsync<bool>("SELECT phone_sealed IS NOT NULL FROM help_requests"));
    }

    [Fact]
    public async Task A_real_landmark_takes_the_place_of_words_that_may_have_been_one()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysAsync("กองฟาง ลุงมี");
        Daeng.IsTold("กองฟาง ลุงมี");

        await Daeng.SaysAsync("บ้านหลังวัดป่า");

        Daeng.IsTold("วัดป่า", "YST64");
    }

    [Fact]
    public async Task A_place_said_where_the_need_was_asked_is_the_place_and_the_need_is_asked_again()
    {
        await Daeng.SaysAsync("ช่วยด้วย");

        await Daeng.SaysAsync("บ้านหลังวัดป่า");

        Daeng.IsTold("บ้านหลังวัดป่า");
        Daeng.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");
        Assert.Equal(0L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests WHERE need IS NOT NULL"));
    }
}
