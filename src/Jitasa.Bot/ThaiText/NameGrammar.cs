using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>The contact person's name, without title.</summary>
internal static class NameGrammar
{
    private static readonly string[] Marks =
        ["ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อสกุล", "ชื่อ นามสกุล", "ชื่อผู้ติดต่อ", "ผู้ติดต่อ", "ติดต่อคุณ", "ชื่อเล่น", "ดิฉันชื่อ", "ผมชื่อ", "หนูชื่อ", "ชื่อ", "my name is", "name is", "name:", "contact:", "call "];

    private static readonly string[] Titles =
        ["นางสาว", "น.ส.", "นาย", "นาง", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง", "คุณ", "พี่", "น้อง", "ป้า", "ลุง", "ยาย", "ครู", "หมอ", "ผู้ใหญ่", "กำนัน", "ผู้ช่วย", "mr.", "mrs.", "ms.", "mr ", "mrs ", "ms "];

    private static readonly string[] NotNames =
        ["ผิด", "ของ", "กับ", "และ", "อะไร", "เดียว", "เสีย", "หมู่บ้าน", "ยา", "ไม่", "แล้ว", "ไว้", "ใน", "ลงทะเบียน", "จริง", "ที่", "me", "an ", "a ", "the", "him", "her", "back", "us", "ผู้", "กลับ", "หา", "ให้", "คน", "1669", "191"];

    private static readonly string[] Particles = ["ครับ", "ค่ะ", "คะ", "คับ", "โทร", "เบอร์", "อายุ", "นะ", "จ้า", "เด้อ", "อยู่", "ค่า"];

    public static string? Find(Reading reading)
    {
        var (text, lower) = (reading.Text, reading.Lower);
        foreach (var mark in Marks)
        {
            for (var at = lower.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (!ThaiScript.CanBegin(lower, at) || lower.AsSpan(0, at).EndsWith("ลง", StringComparison.Ordinal))
                    continue;
                if (ReadAt(text, lower, at + mark.Length, ThaiScript.IsLatin(mark[0])) is { } name)
                    return name;
            }
        }
        return Titled(text, lower);
    }

    /// <summary>"นายสมหวัง อายุ 62": a formal title is followed by a name even where no word announces one.</summary>
    private static string? Titled(string text, string lower)
    {
        foreach (var title in new[] { "นางสาว", "น.ส.", "นาย" })
        {
            var at = lower.IndexOf(title, StringComparison.Ordinal);
            if (at >= 0 && PlaceWords.IsTokenStart(lower, at) && !PlaceWords.StartsAt(lower, at, "นายก") && !PlaceWords.StartsAt(lower, at, "นายอำเภอ"))
                return ReadAt(text, lower, at, false);
        }
        return null;
    }

    private static string? ReadAt(string text, string lower, int at, bool isLatin)
    {
        at = PlaceWords.SkipSpaces(lower, at);
        foreach (var title in Titles)
        {
            if (!PlaceWords.StartsAt(lower, at, title))
                continue;
            at = PlaceWords.SkipSpaces(lower, at + title.Length);
            break;
        }
        if (at >= text.Length || Array.Exists(NotNames, word => PlaceWords.StartsAt(lower, at, word)) || (isLatin && !char.IsUpper(text[at])))
            return null;
        var name = new StringBuilder(24);
        var end = Word(text, lower, at);
        if (end - at < 2 || end - at > 24)
            return null;
        name.Append(text, at, end - at);
        // A surname follows on the same line of a form.
        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var surname = next > end && at > 0 && lower.LastIndexOf('\n', at) is var line && lower.AsSpan(line + 1, at - line - 1).Contains(':') ? Word(text, lower, next) : next;
        if (surname > next + 1 && (surname >= text.Length || text[surname] is '\n'))
            name.Append(' ').Append(text, next, surname - next);
        return name.ToString();
    }

    private static int Word(string text, string lower, int at)
    {
        var end = at;
        while (end < text.Length && (ThaiScript.IsThaiLetter(text[end]) || ThaiScript.IsLatin(text[end])))
        {
            if (end > at + 1 && ThaiScript.CanBegin(lower, end) && Array.Exists(Particles, p => PlaceWords.StartsAt(lower, end, p)))
                break;
            end++;
        }
        return end;
    }
}
