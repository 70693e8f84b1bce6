namespace Jitasa.Bot.ThaiText;

/// <summary>A sign of illness present now.</summary>
public enum Symptom
{
    Fever,
    Cough,
    Breathless,
    LowOxygen,
    ChestPain,
    Unconscious,
    Bleeding,
    Seizure,
    Diarrhea,
    CovidPositive,
}

/// <summary>Why a person among those in need is less able to wait or to help themselves.</summary>
public enum Vulnerable
{
    Elderly,
    Infant,
    Pregnant,
    Bedridden,
    Disabled,
}
