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
    [InlineData("ต้น", "คุณต้น")]
    [InlineData("ป้าแดง", "ป้าแดง")]
    [InlineData("นายสมศักดิ์", "คุณสมศักดิ์")]
    [InlineData("นางสาวเมย์", "คุณเมย์")]
    [InlineData("Ton", "คุณ Ton")]
    [InlineData("เจ้าหน้าที่นิด", "เจ้าหน้าที่นิด")]
    public void People_are_spoken_of_as_one_does_in_Thai(string firstName, string spoken) => Assert.Equal(spoken, PersonName.Address(firstName));
}
