namespace Jitasa.Bot.Incidents;

public static class IncidentRules
{
    /// <summary>Read aloud over the phone as part of every case number, so short and without marks.</summary>
    public static bool IsCode(string code) => code.Length is >= 2 and <= 12 && code.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
