namespace Jitasa.Bot.ThaiText;

/// <summary>"โทร 1669 ไม่ติด": somebody called for help and nobody answered.</summary>
internal static class HotlineWords
{
    private static readonly string[] Lines = ["1669", "1646", "191", "199", "1784", "1323", "รถพยาบาล", "กู้ภัย", "กู้ชีพ", "ตำรวจ", "โรงพยาบาล", "สายด่วน", "ambulance", "hotline"];

    private static readonly string[] Silent =
    [
        "โทรไม่ติด", "ไม่ติด", "บ่ติด", "โทรไม่ได้", "โทรบ่ได้", "ไม่รับสาย", "ไม่มีคนรับ", "ไม่มีใครรับ", "บ่มีไผฮับ", "บ่มีคนฮับ", "สายไม่ว่าง", "สายเต็ม", "no answer", "not answer", "n't answer", "doesn't pick up", "not picking up", "line is busy", "can't reach", "cannot reach",
    ];

    public static bool CannotReach(string lower) =>
        Array.Exists(Lines, word => lower.Contains(word, StringComparison.Ordinal)) && Array.Exists(Silent, word => lower.Contains(word, StringComparison.Ordinal));
}
