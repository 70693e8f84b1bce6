using System.Buffers;
using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>The words before place names, written by ear: ตำบน, อำเพอ, จังหวัต, หมุ่ 4, เลขที. Compared by sound, put into their spelling.</summary>
internal static class AddressSlips
{
    private static readonly (string Sound, string Word)[] Words =
        [.. new[] { "บ้านเลขที่", "เลขที่", "ตำบล", "อำเภอ", "จังหวัด", "หมู่บ้าน", "ถนน" }.Select(word => (string.Concat(word.Where(letter => !ThaiScript.IsTone(letter)).Select(Sound)), word))];

    private static readonly string The = string.Concat("ที".Select(Sound));

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("บเตอจหถม");

    /// <summary>Behind a number that follows หมู, these tell of pork and pigs.</summary>
    private static readonly string[] Pork = ["ตัว", "กิโล", "กก", "โล", "ถุง", "แพ็ค", "แพค", "ชิ้น", "บาท", "กล่อง", "ขีด", "ห่อ", "ไม้", "จาน", "ชุด", "แพ๊ค", "ลัง", "ไก่", "ปลา", "วัว"];

    private static readonly string[] Dishes = ["ข้าวเหนียว", "ข้าว", "เนื้อ", "แกง", "ผัด", "ทอด", "ปิ้ง", "ย่าง", "ก๋วยเตี๋ยว", "โจ๊ก"];

    public static string Mend(string text)
    {
        StringBuilder? mended = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Beginnings);
            if (next < 0)
                break;
            at += next;
            if (!ThaiScript.CanBegin(text, at) || (Written(text, at) ?? Moo(text, at)) is not { } found)
                continue;
            if (!text.AsSpan(at, found.End - at).SequenceEqual(found.Word))
            {
                (mended ??= new StringBuilder(text.Length + 8)).Append(text, copied, at - copied).Append(found.Word);
                copied = found.End;
            }
            at = found.End - 1;
        }
        return mended is null ? text : mended.Append(text, copied, text.Length - copied).ToString();
    }

    private static (string Word, int End)? Written(string text, int at)
    {
        foreach (var (sound, word) in Words)
            if (EndOf(text, at, sound) is { } end && ThaiScript.CanEnd(text, end))
                return (word, end);
        return null;
    }

    /// <summary>หมุ่4, มู่ที 4: only a number makes it one.</summary>
    private static (string Word, int End)? Moo(string text, int at)
    {
        var isCut = text[at] == 'ม' && (at == 0 || text[at - 1] is not ('ห' or 'ส'));
        if ((EndOf(text, at, "หมุ") ?? (isCut ? EndOf(text, at, "มุ") : null)) is not { } end)
            return isCut ? WithoutDot(text, at) : null;
        var isPig = text.AsSpan(at, end - at).SequenceEqual("หมู");
        if (isPig && Array.Exists(Dishes, dish => text.AsSpan(0, at).EndsWith(dish, StringComparison.Ordinal)))
            return null;
        var afterThe = EndOf(text, end, The);
        var number = PlaceWords.SkipSpaces(text, afterThe ?? end);
        var last = number;
        while (last < text.Length && ThaiScript.IsDigit(text[last]))
            last++;
        if (last == number || last - number > 2)
            return null;
        var unit = PlaceWords.SkipSpaces(text, last);
        return isPig && afterThe is null && Array.Exists(Pork, word => PlaceWords.StartsAt(text, unit, word)) ? null : (afterThe is null ? "หมู่" : "หมู่ที่", afterThe ?? end);
    }

    /// <summary>"ม4 ต.ตาดทอง": a letter and a number that stand apart.</summary>
    private static (string Word, int End)? WithoutDot(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && ThaiScript.IsDigit(text[end]))
            end++;
        var standsFree = (at == 0 || text[at - 1] is ' ' or '\n' or ',' || ThaiScript.IsDigit(text[at - 1])) && (end >= text.Length || text[end] is ' ' or '\n' or ',' or 'ต');
        return standsFree && end - at is 2 or 3 ? ("ม.", at + 1) : null;
    }

    /// <summary>Where the word of this sound ends in the text, its tone marks included.</summary>
    private static int? EndOf(string text, int at, string sound)
    {
        foreach (var letter in sound)
        {
            while (at < text.Length && ThaiScript.IsTone(text[at]))
                at++;
            if (at >= text.Length || Sound(text[at]) != letter)
                return null;
            at++;
        }
        while (at < text.Length && ThaiScript.IsTone(text[at]))
            at++;
        return at;
    }

    /// <summary>Letters that sound alike where they end a syllable, and long and short vowels, fall together.</summary>
    private static char Sound(char letter) => ThaiScript.Sound(letter) switch
    {
        'ร' => 'น',
        'ด' or 'ท' or 'จ' or 'ส' => 'ต',
        var other => other,
    };
}
