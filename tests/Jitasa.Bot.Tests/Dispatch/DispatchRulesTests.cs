using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Dispatch;

public sealed class DispatchRulesTests
{
    private static readonly DispatchSettings Usual = new();

    private static readonly HelpRequest Pinned = new()
    {
        Id = 1,
        ProvinceCode = "35",
        CaseNumber = "YST64-1117-0001",
        AskerId = 1,
        Need = NeedKind.Oxygen,
        AreaCode = "35010304",
        LocationSource = LocationSource.Pin,
    };

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(2, 1, 5)]
    [InlineData(3, 1, 8)]
    [InlineData(1, 6, 6)]
    public void A_wave_asks_so_many_and_never_fewer_than_are_missing(int wave, int seatsFree, int size) => Assert.Equal(size, DispatchRules.SizeOf(wave, seatsFree, Usual));

    [Theory]
    [InlineData(1, true, 500)]
    [InlineData(2, true, 1_000)]
    [InlineData(3, true, 2_000)]
    [InlineData(1, false, 1_000)]
    [InlineData(2, false, 2_000)]
    [InlineData(3, false, 4_000)]
    public void The_circle_doubles_with_each_wave(int wave, bool isTown, int metres) => Assert.Equal(metres, DispatchRules.RadiusMetres(wave, isTown, Usual));

    [Theory]
    [InlineData(1.0, 500)]
    [InlineData(1.5, 1_125)]
    [InlineData(3.0, 4_500)]
    public void How_much_wider_it_grows_is_said_by_the_settings(double factor, int metres) =>
        Assert.Equal(metres, DispatchRules.RadiusMetres(3, isTown: true, Usual with { RadiusFactor = factor }));

    [Fact]
    public void However_many_waves_there_are_the_circle_stays_a_circle() =>
        Assert.InRange(DispatchRules.RadiusMetres(40, isTown: false, Usual with { WaveSizes = new int[40] }), 1_000_000, 2_000_000);

    [Theory]
    [InlineData(Urgency.Critical, 60)]
    [InlineData(Urgency.High, 120)]
    [InlineData(Urgency.Normal, 600)]
    [InlineData(Urgency.Low, 600)]
    public void The_more_urgent_the_shorter_the_wait(Urgency urgency, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), DispatchRules.WaitFor(urgency, Usual));

    [Theory]
    [InlineData(LocationSource.Pin, null)]
    [InlineData(LocationSource.Village, "350103")]
    [InlineData(LocationSource.Tambon, "350103")]
    [InlineData(LocationSource.None, null)]
    public void Without_a_pin_the_tambons_own_people_come_first(LocationSource source, string? area) =>
        Assert.Equal(area, DispatchRules.AreaFirst(Pinned with { LocationSource = source }));

    [Fact]
    public void The_line_goes_head_kamnan_desk_red()
    {
        Assert.Equal(Rung.Head, DispatchRules.Next(Rung.Waves, Pinned));
        Assert.Equal(Rung.Kamnan, DispatchRules.Next(Rung.Head, Pinned));
        Assert.Equal(Rung.Desk, DispatchRules.Next(Rung.Kamnan, Pinned));
        Assert.Equal(Rung.Red, DispatchRules.Next(Rung.Desk, Pinned));
    }

    [Fact]
    public void A_case_without_a_place_and_a_grave_one_go_to_the_desk_at_once()
    {
        Assert.Equal(Rung.Desk, DispatchRules.Next(Rung.Waves, Pinned with { LocationSource = LocationSource.None }));
        Assert.Equal(Rung.Desk, DispatchRules.Next(Rung.Waves, Pinned with { Dangers = [DangerKind.Violence] }));
    }

    [Fact]
    public void In_town_the_municipality_stands_beside_the_head()
    {
        Assert.Contains(Role.LocalOfficer, DispatchRules.RolesOn(Rung.Head, isTown: true, hasPlace: true));
        Assert.DoesNotContain(Role.LocalOfficer, DispatchRules.RolesOn(Rung.Head, isTown: false, hasPlace: true));
        Assert.Contains(Role.Operator, DispatchRules.RolesOn(Rung.Red, isTown: false, hasPlace: true));
    }

    [Theory]
    [InlineData(Urgency.Low, 239, null)]
    [InlineData(Urgency.Low, 240, Urgency.Normal)]
    [InlineData(Urgency.Normal, 120, Urgency.High)]
    [InlineData(Urgency.High, 60, Urgency.Critical)]
    [InlineData(Urgency.Critical, 100_000, null)]
    public void Urgency_rises_with_silence_one_step_at_a_time(Urgency urgency, int minutes, Urgency? higher) =>
        Assert.Equal(higher, RisingUrgencyRules.Raised(urgency, TimeSpan.FromMinutes(minutes), new UrgencySettings()));

    [Theory]
    [InlineData(null, "ในพื้นที่ของคุณ")]
    [InlineData(30.0, "ประมาณ 100 เมตร")]
    [InlineData(449.0, "ประมาณ 400 เมตร")]
    [InlineData(1_234.0, "ประมาณ 1.2 กม.")]
    [InlineData(23_456.0, "ประมาณ 23 กม.")]
    public void A_distance_is_told_roughly(double? metres, string words) => Assert.Equal(words, OfferMessages.RoughDistance(metres).In(Tongue.Th));

    [Theory]
    [InlineData(LocationSource.Tambon, true, "ในตำบลของคุณ")]
    [InlineData(LocationSource.Tambon, false, "ตำบลใกล้คุณ")]
    [InlineData(LocationSource.Amphoe, true, "ในอำเภอของคุณ")]
    [InlineData(LocationSource.Village, true, "ประมาณ 100 เมตร")]
    [InlineData(LocationSource.Pin, true, "ประมาณ 100 เมตร")]
    public void The_centre_of_a_tambon_is_no_house_to_measure_from(LocationSource source, bool isLocal, string words) =>
        Assert.Equal(words, OfferMessages.HowFar(source, new Candidate(1, 90, isLocal)).In(Tongue.Th));
}
