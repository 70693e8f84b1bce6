using System.Globalization;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class NeedWordsTests
{
    public static TheoryData<NeedKind, Tongue> Everything =>
        [.. from need in Enum.GetValues<NeedKind>() from tongue in Enum.GetValues<Tongue>() select (need, tongue)];

    [Fact]
    public void However_many_needs_are_offered_they_fit_and_something_else_can_be_said()
    {
        var everything = new Incident(1, "ALL", "ทุกอย่าง", "35", [], Enum.GetValues<NeedKind>(), DateTimeOffset.UnixEpoch, null);

        var offered = NeedWords.OfferedBy([everything]);

        Assert.Equal(13, offered.Count);
        Assert.Equal(NeedKind.Other, offered[^1]);
        Assert.Equal(offered.Distinct(), offered);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_need_with_its_icon_fits_a_quick_reply(NeedKind need, Tongue tongue)
    {
        var label = NeedWords.WithIcon(need).In(tongue);

        // LINE refuses the whole answer for one label longer than 20 clusters.
        Assert.InRange(new StringInfo(label).LengthInTextElements, 1, 20);
    }
}
