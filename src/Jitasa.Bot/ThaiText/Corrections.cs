namespace Jitasa.Bot.ThaiText;

/// <summary>Of two details the one that was wrong is named with a denial, or something between them takes the first back.</summary>
internal static class Corrections
{
    private static readonly string[] Denials = ["ไม่ใช่", "ไม่ใช่ที่", "ไม่ได้อยู่", "บ่แม่น", "บ่แมน", "not", "isn't", "not at", "not in"];

    private static readonly string[] TakesBack = ["no wait", "เอ๊ย", "เอ้ย", "แก้เป็น", "พิมพ์ผิด", "ต้องเป็น", "sorry", "i mean", "no, "];

    private static readonly string[] Leading = ["เป็น", "คือ", "แม่น", "is", "it's"];

    private static readonly string[] Prefixes =
        ["บ้านเลขที่", "เลขที่", "หมู่ที่", "หมู่", "ม.", "moo", "ตำบล", "ต.", "แขวง", "tambon", "อำเภอ", "อ.", "เขต", "amphoe", "จังหวัด", "จ.", "บ้าน", "บ."];

    /// <summary>"ไม่ใช่ ต.|เดิด".</summary>
    public static bool IsDenied(string lower, int start)
    {
        var before = lower.AsSpan(0, start).TrimEnd(' ');
        foreach (var prefix in Prefixes)
        {
            if (!before.EndsWith(prefix, StringComparison.Ordinal))
                continue;
            before = before[..^prefix.Length].TrimEnd(' ');
            break;
        }
        return EndsWithAny(before, Denials);
    }

    /// <summary>"หมู่ 5 |เอ๊ย| หมู่ 6", "ต.เดิด |ไม่ใช่ เป็น| ต.สิงห์"; not "หมู่ 5 |ไม่ใช่| หมู่ 6", which holds to the first.</summary>
    public static bool TakesTheFirstBack(string lower, int from, int to)
    {
        if (to <= from)
            return false;
        var between = lower.AsSpan(from, to - from);
        foreach (var word in TakesBack)
            if (between.Contains(word, StringComparison.Ordinal))
                return true;
        return EndsWithAny(between.TrimEnd(' '), Leading) && (between.Contains("ไม่ใช่", StringComparison.Ordinal) || between.Contains("บ่แม่น", StringComparison.Ordinal) || between.Contains(" no", StringComparison.Ordinal));
    }

    /// <summary>"เลขที่ 5| ไม่ใช่ เป็น 15": where the number begins that is said instead.</summary>
    public static int? NumberInstead(string lower, int from)
    {
        var window = lower.AsSpan(from, Math.Min(24, lower.Length - from));
        var digit = window.IndexOfAnyInRange('0', '9');
        return digit > 0 && !window[..digit].Contains('\n') && IsOnlyTakingBack(window[..digit]) && TakesTheFirstBack(lower, from, from + digit) ? from + digit : null;
    }

    private static bool IsOnlyTakingBack(ReadOnlySpan<char> between)
    {
        var rest = between.ToString();
        foreach (var word in (string[])[.. TakesBack, .. Denials, .. Leading, "ขอโทษ", "ค่ะ", "ครับ", "คะ", "no"])
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.AsSpan().Trim(" ,.").Length == 0;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
