using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>Which words are typed for a button, and which only look like them.</summary>
public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("แก้ที่อยู่", Question.Place)]
    [InlineData("ขอแก้ที่อยู่ค่ะ", Question.Place)]
    [InlineData("แก้เบอร์", Question.Phone)]
    [InlineData("แก้จำนวน", Question.People)]
    [InlineData("แก้สิ่งที่ขอ", Question.Need)]
    [InlineData("edit place", Question.Place)]
    [InlineData("Change address", Question.Place)]
    [InlineData("fix phone", Question.Phone)]
    [InlineData("แก้เป็นหมู่ 8", null)]
    [InlineData("แก้ไข", null)]
    [InlineData("เปลี่ยนที่อยู่เป็น 12 หมู่ 4", null)]
    public void A_detail_to_change_is_named_alone(string words, Question? detail) => Assert.Equal(detail, FixWords.Detail(words));

    [Theory]
    [InlineData("แก้ไข", true)]
    [InlineData("ขอแก้ไขข้อมูลค่ะ", true)]
    [InlineData("พิมพ์ผิดค่ะ", true)]
    [InlineData("edit", true)]
    [InlineData("พิมพ์ผิด หมู่ 2", false)]
    [InlineData("แก้ที่อยู่", false)]
    [InlineData("แก้ว 3 ใบ", false)]
    public void Something_is_to_change_and_nothing_says_what(string words, bool isAnything) => Assert.Equal(isAnything, FixWords.IsAnything(words));

    [Theory]
    [InlineData("พิมพ์ผิด หมู่ 2", "หมู่ 2")]
    [InlineData("ขอโทษค่ะ เมื่อกี้พิมพ์ผิดไป บ้านเลขที่ 8", "บ้านเลขที่ 8")]
    [InlineData("sorry, typo: moo 5", "moo 5")]
    [InlineData("พิมพ์ผิดค่ะ", "")]
    [InlineData("หมู่ 2 พิมพ์ผิด", null)]
    public void What_was_meant_stands_after_the_slip(string words, string? meant) => Assert.Equal(meant, FixWords.AfterSlip(words));

    [Theory]
    [InlineData("ฉันรอเรื่องเดียวกัน")]
    [InlineData("รอเรื่องเดียวกันค่ะ")]
    [InlineData("I wait for the same")]
    public void Waiting_for_the_same_is_a_command(string words) => Assert.True(StatusWords.WaitsForTheSame(words) && StatusWords.IsCommand(words));

    [Theory]
    [InlineData("ยกเลิกทั้งหมด", true)]
    [InlineData("ขอยกเลิกทุกเรื่องค่ะ", true)]
    [InlineData("cancel all", true)]
    [InlineData("ยกเลิก", false)]
    public void All_of_them_are_withdrawn_by_name_only(string words, bool isAll) => Assert.Equal(isAll, StatusWords.CancelsAll(words));

    [Theory]
    [InlineData("ไม่มีเบอร์ค่ะ", true)]
    [InlineData("บ่มีโทรศัพท์เด้อ", true)]
    [InlineData("no phone", true)]
    [InlineData("ขอข้าวสาร 3 คน ไม่มีมือถือ", true)]
    [InlineData("โทรศัพท์ไม่มีแบต", false)]
    [InlineData("no phone signal", false)]
    [InlineData("เบอร์ 0811112222", false)]
    public void No_phone_is_said_by_that_name(string words, bool hasNone) => Assert.Equal(hasNone, PhoneWordsTyped.HasNone(words));

    [Theory]
    [InlineData("someone helped us already", true)]
    [InlineData("somebody already helped us", true)]
    [InlineData("we got help already", true)]
    [InlineData("they have helped us, thank you", true)]
    [InlineData("has someone helped the neighbours already?", false)]
    [InlineData("nobody helped us", false)]
    [InlineData("someone helped us but we still need water", false)]
    public void Help_came_when_just_that_is_said(string words, bool came) => Assert.Equal(came, HelpedWords.Says(words));

    [Theory]
    [InlineData("ได้แค่ครึ่งเดียวค่ะ", Receipt.Half)]
    [InlineData("มาแค่บางส่วน", Receipt.Half)]
    [InlineData("ได้มาเพียงนิดเดียวเอง", Receipt.Half)]
    [InlineData("we got only half of it", Receipt.Half)]
    [InlineData("ได้ครบแล้ว", Receipt.Yes)]
    [InlineData("ยังไม่ได้เลย", Receipt.No)]
    [InlineData("ได้แค่นั่งรอ", null)]
    [InlineData("น้ำขึ้นมาแค่ครึ่งบ้าน", null)]
    public void Only_a_part_is_half(string words, Receipt? receipt) => Assert.Equal(receipt, ReceiptAnswers.Read(words));

    [Theory]
    [InlineData("0811112222 บ้านหลังสีฟ้า รีบหน่อย", "บ้านหลังสีฟ้า รีบหน่อย")]
    [InlineData("โทร 081-111-2222 ค่ะ หน้าบ้านมีต้นมะม่วง", "โทร   ค่ะ หน้าบ้านมีต้นมะม่วง")]
    [InlineData("เบอร์ 0811112222 ค่ะ", null)]
    [InlineData("my phone number is 0811112222, call me", null)]
    [InlineData("บ้านหลังสีฟ้า", null)]
    public void Beside_a_phone_only_what_says_something_is_passed_on(string words, string? rest) => Assert.Equal(rest, PhoneWordsTyped.Beside(words));

    [Theory]
    [InlineData("ค่ะ", null)]
    [InlineData("โอเค", null)]
    [InlineData("ใช่ค่ะ", "same")]
    [InlineData("เรื่องเดียวกัน", "same")]
    public void A_word_in_passing_gives_no_case_up_for_a_neighbours(string text, string? choice) =>
        Assert.Equal(choice, EndingAnswers.Choice(EndingAnswers.Same, text, isFresh: true));
}
