namespace Jitasa.Bot.ThaiText;

public enum FacilityKind
{
    VaccinationSite,
    ScreeningPoint,
    Hospital,
    FieldHospital,
    HealthPromotingHospital,
    CommunityIsolation,
    OxygenPoint,
    TempleCremation,
    Shelter,
    Pharmacy,
    /// <summary>Municipalities, district offices, police: listed and searched, but no kind of the labelling guide.</summary>
    PublicOffice,
}
