using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>Writes the many ways phones type one Thai word in one way, so that a lexicon needs each word only once.</summary>
internal static class TextNormalizer
{
    /// <summary>Longer messages are cut here: LINE itself allows 5,000 characters, and no cry for help needs more.</summary>
    private const int LongestText = 5_000;

    public static string Normalize(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        text = Composed(text);
        var clean = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            if (IsInvisible(raw))
                continue;
            var letter = Plain(raw);
            if (letter is '\u0E40' && clean.Length > 0 && clean[^1] == '\u0E40')
                clean[^1] = '\u0E41';                                     // เเ typed twice for แ
            else if (letter == '\u0E32' && EndsWithNikhahit(clean, out var tone))
                JoinSaraAm(clean, tone);
            else if (!IsStutter(clean, letter))
                clean.Append(letter);
        }
        var normal = CollapseTriples(clean);
        return AddressSlips.Mend(CommonSlips.Mend(WrongKeyboard.Repair(normal) ?? RomanThai.Read(normal) ?? normal));
    }

    // An unpaired half of a surrogate pair, or what is no character, makes string.Normalize throw, and anything may arrive from outside.
    private static string Composed(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] is not ('\ufffe' or '\uffff'))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (mended ??= new StringBuilder(text))[i] = ' ';
        }
        return (mended?.ToString() ?? text).Normalize(NormalizationForm.FormC);
    }

    private static bool IsInvisible(char c) => c is
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
        or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\u00AD' or '\uFE0F' or '\uFE0E' or '\0';

    private static char Plain(char c) => c switch
    {
        >= '\u0E50' and <= '\u0E59' => (char)('0' + (c - '\u0E50')),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u3000' or '\t' or '\u2009' or '\u202F' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\r' or '\u2028' or '\u2029' or '\v' or '\f' => '\n',
        '\u2019' or '\u2018' => '\'',
        _ => c,
    };

    private static bool EndsWithNikhahit(StringBuilder text, out char tone)
    {
        tone = '\0';
        if (text.Length > 0 && text[^1] == '\u0E4D')
            return true;
        if (text.Length < 2 || !ThaiScript.IsTone(text[^1]) || text[^2] != '\u0E4D')
            return false;
        tone = text[^1];
        return true;
    }

    private static void JoinSaraAm(StringBuilder text, char tone)
    {
        text.Length -= tone == '\0' ? 1 : 2;
        if (tone != '\0')
            text.Append(tone);
        text.Append('\u0E33');
    }

    /// <summary>A mark above or below typed twice, or a second space, says nothing.</summary>
    private static bool IsStutter(StringBuilder text, char letter) =>
        text.Length > 0 && text[^1] == letter && (letter == ' ' || ThaiScript.IsAboveOrBelow(letter));

    /// <summary>ด่วนนนน → ด่วน. Digits and punctuation are kept, and so are two of a letter (กรรม) and พ่อออก.</summary>
    private static string CollapseTriples(StringBuilder text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var run = 1;
            while (i + run < text.Length && text[i + run] == text[i])
                run++;
            clean.Append(text[i], Kept(text, i, run));
            i += run;
        }
        return clean.ToString();
    }

    private static int Kept(StringBuilder text, int at, int run)
    {
        var isLetter = char.IsLetter(text[at]) || ThaiScript.IsThai(text[at]);
        if (run < 3 || !isLetter)
            return run;
        // Before another letter one of the run may begin the next word: น้ำท่วมมมาก.
        var goesOn = at + run < text.Length && ThaiScript.IsThaiLetter(text[at + run]) && ThaiScript.IsThai(text[at]);
        return goesOn && text[at] == '\u0E2D' && run == 3 ? 3 : goesOn ? 2 : 1;
    }
}
