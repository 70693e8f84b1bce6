using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Microsoft.Extensions.Configuration;

namespace Jitasa.Bot.Tests.Platform;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("2.5")]
    [InlineData("99999999999")]
    [InlineData("many")]
    [InlineData("0")]
    public void A_number_that_is_no_number_of_claims_is_named(string value) =>
        Assert.Contains("Claims__PerVolunteer", Refused<ClaimSettings>("Claims:PerVolunteer", value), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_numbers_is_read_and_a_broken_one_is_named()
    {
        Assert.Equal([2, 4], Read<DispatchSettings>("Dispatch:WaveSizes", "2, 4").WaveSizes);
        Assert.Contains("Dispatch__WaveSizes", Refused<DispatchSettings>("Dispatch:WaveSizes", "3,,5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense secret")]
    [InlineData("Username=jitasa;Password=secret")]
    public void A_connection_string_that_is_none_is_named_and_not_repeated(string value)
    {
        var sentence = Refused<CoreSettings>("ConnectionStrings:Jitasa", value);

        Assert.Contains("ConnectionStrings__Jitasa", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yasothon")]
    [InlineData("3501")]
    [InlineData("๓๕")]
    public void A_province_that_is_no_code_is_named(string value) =>
        Assert.Contains("Home__Province", Refused<HomeSettings>("Home:Province", value), StringComparison.Ordinal);

    private static T Read<T>(string key, string value)
        where T : new() => SettingsReader.Read<T>(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build());

    private static string Refused<T>(string key, string value)
        where T : new() => Assert.Throws<SettingException>(() => Read<T>(key, value)).Message;
}
