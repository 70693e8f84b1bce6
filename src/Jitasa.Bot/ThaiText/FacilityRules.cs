namespace Jitasa.Bot.ThaiText;

internal static class FacilityRules
{
    /// <summary>The particular before the general: "รพ.สนาม" contains a hospital, "วัดไหนรับเผาศพ" a temple.</summary>
    private static readonly (Concept Words, FacilityKind Kind, NeedKind? Implies)[] Places =
    [
        (Concept.PlaceVaccinationSite, FacilityKind.VaccinationSite, NeedKind.Vaccination), (Concept.PlaceFieldHospital, FacilityKind.FieldHospital, NeedKind.HospitalBed),
        (Concept.PlaceHealthPromotingHospital, FacilityKind.HealthPromotingHospital, null), (Concept.PlaceCommunityIsolation, FacilityKind.CommunityIsolation, NeedKind.HospitalBed),
        (Concept.PlaceOxygenPoint, FacilityKind.OxygenPoint, NeedKind.Oxygen), (Concept.PlaceTempleCremation, FacilityKind.TempleCremation, NeedKind.Funeral),
        (Concept.PlaceShelter, FacilityKind.Shelter, NeedKind.Shelter), (Concept.PlacePharmacy, FacilityKind.Pharmacy, NeedKind.Medicine),
        (Concept.PlaceScreeningPoint, FacilityKind.ScreeningPoint, NeedKind.Testing), (Concept.PlaceHospital, FacilityKind.Hospital, null),
    ];

    /// <summary>The facility spoken of; a hospital only when nothing more particular is named.</summary>
    public static FacilityKind? Find(Reading reading)
    {
        (int At, FacilityKind Kind)? first = null;
        foreach (var (words, kind, _) in Places)
            foreach (var hit in reading.All(words))
                if (first is null || (kind != FacilityKind.Hospital && hit.Start < first.Value.At))
                    first = (hit.Start, kind);
        if (first is null && reading.Has(Concept.Vaccine) && reading.Has(Concept.Where))
            return FacilityKind.VaccinationSite;
        return first?.Kind;
    }

    /// <summary>The need that naming such a place only seems to state.</summary>
    public static NeedKind? ImpliedNeed(FacilityKind kind) => Array.Find(Places, place => place.Kind == kind).Implies;
}
