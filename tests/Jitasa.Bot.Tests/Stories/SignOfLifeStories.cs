namespace Jitasa.Bot.Tests.Stories;

/// <summary>A helper who says anything is not asleep, and what an asker answers is heard although a talk is open.</summary>
public sealed class SignOfLifeStories : HelperStory
{
    [Fact]
    public async Task Who_talks_with_the_one_who_waits_is_not_reminded()
    {
        await TonTakesCaseOfDaengAsync();
        await App.AdvanceAsync(TimeSpan.FromMinutes(20));
        await Ton.SaysAsync("รถติดมากครับ");
        Ton.Remember();

        await App.AdvanceAsync(TimeSpan.FromMinutes(15));
        Ton.IsNotTold("เป็นอย่างไรบ้าง");
        await App.AdvanceAsync(TimeSpan.FromMinutes(16));

        Ton.IsTold("เป็นอย่างไรบ้าง");
    }

    [Theory]
    [InlineData("ครับ")]
    [InlineData("ใช่ครับ")]
    [InlineData("กำลังทำอยู่ครับ")]
    [InlineData("ยังไปอยู่ครับ")]
    [InlineData("not yet")]
    public async Task A_nod_to_a_reminder_is_a_sign_of_life(string words)
    {
        await TonTakesCaseOfDaengAsync();
        await App.AdvanceAsync(TimeSpan.FromMinutes(31));
        Ton.IsTold("เป็นอย่างไรบ้าง");

        await Ton.SaysAsync(words);

        Assert.Equal(0, await OneAsync<int>("SELECT reminders FROM claims"));
        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_bare_no_to_a_reminder_asks_whether_somebody_else_shall_go()
    {
        await TonTakesCaseOfDaengAsync();
        await App.AdvanceAsync(TimeSpan.FromMinutes(31));

        await Ton.SaysAsync("ไม่ครับ");
        Ton.IsTold("จะคืนงาน");
        await Ton.SaysAsync("ใช่");

        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("ยังไม่ครบค่ะ", "open")]
    [InlineData("ยังไม่ได้ค่ะ", "open")]
    [InlineData("ครบแล้วค่ะ", "confirmed")]
    public async Task Whether_all_came_is_answered_in_the_middle_of_a_talk_too(string words, string status)
    {
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("ซอยขวามือค่ะ");
        await Ton.SaysAsync("เสร็จแล้ว");
        Daeng.IsTold("ได้รับความช่วยเหลือครบไหม");

        await Daeng.SaysAsync(words);

        Assert.Equal(status, await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Theory]
    [InlineData("รับอีกครั้ง")]
    [InlineData("take it again")]
    public async Task A_job_given_back_by_mistake_is_taken_again_in_words(string words)
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ไปไม่ได้แล้ว");

        await Ton.SaysAsync(words);

        Assert.Equal("released accepted", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM claims"));
    }

    [Fact]
    public async Task What_a_helper_still_asks_after_the_case_was_cancelled_opens_none()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("บ้านสีอะไรครับ");
        await Daeng.SaysAsync("ยกเลิก");
        await Daeng.SaysAsync("ใช่");

        await Ton.SaysAsync("หาบ้านไม่เจอครับ");
        await Ton.SaysAsync("มีหมาไหมครับ");

        Ton.IsTold("การคุยนี้จบแล้ว");
        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task Take_where_nothing_is_offered_says_so()
    {
        await TonSignsUpAsync();

        await Ton.SaysAsync("รับงาน");

        Ton.IsTold("ยังไม่มีงาน");
    }

    [Fact]
    public async Task A_helper_who_asks_for_the_desk_reaches_that_of_the_case_they_are_on()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync("ขอคุยกับเจ้าหน้าที่");

        Nid.IsTold("ตาดทอง", "YST64-1117-0001");
    }
}
