using Jitasa.Bot.Tests.Media;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A helper who has taken a case types without opening a talk first: who waits must hear it, and a cry is still a cry.</summary>
public sealed class HelperAsksStories : HelperStory
{
    [Theory]
    [InlineData("มีหมาไหมครับ บ้านสีอะไร")]
    [InlineData("อยู่ตรงไหนครับ")]
    [InlineData("หาบ้านไม่เจอ")]
    [InlineData("I can't find the house")]
    [InlineData("ใกล้ถึงแล้วครับ")]
    [InlineData("อีก 10 นาทีถึงครับ")]
    [InlineData("สวัสดีครับ ผมกำลังไปนะครับ")]
    [InlineData("รถติดมากครับ")]
    [InlineData("ต้องการข้าวกี่ถุงครับ")]
    [InlineData("คุณยายเดินได้ไหมครับ")]
    [InlineData("เรียกแล้วไม่มีคนตอบ")]
    [InlineData("ผมมารับแล้วครับ")]
    [InlineData("เดี๋ยวผมเอายาไปให้ด้วยนะครับ")]
    public async Task What_a_helper_says_by_itself_reaches_who_waits_and_opens_nothing(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        Ton.IsTold("ป้าแดง");
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("พี่ต้น", words);
        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task The_answer_comes_back_and_the_talk_goes_on()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("บ้านสีอะไรครับ");
        await App.AdvanceAsync(Batch);
        Ton.Remember();

        await Daeng.SaysAsync("สีฟ้าค่ะ");
        await App.AdvanceAsync(Batch);
        Ton.IsTold("จากผู้ขอ (ป้าแดง)", "สีฟ้าค่ะ");
        await Ton.SaysAsync("เห็นแล้วครับ");

        Ton.IsTold("ส่งให้ป้าแดงแล้ว");
    }

    [Fact]
    public async Task Almost_there_is_told_to_who_waits_and_is_a_step_on_the_way()
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync("ใกล้ถึงแล้วครับ");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("ใกล้ถึงแล้วครับ");
        Assert.Equal("on_the_way", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("ช่วยด้วย งูกัดผม", "critical")]
    [InlineData("ผมรถล้ม เลือดออกเยอะ", "critical")]
    public async Task A_helpers_own_cry_is_a_case_at_once(string cry, string urgency)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(cry);

        Ton.IsTold("1669");
        Assert.Equal(urgency, await OneAsync<string>("SELECT urgency FROM help_requests ORDER BY id DESC LIMIT 1"));
        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Theory]
    [InlineData("แม่ผมหมดสติ ต้องทำยังไงครับ", "1669")]
    [InlineData("แม่ผมหมดสติต้องทำยังไงครับ", "1669")]
    [InlineData("ช่วยด้วย ไฟไหม้ มีใครอยู่ไหม", "199")]
    [InlineData("ไฟไหม้บ้านผม มีใครมาช่วยได้ไหม", "199")]
    [InlineData("ลูกผมชัก ทำไมไม่มีใครรับสาย", "1669")]
    [InlineData("my mother is not breathing, where is the ambulance?", "1669")]
    public async Task A_helpers_own_cry_that_asks_something_is_a_case_and_is_told_to_who_waits(string cry, string number)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(cry);
        Ton.IsTold(number);
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Assert.Equal(2L, await CountAsync("help_requests"));
        Daeng.IsTold(cry);
    }

    [Fact]
    public async Task A_helpers_own_cry_that_asks_something_is_a_case_after_the_talk_ended_too()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("บ้านสีอะไรครับ");
        await Daeng.SaysAsync("ยกเลิก");
        await Daeng.SaysAsync("ใช่");

        await Ton.SaysAsync("แม่ผมหมดสติ ต้องทำยังไงครับ");

        Ton.IsTold("1669");
        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Theory]
    [InlineData("คุณยายหายใจไม่ออกไหมครับ")]
    [InlineData("มีใครหมดสติไหมครับ")]
    [InlineData("สวัสดีครับ คุณป้าเจ็บหน้าอกหรือเปล่าครับ ผมใกล้ถึงแล้ว")]
    public async Task A_danger_that_a_helper_asks_after_is_no_cry_of_theirs(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        await App.AdvanceAsync(Batch);

        Daeng.IsTold(words);
        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task What_a_helper_asks_for_their_own_house_is_a_case_of_their_own()
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 5 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร");

        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Theory]
    [InlineData("ขอบคุณครับ")]
    [InlineData("ครับ")]
    [InlineData("เมนู")]
    [InlineData("งานของฉัน")]
    public async Task Manners_and_commands_are_for_the_bot(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Daeng.HearsNothing();
    }

    [Fact]
    public async Task A_photo_of_the_gate_asks_is_it_this_one()
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("พี่ต้น", "ส่งรูปมาให้ดู");
        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Theory]
    [InlineData("ลุงคำ")]
    [InlineData("0002")]
    [InlineData("2")]
    public async Task With_two_cases_the_words_wait_until_it_is_said_whom_they_are_for(string answer)
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("หาบ้านไม่เจอ");
        Ton.IsTold("ป้าแดง", "ลุงคำ");
        await Ton.SaysAsync(answer == "2" ? await PlaceOfKhamAsync() : answer);
        Ton.IsTold("ส่งให้ลุงคำแล้ว");
        Forget();
        await App.AdvanceAsync(Batch);

        Kham.IsTold("หาบ้านไม่เจอ");
        Daeng.HearsNothing();
    }

    [Fact]
    public async Task With_two_cases_all_that_was_said_before_the_choice_is_sent()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("หาบ้านไม่เจอ");
        await Ton.SendsPhotoAsync(Pictures.Jpeg(60, 40));
        await Ton.SaysAsync("อยู่ตรงสามแยกครับ");
        await Ton.SaysAsync("ลุงคำ");
        Forget();
        await App.AdvanceAsync(Batch);

        Kham.IsTold("หาบ้านไม่เจอ");
        Kham.IsTold("ส่งรูปมาให้ดู");
        Kham.IsTold("อยู่ตรงสามแยกครับ");
        Daeng.HearsNothing();
    }

    [Fact]
    public async Task With_two_cases_only_what_was_taken_back_is_not_sent()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("หาบ้านไม่เจอ");
        await Ton.SaysAsync("อยู่ตรงสามแยกครับ");
        await Ton.UnsendsLastAsync();
        await Ton.SaysAsync("ลุงคำ");
        Forget();
        await App.AdvanceAsync(Batch);

        Kham.IsTold("หาบ้านไม่เจอ");
        Kham.IsNotTold("สามแยก");
    }

    [Fact]
    public async Task With_two_cases_a_tap_sends_the_words_too()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("หาบ้านไม่เจอ");
        await Ton.TapsAsync(Ton.QuickReplies.First(label => label.StartsWith("ป้าแดง", StringComparison.Ordinal)));
        Forget();
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("หาบ้านไม่เจอ");
        Kham.HearsNothing();
    }

    [Fact]
    public async Task Whose_own_case_is_open_is_understood_as_before()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 5 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001299");
        Daeng.Remember();

        await Ton.SaysAsync("บ้านสีฟ้าหลังวัด");
        await App.AdvanceAsync(Batch);

        Daeng.HearsNothing();
    }

    /// <summary>Where ลุงคำ stands in the list that was shown.</summary>
    private Task<string> PlaceOfKhamAsync()
    {
        var list = Ton.News[^1].Split('\n').Where(line => line.StartsWith('•')).ToList();
        return Task.FromResult($"{list.FindIndex(line => line.Contains("ลุงคำ", StringComparison.Ordinal)) + 1}");
    }
}
