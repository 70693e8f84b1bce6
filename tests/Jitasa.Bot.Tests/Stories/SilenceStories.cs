using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>The asker was silent, is asked whether help is still needed, and answers in their own words.</summary>
public sealed class SilenceStories : Story
{
    [Theory]
    [InlineData("ยังต้องการ")]
    [InlineData("ยังต้องการอยู่ค่ะ")]
    [InlineData("ใช่ค่ะ")]
    [InlineData("ยัง")]
    [InlineData("ยังไม่มีใครมาเลย")]
    public async Task Still_needed_in_words_counts_as_the_button_does(string words)
    {
        await DaengIsAskedAsync();

        await Daeng.SaysAsync(words);

        Daeng.IsTold("ยังอยู่");
        Assert.Equal("open 0", await OneAsync<string>("SELECT status || ' ' || times_asked FROM help_requests"));
    }

    [Fact]
    public async Task Any_word_is_a_sign_of_life()
    {
        await DaengIsAskedAsync();

        await Daeng.SaysAsync("บ้านสีฟ้าหลังวัดนะคะ");

        Assert.Equal(0, await OneAsync<int>("SELECT times_asked FROM help_requests"));
    }

    [Theory]
    [InlineData("ได้รับแล้วค่ะ", "confirmed")]
    [InlineData("ไม่ต้องแล้ว", "cancelled")]
    public async Task The_other_buttons_work_as_words_too(string words, string status)
    {
        await DaengIsAskedAsync();

        await Daeng.SaysAsync(words);

        Assert.Equal(status, await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task Having_received_it_is_no_cancelling()
    {
        await DaengAsksAsync();

        await Daeng.SaysAsync("ได้รับแล้วค่ะ");
        Daeng.IsTold("ได้รับความช่วยเหลือแล้วใช่ไหม");
        await Daeng.SaysAsync("ใช่ค่ะ");

        Assert.Equal("confirmed", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task A_late_yes_ends_nothing()
    {
        await DaengAsksAsync();
        await Daeng.SaysAsync("ยกเลิก");
        await App.AdvanceAsync(TimeSpan.FromHours(3));

        await Daeng.SaysAsync("ค่ะ");

        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task After_an_expiry_still_needed_in_words_opens_the_case_again()
    {
        await DaengIsAskedAsync();
        await ExpireAsync();

        await Daeng.SaysAsync("ยังต้องการค่ะ");

        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests WHERE close_reason IS NULL AND look_again_at IS NOT NULL"));
    }

    [Fact]
    public async Task After_an_expiry_the_old_button_opens_the_case_again()
    {
        await DaengIsAskedAsync();
        await ExpireAsync();

        await Daeng.TapsAsync("ยังต้องการ");

        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    private Task DaengAsksAsync() => Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

    private async Task DaengIsAskedAsync()
    {
        await DaengAsksAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(6.1));
        Daeng.IsTold("ยังต้องการความช่วยเหลืออยู่ไหม");
    }

    private async Task ExpireAsync()
    {
        await App.AdvanceAsync(TimeSpan.FromHours(12.1));
        await App.AdvanceAsync(TimeSpan.FromHours(12.1));
        Assert.Equal("expired", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
