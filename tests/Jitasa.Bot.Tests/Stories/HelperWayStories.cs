namespace Jitasa.Bot.Tests.Stories;

/// <summary>Every step of a helper's way said in words, as people say it, with no button in sight.</summary>
public sealed class HelperWayStories : HelperStory
{
    [Theory]
    [InlineData("รับงานนี้ครับ", "accepted")]
    [InlineData("ไปได้ครับ", "accepted")]
    [InlineData("ได้ครับ", "accepted")]
    [InlineData("yes", "accepted")]
    [InlineData("ครับ", null)]
    [InlineData("ผมไปเองครับ", "accepted")]
    [InlineData("I'll go", "accepted")]
    [InlineData("yes, I can", "accepted")]
    public async Task An_offer_is_taken_in_words(string words, string? status)
    {
        await OfferedAsync();

        await Ton.SaysAsync(words);

        Assert.Equal(status, await OneAsync<string?>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("ไม่สะดวก", null)]
    [InlineData("ส่งต่อให้คนอื่น", null)]
    [InlineData("ไปไม่ได้ครับ", null)]
    [InlineData("ไม่ได้ครับ", null)]
    [InlineData("ไม่ว่างครับ", "busy")]
    [InlineData("can't", null)]
    public async Task An_offer_is_refused_in_words(string words, string? reason)
    {
        await OfferedAsync();

        await Ton.SaysAsync(words);

        Assert.Equal("declined", await OneAsync<string>("SELECT status FROM offers"));
        Assert.Equal(reason, await OneAsync<string?>("SELECT decline_reason FROM offers"));
    }

    [Theory]
    [InlineData("ไปแล้วครับ", "on_the_way")]
    [InlineData("ออกแล้วครับ", "on_the_way")]
    [InlineData("ออกเดินทางแล้วครับ", "on_the_way")]
    [InlineData("ไปเดี๋ยวนี้ครับ", "on_the_way")]
    [InlineData("heading there now", "on_the_way")]
    [InlineData("I'm on my way", "on_the_way")]
    [InlineData("อยู่หน้าบ้านแล้วครับ", "arrived")]
    [InlineData("ผมถึงแล้วครับ", "arrived")]
    [InlineData("I am here", "arrived")]
    [InlineData("เสร็จแล้วครับ", "done")]
    [InlineData("เรียบร้อยครับ", "done")]
    [InlineData("all done", "done")]
    [InlineData("ส่งต่อครับ", "handed_over")]
    [InlineData("ขอส่งต่อให้คนอื่น", "handed_over")]
    [InlineData("hand over", "handed_over")]
    [InlineData("ไปไม่ได้แล้วครับ", "released")]
    [InlineData("ไปไม่ได้แล้ว รถเสีย", "released")]
    [InlineData("ไม่ไปแล้วครับ", "released")]
    [InlineData("ขอยกเลิกงานครับ", "released")]
    [InlineData("I can't come", "released")]
    [InlineData("I cannot go", "released")]
    public async Task A_step_in_usual_words_moves_the_work(string words, string status)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);

