using Jitasa.Bot.HelpRequests;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class ClaimLexiconTests
{
    [Theory]
    [InlineData("ถึงแล้ว อยู่หน้าบ้าน", ClaimStep.Arrive, true)]
    [InlineData("มาถึงแล้วครับ จอดรถใต้ต้นไม้", ClaimStep.Arrive, true)]
    [InlineData("กำลังออกไปแล้วครับ", ClaimStep.SetOut, true)]
    [InlineData("กำลังไปครับ อีก 10 นาที", ClaimStep.SetOut, true)]
    [InlineData("on my way, 10 minutes", ClaimStep.SetOut, true)]
    [InlineData("ถึงแล้วจะโทรหานะครับ", ClaimStep.Arrive, false)]
    [InlineData("ถึงแล้ว เดี๋ยวโทรหา", ClaimStep.Arrive, false)]
    [InlineData("ของที่สั่งถึงแล้วหรือยังครับ", ClaimStep.Arrive, false)]
    [InlineData("ผมถึงแล้วครับ", ClaimStep.Arrive, false)]
    [InlineData("เรียบร้อยแล้ว กำลังไปครับ", ClaimStep.Finish, false)]
    public void A_sentence_to_the_other_side_tells_of_a_step(string text, ClaimStep step, bool isCertain) => Assert.Equal((step, isCertain), ClaimLexicon.StepToldIn(text));

    [Theory]
    [InlineData("ใกล้ถึงแล้ว", ClaimWord.SetOut)]
    [InlineData("ถึงแล้วครับ", ClaimWord.Arrive)]
    [InlineData("เสร็จ", ClaimWord.Finish)]
    [InlineData("เรียบร้อยครับ", ClaimWord.Finish)]
    [InlineData("เอาข้าวไปให้แล้วครับ", ClaimWord.Finish)]
    [InlineData("ส่งของให้แล้ว", ClaimWord.Finish)]
    [InlineData("ยังไม่เสร็จ", null)]
    [InlineData("เดี๋ยวเอาข้าวไปให้", null)]
    public void A_helper_says_in_their_own_words_how_far_they_are(string text, ClaimWord? word) => Assert.Equal(word, ClaimLexicon.Read(text, isReport: false));

    [Theory]
    [InlineData("บ้านสีอะไรครับ")]
    [InlineData("ขอเวลาอีกนิดนะครับ")]
    public void A_sentence_may_tell_of_none(string text) => Assert.Null(ClaimLexicon.StepToldIn(text));

    [Theory]
    [InlineData("ถึงแล้วครับผม", true)]
    [InlineData("ถึงแล้ว 🙏", true)]
    [InlineData("ถึงแล้ว อยู่หน้าบ้าน", false)]
    public void A_step_by_itself_is_for_the_bot(string text, bool isBare) => Assert.Equal(isBare, ClaimLexicon.IsBareStep(text));
}
