using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Words that do not answer the open question are still said for the case, and what was answered once is not asked again.</summary>
public sealed class WhileAskedStories : HelperStory
{
    private const string Rice = "ขอข้าวสาร 1 ถุง " + Home;

    [Theory]
    [InlineData("บ้านสีฟ้าข้างวัดนะ")]
    [InlineData("ตอนนี้น้ำเริ่มเข้าแล้ว รีบหน่อย")]
    [InlineData("เลี้ยวซ้ายตรงสามแยกที่ 2")]
    public async Task Words_said_while_the_headcount_waits_are_kept_and_reach_the_helper(string words)
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync(Rice + " โทร 0877777777");
        Daeng.IsTold("มีกี่คนคะ");
        await Daeng.SharesAsync(15.7742, 104.2051);
        await Ton.TapsAsync("✋ รับงานนี้");
        Forget();
        var kept = await CountAsync("help_request_words");

        await Daeng.SaysAsync(words);
        await App.AdvanceAsync(Batch);

        Ton.IsTold(words);
        Assert.Equal(kept + 1, await CountAsync("help_request_words"));
    }

    [Fact]
    public async Task Without_a_helper_they_are_kept_and_the_headcount_can_still_be_told()
    {
        await Daeng.SaysAsync(Rice + " โทร 0877777777");
        await Daeng.SharesAsync(15.7742, 104.2051);

        await Daeng.SaysAsync("บ้านสีฟ้าข้างวัดนะ");
        await Daeng.SaysAsync("4");

        Assert.Equal(4, await OneAsync<int>("SELECT people FROM help_requests"));
        Assert.Equal(4L, await CountAsync("help_request_words"));
    }

    [Theory]
    [InlineData("หลายคนเลย")]
    [InlineData("เยอะค่ะ")]
    public async Task A_number_that_cannot_be_read_is_kept_and_asked_again(string words)
    {
        await Daeng.SaysAsync(Rice + " โทร 0877777777");

        await Daeng.SaysAsync(words);

        Daeng.IsTold("ยังไม่แน่ใจว่ากี่คน");
        Assert.Equal(2L, await CountAsync("help_request_words"));
    }
}
