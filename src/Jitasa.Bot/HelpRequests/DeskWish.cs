using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

public enum DeskVerb
{
    List,
    Show,
    Place,
    Close,
}

/// <summary>Why an official closes a case. Closed is not helped: the two are never added up.</summary>
public enum CloseReason
{
    HelpedElsewhere,
    SameCase,
    Unreachable,
    NotReal,
    OtherReason,
}

/// <summary>What an official types: "เคส", "ดู YST64-1117-0042", "ที่อยู่ YST64-1117-0042 …", "ปิด YST64-1117-0042".</summary>
public sealed record DeskWish(DeskVerb Verb, string? CaseNumber)
{
    private static readonly HashSet<string> Lists = BareWords.Set("เคส", "เคสในพื้นที่", "เคสในตำบล", "เคสที่ยังไม่มีคนรับ", "เรื่องในพื้นที่", "cases", "open cases");

    private static readonly (string Word, DeskVerb Verb)[] Verbs =
    [
        ("ดู", DeskVerb.Show), ("show", DeskVerb.Show), ("ที่อยู่", DeskVerb.Place), ("place", DeskVerb.Place), ("ปิด", DeskVerb.Close), ("close", DeskVerb.Close),
    ];

    /// <summary>Null when the text is no such command.</summary>
    public static DeskWish? Read(string text)
    {
        var bare = BareWords.Of(text);
        if (Lists.Contains(BareWords.Closed(text)))
            return new DeskWish(DeskVerb.List, null);
        if (bare.Length > 300 || ClaimLexicon.CaseNumber(bare) is not { } number || number.Count(letter => letter == '-') != 2)
            return null;
        return Verbs.Where(entry => bare.StartsWith(entry.Word, StringComparison.OrdinalIgnoreCase)).Select(entry => new DeskWish(entry.Verb, number)).FirstOrDefault();
    }
}
