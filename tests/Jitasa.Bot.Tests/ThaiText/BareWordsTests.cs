using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class BareWordsTests
{
    [Theory]
    [InlineData("ยกเลิกนะคะ", "ยกเลิก")]
    [InlineData("ยกเลิกด้วยครับ!!", "ยกเลิก")]
    [InlineData("ยกเลิกหน่อยค่ะ 🙏🙏", "ยกเลิก")]
    [InlineData("  Cancel, please. ", "cancel")]
    [InlineData("สถานะ", "สถานะ")]
    [InlineData("สถานะนะคะ", "สถานะ")]
    [InlineData("เคส ๔๒ ครับ", "เคส 42")]
    [InlineData("ครับ", "ครับ")]
    [InlineData("👍", "👍")]
    [InlineData("!!", "!!")]
    [InlineData("", "")]
    public void Manners_marks_and_emoji_at_the_end_say_nothing(string text, string bare) => Assert.Equal(bare, BareWords.Of(text));

    [Theory]
    [InlineData("จบ การคุย ค่ะ", "จบการคุย")]
    [InlineData("End  Talk", "end talk")]
    [InlineData("เคส 42", "เคส 42")]
    public void A_blank_between_Thai_words_parts_no_command(string text, string closed) => Assert.Equal(closed, BareWords.Closed(text));

    [Fact]
    public void Further_endings_are_taken_away_where_they_say_nothing() => Assert.Equal("ได้", BareWords.Of("ได้เลยนะครับ", "เลย"));
}
