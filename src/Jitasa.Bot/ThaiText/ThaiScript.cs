namespace Jitasa.Bot.ThaiText;

/// <summary>What a character does in Thai writing: enough to know where a word cannot begin or end.</summary>
internal static class ThaiScript
{
    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E5B';

    public static bool IsThaiLetter(char c) => c is (>= '\u0E01' and <= '\u0E4E') and not '\u0E3F' and not '\u0E2F';

    public static bool IsAboveOrBelow(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    /// <summary>Vowels and marks that belong to the consonant before them.</summary>
    public static bool ContinuesSyllable(char c) => IsAboveOrBelow(c) || c is '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45';

    /// <summary>เ แ โ ใ ไ: written before the consonant they belong to.</summary>
    public static bool IsLeadingVowel(char c) => c is >= '\u0E40' and <= '\u0E44';

    public static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsTone(char c) => c is >= '\u0E47' and <= '\u0E4B';

    /// <summary>One letter for those that sound alike: what is written by ear falls together with what is spelled.</summary>
    public static char Sound(char c) => c switch
    {
        '\u0E35' => '\u0E34',                                             // ี ิ
        '\u0E37' => '\u0E36',                                             // ื ึ
        '\u0E39' => '\u0E38',                                             // ู ุ
        'ใ' => 'ไ',
        'ล' or 'ฬ' => 'ร',
        'ณ' => 'น',
        'ญ' => 'ย',
        'ศ' or 'ษ' => 'ส',
        'ภ' => 'พ',
        'ฎ' => 'ด',
        'ฏ' => 'ต',
        'ธ' or 'ฐ' or 'ฑ' or 'ฒ' => 'ท',
        'ฆ' => 'ค',
        _ => c,
    };

    /// <summary>By sound, without the tone marks that hurried thumbs leave out; for each letter the place it has in <paramref name="text"/>.</summary>
    public static (string Sounds, int[] Places) Sounded(string text)
    {
        var sounds = new char[text.Length];
        var places = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsTone(text[i]))
                continue;
            places[length] = i;
            sounds[length++] = Sound(text[i]);
        }
        return (new string(sounds, 0, length), places);
    }

    /// <summary>Whether a word may begin at <paramref name="at"/>.</summary>
    public static bool CanBegin(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || ContinuesSyllable(text[at]))
            return false;
        if (at == 0)
            return true;
        var before = text[at - 1];
        return !IsLeadingVowel(before) && !(IsLatin(before) && IsLatin(text[at])) && !(IsDigit(before) && IsDigit(text[at]));
    }

    /// <summary>Whether a word may end before <paramref name="at"/>.</summary>
    public static bool CanEnd(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return true;
        var last = text[at - 1];
        var next = text[at];
        return !ContinuesSyllable(next) && !(IsLatin(last) && IsLatin(next)) && !(IsDigit(last) && IsDigit(next));
    }
}
