using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("๕ คนค่ะ", 5)]
    [InlineData("ห้า", 5)]
    [InlineData("มีประมาณ 12 คนครับ", 12)]
    [InlineData("คนเดียว", 1)]
    [InlineData("about 3 people", 3)]
    [InlineData("แม่หายใจไม่ออก", null)]
    [InlineData("หมู่ 5 ต.ไผ่", null)]
    public void A_number_is_only_a_number(string text, int? expected) => Assert.Equal(expected, AnswerReader.Number(text));

    [Theory]
    [InlineData("ได้รับแล้วค่ะ", Receipt.Yes)]
    [InlineData("ครบแล้ว", Receipt.Yes)]
    [InlineData("yes", Receipt.Yes)]
    [InlineData("ได้บางส่วน", Receipt.Half)]
    [InlineData("ครึ่งหนึ่งครับ", Receipt.Half)]
    [InlineData("ยังไม่ครบ", Receipt.Half)]
    [InlineData("half", Receipt.Half)]
    [InlineData("ยังไม่ได้เลย", Receipt.No)]
    [InlineData("ไม่ได้รับ", Receipt.No)]
    [InlineData("ยังไม่มีใครมา", Receipt.No)]
    [InlineData("no", Receipt.No)]
    [InlineData("ได้รับแล้วค่ะ ขอบคุณมากค่ะ", Receipt.Yes)]
    [InlineData("ได้แล้วค่ะ ยังขาด", Receipt.Half)]
    [InlineData("no one came", Receipt.No)]
    [InlineData("หมู่ 5", null)]
    [InlineData("น้ำมาแล้ว ช่วยด้วย", null)]
    [InlineData("ไฟมาแล้ว รีบมา", null)]
    [InlineData("แม่ไม่ได้สติ", null)]
    [InlineData("ไม่มีไฟฟ้า", null)]
    [InlineData("น้ำท่วมถึงแล้ว", null)]
    public void What_arrived_is_yes_half_or_no(string text, Receipt? expected) => Assert.Equal(expected, AnswerReader.YesHalfNo(text));

    [Theory]
    [InlineData("ใช่ค่ะ", true)]
    [InlineData("ok", true)]
    [InlineData("ไม่ใช่ครับ", false)]
    [InlineData("บ่แม่น", false)]
    [InlineData("ขอข้าวสารด้วย", null)]
    [InlineData("ไม่ไหวแล้ว", null)]
    [InlineData("ไม่มีใครมาเลย", null)]
    [InlineData("ไม่ต้องห่วงค่ะ", null)]
    [InlineData("no one came", null)]
    public void Yes_and_no_are_heard(string text, bool? expected) => Assert.Equal(expected, AnswerReader.YesNo(text));

    [Theory]
    [InlineData("ข้าม", true)]
    [InlineData("ไม่ทราบค่ะ", true)]
    [InlineData("ไม่สะดวก", true)]
    [InlineData("skip", true)]
    [InlineData("หมู่ 4", false)]
    public void A_question_can_be_skipped(string text, bool expected) => Assert.Equal(expected, AnswerReader.IsSkip(text));

    [Fact]
    public void An_address_alone_is_an_answer() =>
        Assert.Equal(new PlaceDraft(HouseNo: "12", Moo: "4", Tambon: "ตาดทอง"), AnswerReader.Place("12 หมู่ 4 ต.ตาดทอง", PlaceNames.Embedded));

    [Theory]
    [InlineData("ตาดทอง", "ตาดทอง", null)]
    [InlineData("กุดชุมค่ะ", null, "กุดชุม")]
    public void A_bare_name_is_an_answer(string text, string? tambon, string? amphoe) =>
        Assert.Equal(new PlaceDraft(Tambon: tambon, Amphoe: amphoe), AnswerReader.Place(text, PlaceNames.Embedded));

    [Fact]
    public void A_cry_is_no_address() => Assert.Null(AnswerReader.Place("แม่หมดสติ ช่วยด้วย", PlaceNames.Embedded));
}
