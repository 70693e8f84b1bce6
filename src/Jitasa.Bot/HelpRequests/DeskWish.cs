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
/// <param name="Rest">What stands behind the number: the reason of a closing.</param>
public sealed record DeskWish(DeskVerb Verb, string? CaseNumber, string Rest = "")
{
    private static readonly HashSet<string> Lists = BareWords.Set("เคส", "รายการ", "รายการเคส", "เคสในพื้นที่", "เคสในตำบล", "เคสที่ยังไม่มีคนรับ", "เรื่องในพื้นที่", "cases", "open cases");

    private static readonly (string Word, DeskVerb Verb)[] Verbs =
    [
        ("ดู", DeskVerb.Show), ("show", DeskVerb.Show), ("ที่อยู่", DeskVerb.Place), ("place", DeskVerb.Place), ("ปิด", DeskVerb.Close), ("close", DeskVerb.Close),
    ];

    private static readonly (CloseReason Reason, string[] Words)[] Why =
    [
        (CloseReason.SameCase, ["ซ้ำ", "เรื่องเดียวกับ", "เรื่องเดียวกัน", "same case", "duplicate"]),
        (CloseReason.Unreachable, ["ติดต่อไม่ได้", "ติดต่อผู้ขอไม่ได้", "โทรไม่ติด", "ไม่รับสาย", "unreachable", "no answer"]),
        (CloseReason.NotReal, ["ไม่พบเหตุ", "ไม่จริง", "แจ้งเท็จ", "ก่อกวน", "nothing found", "not real"]),
        (CloseReason.HelpedElsewhere, ["ช่วยทางอื่น", "มีคนช่วยแล้ว", "ได้รับความช่วยเหลือแล้ว", "ช่วยแล้ว", "helped elsewhere"]),
    ];

    private static readonly HashSet<string> Keeps = BareWords.Set("ไม่ปิด", "ไม่ต้องปิด", "ไม่ปิดแล้ว", "ยังไม่ปิด", "อย่าปิด", "ไม่", "ยกเลิก", "รอก่อน", "เดี๋ยวก่อน", "no", "cancel", "keep it", "don't close");

    /// <summary>The reason as typed, by its label or in one's own words; what fits none is another reason.</summary>
    public static CloseReason ReasonOf(string text)
    {
        var said = BareWords.Plain(text);
        return Why.Where(entry => entry.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).Select(entry => entry.Reason).FirstOrDefault(CloseReason.OtherReason);
    }

    public static bool SaysOther(string text) => BareWords.Of(text) is "เหตุอื่น" or "อื่นๆ" or "other";

    /// <summary>Asked for the reason, the official would rather leave the case open.</summary>
    public static bool KeepsOpen(string text) => Keeps.Contains(BareWords.Closed(text));

    /// <summary>Null when the text is no such command.</summary>
    public static DeskWish? Read(string text)
    {
        var bare = BareWords.Of(text);
        if (Lists.Contains(BareWords.Closed(text)))
            return new DeskWish(DeskVerb.List, null);
        if (bare.Length > 300 || ClaimLexicon.CaseNumber(bare) is not { } number || number.Count(letter => letter == '-') != 2)
            return null;
        return Verbs.Where(entry => bare.StartsWith(entry.Word, StringComparison.OrdinalIgnoreCase)).Select(entry => new DeskWish(entry.Verb, number, bare[(bare.IndexOf(number, StringComparison.OrdinalIgnoreCase) + number.Length)..].Trim())).FirstOrDefault();
    }
}
