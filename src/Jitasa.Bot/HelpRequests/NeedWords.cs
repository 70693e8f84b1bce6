using Jitasa.Bot.Incidents;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Need kinds, urgencies and vulnerable people in the words a villager uses.</summary>
public static class NeedWords
{
    private static readonly Dictionary<NeedKind, (string Icon, Say Name)> Needs = new()
    {
        [NeedKind.MedicalEmergency] = ("🚑", new("เจ็บป่วยฉุกเฉิน", "Medical emergency")),
        [NeedKind.PatientTransport] = ("🚐", new("รถรับส่งผู้ป่วย", "Patient transport")),
        [NeedKind.HospitalBed] = ("🛏️", new("หาเตียง", "A hospital bed")),
        [NeedKind.Medicine] = ("💊", new("ยา", "Medicine")),
        [NeedKind.Oxygen] = ("🫁", new("ออกซิเจน", "Oxygen")),
        [NeedKind.FoodWater] = ("🍚", new("อาหารและน้ำดื่ม", "Food and water")),
        [NeedKind.Supplies] = ("📦", new("ของใช้จำเป็น", "Supplies")),
        [NeedKind.HomeCare] = ("🏠", new("คนดูแลที่บ้าน", "Care at home")),
        [NeedKind.Testing] = ("🧪", new("ตรวจเชื้อ", "Testing")),
        [NeedKind.Vaccination] = ("💉", new("วัคซีน", "Vaccination")),
        [NeedKind.Funeral] = ("🕯️", new("จัดการศพ", "Funeral help")),
        [NeedKind.Shelter] = ("⛺", new("ที่พักพิง", "Shelter")),
        [NeedKind.RescueEvacuation] = ("🚤", new("ช่วยออกจากที่เกิดเหตุ", "Rescue, evacuation")),
        [NeedKind.MentalHealth] = ("💚", new("คนรับฟัง", "Someone to talk to")),
        [NeedKind.Animal] = ("🐾", new("ช่วยสัตว์", "Help for animals")),
        [NeedKind.Information] = ("ℹ️", new("คำแนะนำ", "Advice")),
        [NeedKind.Other] = ("🤝", new("เรื่องอื่น", "Something else")),
    };

    private static readonly Dictionary<Vulnerable, Say> People = new()
    {
        [Vulnerable.Elderly] = new("ผู้สูงอายุ", "elderly"),
        [Vulnerable.Infant] = new("เด็กเล็ก", "small child"),
        [Vulnerable.Pregnant] = new("คนท้อง", "pregnant"),
        [Vulnerable.Bedridden] = new("ผู้ป่วยติดเตียง", "bedridden"),
        [Vulnerable.Disabled] = new("ผู้พิการ", "disabled"),
    };

    private static readonly Dictionary<Symptom, Say> Symptoms = new()
    {
        [Symptom.Fever] = new("มีไข้", "fever"),
        [Symptom.Cough] = new("ไอ", "cough"),
        [Symptom.Breathless] = new("หายใจลำบาก", "short of breath"),
        [Symptom.LowOxygen] = new("ออกซิเจนต่ำ", "low oxygen"),
        [Symptom.ChestPain] = new("เจ็บหน้าอก", "chest pain"),
        [Symptom.Unconscious] = new("ไม่รู้สึกตัว", "unconscious"),
        [Symptom.Bleeding] = new("มีเลือดออก", "bleeding"),
        [Symptom.Seizure] = new("ชัก", "seizure"),
        [Symptom.Diarrhea] = new("ท้องเสีย", "diarrhoea"),
        [Symptom.CovidPositive] = new("ติดโควิด", "COVID positive"),
    };

    // LINE shows at most thirteen quick replies.
    private const int MostButtons = 13;

    /// <summary>The needs offered as buttons when someone has not said theirs; the usual ones first.</summary>
    public static readonly IReadOnlyList<NeedKind> Usual =
    [
        NeedKind.MedicalEmergency, NeedKind.Oxygen, NeedKind.PatientTransport, NeedKind.Medicine, NeedKind.FoodWater, NeedKind.RescueEvacuation,
        NeedKind.Shelter, NeedKind.Supplies, NeedKind.HomeCare, NeedKind.HospitalBed, NeedKind.Other,
    ];

