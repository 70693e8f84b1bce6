namespace Jitasa.Bot.ThaiText;

/// <summary>Dangers that a number makes: too many pills, oxygen that ends within hours.</summary>
internal static class DangerGrammar
{
    private const int Nearby = 40;

    /// <summary>Fewer are a day's dose of something.</summary>
    private const int FewestPills = 8;

    private static readonly string[] Swallowing = ["กิน", "กลืน", "ซัด", "กรอก", "took", "swallowed", "taken"];

    private static readonly string[] PillUnits = ["เม็ด", "แผง", "กระปุก", "pills", "tablets"];

    private static readonly string[] OxygenWords = ["ออกซิเจน", "อ๊อกซิเจน", "o2", "ถัง", "oxygen"];

    private static readonly string[] EndingWords = ["เหลือ", "หมด", "อีก", "ได้อีก", "left", "run out", "runs out"];

    public static void AddTo(List<Hit> hits, string lower)
    {
        for (var at = 0; at < lower.Length; at++)
        {
            if (!ThaiScript.CanBegin(lower, at) || !ThaiNumbers.TryRead(lower, at, out var number, out var end))
                continue;
            var next = PlaceWords.SkipSpaces(lower, end);
            if (IsOverdose(lower, at, number, next))
                hits.Add(new Hit(Concept.Poison, null, at, end, end));
            else if (IsHoursOfOxygen(lower, at, number, next))
                hits.Add(new Hit(Concept.OxygenFailed, null, at, end, end));
            at = Math.Max(at, end - 1);
        }
    }

    private static bool IsOverdose(string lower, int at, int number, int next)
    {
        if (!StartsWithAny(lower, next, PillUnits))
            return false;
        var isPills = PlaceWords.StartsAt(lower, next, "เม็ด") || PlaceWords.StartsAt(lower, next, "pill") || PlaceWords.StartsAt(lower, next, "tablet");
        var before = Before(lower, at);
        var asks = before.Contains("ขอ", StringComparison.Ordinal) || before.Contains("ต้องการ", StringComparison.Ordinal) || before.Contains("วันละ", StringComparison.Ordinal) || before.Contains("เหลือ", StringComparison.Ordinal);
        return !asks && (!isPills || number >= FewestPills) && Array.Exists(Swallowing, word => before.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsHoursOfOxygen(string lower, int at, int number, int next)
    {
        var minutes = PlaceWords.StartsAt(lower, next, "นาที") || PlaceWords.StartsAt(lower, next, "min");
        var hours = PlaceWords.StartsAt(lower, next, "ชม") || PlaceWords.StartsAt(lower, next, "ชั่วโมง") || PlaceWords.StartsAt(lower, next, "hour") || PlaceWords.StartsAt(lower, next, "hr");
        if (!minutes && !(hours && number <= 3))
            return false;
        var before = Before(lower, at);
        return Array.Exists(OxygenWords, word => before.Contains(word, StringComparison.Ordinal)) && Array.Exists(EndingWords, word => before.Contains(word, StringComparison.Ordinal) || lower.AsSpan(next).Contains(word, StringComparison.Ordinal));
    }

    private static string Before(string lower, int at) => lower[Math.Max(0, at - Nearby)..at];

    private static bool StartsWithAny(string lower, int at, string[] words) => Array.Exists(words, word => PlaceWords.StartsAt(lower, at, word));
}
