using System.Buffers;

namespace Jitasa.Bot.ThaiText;

/// <summary>Numbers in digits and in words, Thai, Isan and English.</summary>
internal static class ThaiNumbers
{
    /// <summary>Latin and Thai letters differ in their last seven bits.</summary>
    private const int Letters = 128;

    private static readonly (string Word, int Value)[] Units =
    [
        ("ศูนย์", 0), ("หนึ่ง", 1), ("นึง", 1), ("เอ็ด", 1), ("สอง", 2), ("ยี่", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("เจด", 7),
        ("แปด", 8), ("เก้า", 9), ("เก้", 9), ("ซาว", 20),
    ];

    /// <summary>Most positions of a text begin no number; one look tells.</summary>
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create("0123456789ศหนึเอสยจแกซรพtfsenow");

    private static readonly (string Word, int Value)[][] UnitsByLetter = ByLetter(Units);

    private static readonly (string Word, int Value)[] Powers = [("สิบ", 10), ("ร้อย", 100), ("พัน", 1_000), ("หมื่น", 10_000)];

    private static readonly (string Word, int Value)[][] PowersByLetter = ByLetter(Powers);

    private static readonly (string Word, int Value)[] English =
    [
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("eleven", 11), ("twelve", 12),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("three", 3), ("seven", 7), ("eight", 8), ("four", 4), ("five", 5), ("nine", 9), ("ten", 10),
        ("one", 1), ("two", 2), ("six", 6),
    ];

    private static readonly (string Word, int Value)[][] EnglishByLetter = ByLetter(English);

    /// <summary>A whole number in digits or words that begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string lower, int at, out int value, out int end)
    {
        if (at >= lower.Length || !FirstLetters.Contains(lower[at]))
        {
            (value, end) = (0, at);
            return false;
        }
        if (ThaiScript.IsDigit(lower[at]))
            return TryDigits(lower, at, out value, out end);
        return TryThai(lower, at, out value, out end) || TryEnglish(lower, at, out value, out end);
    }

    /// <summary>One digit in a word, for telephone numbers that are spelled out.</summary>
    public static bool TryDigitWord(string lower, int at, out int digit, out int end)
    {
        foreach (var (word, value) in Units)
        {
            if (value > 9 || !StartsAt(lower, at, word))
                continue;
            (digit, end) = (value, at + word.Length);
            return true;
        }
        (digit, end) = (0, at);
        return false;
    }

    /// <summary>A house number in words: แปดสิบเก้าทับหนึ่ง → 89/1.</summary>
    public static (string Number, int End)? House(string lower, int from)
    {
        if (!TryRead(lower, from, out var number, out var end))
            return null;
        return StartsAt(lower, end, "ทับ") && TryRead(lower, end + "ทับ".Length, out var part, out var last) ? ($"{number}/{part}", last) : (number.ToString(), end);
    }

    private static bool TryDigits(string lower, int at, out int value, out int end)
    {
        long sum = 0;
        end = at;
        for (; end < lower.Length; end++)
        {
            var isSeparator = lower[end] == ',' && end > at && end + 3 < lower.Length && ThaiScript.IsDigit(lower[end + 1])
                && ThaiScript.IsDigit(lower[end + 2]) && ThaiScript.IsDigit(lower[end + 3]);
            if (isSeparator)
                continue;
            if (!ThaiScript.IsDigit(lower[end]))
                break;
            sum = Math.Min((sum * 10) + (lower[end] - '0'), int.MaxValue);
        }
        value = (int)sum;
        return true;
    }

    private static bool TryThai(string lower, int at, out int value, out int end)
    {
        var (sum, pending, read) = (0, -1, false);
        end = at;
        while (true)
        {
            if (Longest(UnitsByLetter, lower, end) is { } unit)
            {
                if (pending >= 0)
                    break;
                pending = unit.Value;
                end += unit.Word.Length;
            }
            else if (Longest(PowersByLetter, lower, end) is { } power && (read || pending >= 0 || power.Value == 10 || power.Value == 100))
            {
                sum += (pending < 0 ? 1 : pending) * power.Value;
                pending = -1;
                end += power.Word.Length;
            }
            else
            {
                break;
            }
            read = true;
        }
        value = sum + Math.Max(0, pending);
        return read && ThaiScript.CanBegin(lower, at) && ThaiScript.CanEnd(lower, end);
    }

    private static bool TryEnglish(string lower, int at, out int value, out int end)
    {
        if (Longest(EnglishByLetter, lower, at) is { } word && ThaiScript.CanBegin(lower, at) && ThaiScript.CanEnd(lower, at + word.Word.Length))
        {
            (value, end) = (word.Value, at + word.Word.Length);
            return true;
        }
        (value, end) = (0, at);
        return false;
    }

    private static (string Word, int Value)[][] ByLetter((string Word, int Value)[] words) =>
        [.. Enumerable.Range(0, Letters).Select(letter => Array.FindAll(words, word => (word.Word[0] & (Letters - 1)) == letter))];

    private static (string Word, int Value)? Longest((string Word, int Value)[][] words, string lower, int at)
    {
        (string Word, int Value)? best = null;
        if (at >= lower.Length)
            return best;
        foreach (var word in words[lower[at] & (Letters - 1)])
            if (StartsAt(lower, at, word.Word) && word.Word.Length > (best?.Word.Length ?? 0))
                best = word;
        return best;
    }

    private static bool StartsAt(string text, int at, string word) => PlaceWords.StartsAt(text, at, word);
}
