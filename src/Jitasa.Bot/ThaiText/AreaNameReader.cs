namespace Jitasa.Bot.ThaiText;

/// <summary>Reads the name that follows a prefix such as ต. or อำเภอ, and puts it into official spelling where one is known.</summary>
internal sealed class AreaNameReader(string text, string lower, PlaceNames names)
{
    private const int LongestName = 28;

    private static readonly string[] NotAName =
        ["เรา", "นี้", "เดียวกัน", "อื่น", "ไหน", "ของ", "ใกล้", "ใด", "ผม", "บ้าน", "ที่", "มี", "ปลอดภัย", "อันตราย", "ก่อสร้าง", "และ", "ได้", "ไม่", "เดียว", "ย้าย", "เปิด", "ปิด", "ไป", "มา", "เต็ม", "ข้าง", "หน้า", "หลัง", "แล้ว", "นะ", "ให้", "ว่า", "ต้อง", "ช่วย", "ส่ง", "ทุก", "ใกล้", "กับ", "หรือ", "จะ", "ยัง", "ค่ะ", "ครับ", "here", "this", "the"];

    private static readonly string[] Ends = ["โทร", "หมู่", "ตำบล", "อำเภอ", "จังหวัด", "เบอร์", "ซอย", "ถนน", "ติดต่อ", "ครับ", "ค่ะ", "คะ"];

    public NamedArea? Read(int from, int digits, bool mustBeKnown)
    {
        if (from >= lower.Length)
            return null;
        var isLatin = ThaiScript.IsLatin(lower[from]);
        if (Known(from, digits, isLatin) is { } known)
            return known;
        var end = isLatin ? from : RunEnd(from);
        if (digits == 4 && end > from && text[from..end] == "เมือง")
            return Capital("เมือง", from, end);
        if (isLatin || mustBeKnown)
            return null;
        if (end - from < 2 || Array.Exists(NotAName, word => PlaceWords.StartsAt(lower, from, word)))
            return null;
        var raw = text[from..end];
        var isShortened = end < text.Length && text[end] == 'ฯ';
        if (digits == 4 && raw.StartsWith("เมือง", StringComparison.Ordinal))
            return Capital(raw, from, end);
        if (names.Index.Guess(raw, digits) is { } guessed)
            return new NamedArea(guessed.Name, guessed, from, isShortened ? end + 1 : end);
        return raw.Length > 20 ? null : new NamedArea(raw, null, from, end);
    }

    /// <summary>Where a run of Thai letters, or a Latin word, ends: at a space, a number, a mark or the next address word.</summary>
    public int RunEnd(int from)
    {
        var end = from;
        while (end < lower.Length && end - from < LongestName && (ThaiScript.IsThaiLetter(lower[end]) || ThaiScript.IsLatin(lower[end])))
        {
            if (end > from + 1 && (IsAbbreviationAt(end) || (ThaiScript.CanBegin(lower, end) && Array.Exists(Ends, word => PlaceWords.StartsAt(lower, end, word)))))
                break;
            end++;
        }
        return end;
    }

    private NamedArea? Known(int from, int digits, bool isLatin)
    {
        var found = new List<(NamedPlaces Places, int End)>();
        if (isLatin)
            names.Index.FindLatinAt(lower, from, found);
        else
            names.Index.FindAt(lower, from, found);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (places, end) = found[i];
            if (places.Has(digits) && PlaceWords.CanFollowName(lower, end))
                return new NamedArea(places.Name, places, from, WithShorteningMark(end));
        }
        return null;
    }

    /// <summary>อ.เมือง, อ.เมืองยโส: the capital amphoe of the province named after it, or of the one named elsewhere.</summary>
    private NamedArea Capital(string raw, int from, int end)
    {
        var province = names.Index.Find(raw["เมือง".Length..]);
        if (province?.Has(2) == true)
            return new NamedArea("เมือง" + province.Name, names.Index.Find("เมือง" + province.Name), from, WithShorteningMark(end));
        return new NamedArea("เมือง", null, from, from + "เมือง".Length);
    }

    private int WithShorteningMark(int end) => end < text.Length && text[end] == 'ฯ' ? end + 1 : end;

    private bool IsAbbreviationAt(int at) => at + 1 < lower.Length && lower[at + 1] == '.' && lower[at] is 'ต' or 'อ' or 'จ' or 'ม' or 'ถ' or 'ซ' or 'บ';
}
