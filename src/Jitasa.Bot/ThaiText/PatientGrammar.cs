namespace Jitasa.Bot.ThaiText;

/// <summary>Counts the vulnerable people among those in need.</summary>
internal static class PatientGrammar
{
    private static readonly (Concept Words, Vulnerable Kind)[] Kinds =
    [
        (Concept.WhoElderly, Vulnerable.Elderly), (Concept.WhoInfant, Vulnerable.Infant), (Concept.WhoPregnant, Vulnerable.Pregnant),
        (Concept.WhoBedridden, Vulnerable.Bedridden), (Concept.WhoDisabled, Vulnerable.Disabled),
    ];

    private static readonly string[] NextInList = ["คน", "เด็ก", "ผู้", "ทารก", "ติดเตียง", "พิการ", "และ", "กับ", "แม่", "พ่อ", "ยาย", "ค่ะ", "ครับ", "โทร", "รวม"];

    private static readonly string[] Couples = ["ตายาย", "ปู่ย่า", "ตากับยาย", "ปู่กับย่า", "ตาและยาย", "ยายกับตา", "ย่ากับปู่"];

    public static Dictionary<Vulnerable, int> Read(Reading reading, PlaceParts parts)
    {
        var patients = new Dictionary<Vulnerable, int>();
        foreach (var (words, kind) in Kinds)
        {
            var count = 0;
            foreach (var hit in reading.All(words))
                if (!reading.IsDenied(hit) && !IsOnlyProtected(reading, hit))
                    count = Math.Max(count, CountBeside(reading.Lower, hit));
            if (count > 0)
                patients[kind] = count;
        }
        AddByAge(patients, Ages.Find(reading.Lower, parts));
        return patients;
    }

    private static void AddByAge(Dictionary<Vulnerable, int> patients, List<double> ages)
    {
        var old = ages.Count(age => age >= 60);
        var small = ages.Count(age => age <= 3);
        if (old > patients.GetValueOrDefault(Vulnerable.Elderly))
            patients[Vulnerable.Elderly] = old;
        if (small > patients.GetValueOrDefault(Vulnerable.Infant))
            patients[Vulnerable.Infant] = small;
    }

    /// <summary>"บ้านมีคนแก่ไม่อยากให้ติด": someone at home who is to be spared, not helped.</summary>
    private static bool IsOnlyProtected(Reading reading, Hit hit)
    {
        var after = reading.Lower[hit.End..Math.Min(reading.Lower.Length, hit.End + 16)].TrimStart();
        var before = reading.Lower[Math.Max(0, hit.Start - 8)..hit.Start];
        return after.StartsWith("ไม่อยากให้ติด", StringComparison.Ordinal) || after.StartsWith("กลัวติด", StringComparison.Ordinal)
            || (before.EndsWith("บ้านมี", StringComparison.Ordinal) && after.StartsWith("กัก", StringComparison.Ordinal));
    }

    private static int CountBeside(string lower, Hit hit)
    {
        var word = lower[hit.Start..hit.End];
        var next = PlaceWords.SkipSpaces(lower, hit.End);
        if (next < lower.Length && ThaiNumbers.TryRead(lower, next, out var count, out var end))
        {
            var unit = PlaceWords.SkipSpaces(lower, end);
            if (count is > 0 and < 10_000 && (PlaceWords.StartsAt(lower, unit, "คน") || PlaceWords.StartsAt(lower, unit, "ราย") || PlaceWords.StartsAt(lower, unit, "ท่าน") || PlaceWords.StartsAt(lower, unit, "ผู้")))
                return count;
            if (count is > 0 and < 20 && hit.End - hit.Start >= 4 && EndsListed(lower, unit))
                return count;
        }
        if (hit.Concept is Concept.WhoElderly or Concept.WhoInfant && NumberBefore(lower, hit.Start) is { } before)
            return before;
        return Array.Exists(Couples, couple => PlaceWords.StartsAt(lower, hit.Start, couple)) || word == "ตายาย" ? 2 : 1;
    }

    /// <summary>"คนแก่ 2 เด็ก 1": nothing follows the number, or the next of a list; "ยาย 2 วัน" and "คนแก่ 80 ปี" count no people.</summary>
    private static bool EndsListed(string lower, int at) =>
        at >= lower.Length || lower[at] is '\n' or ',' || Array.Exists(NextInList, word => PlaceWords.StartsAt(lower, at, word));

    private static int? NumberBefore(string lower, int at)
    {
        var end = at;
        while (end > 0 && lower[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && ThaiScript.IsDigit(lower[start - 1]))
            start--;
        return end < at && end - start is 1 or 2 && ThaiScript.IsLatin(lower[at]) ? int.Parse(lower[start..end]) : null;
    }
}
