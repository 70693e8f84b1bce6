using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>Thai telephone numbers in any spelling, as E.164. Hotlines, ids and numbers of the wrong length are none.</summary>
internal static class PhoneGrammar
{
    private static readonly string[] Replacing = ["ใหม่", "เปลี่ยนเป็น", "แก้เป็น", "ให้โทร", "โทรเบอร์นี้", "ที่ถูกคือ", "ที่ถูก", "new number", "use ", "call me at", "instead"];

    private static readonly string[] Replaced = ["เก่า", "เบอร์เดิม", "old number", "ไม่ใช่"];

    private static readonly string[] Unreachable = ["ไม่ติด", "บ่ติด", "ไม่รับ", "สายไม่ว่าง", "ไม่มีคนรับ", "โทรไม่ได้", "ใช้ไม่ได้", "ซิมหาย", "no answer"];

    public static string? Find(string lower) => FindSpan(lower)?.Phone;

    /// <summary>The number to call, and every number with where it stands (so that no other grammar reads its digits).</summary>
    public static (string Phone, int Start, int End)? FindSpan(string lower)
    {
        (string, int, int)? first = null;
        foreach (var found in All(lower))
        {
            var before = lower[Math.Max(0, found.Start - 14)..found.Start];
            var after = lower[found.End..Math.Min(lower.Length, found.End + 16)];
            if (Array.Exists(Replacing, word => before.Contains(word, StringComparison.Ordinal)))
                return found;
            var isUseless = Array.Exists(Replaced, word => before.Contains(word, StringComparison.Ordinal))
                || Array.Exists(Unreachable, word => after.Contains(word, StringComparison.Ordinal));
            if (!isUseless)
                first ??= found;
        }
        return first;
    }

    public static List<(string Phone, int Start, int End)> All(string lower)
    {
        var found = new List<(string, int, int)>();
        for (var at = 0; at < lower.Length; at++)
        {
            if (TryRead(lower, at, out var phone, out var end))
            {
                found.Add((phone, at, end));
                at = end - 1;
            }
        }
        return found;
    }

    private static bool TryRead(string lower, int at, out string phone, out int end)
    {
        (phone, end) = ("", at);
        var first = lower[at];
        if (ThaiScript.IsThai(first))
            return TryWords(lower, at, out phone, out end);
        if (first is not ('+' or '0' or '6' or '(') || !StandsAlone(lower, at))
            return false;
        var digits = new StringBuilder(13);
        var ends = new List<(int Length, int End)>();
        for (var i = at; i < lower.Length && digits.Length < 14; i++)
        {
            if (ThaiScript.IsDigit(lower[i]))
            {
                digits.Append(lower[i]);
                ends.Add((digits.Length, i + 1));
            }
            else if (!IsSeparator(lower, i, at))
            {
                break;
            }
        }
        // The longest run that is a number: "081 000 1234 5" reads as ten digits and something else.
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var (length, stop) = ends[i];
            if (stop < lower.Length && ThaiScript.IsDigit(lower[stop]))
                continue;
            if (E164(digits.ToString(0, length), first == '+') is not { } number)
                continue;
            (phone, end) = (number, stop);
            return true;
        }
        return false;
    }

    private static bool TryWords(string lower, int at, out string phone, out int end)
    {
        (phone, end) = ("", at);
        if (string.CompareOrdinal(lower, at, "ศูนย์", 0, 5) != 0)
            return false;
        var digits = new StringBuilder(10);
        var i = at;
        while (digits.Length < 11)
        {
            while (i < lower.Length && lower[i] is ' ' or '-')
                i++;
            if (ThaiNumbers.TryDigitWord(lower, i, out var digit, out var next))
                (i, end) = (next, next);
            else if (i < lower.Length && ThaiScript.IsDigit(lower[i]))
                (digit, i, end) = (lower[i] - '0', i + 1, i + 1);
            else
                break;
            digits.Append((char)('0' + digit));
        }
        if (E164(digits.ToString(), false) is not { } number)
            return false;
        phone = number;
        return true;
    }

    private static bool StandsAlone(string lower, int at)
    {
        if (at == 0)
            return true;
        var before = lower[at - 1];
        if (ThaiScript.IsDigit(before))
            return false;
        return before is not ('-' or '.' or '/' or '#' or '+') || at < 2 || !ThaiScript.IsDigit(lower[at - 2]);
    }

    private static bool IsSeparator(string lower, int at, int start) => lower[at] switch
    {
        '+' => at == start,
        '-' or '.' or '(' or ')' => true,
        ' ' => at + 1 < lower.Length && (ThaiScript.IsDigit(lower[at + 1]) || lower[at + 1] is '-' or '(' or ')'),
        _ => false,
    };

    private static string? E164(string digits, bool international)
    {
        if (digits.StartsWith("66", StringComparison.Ordinal))
            digits = digits.Length > 2 && digits[2] == '0' ? digits[2..] : "0" + digits[2..];
        else if (international || digits.Length == 0 || digits[0] != '0')
            return null;
        var isMobile = digits.Length == 10 && digits[1] is '6' or '8' or '9';
        var isLandline = digits.Length == 9 && digits[1] is '2' or '3' or '4' or '5' or '7';
        return isMobile || isLandline ? "+66" + digits[1..] : null;
    }
}
