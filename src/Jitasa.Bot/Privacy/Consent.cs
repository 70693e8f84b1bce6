namespace Jitasa.Bot.Privacy;

public enum Consent
{
    NotAsked,

    /// <summary>Asked, and not answered yet: not asked again, and no refusal.</summary>
    Asked,
    Agreed,
    Refused,
}

public static class ConsentRules
{
    /// <summary>Which wording was agreed to; a new number asks everybody again.</summary>
    public const int Version = 1;

    /// <summary>
    /// Only a refusal hides a person from volunteers. Silence does not: who cannot breathe does not read a question, and the law lets
    /// help come first (PDPA, sections 24 (2) and 26 (1): danger to life or health).
    /// </summary>
    public static bool MayShowToVolunteers(Consent consent) => consent != Consent.Refused;
}
