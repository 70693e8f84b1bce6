namespace Jitasa.Bot.ThaiText;

/// <summary>A message that is nothing but a cry: "ช่วย", "ช่วยแม่หน่อย", "ซอยข้อยแน่เด้อ", "help my mother".</summary>
internal static class CryGrammar
{
    private const int LongestCry = 60;

    private static readonly string[] Before = ["ใครก็ได้", "มีใคร", "ใคร", "มา", "รีบ", "เร็ว", "ขอ", "please", "pls", "someone", "anyone", "come"];

    private static readonly string[] Pleas = ["ช่วยเหลือ", "ช่วย", "ซ่อยเหลือ", "ซ่อย", "ส่อย", "help", "save"];

    /// <summary>ซอย is a lane elsewhere; with one of these it is ช่วย said in Isan.</summary>
    private static readonly string[] IsanEndings = ["แหน่", "แน่", "แด่", "แนเด้อ", "ข้อย", "เฮา", "แม่", "พ่อ", "ด้วย"];

    private static readonly string[] After =
    [
        "แม่ใหญ่", "พ่อใหญ่", "คุณแม่", "คุณพ่อ", "คุณยาย", "คุณตา", "ลูกสาว", "ลูกชาย", "พี่สาว", "พี่ชาย", "น้องสาว", "น้องชาย", "แม่", "พ่อ", "ลูก", "ยาย", "ตา", "ปู่", "ย่า", "ลุง", "ป้า", "น้า", "อา", "พี่", "น้อง", "หลาน", "สามี", "ผัว", "เมีย", "ภรรยา", "แฟน", "เพื่อน", "เด็ก", "คน",
        "ผม", "หนู", "ดิฉัน", "ฉัน", "เรา", "พวก", "เฮา", "ข้อย", "กู", "ทุก", "ของ", "กับ", "และ", "ด้วย", "หน่อย", "ที", "แหน่", "แน่", "แนเด้อ", "แด่", "เด้อ", "ค่ะ", "คะ", "ค่า", "ครับ", "คับ", "นะ", "จ้า", "เร็ว", "รีบ", "มา", "ช่วย", "ซ่อย", "ๆ",
        "please", "pls", "me", "us", "him", "her", "them", "my", "our", "mother", "father", "mom", "dad", "son", "daughter", "wife", "husband", "grandmother", "grandfather", "grandma", "grandpa", "baby", "child", "kids", "children", "family", "friend", "help", "now", "quick",
    ];

    public static void AddTo(List<Hit> hits, string lower)
    {
        if (lower.Length > LongestCry)
            return;
        var at = Skip(lower, 0);
        while (Next(lower, at, Before) is { } lead)
            at = Skip(lower, at + lead.Length);
        var from = at;
        if (Next(lower, at, Pleas) is { } plea)
            at = Skip(lower, at + plea.Length);
        else if (IsIsanPlea(lower, at))
            at = Skip(lower, at + "ซอย".Length);
        else
            return;
        while (Next(lower, at, After) is { } word)
            at = Skip(lower, at + word.Length);
        if (at >= lower.Length)
            hits.Add(new Hit(Concept.Cry, null, from, at, at));
    }

    /// <summary>Whether the ซอย that begins here asks for help and names no lane.</summary>
    public static bool IsIsanPlea(string lower, int at) => PlaceWords.StartsAt(lower, at, "ซอย") && Next(lower, at + "ซอย".Length, IsanEndings) is { } ending
        && (at + "ซอย".Length + ending.Length is var end) && (end >= lower.Length || !ThaiScript.IsThaiLetter(lower[end]) || Next(lower, end, After) is not null);

    private static string? Next(string lower, int at, string[] words)
    {
        string? longest = null;
        foreach (var word in words)
            if (word.Length > (longest?.Length ?? 0) && PlaceWords.StartsAt(lower, at, word) && ThaiScript.CanEnd(lower, at + word.Length))
                longest = word;
        return longest;
    }

    private static int Skip(string lower, int at)
    {
        while (at < lower.Length && !char.IsLetterOrDigit(lower[at]) && !ThaiScript.IsThaiLetter(lower[at]) && lower[at] != 'ๆ')
            at++;
        return at;
    }
}
