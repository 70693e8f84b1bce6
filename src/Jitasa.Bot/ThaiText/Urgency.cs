namespace Jitasa.Bot.ThaiText;

/// <summary>Ordered: a greater value is more urgent.</summary>
public enum Urgency
{
    Low,
    Normal,
    High,
    Critical,
}

/// <summary>Which hotline answers the danger.</summary>
public enum DangerKind
{
    Medical,
    Suicidal,
    Psychosis,
    Violence,
    Fire,
    Flood,
}
