using System.Text.RegularExpressions;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What people type to show their phone or to hide it again.</summary>
public static partial class PhoneWordsTyped
{
    private static readonly HashSet<string> Yes = BareWords.Set("ให้เบอร์", "ให้เบอร์ผู้ช่วย", "ให้เบอร์ได้", "ให้เบอร์ได้เลย", "ให้เบอร์เลย", "ให้เบอร์ไป", "share my phone", "share the phone", "share my number");
    private static readonly HashSet<string> No = BareWords.Set("ไม่ให้เบอร์", "ซ่อนเบอร์", "ไม่อยากให้เบอร์", "อย่าให้เบอร์", "hide my phone", "hide my number");

    /// <summary>There is no phone, said by that name, alone or among other words; a flat battery is another matter.</summary>
    public static bool HasNone(string? text) => text is not null && None().IsMatch(text);

    /// <summary>What is said beside a number and is more than its announcement; null when that is nothing.</summary>
    public static string? Beside(string text)
    {
        var hidden = PhoneWords.Hide(text);
        var rest = hidden.Replace(PhoneWords.Hidden, " ", StringComparison.Ordinal).Trim(' ', '.', ',');
        return hidden != text && Announcing().Replace(rest, "").Count(char.IsLetter) >= 4 ? rest : null;
    }

    [GeneratedRegex(
        @"เบอร์|โทรศัพท์|โทร|มือถือ|หมายเลข|ติดต่อ|กลับ|ได้|เลย|ที่|นี้|คือ|ของ|ผม|ฉัน|หนู|ค่ะ|คะ|ครับ|คับ|จ้า|เด้อ|นะ|\b(?:my|the|phone|mobile|tel|number|is|it|call|me|at|here|please|thanks|thank|you)\b",
        RegexOptions.IgnoreCase, 200)]
    private static partial Regex Announcing();

    [GeneratedRegex(
        @"(?:ไม่|บ่)(?:ได้)?มี\s*(?:เบอร์(?!บ้าน)|โทรศัพท์|มือถือ)|(?:เบอร์|โทรศัพท์|มือถือ)\s*(?:ไม่มี|บ่มี)(?!\s*(?:แบต|สัญญาณ|เงิน|เน็ต|คลื่น))|\b(?:no|don'?t have (?:a |any )?|do not have (?:a |any )?)\s*(?:phone|mobile)\b(?!\s*(?:signal|credit|battery|power))",
        RegexOptions.IgnoreCase, 200)]
    private static partial Regex None();

    public static bool? Shares(string text)
    {
        var bare = BareWords.Closed(text);
        return Yes.Contains(bare) ? true : No.Contains(bare) ? false : null;
    }
}
