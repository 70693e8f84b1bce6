using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The named reasons of an urgency in words: those the parser finds, and those that come with time.</summary>
public static class ReasonWords
{
    public const string Waited = "waited";
    public const string NotHelped = "not_helped";

    public const string GettingWorse = "getting_worse";

    private static readonly Dictionary<string, Say> Later = new(StringComparer.Ordinal)
    {
        [Waited] = new("รอมานานแล้ว", "has waited long"),
        [GettingWorse] = new("แจ้งว่าแย่ลงหรือจะไม่ไหวแล้ว", "says it is getting worse"),
        [NotHelped] = new("แจ้งว่ายังไม่ได้รับความช่วยเหลือ", "says help did not come"),
    };

    /// <summary>Null for a code this version does not know.</summary>
    public static Say? Of(string code) =>
        Later.TryGetValue(code, out var say) ? say : UrgencyReasonMessages.Find(code) is { } reason ? new Say(reason.Th, reason.En) : null;
}
