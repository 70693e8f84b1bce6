namespace Jitasa.Bot.ThaiText;

/// <summary>Decides what a help request asks for: what is asked for, not how bad it is.</summary>
internal static class NeedRules
{
    public static readonly Concept[] MedicalDangers =
    [
        Concept.Unconscious, Concept.BreathlessSevere, Concept.NotBreathing, Concept.NoisyBreathing, Concept.BlueLips, Concept.ChestPain, Concept.HeavyBleeding, Concept.BloodFromInside,
        Concept.Labour, Concept.Stroke, Concept.SeizureNow, Concept.Burns, Concept.Crush, Concept.Electrocution, Concept.VenomousBite, Concept.Poison,
    ];

    private static readonly Concept[] AcuteSigns =
        [Concept.SignBreathless, Concept.Fainted, Concept.Confusion, Concept.HeadInjury, Concept.Injury, Concept.SignSeizure, Concept.SignBleeding, Concept.ChestPainSlight, Concept.NewAcuteProblem];

    /// <summary>The category, and the further needs of which each becomes a case of its own.</summary>
    public static (NeedKind? First, IReadOnlyList<NeedKind> Others) Decide(Reading reading, NeedEvidence evidence, List<Symptom> symptoms, Dictionary<Vulnerable, int> patients)
    {
        var asked = new SortedSet<NeedKind>(evidence.Strong);
        asked.Remove(NeedKind.Information);
        if (evidence.AsksFor(NeedKind.Information) && OnlyWonders(reading))
            return (NeedKind.Information, []);
        Settle(reading, asked, patients);
        if (asked.Count == 0 && Implied(reading, evidence, symptoms, patients) is { } implied)
            return (implied, []);
        if (asked.Count == 0)
            return (null, []);
        return (asked.Min, [.. asked.Skip(1).Where(need => need is not (NeedKind.Other or NeedKind.Information))]);
    }

    /// <summary>"เข้า รพ. เอกชนต้องจ่ายเองไหม": needs are named, but only an answer is wanted.</summary>
    private static bool OnlyWonders(Reading reading) =>
        !reading.HasAny(Concept.AskStrong, Concept.Cry, Concept.RunOut, Concept.RunningLow, Concept.NotYet, Concept.FloodHome, Concept.PleaMedicalEmergency)
        && reading.HasAny(Concept.QuestionEnd, Concept.PleaInformation) && !UrgencyRules.SpeaksOfDanger(reading, isOxygenCritical: false)
        && !AcuteSigns.Any(reading.States) && !reading.States(Concept.SickOther);

    private static bool AsksWhereToFlee(string lower) => lower.Contains("ไปไหน", StringComparison.Ordinal) || lower.Contains("where to go", StringComparison.Ordinal) || lower.Contains("where do we go", StringComparison.Ordinal);

    private static void Settle(Reading reading, SortedSet<NeedKind> asked, Dictionary<Vulnerable, int> patients)
    {
        var medical = MedicalDangers.Any(reading.States);
        if (reading.States(Concept.Poison) || reading.States(Concept.VenomousBite))
        {
            asked.Remove(NeedKind.MentalHealth);
            asked.Remove(NeedKind.Animal);
        }
        if (reading.States(Concept.Weapon) && !reading.Has(Concept.AskStrong))
            asked.IntersectWith([NeedKind.Other, NeedKind.MedicalEmergency, NeedKind.MentalHealth]);
        if (asked.Contains(NeedKind.Animal))
            SettleAnimal(reading, asked, medical);
        if (asked.Contains(NeedKind.Funeral))
            asked.RemoveWhere(need => need is NeedKind.MedicalEmergency or NeedKind.PatientTransport or NeedKind.Medicine);
        // Nobody drives an acute emergency to hospital in a neighbour's pickup while an ambulance could come.
        if (medical && !asked.Contains(NeedKind.Funeral) && asked.All(need => need is NeedKind.PatientTransport or NeedKind.HomeCare or NeedKind.Other or NeedKind.Testing or NeedKind.FoodWater or NeedKind.Shelter or NeedKind.MentalHealth or NeedKind.Supplies or NeedKind.Animal))
            asked.Add(NeedKind.MedicalEmergency);
        if (asked.Contains(NeedKind.Vaccination) && asked.Contains(NeedKind.HomeCare))
            asked.Remove(NeedKind.HomeCare);
        // People stay in the beds and tents they ask for: a word for a place to be is no second need.
        if (asked.Contains(NeedKind.HospitalBed))
            asked.Remove(NeedKind.Shelter);
        // "หลังคาปลิว ขอคนช่วยซ่อมหลังคา": hands to mend it are asked for, no other place to sleep.
        if (asked.Contains(NeedKind.Other) && reading.Lower.Contains("ซ่อม", StringComparison.Ordinal) && reading.All(Concept.PleaShelter).All(hit => IsRoof(reading.Lower.AsSpan(hit.Start, hit.End - hit.Start))))
            asked.Remove(NeedKind.Shelter);
        if (asked.Contains(NeedKind.Other) && asked.Count > 1)
            asked.Remove(NeedKind.Other);
        if (patients.Count == 0 && asked.Contains(NeedKind.Testing) && asked.Contains(NeedKind.HomeCare) && !reading.Has(Concept.SignCovid))
            asked.Remove(NeedKind.HomeCare);
    }

    private static bool IsRoof(ReadOnlySpan<char> words) => words.Contains("หลังคา", StringComparison.Ordinal);

    private static void SettleAnimal(Reading reading, SortedSet<NeedKind> asked, bool medical)
    {
        var asksForPeople = asked.Any(need => need is NeedKind.Oxygen or NeedKind.HospitalBed or NeedKind.PatientTransport or NeedKind.Funeral or NeedKind.Medicine)
            || (asked.Contains(NeedKind.FoodWater) && reading.HasAny(Concept.GoodFoodWater)) || medical;
        if (asksForPeople)
            asked.Remove(NeedKind.Animal);
        else
            asked.RemoveWhere(need => need != NeedKind.Animal);
    }

    /// <summary>Nothing is asked for outright; what is told asks for itself.</summary>
    private static NeedKind? Implied(Reading reading, NeedEvidence evidence, List<Symptom> symptoms, Dictionary<Vulnerable, int> patients)
    {
        if (AcuteSigns.Any(reading.States) || reading.States(Concept.CannotGetUp) || (patients.Count > 0 && reading.States(Concept.SickOther)))
            return NeedKind.MedicalEmergency;
        if (reading.States(Concept.NoRide))
            return NeedKind.PatientTransport;
        var isInWater = reading.States(Concept.FloodHome) || reading.States(Concept.WaterRisingFast);
        // "น้ำท่วมบ้านแล้ว ต้องไปไหน" is no question of rules.
        if (evidence.AsksFor(NeedKind.Information) && !(isInWater && AsksWhereToFlee(reading.Lower)))
            return NeedKind.Information;
        if (isInWater || reading.HasAny(Concept.Trapped, Concept.CutOff))
            return NeedKind.RescueEvacuation;
        if (symptoms.Count > 0 || reading.States(Concept.SickOther) || (patients.Count > 0 && reading.HasAny(Concept.Alone, Concept.NobodyFeeds)))
            return NeedKind.HomeCare;
        return null;
    }
}
