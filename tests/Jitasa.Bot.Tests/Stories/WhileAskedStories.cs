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

    [Theory]
    [InlineData("0811112222 บ้านหลังสีฟ้า รีบหน่อย", "081-111-2222")]
    [InlineData("081 11 บ้านหลังสีฟ้า รีบหน่อย", null)]
    public async Task Words_beside_the_digits_of_a_phone_reach_the_helper_and_the_phone_does_not(string words, string? phone)
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Home}");
        Daeng.IsTold("ขอเบอร์โทร");
        await Ton.TapsAsync("✋ รับงานนี้");
        Forget();

        await Daeng.SaysAsync(words);
        await App.AdvanceAsync(Batch);

        if (phone is not null)
            Daeng.IsTold(phone);
        Ton.IsTold("บ้านหลังสีฟ้า");
        Ton.IsNotTold("0811112222");
        Ton.IsNotTold("081-111-2222");
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

    [Fact]
    public async Task Who_has_no_phone_is_not_asked_for_it_again()
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Home}");
        Daeng.IsTold("ขอเบอร์โทร");
        await Daeng.SaysAsync("ไม่มีเบอร์");
        Forget();

        await Daeng.SaysAsync("แก้เป็นหมู่ 8");

        Daeng.IsTold("หมู่ 8");
        Daeng.IsNotTold("ขอเบอร์โทร");
        await Daeng.SaysAsync("โทร 0899999998 นะคะ");
        Daeng.IsTold("089-999-9998");
    }

    [Fact]
    public async Task No_phone_said_while_the_place_is_asked_is_heard_as_that()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน");
        Daeng.IsTold("อยู่ที่ไหน");
        Forget();

        await Daeng.SaysAsync("บ่มีโทรศัพท์เด้อ");
        Daeng.IsNotTold("ยังไม่รู้ว่าต้องไปหาตรงไหน");
        Assert.Contains("ส่งตำแหน่ง", Daeng.QuickReplies);
        await Daeng.SaysAsync(Home);

        Daeng.IsTold("12");
        Daeng.IsNotTold("ขอเบอร์โทร");
    }

    [Fact]
    public async Task A_phone_taken_back_goes_from_wherever_it_was_carried_to()
    {
        await Daeng.SaysAsync($"ขอนมผงเด็ก 2 กระป๋อง {Home} โทร 0899999998");
        var first = App.Line.Chat(Daeng.Id).Messages.Last(message => message.From == Daeng.Id).Id;
        await Daeng.SaysAsync("ขอยาความดันค่ะ");
        Assert.Equal(2L, await CountAsync("help_requests WHERE phone_sealed IS NOT NULL"));

        await App.Line.UnsendAsync(Daeng.Id, first, Ct);
        await App.SettlesAsync();

        Assert.Equal(0L, await CountAsync("help_requests WHERE phone_sealed IS NOT NULL"));
        Assert.Equal(0L, await CountAsync("people WHERE phone_sealed IS NOT NULL OR phone_hash IS NOT NULL"));
    }

    [Fact]
    public async Task A_phone_another_message_says_too_stays_there_and_with_its_owner()
    {
        await Daeng.SaysAsync($"ขอนมผงเด็ก 2 กระป๋อง {Home} โทร 0899999998");
        await Daeng.SaysAsync("ขอยาความดันค่ะ โทร 0899999998");

        await Daeng.UnsendsLastAsync();

        Assert.Equal(1L, await CountAsync("people WHERE phone_sealed IS NOT NULL"));
        Assert.Equal(1L, await CountAsync("help_requests WHERE phone_sealed IS NOT NULL"));
    }
}
