using System.Globalization;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class NeedWordsTests
{
    public static TheoryData<NeedKind, Tongue> Everything =>
        [.. from need in Enum.GetValues<NeedKind>() from tongue in Enum.GetValues<Tongue>() select (need, tongue)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_need_with_its_icon_fits_a_quick_reply(NeedKind need, Tongue tongue)
    {
        var label = NeedWords.WithIcon(need).In(tongue);

        // LINE refuses the whole answer for one label longer than 20 clusters.
        Assert.InRange(new StringInfo(label).LengthInTextElements, 1, 20);
    }
}
