using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Before a whole village nobody's trouble is named; who called reads it where only they do.</summary>
public sealed class DiscreetStories : Story
{
    private IReadOnlyList<string> SaidInGroup => App.Line.Chat(Cast.TatThong).Messages.Where(message => message.IsFromBot).Select(message => message.Text).ToList();

    [Theory]
    [InlineData("จิตอาสา ลุงคำอยากตาย ช่วยด้วย", "อย่าเพิ่งอยู่คนเดียว", "1323")]
    [InlineData("จิตอาสา ผัวเมาถือมีดไล่ทำร้าย", "ตำรวจ", "191")]
    [InlineData("จิตอาสา น้องชายหูแว่ว คลุ้มคลั่งพังบ้าน", "ขัดใจ", "1323")]
    [InlineData("จิตอาสา ยายคำติดโควิด หายใจไม่ออก", "ฟรี", "1669")]
    public async Task A_grave_cry_in_a_group_is_answered_there_without_a_word_of_what_it_is(string cry, string advice, string hotline)
    {
        await Daeng.SaysInAsync(Cast.TatThong, cry);

        // Word for word the same, whatever was cried: it can be told from nothing.
        var number = await OneAsync<string>("SELECT case_number FROM help_requests");
        Assert.Equal(
            $"🚨 เจ็บป่วยฉุกเฉิน โทร 1669 เหตุร้าย โทร 191 อยากมีคนรับฟัง โทร 1323 ได้ตลอด 24 ชั่วโมงค่ะ\nรับเรื่องแล้วค่ะ เลขที่ {number} รายละเอียดส่วนตัวคุยกับเราในแชตส่วนตัวนะคะ แตะรูปจิตอาสาได้เลย",
            Assert.Single(SaidInGroup));
        Daeng.IsTold(hotline, advice);
    }

    [Fact]
    public async Task Fire_and_flood_are_everybodys_business()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "จิตอาสา ไฟไหม้บ้าน ช่วยด้วย");

        Assert.Contains("199", Assert.Single(SaidInGroup), StringComparison.Ordinal);
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
