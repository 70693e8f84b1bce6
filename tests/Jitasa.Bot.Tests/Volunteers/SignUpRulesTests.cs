using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.Volunteers;

public sealed class SignUpRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("กู้ภัย", false)]
    [InlineData("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน", false)]
    [InlineData("เรียกกู้ภัยด่วน", true)]
    [InlineData("ขอกู้ภัยหน่อยค่ะ", true)]
    [InlineData("กู้ภัย น้ำท่วมบ้าน ติดอยู่บนหลังคา", true)]
    [InlineData("แม่หายใจไม่ออก", true)]
    public void A_unit_is_no_cry_and_a_cry_is_never_taken_for_a_unit(string text, bool isCry) =>
        Assert.Equal(isCry, SignUpRules.IsCry(Read(text), text, SignUpStep.Kind, Read));

    [Theory]
    [InlineData("ปฐมพยาบาล ยกของ ทำอาหาร", false)]
    [InlineData("ขับรถกระบะได้ ปฐมพยาบาล", false)]
    [InlineData("first aid, nursing, driving", false)]
    [InlineData("I can help with first aid", false)]
    [InlineData("ปฐมพยาบาลได้ แต่ตอนนี้พ่อหมดสติ", true)]
    [InlineData("ต้องการปฐมพยาบาลด่วน", true)]
    [InlineData("ช่วยด้วย แม่หายใจไม่ออก", true)]
    public void A_skill_is_no_cry_from_who_is_asked_for_theirs(string text, bool isCry) =>
        Assert.All([SignUpStep.Skills, SignUpStep.Vehicle], asked => Assert.Equal(isCry, SignUpRules.IsCry(Read(text), text, asked, Read)));

    [Fact]
    public void Only_who_is_asked_for_their_kind_names_it() => Assert.True(SignUpRules.IsCry(Read("กู้ภัย"), "กู้ภัย", SignUpStep.Hours, Read));

    private static MessageDraft Read(string text) => MessageParser.Parse(text, PlaceNames.Embedded, new OxygenSettings(), Now);
}
