using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>Thai typed with the keyboard left on English: l;ylfu → สวัสดี.</summary>
internal static class WrongKeyboard
{
    private const string English = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";

    private const string Thai = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

    /// <summary>Words that a person in need types; one of them must appear for the text to be taken as mistyped.</summary>
    private static readonly string[] Witnesses =
        ["สวัสดี", "ช่วย", "ขอ", "ต้องการ", "ครับ", "ค่ะ", "คะ", "อยาก", "ไม่", "ด่วน", "แม่", "พ่อ", "เตียง", "หาย", "ติด", "โควิด", "บ้าน", "น้ำ", "ล้ม", "กัด", "ไฟ", "หิว", "ข้าว", "เจ็บ", "เลือด", "ท่วม", "ตาย", "ลูก", "ยาย", "หมด", "ป่วย", "ปวด", "ล้ม", "รถ"];

    public static string? Repair(string text)
    {
        if (text.Length < 4 || !LooksMistyped(text))
            return null;
        var thai = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var at = English.IndexOf(letter, StringComparison.Ordinal);
            thai.Append(at < 0 ? letter : Thai[at]);
        }
        var repaired = thai.ToString();
        return IsSpelledLikeThai(repaired) && Array.Exists(Witnesses, w => repaired.Contains(w, StringComparison.Ordinal)) ? repaired : null;
    }

    private static bool LooksMistyped(string text)
    {
        var letters = 0;
        var oddities = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '~')
                return false;
            if (ThaiScript.IsLatin(text[i]))
                letters++;
            // English has no punctuation or digit inside a word; mistyped Thai is full of it.
            else if (i > 0 && i < text.Length - 1 && text[i] is not (' ' or '\n' or '\'' or '-' or '.' or '/' or ':' or '@') && text[i - 1] != ' ' && text[i + 1] != ' ')
                oddities++;
        }
        return letters >= 2 && oddities >= 1;
    }

    private static bool IsSpelledLikeThai(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var orphan = ThaiScript.ContinuesSyllable(text[i]) && (i == 0 || !ThaiScript.IsThai(text[i - 1]));
            var dangling = ThaiScript.IsLeadingVowel(text[i]) && (i + 1 == text.Length || !ThaiScript.IsThai(text[i + 1]));
            if (orphan || dangling)
                return false;
        }
        return true;
    }
}
