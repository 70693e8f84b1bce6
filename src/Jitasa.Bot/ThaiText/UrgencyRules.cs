namespace Jitasa.Bot.ThaiText;

/// <summary>How urgent a help request is, and every reason for it.</summary>
internal static class UrgencyRules
{
    private static readonly Concept[] Critical =
    [
        Concept.Unconscious, Concept.Confusion, Concept.BreathlessSevere, Concept.NotBreathing, Concept.NoisyBreathing, Concept.BlueLips, Concept.ChestPain, Concept.HeavyBleeding, Concept.BloodFromInside,
        Concept.Labour, Concept.Stroke, Concept.SeizureNow, Concept.Burns, Concept.Crush, Concept.Electrocution, Concept.VenomousBite, Concept.Poison, Concept.Suicide, Concept.Weapon, Concept.Raging, Concept.OxygenFailed,
        Concept.WaterAtBody, Concept.OnRoof, Concept.SweptAway, Concept.Fire, Concept.Collapse, Concept.Drowning, Concept.ShutIn,
    ];

    private static readonly Concept[] High =
    [
        Concept.SignBreathless, Concept.HighFever, Concept.FoodGone, Concept.CutOff, Concept.Missing, Concept.NoShelterTonight, Concept.LiveWire, Concept.Trapped,
    ];

    /// <summary>Whether the words alone speak of danger to life, before it is known what is wanted.</summary>
    public static bool SpeaksOfDanger(Reading reading, bool isOxygenCritical) =>
        isOxygenCritical || (!reading.Has(Concept.Hyperbole) && Array.Exists(Critical, reading.States)) || IsCriticalTogether(reading);

    /// <summary>Where danger to life is spoken of.</summary>
    public static IEnumerable<Hit> DangersIn(Reading reading) => Critical.SelectMany(reading.All);

    public static List<UrgencyReason> Reasons(Reading reading, UrgencyFacts facts)
    {
        var reasons = new List<UrgencyReason>();
        void Add(string code) => reasons.Add(UrgencyReasonMessages.Of(code));

        foreach (var concept in Critical)
            if (reading.States(concept) && !IsExcused(reading, concept, facts))
                Add(concept.ToCode());
        if (facts.IsOxygenCritical)
            Add("spo2_very_low");
        AddCombined(reading, facts, Add);
        foreach (var concept in High)
            if (reading.States(concept) && !IsExcused(reading, concept, facts))
                Add(concept.ToCode());
        if (facts is { IsOxygenLow: true, IsOxygenCritical: false })
            Add("spo2_low");
        AddHigh(reading, facts, Add);
        // No danger to life by itself, but never for whoever happens to be near.
        if (reading.States(Concept.Psychosis))
            Add("psychosis");
        if (reading.Has(Concept.Urgent) && facts.Category is not null && !reading.Has(Concept.NoHurry))
            Add("said_urgent");
        if (facts.Category is null && reading.Has(Concept.Cry))
            Add("sos");
        return [.. reasons.DistinctBy(r => r.Code).OrderByDescending(r => r.Level)];
    }

    public static Urgency Level(Reading reading, List<UrgencyReason> reasons, NeedKind? category)
    {
        var highest = reasons.Count > 0 ? reasons[0].Level : Urgency.Normal;
        var isCalm = category == NeedKind.Information || reading.Has(Concept.NoHurry);
        return highest <= Urgency.Normal && isCalm ? Urgency.Low : highest;
    }

    private static void AddCombined(Reading reading, UrgencyFacts facts, Action<string> add)
    {
        if (facts.Patients.ContainsKey(Vulnerable.Pregnant) && reading.HasAny(Concept.SignBleeding, Concept.HeavyBleeding))
            add("bleeding_in_pregnancy");
        if (reading.States(Concept.SignSeizure))
            add("seizure_now");
        if (reading.States(Concept.HeadInjury) && (reading.HasAny(Concept.SickOther, Concept.Confusion) || reading.States(Concept.Fainted)))
            add("head_injury");
        if (reading.Has(Concept.OxygenEnding) && facts.Spo2 is null)
            add(reading.Has(Concept.EndsWithinHours) ? "oxygen_failed" : "oxygen_ending");
        if (IsRisingAndTrapped(reading))
            add("trapped_by_rising_water");
        else if (reading.States(Concept.Fainted))
            add("fainted");
    }

