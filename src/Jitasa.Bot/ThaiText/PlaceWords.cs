namespace Jitasa.Bot.ThaiText;

/// <summary>The words around place names that tell what they name.</summary>
internal static class PlaceWords
{
    /// <summary>What may stand directly after a place name in Thai, which has no space between words.</summary>
    private static readonly string[] Followers =
    [
        "หมู่", "ม.", "ต.", "ตำบล", "อ.", "อำเภอ", "จ.", "จังหวัด", "เขต", "ถ.", "ถนน", "ซอย", "ซ.", "บ้าน", "โทร", "เบอร์", "ติดต่อ", "ครับ", "คับ", "ค่ะ", "คะ", "ค่า",
        "นะ", "เด้อ", "จ้า", "ช่วย", "ซ่อย", "ขอ", "อยู่", "มี", "ที่", "ใน", "รพ", "น้ำ", "ยัง", "ด่วน", "เลย", "แล้ว", "ด้วย", "หน่อย", "ห้อง", "ผม", "หนู", "ฉัน", "ได้", "ไม่", "บ่",
        "แต่", "แถว", "ใกล้", "หลัง", "หน้า", "ข้าง", "แหน่", "บ้าง", "ต้อง", "มา", "ไป", "ถึง", "แจ้ง", "ไหม", "มั้ย", "รับ", "ก่อน", "คน", "กับ", "และ", "จะ", "ทั้ง", "เปิด", "ให้", "อยาก",
        "เป็น", "ไหน", "ขาด", "ตอน", "วัน", "พรุ่ง", "เมื่อ", "กำลัง", "เดือด", "ท่วม", "แม่", "พ่อ", "ยาย", "ตา", "ลูก", "ชื่อ", "ตั้ง", "ใคร", "ปลอดภัย", "ติด", "เหมือน", "หา", "ส่ง", "รถ",
        "ของ", "ว่า", "ทาง", "เอา", "สิ", "กำนัน", "ผู้", "ที", "ตรง", "ไส", "ห่าง",
    ];

    /// <summary>A name after one of these belongs to an institution, a direction or a journey and is not where help is needed.</summary>
    private static readonly string[] Elsewhere =
    [
        "รพ.", "รพ", "โรงพยาบาล", "โรงบาล", "รพ.สต.", "รพ.สต", "รพสต", "อบต.", "อบต", "อบจ.", "เทศบาล", "เทศบาลตำบล", "เทศบาลเมือง", "วัด", "ตลาด", "รร.", "โรงเรียน", "พักคอย", "พักคอยวัด", "สะพาน", "ม.", "มรภ.", "บขส.",
        "สภ.", "สนาม", "อนามัย", "ศูนย์", "แม่น้ำ", "สถานี", "หอประชุม", "มหาวิทยาลัย", "ทางไป", "ไป", "ไปที่", "ไปทาง", "ทางเข้า", "ก่อนถึง", "จาก", "มาแต่", "กลับแต่", "ระหว่าง", "รักษาที่", "ทำงานที่",
        "โรงงานที่", "กลับ", "สาย", "สาขา", "เรือนจำ", "สสจ.", "สสอ.", "ที่ว่าการอำเภอ", "ศาลากลาง", "ปั๊ม", "คนจังหวัด", "ห้าง", "แยก", "สี่แยก", "ลำ", "from", "to", "bridge",
    ];

    private static readonly string[] LatinInstitutions = ["hospital", "school", "temple", "market", "university", "pharmacy", "bridge", "clinic", "airport"];

    /// <summary>A name after one of these is where the sender is.</summary>
    private static readonly string[] Leads =
        ["อยู่", "อยู่ที่", "แถว", "แถวๆ", "ใน", "ที่", "ย่าน", "ใกล้", "ใกล้ๆ", "พื้นที่", "เป็น", "ถึง", "คน", "ชาว", "โซน", "อยู่ใน", "ทาง", "แม่น", "นอก", "ณ", "แถบ", "ฝั่ง"];

    public static bool CanFollowName(string lower, int end)
    {
        if (end >= lower.Length || !(ThaiScript.IsThaiLetter(lower[end]) || ThaiScript.IsLatin(lower[end])))
            return true;
        if (ThaiScript.IsLatin(lower[end]))
            return !ThaiScript.IsLatin(lower[end - 1]);
        return Array.Exists(Followers, word => StartsAt(lower, end, word));
    }

    public static bool IsElsewhere(string lower, int start, int end)
    {
        var before = lower.AsSpan(0, start).TrimEnd(' ');
        foreach (var word in Elsewhere)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        // วัดบ้านสวาท, รพ.สต.บ้านสวาท
        if (before.EndsWith("บ้าน", StringComparison.Ordinal) && IsElsewhere(lower, before.Length - "บ้าน".Length, start))
            return true;
        var after = lower.AsSpan(end).TrimStart(' ');
        foreach (var word in LatinInstitutions)
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool IsLedIn(string lower, int start)
    {
        foreach (var word in Leads)
            if (lower.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool IsTokenStart(string lower, int at) =>
        at == 0 || !(ThaiScript.IsThai(lower[at - 1]) || ThaiScript.IsLatin(lower[at - 1]));

    public static bool StartsAt(string text, int at, string word) =>
        (uint)at < (uint)text.Length && text[at] == word[0] && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':')
            at++;
        return at;
    }
}
