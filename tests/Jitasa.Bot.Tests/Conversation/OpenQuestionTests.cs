using Jitasa.Bot.Tests.Volunteers;

namespace Jitasa.Bot.Tests.Conversation;

public sealed class OpenQuestionTests
{
    [Fact]
    public async Task An_aside_brings_the_buttons_of_the_open_question_along()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        await field.TapsAsync(daeng, "vol", "start");

        var words = Field.Words(await field.SaysAsync(daeng, "ขอบคุณค่ะ"));

        Assert.Contains("ยินดีค่ะ", words, StringComparison.Ordinal);
        Assert.Contains("กู้ภัย กู้ชีพ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_any_more_hides_no_cry()
    {
        await using var field = await Field.OpenAsync();
        var daeng = await field.MeetAsync("ป้าแดง");
        await field.TapsAsync(daeng, "vol", "start");
        await field.Database.ExecuteAsync("UPDATE conversations SET state_sealed = 'no question'::bytea");

        var words = Field.Words(await field.SaysAsync(daeng, "สมัครอาสา"));

        Assert.Contains("ขอบคุณที่อยากช่วยกัน", words, StringComparison.Ordinal);
    }
}
