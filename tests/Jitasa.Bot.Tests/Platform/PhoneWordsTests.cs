using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Platform;

public sealed class PhoneWordsTests
{
    [Theory]
    [InlineData("โทร 081-000-1234 นะคะ", "โทร ••• นะคะ")]
    [InlineData("โทร ๐๘๑ ๐๐๐ ๑๒๓๔", "โทร •••")]
    [InlineData("+66 81 000 1234", "•••")]
    [InlineData("บ้านเลขที่ 12/3 หมู่ 4 มี 5 คน", "บ้านเลขที่ 12/3 หมู่ 4 มี 5 คน")]
    public void A_phone_in_a_text_is_hidden_and_a_house_number_is_not(string said, string shown) => Assert.Equal(shown, PhoneWords.Hide(said));
}
