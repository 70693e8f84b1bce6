namespace Jitasa.Bot.ThaiText;

/// <summary>Reads one chat message. Pure and total: any string gives a draft, none throws.</summary>
public static class MessageParser
{
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    private static readonly string[] CorrectionBeginnings =
        ["ไม่ใช่", "บ่แม่น", "บ่แมน", "แก้เป็น", "แก้ไข", "แก้", "ผิด", "พิมพ์ผิด", "เปลี่ยนเป็น", "no, ", "no i mean", "sorry, ", "i mean", "correction", "not ", "เอ๊ย", "ขอแก้"];

    /// <summary>"ไม่ใช่แค่ข้าว ขอยาด้วย" adds to what was said, it takes nothing back; "แก้มบวม" only begins like a correction.</summary>
    private static readonly string[] TakingNothingBack =
        ["ไม่ใช่แค่", "ไม่ใช่เฉพาะ", "ไม่ใช่เพียง", "บ่แม่นแค่", "not only", "not just", "แก้ม", "แก้ว", "แก้ผ้า", "ผิดปกติ", "not enough", "not breathing", "not moving", "not waking", "not well", "not responding", "not feeling"];

    public static MessageDraft Parse(string text, PlaceNames places, OxygenSettings saturation, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
            return MessageDraft.Empty;
        var reading = new Reading(TextNormalizer.Normalize(text));
        var language = LanguageRules.Of(reading);
        var phone = PhoneGrammar.FindSpan(reading.Lower);
        var parts = PlaceReader.Read(reading, places);
        var oxygen = OxygenReading.All(reading, parts);
        double? spo2 = oxygen.Count > 0 ? oxygen.Min(o => o.Value) : null;
        var evidence = new NeedEvidence(reading, oxygen);
        var intent = new IntentRules(reading, evidence, UrgencyRules.SpeaksOfDanger(reading, saturation.IsCritical(spo2)), isDetail: parts.Spans.Count > 0).Decide();
        if (IsSlotless(intent))
            return Bare(reading, parts, phone?.Phone, intent) with { Language = language, GetsWorse = intent == Intent.Other && WorseningWords.In(reading.Lower) };
        return Fill(reading, places, parts, evidence, oxygen, saturation, intent, now.ToOffset(Bangkok)) with { Language = language, Phone = phone?.Phone };
    }

    /// <summary>These intents carry nothing but themselves.</summary>
    internal static bool IsSlotless(Intent intent) => intent is Intent.Greeting or Intent.Thanks or Intent.MenuHelp or Intent.Other;

    /// <summary>"ไม่ใช่ หมู่ 5" or a number alone wants nothing by itself, but in a conversation it is a detail of what was said before.</summary>
    private static MessageDraft Bare(Reading reading, PlaceParts parts, string? phone, Intent intent)
    {
        var draft = new MessageDraft { Intent = intent, IsCorrection = parts.IsPutRight || IsCorrection(reading.Lower), IsAdvertisement = reading.Has(Concept.Junk) };
        if (intent != Intent.Other || draft.IsAdvertisement)
            return draft;
        var people = new PeopleGrammar(reading, parts);
        return draft with
        {
            Place = parts.ToDraft(),
            Phone = phone,
            Point = MapLinks.Find(reading.Text, reading.Lower),
            ShortPlusCode = PlusCode.FindShort(reading.Text),
            HasShortMapLink = MapLinks.HasShortLink(reading.Lower),
            People = people.Read(null),
            AsksForPeople = people.IsAskedFor,
        };
    }

