using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.Volunteers;

public sealed class HoursRulesTests
{
    [Theory]
    [InlineData("2021-11-15T06:00:00+07:00", 0)]
    [InlineData("2021-11-17T11:59:00+07:00", 6)]
    [InlineData("2021-11-17T12:00:00+07:00", 7)]
    [InlineData("2021-11-21T21:59:00+07:00", 20)]
    [InlineData("2021-11-21T22:00:00+07:00", null)]
    [InlineData("2021-11-16T23:30:00+00:00", 6)]
    public void A_moment_falls_on_a_part_of_a_Bangkok_day(string at, int? slot) =>
        Assert.Equal(slot, HoursRules.SlotAt(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(Hours.AnyTime)]
    [InlineData(Hours.AllDay)]
    [InlineData(Hours.Daytime)]
    [InlineData(Hours.Evenings)]
    [InlineData(Hours.Weekends)]
    public void Hours_are_kept_so_that_they_can_be_read_back(Hours hours) => Assert.Equal(hours, HoursRules.FromAvailability(HoursRules.ToAvailability(hours)));

    [Fact]
    public void Weekends_are_the_last_six_digits()
    {
        Assert.Equal("000000000000000111111", HoursRules.ToAvailability(Hours.Weekends));
        Assert.Null(HoursRules.FromAvailability("100000000000000000000"));
    }
}