    /// <summary>
    /// The needs offered as buttons where these incidents are: theirs, the usual ones first. Something else can always be said, because a button
    /// that is missing must not look like a refusal.
    /// </summary>
    public static IReadOnlyList<NeedKind> OfferedBy(IReadOnlyList<Incident> here)
    {
        if (here.Count == 0 || here.Any(incident => incident.Needs.Count == 0))
            return Usual;
        var offered = here.SelectMany(incident => incident.Needs).Append(NeedKind.Other).ToHashSet();
        return [.. Usual.Concat(Enum.GetValues<NeedKind>().Except(Usual)).Where(offered.Contains).Where(need => need != NeedKind.Other).Take(MostButtons - 1), NeedKind.Other];
    }

    public static Say Name(NeedKind? need) => need is { } known ? Needs[known].Name : new("ยังไม่ได้บอกว่าต้องการอะไร", "Need not said yet");

    public static string Icon(NeedKind? need) => need is { } known ? Needs[known].Icon : "❓";

    /// <summary>The need whose name that is, alone: as its button says it.</summary>
    public static NeedKind? Labelled(string text) =>
        BareWords.Closed(text) is var said ? Needs.Where(need => BareWords.Closed(need.Value.Name.Th) == said || BareWords.Closed(need.Value.Name.En) == said).Select(need => (NeedKind?)need.Key).FirstOrDefault() : null;

    public static Say WithIcon(NeedKind? need)
    {
        var (name, icon) = (Name(need), Icon(need));
        return new($"{icon} {name.Th}", $"{icon} {name.En}");
    }

    public static Say Name(Urgency urgency) =>
        urgency switch
        {
            Urgency.Critical => new("ด่วนที่สุด", "Most urgent"),
            Urgency.High => new("ด่วน", "Urgent"),
            Urgency.Low => new("ไม่รีบ", "No hurry"),
            _ => new("ปกติ", "Normal"),
        };

    public static string Color(Urgency urgency) =>
        urgency switch
        {
            Urgency.Critical => "#C62828",
            Urgency.High => "#D84315",
            Urgency.Low => "#546E7A",
            _ => "#1B7F4B",
        };

    /// <summary>"3 คน มีผู้สูงอายุ 1 ติดเตียง 1"; null when nothing about people is known.</summary>
    public static Say? Headcount(int? people, IReadOnlyDictionary<Vulnerable, int> patients)
    {
        if (people is null && patients.Count == 0)
            return null;
        var th = string.Join(" ", patients.Select(pair => $"{People[pair.Key].Th} {pair.Value}"));
        var en = string.Join(", ", patients.Select(pair => $"{pair.Value} {People[pair.Key].En}"));
        return people is null ? new(th, en)
            : patients.Count == 0 ? new($"{people} คน", people == 1 ? "1 person" : $"{people} people")
            : new($"{people} คน ({th})", $"{people} ({en})");
    }

    public static Say? Signs(IReadOnlyList<Symptom> symptoms, int? spo2)
    {
        var th = symptoms.Select(symptom => Symptoms[symptom].Th).ToList();
        var en = symptoms.Select(symptom => Symptoms[symptom].En).ToList();
        if (spo2 is { } reading)
        {
            th.Add($"ออกซิเจนในเลือด {reading}%");
            en.Add($"SpO2 {reading}%");
        }
        return th.Count == 0 ? null : new(string.Join(" ", th), string.Join(", ", en));
    }

    public static Say? Goods(IReadOnlyList<ItemDraft> items)
    {
        if (items.Count == 0)
            return null;
        return new(
            string.Join(", ", items.Select(item => Words(item.Name, item.Quantity, item.Unit))),
            string.Join(", ", items.Select(item => Words(GoodsWords.InEnglish(item.Name), item.Quantity, GoodsWords.UnitInEnglish(item.Unit)))));
    }

    /// <summary>Goods are brought, work is done.</summary>
    public static Say GoodsLabel(HelpRequest request) => request.Need == NeedKind.Other ? new("ให้ช่วย", "Help with") : new("ของที่ขอ", "Goods");

    /// <summary>The work in words that name nobody; null when the case is about something else, or its work has no word here.</summary>
    public static Say? Work(HelpRequest request) => request.Need == NeedKind.Other ? Goods(GoodsRules.Works(request)) : null;

    /// <summary>"2 คน (มีแล้ว 1)".</summary>
    public static Say Hands(HelpRequest request) =>
        request.HelpersLive > 0
            ? new($"{request.HelpersWanted} คน (มีแล้ว {request.HelpersLive})", $"{request.HelpersWanted} ({request.HelpersLive} so far)")
            : new($"{request.HelpersWanted} คน", $"{request.HelpersWanted} people");

    private static string Words(string name, double? quantity, string? unit) =>
        string.Join(' ', new[] { name, Number(quantity), unit }.Where(part => part is not null));

    private static string? Number(double? quantity) => quantity?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
