namespace Jitasa.Bot.ThaiText;

/// <summary>What is asked for, in the order that decides when several things are asked for at once.</summary>
public enum NeedKind
{
    MedicalEmergency,
    RescueEvacuation,
    Oxygen,
    HospitalBed,
    PatientTransport,
    Funeral,
    Medicine,
    HomeCare,
    MentalHealth,
    FoodWater,
    Shelter,
    Testing,
    Supplies,
    Vaccination,
    Animal,
    Information,
    Other,
}
