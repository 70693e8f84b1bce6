namespace Jitasa.Bot.ThaiText;

/// <summary>Which signs of illness the message states of living people now.</summary>
internal static class SymptomRules
{
    private static readonly (Concept Words, Symptom Symptom)[] Signs =
    [
        (Concept.SignCough, Symptom.Cough), (Concept.BloodFromInside, Symptom.Bleeding), (Concept.SignBreathless, Symptom.Breathless), (Concept.BreathlessSevere, Symptom.Breathless),
        (Concept.NoisyBreathing, Symptom.Breathless), (Concept.NotBreathing, Symptom.Breathless), (Concept.SignLowOxygen, Symptom.LowOxygen), (Concept.BlueLips, Symptom.LowOxygen),
        (Concept.SignChestPain, Symptom.ChestPain), (Concept.ChestPain, Symptom.ChestPain), (Concept.ChestPainSlight, Symptom.ChestPain), (Concept.SignBleeding, Symptom.Bleeding), (Concept.HeavyBleeding, Symptom.Bleeding),
        (Concept.SignDiarrhea, Symptom.Diarrhea), (Concept.SignSeizure, Symptom.Seizure), (Concept.SeizureNow, Symptom.Seizure), (Concept.Unconscious, Symptom.Unconscious), (Concept.Fainted, Symptom.Unconscious),
        (Concept.PositiveOnly, Symptom.CovidPositive),
    ];

    public static List<Symptom> Read(Reading reading, bool isOxygenLow)
    {
        var symptoms = new SortedSet<Symptom>();
        foreach (var (words, symptom) in Signs)
            if (reading.States(words))
                symptoms.Add(symptom);
        if (HasFever(reading))
            symptoms.Add(Symptom.Fever);
        if (isOxygenLow)
            symptoms.Add(Symptom.LowOxygen);
        if (HasCovid(reading))
            symptoms.Add(Symptom.CovidPositive);
        else
            symptoms.Remove(Symptom.CovidPositive);
        return [.. symptoms];
    }

    /// <summary>The highest temperature said, if any.</summary>
    public static double? Temperature(string lower)
    {
        double? highest = null;
        for (var at = 0; at < lower.Length; at++)
        {
            var startsNumber = ThaiScript.IsDigit(lower[at]) && (at == 0 || !(ThaiScript.IsDigit(lower[at - 1]) || lower[at - 1] is '.' or '/' or '-' or ':'));
            if (!startsNumber || at + 1 >= lower.Length || lower[at] is not ('3' or '4') || !ThaiScript.IsDigit(lower[at + 1]))
                continue;
            var end = at + 2;
            if (end + 1 < lower.Length && lower[end] == '.' && ThaiScript.IsDigit(lower[end + 1]))
                end += 2;
            if (end < lower.Length && (ThaiScript.IsDigit(lower[end]) || lower[end] is '/' or ':' or '-'))
                continue;
            var value = double.Parse(lower.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture);
            var before = lower[Math.Max(0, at - 16)..at];
            var isTemperature = before.Contains("ไข้", StringComparison.Ordinal) || before.Contains("ร้อน", StringComparison.Ordinal) || before.Contains("อุณหภูมิ", StringComparison.Ordinal)
                || before.Contains("fever", StringComparison.Ordinal) || before.Contains("temp", StringComparison.Ordinal) || PlaceWords.StartsAt(lower, PlaceWords.SkipSpaces(lower, end), "องศา");
            if (isTemperature && value is >= 35 and < 43)
                highest = Math.Max(highest ?? value, value);
        }
        return highest;
    }

    private static bool HasFever(Reading reading) =>
        Temperature(reading.Lower) is { } degrees ? degrees >= 37.5 : reading.States(Concept.SignFever) || reading.States(Concept.HighFever);

    /// <summary>Infection of those in need: not of a contact, not in the past, not feared.</summary>
    private static bool HasCovid(Reading reading)
    {
        var said = reading.Stated(Concept.SignCovid) ?? reading.Stated(Concept.PositiveOnly);
        if (said is not { } hit || reading.Has(Concept.RecoveredCovid))
            return false;
        var contact = reading.All(Concept.ContactCovid).Any(c => c.Start <= hit.End && hit.Start <= c.End);
        return !contact && !IsAboutToInfect(reading.Lower, hit);
    }

    private static bool IsAboutToInfect(string lower, Hit hit)
    {
        var after = lower[hit.End..Math.Min(lower.Length, hit.End + 8)].TrimStart();
        return after.StartsWith("ไหม", StringComparison.Ordinal) || after.StartsWith("มั้ย", StringComparison.Ordinal) || after.StartsWith("หรือ", StringComparison.Ordinal) || after.StartsWith("รึ", StringComparison.Ordinal);
    }
}
