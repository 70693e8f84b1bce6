using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A row of help_requests as it lies in the database, and the way between it and the case.</summary>
internal sealed record HelpRequestRow(
    long Id,
    string ProvinceCode,
    string CaseNumber,
    long AskerId,
    long? LinkedTo,
    string? Need,
    string Status,
    string Urgency,
    string[] UrgencyReasons,
    string[] Dangers,
    int HelpersWanted,
    int HelpersLive,
    int? People,
    string Patients,
    string[] Symptoms,
    int? Spo2,
    string Items,
    bool OnBehalf,
    byte[]? PhoneSealed,
    byte[]? ContactSealed,
    byte[]? PlaceSealed,
    string? AreaCode,
    Point? Location,
    string LocationSource,
    DateOnly? WantedOn,
    TimeOnly? WantedAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastHeardAt,
    DateTimeOffset? EndedAt,
    int Wave,
    int Rung,
    bool IsRed,
    int TimesAsked,
    string? CloseReason,
    byte[]? CloseWordsSealed
)
{
    /// <summary>The columns in the order of this record; <c>r</c> names the table.</summary>
    public const string Columns = """
        r.id, r.province_code, r.case_number, r.asker_id, r.linked_to, r.need, r.status, r.urgency, r.urgency_reasons, r.dangers,
        r.helpers_wanted, r.helpers_live, r.people, r.patients::text AS patients, r.symptoms, r.spo2, r.items::text AS items, r.on_behalf,
        r.phone_sealed, r.contact_sealed, r.place_sealed, r.area_code, r.location, r.location_source, r.wanted_on, r.wanted_at,
        r.opened_at, r.last_heard_at, r.ended_at, r.wave, r.rung, r.is_red, r.times_asked, r.close_reason, r.close_words_sealed
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public HelpRequest Open(Sealed box)
    {
        var said = PlaceSealed is null ? new SaidPlace(PlaceDraft.Nowhere, null) : JsonSerializer.Deserialize<SaidPlace>(box.Open(PlaceSealed)!, Json)!;
        return new HelpRequest
        {
            Id = Id,
            ProvinceCode = ProvinceCode,
            CaseNumber = CaseNumber,
            AskerId = AskerId,
            LinkedTo = LinkedTo,
            Need = Need is null ? null : Codes.Parse<NeedKind>(Need),
            Status = Codes.Parse<RequestStatus>(Status),
            Urgency = Codes.Parse<Urgency>(Urgency),
            Reasons = UrgencyReasons,
            Dangers = Dangers.Select(Codes.Parse<DangerKind>).ToList(),
            HelpersWanted = HelpersWanted,
            HelpersLive = HelpersLive,
            People = People,
            Patients = JsonSerializer.Deserialize<Dictionary<string, int>>(Patients, Json)!.ToDictionary(pair => Codes.Parse<Vulnerable>(pair.Key), pair => pair.Value),
            Symptoms = Symptoms.Select(Codes.Parse<Symptom>).ToList(),
            Spo2 = Spo2,
            Items = JsonSerializer.Deserialize<List<ItemDraft>>(Items, Json)!,
            OnBehalf = OnBehalf,
            Phone = box.Open(PhoneSealed),
            Contact = box.Open(ContactSealed),
            Place = said.Place,
            Destination = said.Destination,
            AreaCode = AreaCode,
            Location = Location,
            LocationSource = Codes.Parse<LocationSource>(LocationSource),
            WantedOn = WantedOn,
            WantedAt = WantedAt,
            OpenedAt = OpenedAt,
            LastHeardAt = LastHeardAt,
            EndedAt = EndedAt,
            Wave = Wave,
            Rung = Rung,
            IsRed = IsRed,
            TimesAsked = TimesAsked,
            CloseReason = CloseReason,
            CloseWords = box.Open(CloseWordsSealed),
        };
    }

    /// <summary>Every column a person's words can fill, as parameters.</summary>
    public static object Parameters(HelpRequest request, Sealed box, DateTimeOffset now) =>
        new
        {
            request.Id,
            request.AskerId,
            request.LinkedTo,
            Need = request.Need?.ToCode(),
            Urgency = request.Urgency.ToCode(),
            Reasons = request.Reasons.ToArray(),
            Dangers = request.Dangers.Select(danger => danger.ToCode()).ToArray(),
            request.HelpersWanted,
            request.People,
            Patients = JsonSerializer.Serialize(request.Patients.ToDictionary(pair => pair.Key.ToCode(), pair => pair.Value), Json),
            Symptoms = request.Symptoms.Select(symptom => symptom.ToCode()).ToArray(),
            request.Spo2,
            Items = JsonSerializer.Serialize(request.Items, Json),
            request.OnBehalf,
            Phone = box.Seal(request.Phone),
            PhoneHash = box.Hash(request.Phone),
            Contact = box.Seal(request.Contact),
            Place = request.Place.IsEmpty && request.Destination is null
                ? null
                : box.Seal(JsonSerializer.Serialize(new SaidPlace(request.Place, request.Destination), Json)),
            request.AreaCode,
            request.Location,
            LocationSource = request.LocationSource.ToCode(),
            request.WantedOn,
            request.WantedAt,
            now,
        };

    private sealed record SaidPlace(PlaceDraft Place, string? Destination);
}
