namespace Jitasa.Bot.ThaiText;

/// <summary>Ages of people, in years; of small children in parts of one.</summary>
internal static class Ages
{
    private static readonly string[] MonthOwners = ["ลูก", "เด็ก", "หลาน", "ทารก", "น้อง", "อายุ", "baby", "son", "daughter", "วัย"];

    private static readonly string[] YearOwners =
        ["อายุ", "วัย", "หญิง", "ชาย", "แม่", "พ่อ", "ยาย", "ตา", "ปู่", "ย่า", "ลุง", "ป้า", "น้า", "อา", "ผู้ป่วย", "คนไข้", "สามี", "ภรรยา", "เมีย", "ลูก", "เด็ก", "หลาน", "น้อง", "พี่", "ทวด"];

    public static List<double> Find(string lower, PlaceParts parts)
    {
        var ages = new List<double>();
        for (var at = 0; at < lower.Length; at++)
        {
            if (!ThaiScript.CanBegin(lower, at) || parts.IsCovered(at) || !ThaiNumbers.TryRead(lower, at, out var value, out var end))
                continue;
            if (AgeOf(lower, at, value, end) is { } age)
                ages.Add(age);
            at = end - 1;
        }
        return ages;
    }

    private static double? AgeOf(string lower, int at, int value, int end)
    {
        if (value > 120)
            return null;
        var before = lower[Math.Max(0, at - 14)..at].TrimEnd(' ', ':');
        var next = PlaceWords.SkipSpaces(lower, end);
        if (PlaceWords.StartsAt(lower, next, "ขวบ"))
            return value;
        if (PlaceWords.StartsAt(lower, next, "เดือน") || PlaceWords.StartsAt(lower, next, "months old") || PlaceWords.StartsAt(lower, next, "month old"))
            return Array.Exists(MonthOwners, w => before.EndsWith(w, StringComparison.Ordinal)) || !PlaceWords.StartsAt(lower, next, "เดือน") ? value / 12.0 : null;
        if (PlaceWords.StartsAt(lower, next, "yrs") || PlaceWords.StartsAt(lower, next, "years old") || PlaceWords.StartsAt(lower, next, "year old") || PlaceWords.StartsAt(lower, next, "year-old") || PlaceWords.StartsAt(lower, next, "yo "))
            return value;
        if (before.EndsWith("อายุ", StringComparison.Ordinal) || before.EndsWith("aged", StringComparison.Ordinal) || before.EndsWith("age", StringComparison.Ordinal))
            return PlaceWords.StartsAt(lower, next, "วัน") ? value / 365.0 : value;
        if (PlaceWords.StartsAt(lower, next, "ปี") && Array.Exists(YearOwners, w => before.EndsWith(w, StringComparison.Ordinal)))
            return value;
        // "อายุ 65 กับ 61"
        var joins = before.EndsWith("กับ", StringComparison.Ordinal) || before.EndsWith("และ", StringComparison.Ordinal) || before.EndsWith(',') || before.EndsWith('/');
        return joins && before.Contains("อายุ", StringComparison.Ordinal) ? value : null;
    }
}
