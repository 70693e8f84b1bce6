namespace Jitasa.Bot.Tests.Stories;

/// <summary>A volunteer says no and why, also in the middle of something else.</summary>
public sealed class SayingNoStories : HelperStory
{
    [Fact]
    public async Task The_reason_typed_in_the_middle_of_a_talk_is_ours_and_the_talk_goes_on()
    {
        await MayTalksWithDaengAndSaysNoToKhamAsync();

        await May.SaysAsync("ไกลไป");
        May.IsTold("ขอบคุณที่บอก");
        await May.SaysAsync("อีกสิบนาทีถึงค่ะ");
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Assert.Equal("too_far", await OneAsync<string>("SELECT decline_reason FROM offers WHERE status = 'declined'"));
        Daeng.IsTold("อีกสิบนาทีถึงค่ะ");
        Daeng.IsNotTold("ไกลไป");
    }

    [Fact]
    public async Task Words_that_are_no_reason_go_on_to_the_talk_the_question_was_laid_over()
    {
        await MayTalksWithDaengAndSaysNoToKhamAsync();

        await May.SaysAsync("บ้านอยู่ไกลจากวัดไหมคะ");
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("บ้านอยู่ไกลจากวัดไหมคะ");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM offers WHERE decline_reason IS NOT NULL"));
    }

    [Fact]
    public async Task A_cry_where_a_reason_was_asked_for_is_a_cry()
    {
        await MaySignsUpAsync();
        await KhamAsksAsync();
        await May.TapsAsync("ไม่สะดวก");

        await May.SaysAsync("ช่วยด้วย แม่ป่วย หายใจไม่ออก");

        May.IsTold("1669");
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task The_question_that_was_open_before_is_open_again_after_the_reason()
    {
        await MaySignsUpAsync();
        await May.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อค่ะ");
        May.IsTold("อยู่ที่ไหน");
        await KhamAsksAsync();
        await May.TapsAsync("ไม่สะดวก");

        await May.SaysAsync("ติดธุระค่ะ");
        await May.SaysAsync("ตาดทอง");

        Assert.Equal("busy", await OneAsync<string>("SELECT decline_reason FROM offers"));
        Assert.Equal("350103", await OneAsync<string>("SELECT area_code FROM help_requests WHERE need = 'supplies'"));
    }

    private async Task MayTalksWithDaengAndSaysNoToKhamAsync()
    {
        await MaySignsUpAsync();
        await DaengAsksAsync();
        await May.TapsAsync("✋ รับงานนี้");
        await KhamAsksAsync();
        await May.SaysAsync("คุยกับผู้ขอ");
        await May.TapsAsync("ไม่สะดวก");
        May.IsTold("ติดอะไร");
    }
}
