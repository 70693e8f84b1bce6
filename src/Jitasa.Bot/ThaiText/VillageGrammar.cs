namespace Jitasa.Bot.ThaiText;

/// <summary>Tells บ้านน้ำคำ (a village) from บ้านผม, เพื่อนบ้าน and น้ำท่วมบ้าน (a house).</summary>
internal static class VillageGrammar
{
    private static readonly string[] HouseBefore =
    [
        "เพื่อน", "ข้าง", "ลูก", "ชาว", "แม่", "ผู้ใหญ่", "กลับ", "ที่", "ใน", "เข้า", "ท่วม", "ทั้ง", "ถึง", "รอบ", "จาก", "ไหม้", "หน้า", "หลัง", "กลาง", "วัด", "รพ.สต.", "รร.", "อนามัย", "โรงเรียน", "ตลาด",
        "ท่วมมิด", "ออก", "ทับ", "เยี่ยม", "พัง", "งาน", "เฝ้า", "เช่า", "ซ่อม", "ล้าง", "สร้าง", "ศพด.", "ประตู", "หัว", "ศูนย์พักคอย", "ผู้ช่วยผู้ใหญ่", "ตาม", "มิด", "ติด", "คลินิก", "ป่า", "wat ",
    ];

    private static readonly string[] NoName =
    [
        "ผม", "ฉัน", "หนู", "เรา", "มี", "อยู่", "เลข", "นี้", "ข้าง", "เช่า", "ไม่", "ที่", "เดี่ยว", "พัก", "คน", "น้ำท่วม", "น้ำเข้า", "น้ำเริ่ม", "ถูก", "โดน", "ยัง", "แม่", "พ่อ", "หลัง", "ริม", "เขา", "ของ", "เอง", "ได้", "ไป",
        "ติด", "ทั้ง", "ตัวเอง", "ว่าง", "คุณ", "ใกล้", "เดียว", "ค่ะ", "ครับ", "คะ", "นะ", "เลย", "แล้ว", "ก่อน", "หมด", "กับ", "และ", "หรือ", "ให้", "จะ", "เพราะ", "เพื่อ", "ด้วย", "หน่อย", "เป็น", "บ่", "พัง", "จัดสรร", "เรือน",
        "ถล่ม", "ไหม้", "สอง", "สาม", "ช่วย", "ขอ", "ต้อง", "มา", "พี่", "น้อง", "ยาย", "ตา", "ลุง", "ป้า", "ญาติ", "นอก", "ใน", "เกิด", "เก่า", "ปิด", "ต่าง", "กัน", "ก็", "กะ", "เฮา", "ข้อย", "จม", "ตรง", "ชั้น", "ไม้", "ตั้งแต่",
    ];

    /// <summary>How most village names of the country begin.</summary>
    private static readonly string[] UsualBeginnings =
    [
        "โนน", "หนอง", "ดอน", "ห้วย", "โคก", "ดง", "นา", "คำ", "กุด", "โพน", "บาก", "เหล่า", "ท่า", "บึง", "โพธิ์", "แดง", "หัว", "วัง", "บัว", "ศรี", "สร้าง", "ป่า", "ม่วง", "ขาม", "ทุ่ง", "คลอง", "หวาย", "ยาง", "ทราย",
        "ดู่", "กู่", "ซ่ง", "เชียง", "เวียง", "สวน", "เกาะ", "บาง", "ปาก", "เขา", "สัน", "แม่", "ต้น", "หลุบ", "กอก", "เปลือย", "ค้อ", "คู", "ใหม่", "สม", "ไผ่", "ธาตุ", "นิคม", "หินกอง", "แหลม", "ควน",
    ];

    private static readonly string[] GroupWords = ["หมู่บ้าน", "ชุมชน", "คุ้ม"];

    public static (string Name, int End)? Read(string text, string lower, PlaceNames names, string word, int at, int from)
    {
        var before = lower.AsSpan(0, at);
        var isGroup = Array.IndexOf(GroupWords, word) >= 0;
        if (ThaiScript.IsLatin(word[0]))
            return EndsInHouse(before) ? null : ReadLatin(text, lower, names, from);
        if (from >= lower.Length || !ThaiScript.IsThaiLetter(lower[from]))
            return null;
        var known = Known(lower, names, from);
        // "ที่บ้านหนองเลิง" is a village, "ที่บ้านนา…" most often a house.
        var isAtVillage = known is { } certain && certain.Name.Length >= 5 && (before.EndsWith("ที่", StringComparison.Ordinal) || before.EndsWith("ใน", StringComparison.Ordinal));
        if (!isGroup && !isAtVillage && EndsInHouse(before))
            return null;
        if (known is not null)
            return known;
        if (word == "บ." || Array.Exists(NoName, w => PlaceWords.StartsAt(lower, from, w)) || (word == "บ้าน" && from > at + word.Length))
            return null;
        var end = new AreaNameReader(text, lower, names).RunEnd(from);
        var length = end - from;
        if (length is < 2 or > 20 || (isGroup && (before.EndsWith("ใน", StringComparison.Ordinal) || before.EndsWith("ทั้ง", StringComparison.Ordinal))))
            return null;
        var leadsOn = LeadsOn(lower, end);
        var usual = Array.Exists(UsualBeginnings, w => PlaceWords.StartsAt(lower, from, w));
        return leadsOn || isGroup || (usual && length <= 16) ? (text[from..end], end) : null;
    }

    private static (string Name, int End)? Known(string lower, PlaceNames names, int from)
    {
        var found = new List<(NamedPlaces Places, int End)>();
        names.Index.FindAt(lower, from, found);
        var villages = new List<(int Value, int End)>();
        names.VillageTrie.FindAt(lower, from, villages);
        var best = 0;
        for (var i = found.Count - 1; i >= 0 && best == 0; i--)
            if (PlaceWords.CanFollowName(lower, found[i].End) && found[i].Places.Areas.Exists(a => !a.IsProvince))
                best = found[i].End;
        for (var i = villages.Count - 1; i >= 0; i--)
            if (villages[i].End > best && PlaceWords.CanFollowName(lower, villages[i].End))
                best = villages[i].End;
        return best > from + 1 ? (lower[from..best], best) : null;
    }

    private static (string Name, int End)? ReadLatin(string text, string lower, PlaceNames names, int from)
    {
        var found = new List<(NamedPlaces Places, int End)>();
        names.Index.FindLatinAt(lower, from, found);
        if (found.Count > 0)
            return (found[^1].Places.Name, found[^1].End);
        var end = from;
        while (end < lower.Length && ThaiScript.IsLatin(lower[end]))
            end++;
        return end > from + 1 && char.IsUpper(text[from]) ? (text[from..end], end) : null;
    }

    /// <summary>After the name comes more of an address.</summary>
    private static bool LeadsOn(string lower, int end)
    {
        var next = PlaceWords.SkipSpaces(lower, end);
        return PlaceWords.StartsAt(lower, next, "หมู่") || PlaceWords.StartsAt(lower, next, "ม.") || PlaceWords.StartsAt(lower, next, "ต.")
            || PlaceWords.StartsAt(lower, next, "ตำบล") || PlaceWords.StartsAt(lower, next, "อ.") || PlaceWords.StartsAt(lower, next, "อำเภอ");
    }

    private static bool EndsInHouse(ReadOnlySpan<char> before)
    {
        foreach (var word in HouseBefore)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
