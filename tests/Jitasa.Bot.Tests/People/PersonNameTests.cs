using Jitasa.Bot.People;

namespace Jitasa.Bot.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("ต้น ออกซิเจน", "ต้น")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    [InlineData("กกกกกกกกกกกกกกกกกกกกกกกกก", "กกกกกกกกกกกกกกกกกกกก")]
    public void A_first_name_is_the_first_word_and_short(string? shown, string? first) => Assert.Equal(first, PersonName.First(shown));

    [Theory]
    [InlineData("ป้าแดง", "ป้าแดง")]
    [InlineData("Admin\u202e\n\n<b>1669", "Admin <b>1669")]
    [InlineData("ก\u200bา\ufeffน", "กาน")]
    [InlineData("ที่นี่ ญี่ปุ่น", "ที่นี่ ญี่ปุ่น")]
    [InlineData("ก\u0e49\u0e49\u0e49\u0e49\u0e49\u0e49", "ก\u0e49\u0e49\u0e49")]
    [InlineData("👨\u200d👩\u200d👧 บ้านเรา", "👨\u200d👩\u200d👧 บ้านเรา")]
    [InlineData("\u202e\u200b ", null)]
    [InlineData(null, null)]
    public void A_name_is_one_line_that_hides_and_turns_nothing(string? shown, string? readable) => Assert.Equal(readable, PersonName.Readable(shown));

    [Fact]
    public void A_name_of_any_length_is_cut_between_characters() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("🆘", 60)), PersonName.Readable(string.Concat(Enumerable.Repeat("🆘", 200))));

    [Theory]
    [InlineData("ต้น", "คุณต้น")]
    [InlineData("ป้าแดง", "ป้าแดง")]
    [InlineData("นายสมศักดิ์", "คุณสมศักดิ์")]
    [InlineData("นางสาวเมย์", "คุณเมย์")]
    [InlineData("Ton", "คุณ Ton")]
    [InlineData("เจ้าหน้าที่นิด", "เจ้าหน้าที่นิด")]
    public void People_are_spoken_of_as_one_does_in_Thai(string firstName, string spoken) => Assert.Equal(spoken, PersonName.Address(firstName));
}
