using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.Volunteers;

public sealed class VolunteerLexiconTests
{
    [Theory]
    [InlineData("มีรถกระบะ ว่างทุกวัน อยู่ ต.ตาดทอง", new[] { Skill.DrivePickup })]
    [InlineData("ผมขี่มอไซค์ส่งของได้ ขนของได้", new[] { Skill.Carry, Skill.Motorcycle })]
    [InlineData("I'm a nurse and have a car", new[] { Skill.DriveCar, Skill.Nursing })]
    [InlineData("ทำงานที่โรงพยาบาล", new Skill[0])]
    [InlineData("อบรมปฐมพยาบาลมาแล้ว", new[] { Skill.FirstAid })]
    [InlineData("อยู่กับครอบครัว", new Skill[0])]
    [InlineData("things vanish", new Skill[0])]
    [InlineData("ไม่มีรถค่ะ แต่ทำกับข้าวได้", new[] { Skill.Cooking })]
    public void What_people_say_they_can_do_is_read(string text, Skill[] skills) => Assert.Equal(skills.Order(), VolunteerLexicon.Read(text).Adds.Order());

    [Theory]
    [InlineData("ผมเป็น อสม. ต.ทุ่งมน", VolunteerKind.Vhv)]
    [InlineData("ทีมกู้ภัย 6 คน", VolunteerKind.Rescue)]
    [InlineData("นักเรียน ม.6 ว่างช่วงปิดเทอม", VolunteerKind.Student)]
    [InlineData("สวัสดี", null)]
    public void The_kind_is_read(string text, VolunteerKind? kind) => Assert.Equal(kind, VolunteerLexicon.Read(text).Kind);

    [Theory]
    [InlineData("ว่างทุกวัน", Hours.AnyTime)]
    [InlineData("can volunteer on weekends", null)]
    [InlineData("can volunteer on the weekend", Hours.Weekends)]
    [InlineData("หลังเลิกงานค่ะ", Hours.Evenings)]
    [InlineData("เสาร์อาทิตย์", Hours.Weekends)]
    [InlineData("ทุกวันหลัง 4 โมงเย็น", Hours.Evenings)]
    [InlineData("every day after work", Hours.Evenings)]
    [InlineData("ทุกวัน ตลอดเวลา เย็นก็ได้", Hours.AnyTime)]
    [InlineData("ทุกวัน 8 โมงถึงสองทุ่ม", Hours.AllDay)]
    [InlineData("ทุกวัน แปดโมงเช้าถึง 2 ทุ่ม", Hours.AllDay)]
    [InlineData("เช้าถึงค่ำ", Hours.AllDay)]
    [InlineData("ว่างทุกวัน 8 โมงถึง 4 โมงเย็น", Hours.Daytime)]
    [InlineData("จันทร์ถึงศุกร์ 9 โมง - บ่ายสามโมง", Hours.Daytime)]
    [InlineData("5 โมงเย็นถึง 3 ทุ่ม", Hours.Evenings)]
    [InlineData("ทุกวัน 6 ทุ่มถึงเช้า", Hours.AnyTime)]
    [InlineData("every day 9 am to 8 pm", Hours.AllDay)]
    [InlineData("9am to 5pm every day", Hours.Daytime)]
    [InlineData("เสาร์อาทิตย์ 8 โมงถึง 5 โมงเย็น", Hours.Weekends)]
    public void Hours_are_read(string text, Hours? hours) => Assert.Equal(hours, VolunteerLexicon.Read(text).Hours);

    [Theory]
    [InlineData("ไปได้ ๑๕ กม.", 15)]
    [InlineData("20 km", 20)]
    [InlineData("500 กิโล", 100)]
    [InlineData("0810010001", null)]
    public void A_distance_is_read_and_kept_within_reason(string text, int? km) => Assert.Equal(km, VolunteerLexicon.Read(text).RadiusKm);

    [Fact]
    public void A_bare_word_is_an_answer_only_to_its_question()
    {
        Assert.Equal(7, VolunteerLexicon.ReadAnswer(SignUpStep.Radius, "7").RadiusKm);
        Assert.Null(VolunteerLexicon.ReadAnswer(SignUpStep.Hours, "7").RadiusKm);
        Assert.True(VolunteerLexicon.ReadAnswer(SignUpStep.Vehicle, "ไม่มีครับ").SaysVehicle);
        Assert.False(VolunteerLexicon.ReadAnswer(SignUpStep.Skills, "ไม่มีครับ").SaysVehicle);
    }

    [Theory]
    [InlineData("พัก", Intent.Other, false)]
    [InlineData("พักก่อนนะคะ", Intent.Other, false)]
    [InlineData("เข้าเวรครับ", Intent.Other, true)]
    [InlineData("off duty", Intent.Other, false)]
    [InlineData("พักรับงานก่อน ติดโควิดเอง 😅", Intent.VolunteerStatus, false)]
    [InlineData("วันนี้ผมว่างรับเคสครับ", Intent.VolunteerStatus, true)]
    [InlineData("not available today", Intent.VolunteerStatus, false)]
    [InlineData("ไม่มีที่พัก", Intent.HelpRequest, null)]
    [InlineData("ขอดูงานที่ผมรับไว้หน่อย", Intent.VolunteerStatus, null)]
    public void Duty_is_understood_and_nothing_else_is_taken_for_it(string text, Intent intent, bool? duty) => Assert.Equal(duty, DutyLexicon.Duty(text, intent));

    [Theory]
    [InlineData("รับรอง k7m2qx", "K7M2QX")]
    [InlineData("vouch for K7M2QX", "K7M2QX")]
    [InlineData("รับรองเอกสารให้หน่อย", null)]
    public void A_vouch_code_is_found(string text, string? code) => Assert.Equal(code, DutyLexicon.VouchedCode(text));
}