    private static void AddHigh(Reading reading, UrgencyFacts facts, Action<string> add)
    {
        var isSick = facts.Symptoms.Count > 0 || reading.States(Concept.SickOther);
        if (facts.Temperature >= 39)
            add("high_fever");
        if (facts.Patients.Count > 0 && (isSick || reading.States(Concept.NewAcuteProblem)))
            add("vulnerable_and_sick");
        if (facts.Category == NeedKind.HospitalBed && facts.Symptoms.Exists(s => s != Symptom.CovidPositive))
            add("bed_with_symptoms");
        if (facts.Category == NeedKind.MedicalEmergency && !reading.Has(Concept.Minor))
            add("medical_emergency");
        if (IsRegularMedicine(reading) && reading.Has(Concept.RunOut) && facts.Category == NeedKind.Medicine)
            add("regular_medicine_gone");
        if (reading.States(Concept.Dialysis) && facts.Category == NeedKind.PatientTransport && facts.IsNoRide)
            add("dialysis_without_ride");
        if (facts.Category == NeedKind.FoodWater && IsFoodGone(reading))
            add("food_gone");
        if (facts.Patients.Count > 0 && reading.Has(Concept.NobodyFeeds) && facts.Category is NeedKind.HomeCare or NeedKind.FoodWater)
            add("nobody_to_feed");
        if (reading.Has(Concept.Alone) && reading.States(Concept.CannotGetUp))
            add("alone_and_too_ill");
        if (facts.Category == NeedKind.RescueEvacuation)
            add(reading.Has(Concept.Missing) ? "missing" : "evacuation");
        if (facts.Category == NeedKind.Funeral && !reading.Lower.Contains("ปรึกษา", StringComparison.Ordinal) && !reading.Lower.Contains("งานศพ", StringComparison.Ordinal))
            add("body_waiting");
        if (HotlineWords.CannotReach(reading.Lower))
            add(UrgencyReasonMessages.HotlineSilent);
        if (facts.Category == NeedKind.Animal && reading.Has(Concept.AnimalThreat))
            add("animal_threat");
    }

    private static bool IsFoodGone(Reading reading) =>
        reading.All(Concept.GoodFoodWater).Any(food => reading.All(Concept.RunOut).Any(gone => gone.Start >= food.End && gone.Start - food.End <= 24));

    private static bool IsRegularMedicine(Reading reading) => reading.States(Concept.ChronicMedicine)
        || reading.All(Concept.GoodMedicine).Any(hit => hit.Good is "ยาความดัน" or "ยาเบาหวาน" or "อินซูลิน" or "ยาจิตเวช" or "ยากันชัก" or "ยาหัวใจ" or "วาร์ฟาริน" or "ยาพ่น" or "ยาต้านไวรัส" or "ยาไทรอยด์");

    /// <summary>A stated danger that something else said takes back, or that belongs to what is no longer a person's need.</summary>
    private static bool IsExcused(Reading reading, Concept concept, UrgencyFacts facts) => concept switch
    {
        Concept.ChestPain => reading.Has(Concept.ChestPainSlight),
        Concept.CutOff or Concept.Trapped => facts.Category is not (NeedKind.RescueEvacuation or NeedKind.FoodWater or NeedKind.Medicine or NeedKind.MedicalEmergency or NeedKind.PatientTransport or NeedKind.Shelter) || !reading.HasAny(Concept.FloodHome, Concept.WaterRisingFast, Concept.CutOff) || reading.Lower.Contains("กักตัว", StringComparison.Ordinal),
        Concept.ShutIn => reading.Has(Concept.SafeSoFar),
        Concept.FoodGone => facts.Category is not NeedKind.FoodWater,
        Concept.NoShelterTonight => facts.Category is not NeedKind.Shelter,
        Concept.Missing => facts.Category is not NeedKind.RescueEvacuation,
        Concept.OxygenFailed => facts.Spo2 is null && facts.Category != NeedKind.Oxygen && facts.Category != NeedKind.MedicalEmergency,
        Concept.VenomousBite or Concept.Drowning or Concept.SweptAway or Concept.OnRoof when facts.Category == NeedKind.Animal => true,
        Concept.Unconscious or Concept.NotBreathing or Concept.Drowning or Concept.Suicide when facts.Category == NeedKind.Funeral => true,
        _ => false,
    };

    private static bool IsCriticalTogether(Reading reading) => IsRisingAndTrapped(reading)
        || (reading.States(Concept.OxygenEnding) && reading.Has(Concept.EndsWithinHours)) || reading.States(Concept.SignSeizure)
        || (reading.Has(Concept.WhoPregnant) && reading.States(Concept.SignBleeding));

    private static bool IsRisingAndTrapped(Reading reading) =>
        reading.States(Concept.WaterRisingFast) && reading.HasAny(Concept.Trapped, Concept.OnRoof, Concept.WaterAtBody) && !reading.Has(Concept.SafeSoFar);
}

/// <summary>What the other rules found, on which urgency also depends.</summary>
internal sealed record UrgencyFacts(
    NeedKind? Category,
    IReadOnlyDictionary<Vulnerable, int> Patients,
    List<Symptom> Symptoms,
    double? Spo2,
    bool IsOxygenCritical,
    bool IsOxygenLow,
    double? Temperature,
    bool IsNoRide);