        Assert.Equal(status, await OneAsync<string>("SELECT status FROM claims"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Theory]
    [InlineData("กำลังไป", "on_the_way")]
    [InlineData("ถึงแล้ว", "arrived")]
    [InlineData("เสร็จแล้ว", "done")]
    [InlineData("ส่งต่อให้คนอื่น", "handed_over")]
    [InlineData("ไปไม่ได้แล้ว", "released")]
    [InlineData("On my way", "on_the_way")]
    [InlineData("Hand over", "handed_over")]
    [InlineData("I cannot go", "released")]
    public async Task The_words_on_a_button_do_as_the_button_also_in_the_middle_of_a_talk(string words, string status)
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");

        await Ton.SaysAsync(words);

        Assert.Equal(status, await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_bare_cancel_asks_whether_the_job_is_meant_and_yes_gives_it_back()
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync("ยกเลิก");
        Ton.IsTold("จะคืนงาน");
        await Ton.SaysAsync("ใช่ครับ");

        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_bare_cancel_thought_better_of_keeps_the_job()
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync("ขอยกเลิก");
        await Ton.SaysAsync("ไม่ครับ");

        Ton.IsTold("ยังเป็นงานของคุณ");
        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("ครับ")]
    [InlineData("โอเคครับ")]
    [InlineData("ได้ครับ")]
    [InlineData("ใช่ครับ")]
    public async Task After_the_button_that_keeps_the_job_a_polite_word_gives_nothing_back(string words)
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ยกเลิก");
        await Ton.TapsAsync("ไม่ ยังไปอยู่");

        await Ton.SaysAsync(words);

        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task A_word_in_passing_gives_no_job_back_and_the_question_stays_open()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ยกเลิก");

        await Ton.SaysAsync("ครับ");
        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
        await Ton.SaysAsync("ใช่ครับ");

        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task With_two_cases_the_one_tapped_is_the_answer_and_what_is_typed_next_is_none()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();
        await Ton.SaysAsync("ถึงแล้วครับ");

        await Ton.TapsAsync(Ton.QuickReplies.First(label => label.EndsWith("0001", StringComparison.Ordinal)));
        await Ton.SaysAsync("0002");

        Assert.Equal("arrived accepted", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM claims"));
    }

    [Fact]
    public async Task A_step_said_too_late_is_answered_with_where_the_work_stands_and_what_comes_next()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("ถึงแล้วครับ");

        await Ton.SaysAsync("กำลังไปครับ");

        Ton.IsTold("ถึงแล้ว", "YST64-1117-");
        Assert.Contains("✅ เสร็จแล้ว", Ton.QuickReplies);
        Assert.Equal("arrived", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("กินข้าวเสร็จแล้วจะออกไปครับ")]
    [InlineData("ถ้าไปไม่ได้จะบอกนะครับ")]
    public async Task A_step_spoken_of_in_passing_moves_nothing_and_reaches_who_waits(string words)
    {
        await TonTakesCaseOfDaengAsync();

        await Ton.SaysAsync(words);
        await App.AdvanceAsync(TimeSpan.FromSeconds(31));

        Daeng.IsTold(words);
        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Theory]
    [InlineData("ถึงแล้วครับ")]
    [InlineData("กำลังไปครับ")]
    [InlineData("ไปไม่ได้แล้วครับ")]
    [InlineData("เสร็จแล้วครับ")]
    public async Task After_the_asker_cancelled_every_step_is_answered_kindly(string words)
    {
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("ยกเลิก");
        await Daeng.SaysAsync("ใช่");
        Ton.IsTold("ยกเลิกเคส");

        await Ton.SaysAsync(words);

        Ton.IsTold("จบแล้ว", "ขอบคุณ");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Theory]
    [InlineData("0002")]
    [InlineData("ยา")]
    public async Task With_two_cases_a_step_asks_which_one_and_hears_the_answer_typed(string answer)
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();

        await Ton.SaysAsync("ถึงแล้วครับ");
        Ton.IsTold("หมายถึงเรื่องไหน");
        await Ton.SaysAsync(answer);

        Assert.Equal("accepted arrived", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM claims"));
    }

    [Fact]
    public async Task With_two_cases_a_step_in_a_talk_is_of_the_case_talked_about()
    {
        await TonTakesCaseOfDaengAsync();
        await TonTakesCaseOfKhamTooAsync();
        await Ton.TapsAsync("💬 คุยกับผู้ขอ");

        await Ton.SaysAsync("ถึงแล้วครับ");

        Assert.Equal("accepted arrived", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM claims"));
    }

    [Fact]
    public async Task The_note_after_done_may_say_that_all_was_brought()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("เสร็จแล้วครับ");

        await Ton.SaysAsync("ส่งของเรียบร้อยแล้ว");

        Ton.IsTold("เก็บไว้ให้เจ้าหน้าที่แล้ว");
    }

    private async Task OfferedAsync()
    {
        await TonSignsUpAsync();
        await DaengAsksAsync();
        Ton.IsTold("ช่วยได้ไหมคะ");
    }
}
