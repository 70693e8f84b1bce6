namespace Jitasa.Bot.ThaiText;

/// <summary>Which needs the words of a message ask for outright, and which they only touch.</summary>
internal sealed class NeedEvidence
{
    private static readonly (Concept Words, NeedKind Need)[] Pleas =
    [
        (Concept.PleaMedicalEmergency, NeedKind.MedicalEmergency), (Concept.PleaRescueEvacuation, NeedKind.RescueEvacuation), (Concept.PleaOxygen, NeedKind.Oxygen),
        (Concept.OxygenFailed, NeedKind.Oxygen), (Concept.OxygenEnding, NeedKind.Oxygen), (Concept.PleaHospitalBed, NeedKind.HospitalBed), (Concept.PleaPatientTransport, NeedKind.PatientTransport), (Concept.PleaFuneral, NeedKind.Funeral),
        (Concept.PleaMedicine, NeedKind.Medicine), (Concept.PleaHomeCare, NeedKind.HomeCare), (Concept.PleaMentalHealth, NeedKind.MentalHealth), (Concept.Suicide, NeedKind.MentalHealth), (Concept.Raging, NeedKind.MentalHealth), (Concept.Psychosis, NeedKind.MentalHealth), (Concept.PleaFoodWater, NeedKind.FoodWater),
        (Concept.FoodGone, NeedKind.FoodWater), (Concept.Missing, NeedKind.RescueEvacuation), (Concept.NoShelterTonight, NeedKind.Shelter), (Concept.PleaShelter, NeedKind.Shelter), (Concept.PleaTesting, NeedKind.Testing), (Concept.PleaSupplies, NeedKind.Supplies), (Concept.PleaVaccination, NeedKind.Vaccination), (Concept.PleaAnimal, NeedKind.Animal),
        (Concept.PleaInformation, NeedKind.Information), (Concept.PleaOther, NeedKind.Other), (Concept.LiveWire, NeedKind.Other), (Concept.Weapon, NeedKind.Other),
        (Concept.WaterAtBody, NeedKind.RescueEvacuation), (Concept.OnRoof, NeedKind.RescueEvacuation), (Concept.SweptAway, NeedKind.RescueEvacuation), (Concept.Fire, NeedKind.RescueEvacuation), (Concept.Collapse, NeedKind.RescueEvacuation),
        (Concept.Drowning, NeedKind.RescueEvacuation), (Concept.ShutIn, NeedKind.RescueEvacuation),
    ];

    private static readonly Concept[] Goods =
        [Concept.GoodFoodWater, Concept.GoodSupplies, Concept.GoodMedicine, Concept.GoodOxygen, Concept.GoodTesting, Concept.GoodFuneral, Concept.GoodShelter, Concept.GoodAnimal];

    private static readonly string[] Beasts = ["งู", "หมา", "ช้าง", "จระเข้", "ลิง", "ตัวเงินตัวทอง", "รังต่อ", "ฝูงผึ้ง", "snake"];

    private readonly Reading _reading;
    private readonly SortedSet<NeedKind> _strong = [];

    public NeedEvidence(Reading reading, List<(double Value, int Start, int End)> oxygen)
    {
        _reading = reading;
        foreach (var (words, need) in Pleas)
            if (reading.All(words).Any(hit => !reading.IsDenied(hit) && !(words == Concept.Fire && reading.IsOver(hit)) && !reading.IsRefused(hit) && !IsReading(hit, oxygen) && !IsMerelyAsked(hit)))
                _strong.Add(need);
        // "งูอยู่ใน|ห้องน้ำ": the threat names its animal.
        if (reading.All(Concept.AnimalThreat).Any(hit => !reading.IsDenied(hit) && Array.Exists(Beasts, beast => PlaceWords.StartsAt(reading.Lower, hit.Start, beast))))
            _strong.Add(NeedKind.Animal);
        var asks = reading.HasAny(Concept.Ask, Concept.AskStrong, Concept.RunOut, Concept.NotYet, Concept.RunningLow, Concept.Cry);
        foreach (var goods in Goods)
            foreach (var hit in reading.All(goods))
                if (!reading.IsRefused(hit) && !IsReading(hit, oxygen) && (asks || IsNearlyAll(hit) || ItemGrammar.HasQuantity(reading.Lower, hit)))
                    AddGood(ItemGrammar.KindOf(goods), hit, oxygen);
    }

    /// <summary>Asked for outright, most pressing first.</summary>
    public IReadOnlySet<NeedKind> Strong => _strong;

    public bool AsksFor(NeedKind need) => _strong.Contains(need);

    private void AddGood(NeedKind need, Hit hit, List<(double Value, int Start, int End)> oxygen)
    {
        // A test result names the test, a reading names oxygen: neither is asked for.
        var isResult = hit.Good == "ATK" && ItemGrammar.Read(_reading, NeedKind.Testing, Intent.HelpRequest, oxygen).TrueForAll(i => i.Name != "ATK");
        if (!isResult)
            _strong.Add(need);
    }

    /// <summary>"มีหมาไหม" asks whether there is one; nothing is wanted for it.</summary>
    private bool IsMerelyAsked(Hit hit) => hit.Concept == Concept.PleaAnimal && _reading.Lower.AsSpan(0, hit.Start).EndsWith("มี", StringComparison.Ordinal)
        && _reading.All(Concept.QuestionEnd).Any(end => end.Start >= hit.End && end.Start - hit.End <= 1) && !_reading.HasAny(Concept.AskStrong, Concept.Cry, Concept.AnimalThreat);

    /// <summary>"ยา", "เตียง", "ATK" alone.</summary>
    private bool IsNearlyAll(Hit hit) => hit.End - hit.Start + 8 >= _reading.Lower.Length;

    private static bool IsReading(Hit hit, List<(double Value, int Start, int End)> oxygen) =>
        hit.Concept is Concept.GoodOxygen or Concept.OxygenEnding && oxygen.Exists(o => hit.Start >= o.Start - 4 && hit.Start < o.End);
}