    private static MessageDraft Fill(Reading reading, PlaceNames places, PlaceParts parts, NeedEvidence evidence, List<(double Value, int Start, int End)> oxygen, OxygenSettings saturation, Intent intent, DateTimeOffset now)
    {
        double? spo2 = oxygen.Count > 0 ? oxygen.Min(o => o.Value) : null;
        var symptoms = intent == Intent.Broadcast ? [] : SymptomRules.Read(reading, saturation.IsLow(spo2));
        var patients = intent is Intent.HelpRequest or Intent.VaccinationBooking ? PatientGrammar.Read(reading, parts) : [];
        var (category, others) = CategoryOf(intent, reading, evidence, symptoms, patients);
        if (category == NeedKind.Funeral || category == NeedKind.Animal)
            patients = [];
        var people = new PeopleGrammar(reading, parts);
        var count = people.Read(category);
        var when = WhenGrammar.Read(reading, parts, now);
        var destination = Travels(intent, category) ? LandmarkGrammar.FindDestination(reading) : null;
        parts.Landmark = LandmarkGrammar.FindLandmark(reading, parts, destination);
        var facts = new UrgencyFacts(
            category, patients, symptoms, spo2, saturation.IsCritical(spo2), saturation.IsLow(spo2), SymptomRules.Temperature(reading.Lower),
            when?.Date is null || when.Date <= DateOnly.FromDateTime(now.DateTime).AddDays(2));
        var reasons = intent == Intent.HelpRequest ? UrgencyRules.Reasons(reading, facts) : [];
        var place = parts.ToDraft();
        return new MessageDraft
        {
            Intent = intent,
            Category = category,
            OtherCategories = intent == Intent.HelpRequest ? others : [],
            Facility = intent is Intent.FindFacility or Intent.ReportFacilityIssue ? FacilityRules.Find(reading) : null,
            Urgency = UrgencyOf(intent, reading, reasons, category),
            Reasons = reasons,
            People = intent is Intent.HelpRequest or Intent.VaccinationBooking ? count : null,
            Patients = patients,
            Symptoms = symptoms,
            Spo2 = spo2,
            Name = NameGrammar.Find(reading),
            Kin = KinWords.Read(reading),
            Place = place,
            Point = MapLinks.Find(reading.Text, reading.Lower),
            ShortPlusCode = PlusCode.FindShort(reading.Text),
            HasShortMapLink = MapLinks.HasShortLink(reading.Lower),
            IsAdvertisement = reading.Has(Concept.Junk),
            GetsWorse = intent == Intent.HelpRequest && category is null or NeedKind.HomeCare && evidence.Strong.Count == 0 && WorseningWords.In(reading.Lower),
            Destination = destination,
            Items = intent is Intent.HelpRequest or Intent.MyRequests or Intent.VolunteerSignup && category is not NeedKind.Information ? ItemGrammar.Read(reading, category, intent, oxygen) : [],
            Works = intent == Intent.HelpRequest && category == NeedKind.Other ? WorkGrammar.Read(reading.Lower) : [],
            When = when,
            HelpersWanted = intent == Intent.HelpRequest ? people.HelpersWanted : null,
            AsksForPeople = people.IsAskedFor,
            OnBehalf = BehalfRules.IsForOthers(reading, intent, category, patients),
            // A place put right beside a need puts the place right: the need is one more.
            IsCorrection = (parts.IsPutRight && category is null) || IsCorrection(reading.Lower),
            Doubts = Doubts(places, place),
        };
    }

    private static (NeedKind? First, IReadOnlyList<NeedKind> Others) CategoryOf(Intent intent, Reading reading, NeedEvidence evidence, List<Symptom> symptoms, Dictionary<Vulnerable, int> patients) => intent switch
    {
        Intent.HelpRequest => NeedRules.Decide(reading, evidence, symptoms, patients),
        Intent.VaccinationBooking or Intent.VaccinationInfo => (NeedKind.Vaccination, []),
        Intent.VolunteerSignup or Intent.MyRequests or Intent.CancelRequest or Intent.Broadcast => (SubjectRules.Of(reading, evidence, intent), []),
        _ => (null, []),
    };

    private static Urgency UrgencyOf(Intent intent, Reading reading, List<UrgencyReason> reasons, NeedKind? category) => intent switch
    {
        Intent.HelpRequest => UrgencyRules.Level(reading, reasons, category),
        Intent.Broadcast when reading.Has(Concept.TakeCover) => Urgency.High,
        _ => Urgency.Low,
    };

    private static bool Travels(Intent intent, NeedKind? category) =>
        intent is Intent.HelpRequest or Intent.VolunteerSignup && category is NeedKind.PatientTransport or NeedKind.RescueEvacuation or NeedKind.Funeral;

    private static List<Doubt> Doubts(PlaceNames places, PlaceDraft place)
    {
        if (place.Tambon is null)
            return [];
        var match = places.Resolve(place, null);
        return match.IsAmbiguous ? [new AmbiguousTambon(place.Tambon, match.Candidates)] : [];
    }

    private static bool IsCorrection(string lower)
    {
        var start = lower.AsSpan().TrimStart();
        foreach (var word in TakingNothingBack)
            if (start.StartsWith(word, StringComparison.Ordinal))
                return false;
        foreach (var word in CorrectionBeginnings)
            if (start.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
