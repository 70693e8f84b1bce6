using System.Globalization;

namespace Jitasa.Bot.People;

/// <summary>What a person is called by in a sentence or on a button.</summary>
public static class PersonName
{
    private const int Longest = 20;

    /// <summary>The first word of a LINE name, which may be anything; null when there is none.</summary>
    public static string? First(string? displayName)
    {
        if (displayName?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is not { } first)
            return null;
        var letters = new StringInfo(first);
        return letters.LengthInTextElements <= Longest ? first : letters.SubstringByTextElements(0, Longest);
    }
}
