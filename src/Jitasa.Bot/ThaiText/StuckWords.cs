namespace Jitasa.Bot.ThaiText;

/// <summary>ติด is to be infected and to be stuck: "มีคนติด" of a car, a floor or a cave says nothing of an illness.</summary>
internal static class StuckWords
{
    private static readonly string[] Where =
        ["ค้าง", "ข้างใน", "อยู่ข้าง", "อยู่ใน", "อยู่บน", "อยู่ใต้", "อยู่ชั้น", "อยู่กลาง", "อยู่ที่", "คา", "บน", "ใต้", "น้ำ", "เกาะ", "ชั้น", "ลิฟ", "ในรถ", "ในลิฟ", "ในซาก", "ในน้ำ", "ในถ้ำ", "ในป่า", "รถ", "ถ้ำ", "ซาก", "กลาง", "หล่ม", "โคลน"];

    private static readonly string[] Vehicles = ["รถ", "รถก็", "เรือ"];

    public static void Forget(List<Hit> hits, string lower)
    {
        if (!lower.Contains("ติด", StringComparison.Ordinal))
            return;
        hits.RemoveAll(hit => hit.Concept is Concept.SignCovid or Concept.PositiveOnly && IsStuck(hits, lower, hit));
    }

    private static bool IsStuck(List<Hit> hits, string lower, Hit hit)
    {
        var at = lower.LastIndexOf("ติด", hit.End - 1, hit.End - hit.Start, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var after = PlaceWords.SkipSpaces(lower, at + 3);
        if (Array.Exists(Vehicles, word => lower.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal)) || Array.Exists(Where, word => PlaceWords.StartsAt(lower, after, word)))
            return true;
        // "มีคนติดในบ้าน" may be either; where fire or water is, it is no illness.
        var leads = PlaceWords.StartsAt(lower, after, "ใน") || PlaceWords.StartsAt(lower, after, "อยู่");
        return leads && hits.Exists(other => other.Concept is Concept.Fire or Concept.FloodHome or Concept.Collapse or Concept.WaterRisingFast or Concept.SweptAway) && !hits.Exists(other => other.Concept == Concept.CovidWord);
    }
}
