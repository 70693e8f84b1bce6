using System.Text.RegularExpressions;

namespace Jitasa.Bot.HelpRequests;

/// <summary>English words that somebody came and helped. Pure.</summary>
public static partial class HelpedWords
{
    /// <summary>Only that is said; a question or more beside it is something else.</summary>
    public static bool Says(string text) => Helped().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:(?:it'?s ok|ok|okay|thanks|thank you)[,.! ]+)?"
        + @"(?:(?:some(?:one|body)|they|people|(?:(?:a|the|our|my) )?(?:neighbou?rs?|family|son|daughter|husband|rescuers?|rescue team|volunteers?)) (?:(?:has|have|had|just|already) )*(?:helped|rescued|came to help|come to help)(?: (?:us|me))?"
        + @"|(?:we|i)(?:'ve| have| were| was| are| am)? (?:(?:already|just) )*(?:got help|received help|had help|been helped|been rescued))"
        + @"(?: already| now)*(?:[,.! ]+(?:thanks|thank you)(?: so much| very much| all)?)?[.! ]*$",
        RegexOptions.IgnoreCase, 200)]
    private static partial Regex Helped();
}
