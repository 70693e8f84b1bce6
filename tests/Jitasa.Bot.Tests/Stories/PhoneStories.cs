namespace Jitasa.Bot.Tests.Stories;

/// <summary>A phone comes to a helper when its owner gives it, whoever of those who wait that is.</summary>
public sealed class PhoneStories : HelperStory
{
    [Theory]
    [InlineData("ขอเบอร์ป้าหน่อย")]
    [InlineData("ขอเบอร์โทรหน่อยครับ")]
    [InlineData("can I have your phone number?")]
    public async Task A_helper_who_asks_for_the_phone_gets_it_when_its_owner_says_so(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        Ton.IsTold("ป้าแดง");
        Ton.IsNotTold("081-000-1234");
        Daeng.IsTold("พี่ต้น", "เบอร์");
        await Daeng.SaysAsync("ให้เบอร์");

        Ton.IsTold("081-000-1234");
    }

    [Theory]
    [InlineData("ถึงแล้วครับ อยู่หน้าบ้าน ขอเบอร์หน่อย", false)]
    [InlineData("ถึงแล้วครับ อยู่หน้าบ้าน ขอเบอร์หน่อย", true)]
    public async Task Words_beside_the_wish_for_a_phone_go_to_who_waits_and_move_the_work(string words, bool isInTalk)
    {
        await TonTakesCaseOfDaengAsync();
        if (isInTalk)
            await Ton.TapsAsync("💬 คุยกับผู้ขอ");

        await Ton.SaysAsync(words);
        Daeng.IsTold("พี่ต้น", "เบอร์");
        Ton.IsTold("ส่งให้ป้าแดงแล้ว");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold(words);
        Assert.Equal("arrived", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_bare_yes_to_the_words_beside_the_wish_gives_no_phone_away_and_is_passed_on()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");
        await Ton.SaysAsync("บ้านสีฟ้าใช่ไหมครับ ขอเบอร์หน่อย");
        await App.AdvanceAsync(Batch);

        await Daeng.SaysAsync("ใช่ค่ะ");
        await App.AdvanceAsync(Batch);
        Ton.IsTold("ใช่ค่ะ");
        Ton.IsNotTold("081-000-1234");
        await Daeng.SaysAsync("ให้เบอร์");

        Ton.IsTold("081-000-1234");
    }

    [Fact]
    public async Task A_danger_told_beside_the_wish_for_a_phone_is_a_case_too()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");

        await Ton.SaysAsync("ยายหมดสติแล้ว ขอเบอร์ลูกหน่อย");
        Ton.IsTold("1669");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("ยายหมดสติแล้ว");
        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_wish_for_a_phone_that_waited_for_whom_it_is_for_takes_no_other_words_with_it()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("หาบ้านไม่เจอครับ ขอเบอร์หน่อย");
        await Ton.SaysAsync("ลุงคำ");
        Kham.IsTold("พี่ต้น", "เบอร์");
        await App.AdvanceAsync(Batch);

        Kham.IsTold("หาบ้านไม่เจอครับ");
    }

    [Theory]
    [InlineData("รองเท้าเบอร์อะไรครับ")]
    [InlineData("ผ้าอ้อมใช้เบอร์อะไรครับ")]
    public async Task The_size_of_a_thing_is_no_phone(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        Daeng.HearsNothing();
        await App.AdvanceAsync(Batch);

        Daeng.IsTold(words);
    }

    [Fact]
    public async Task The_wish_stays_open_when_what_the_helper_said_before_it_comes_after_it()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");
        await Ton.SaysAsync("สวัสดีครับ ใกล้ถึงแล้ว");
        await Ton.SaysAsync("ขอเบอร์หน่อย");
        await App.AdvanceAsync(Batch);
        Daeng.IsTold("ใกล้ถึงแล้ว");

        await Daeng.SaysAsync("ได้ค่ะ");

        Ton.IsTold("081-000-1234");
    }

    [Fact]
    public async Task Asked_in_the_middle_of_a_talk_it_is_the_same()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");

        await Ton.SaysAsync("ขอเบอร์หน่อยครับ");
        await Daeng.TapsAsync("📞 ให้เบอร์ผู้ช่วย");

        Ton.IsTold("081-000-1234");
    }

    [Fact]
    public async Task Who_does_not_want_to_give_it_says_no_and_the_talk_goes_on()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ขอเบอร์ป้าหน่อย");

        await Daeng.SaysAsync("ไม่ให้เบอร์");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("จะไม่แสดงเบอร์");
        Ton.IsNotTold("081-000-1234");
    }

    [Fact]
    public async Task Whose_phone_is_shared_already_is_not_asked_again()
    {
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("ให้เบอร์");
        Daeng.Remember();

        await Ton.SaysAsync("ขอเบอร์ป้าหน่อย");

        Ton.IsTold("081-000-1234");
        Daeng.HearsNothing();
    }

    [Fact]
    public async Task Who_gives_a_phone_we_do_not_know_is_asked_for_it_and_the_helper_gets_it_then()
    {
        await TonTakesCaseOfDaengAsync(phone: "");
        await Ton.SaysAsync("ขอเบอร์ป้าหน่อย");

        await Daeng.SaysAsync("ให้เบอร์");
        Daeng.IsTold("เบอร์อะไร");
        await Daeng.SaysAsync("0899998888");

        Ton.IsTold("089-999-8888");
    }

    [Fact]
    public async Task Who_waits_along_gives_their_own_phone_to_the_helper()
    {
        await DaengAndKhamWaitTogetherAsync();

        await Kham.SaysAsync("ให้เบอร์");

        Kham.IsTold("ให้เบอร์กับคนที่รับเรื่องแล้ว");
        Ton.IsTold("รอเรื่องเดียวกัน", "081-000-9999");
    }

    [Fact]
    public async Task Who_waits_along_gives_it_by_the_button_in_the_talk_too()
    {
        await DaengAndKhamWaitTogetherAsync();
        await Kham.SaysAsync("คุยกับผู้ช่วย");
        await Kham.SaysAsync("โทร 0810009999 นะคะ");
        Kham.IsTold("ซ่อนเบอร์ไว้");

        await Kham.TapsAsync("📞 ให้เบอร์ผู้ช่วย");

        Ton.IsTold("081-000-9999");
    }

    private async Task DaengAndKhamWaitTogetherAsync()
    {
        await Daeng.SharesAsync(15.7740, 104.2050);
        await Daeng.TapsAsync("🚤 ช่วยออกจากที่เกิดเหตุ");
        await Daeng.SaysAsync("ข้าม");
        await Daeng.SaysAsync("ข้าม");
        await Kham.SharesAsync(15.7742, 104.2051);
        await Kham.TapsAsync("🚤 ช่วยออกจากที่เกิดเหตุ");
        await Kham.SaysAsync("0810009999");
        await Kham.SaysAsync("ข้าม");
        await Kham.TapsAsync("ฉันรอเรื่องเดียวกัน");
        Kham.IsTold("นับคุณรวม");
        await TonSignsUpAsync();
        await App.AdvanceAsync(TimeSpan.FromMinutes(30));
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Forget();
    }
}
