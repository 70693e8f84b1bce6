using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>The danger is named once more, to say that it is over.</summary>
public sealed class CalledOffStories : Story
{
    [Theory]
    [InlineData("ยกเลิกลูกจมน้ำ ช่วยได้แล้ว")]
    [InlineData("ยกเลิกค่ะ ลูกจมน้ำ ช่วยขึ้นมาได้แล้ว")]
    [InlineData("ลูกที่จมน้ำปลอดภัยแล้ว ยกเลิกเรื่อง")]
    [InlineData("cancel, my son was drowning but has been rescued")]
    public async Task Who_was_rescued_is_cancelled_and_cried_over_no_more(string words)
    {
        await Daeng.SaysAsync("ลูกจมน้ำ ช่วยด้วย บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await Daeng.SaysAsync(words);
        await Daeng.SaysAsync("ใช่");

        Assert.Equal("cancelled", await OneAsync<string>("SELECT string_agg(status, ',') FROM help_requests"));
    }

    [Theory]
    [InlineData("ยกเลิก ลูกจมน้ำ ช่วยขึ้นมาได้แล้ว แต่ไม่หายใจ")]
    [InlineData("ลูกจมน้ำ ช่วยขึ้นมาได้แล้ว")]
    [InlineData("ยกเลิกอันเก่า แม่หายใจไม่ออกแล้ว")]
    public async Task A_danger_that_is_not_over_is_still_a_cry(string words)
    {
        await Daeng.SaysAsync(words);

        Assert.Equal("critical", await OneAsync<string>("SELECT urgency FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
