using System.Text.RegularExpressions;

namespace Jitasa.Bot.Platform;

public static partial class PhoneWords
{
    /// <summary>What stands where a number was.</summary>
    public const string Hidden = "•••";

    /// <summary>The text with long numbers made unreadable: a phone is shown only when its owner agreed, also where they typed it themselves.</summary>
    public static string Hide(string text) => LongNumber().Replace(text, Hidden);

    [GeneratedRegex(@"\+?\d(?:[\s.()-]{0,2}\d){6,}", RegexOptions.None, 200)]
    private static partial Regex LongNumber();

    /// <summary>"+66810001234" as Thais write it: "081-000-1234"; a landline "045-000-123"; anything else as it is.</summary>
    public static string Show(string e164)
    {
        if (!e164.StartsWith("+66", StringComparison.Ordinal))
            return e164;
        var local = "0" + e164[3..];
        return local.Length switch
        {
            10 => $"{local[..3]}-{local[3..6]}-{local[6..]}",
            9 => $"{local[..3]}-{local[3..6]}-{local[6..]}",
            _ => local,
        };
    }
}
