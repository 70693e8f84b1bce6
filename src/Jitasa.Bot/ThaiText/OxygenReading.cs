namespace Jitasa.Bot.ThaiText;

/// <summary>Finds the oxygen saturation among the many numbers of a message: the lowest that is said.</summary>
internal static class OxygenReading
{
    private const int LongestDistance = 18;

    private static readonly string[] Cues =
        ["spo2", "sp02", "spo 2", "spo²", "o2sat", "o2 sat", "sat", "o2", "ออกซิเจน", "อ๊อกซิเจน", "ออกชิเจน", "ออกซิเยน", "oxygen", "saturation", "แซท", "แซต", "แซด", "ปลายนิ้ว"];

    private static readonly string[] Units =
        ["ถัง", "ลิตร", "ใบ", "ขวด", "เครื่อง", "บาท", "psi", "คน", "หมู่", "ม.", "ปี", "เม็ด", "กก", "กิโล", "ชั่วโมง", "ชม", "วัน", "นาที", "ตัว", "liter", "litre", "lpm", "hour", "cylinder", "tank", "/", ":", "เส้น", "อัน", "เตียง", "ซม"];

    private static readonly string[] OtherReadings = ["ความดัน", "น้ำตาล", "ชีพจร", "ไข้", "อายุ", "เบอร์", "โทร", "หมู่", "ม.", "ถัง", "เลขที่", "วันที่", "น้ำหนัก", "pulse", "bp", "hr"];

    public static double? Find(Reading reading, PlaceParts parts)
    {
        double? lowest = null;
        foreach (var (value, _, _) in All(reading, parts))
            lowest = Math.Min(lowest ?? value, value);
        return lowest;
    }

    /// <summary>All readings with where their cue begins and their number ends.</summary>
    public static List<(double Value, int Start, int End)> All(Reading reading, PlaceParts parts)
    {
        var found = new List<(double, int, int)>();
        var lower = reading.Lower;
        for (var at = 0; at < lower.Length; at++)
        {
            if (CueAt(lower, at) is not { } cueEnd)
                continue;
            var from = cueEnd;
            var start = at;
            while (NumberAfter(lower, from, found.Count > 0 && found[^1].Item2 == start, parts) is { } number)
            {
                found.Add((number.Value, start, number.End));
                from = number.End;
            }
            at = Math.Max(cueEnd, from) - 1;
        }
        if (found.Count == 0 && reading.HasAny(Concept.SignBreathless, Concept.BreathlessSevere, Concept.SignCovid, Concept.SignLowOxygen))
            AddMeasured(lower, parts, found);
        return found;
    }

    /// <summary>"วัดได้ 92" says saturation only beside breathlessness or COVID.</summary>
    private static void AddMeasured(string lower, PlaceParts parts, List<(double, int, int)> found)
    {
        var at = lower.IndexOf("วัดได้", StringComparison.Ordinal);
        if (at >= 0 && NumberAfter(lower, at + "วัดได้".Length, false, parts) is { } number && number.Value >= 60)
            found.Add((number.Value, at, number.End));
    }

    private static int? CueAt(string lower, int at)
    {
        foreach (var cue in Cues)
            if (PlaceWords.StartsAt(lower, at, cue) && ThaiScript.CanBegin(lower, at) && (ThaiScript.CanEnd(lower, at + cue.Length) || ThaiScript.IsDigit(lower[at + cue.Length])))
                return at + cue.Length;
        return null;
    }

    private static (double Value, int End)? NumberAfter(string lower, int from, bool isFurther, PlaceParts parts)
    {
        var limit = Math.Min(lower.Length, from + (isFurther ? 8 : LongestDistance));
        for (var at = from; at < limit; at++)
        {
            if (lower[at] is '\n' or ',' || parts.IsCovered(at))
                return null;
            if (!ThaiScript.IsDigit(lower[at]))
                continue;
            var end = at;
            while (end < lower.Length && (ThaiScript.IsDigit(lower[end]) || (lower[end] == '.' && end + 1 < lower.Length && ThaiScript.IsDigit(lower[end + 1]))))
                end++;
            var isNumber = double.TryParse(lower.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture, out var value);
            var between = lower[from..at];
            if (!isNumber || value is < 40 or > 100 || IsOfOtherKind(lower, between, end))
                return null;
            return (value, end);
        }
        return null;
    }

    private static bool IsOfOtherKind(string lower, string between, int end)
    {
        var after = PlaceWords.SkipSpaces(lower, end);
        if (end < lower.Length && lower[end] is ':' or '/')
            return true;
        return Array.Exists(Units, unit => PlaceWords.StartsAt(lower, after, unit)) || Array.Exists(OtherReadings, word => between.Contains(word, StringComparison.Ordinal));
    }
}
