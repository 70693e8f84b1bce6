namespace Jitasa.Bot.ThaiText;

/// <summary>What there is to be done where hands are asked for and no goods: "ยกของหนีน้ำ", "ล้างบ้าน". A closed list: it names work, never a person.</summary>
public static class WorkGrammar
{
    private static readonly (string Name, string[] Words)[] Works =
    [
        ("ยกของ ขนย้าย", ["ยกของ", "ยกข้าวของ", "ขนของ", "ขนข้าวของ", "ย้ายของ", "เก็บของหนี", "ขนย้าย", "ยกตู้", "ยกเตียง", "แบกของ", "ยกเครื่อง", "carry", "move my", "move the", "moving", "furniture", "belongings"]),
        ("ล้างบ้าน ทำความสะอาด", ["ล้างบ้าน", "ทำความสะอาด", "เก็บกวาด", "ล้างโคลน", "ตักโคลน", "ขัดบ้าน", "clean"]),
        ("ซ่อมบ้าน หลังคา", ["ซ่อม", "หลังคาปลิว", "หลังคารั่ว", "หลังคาพัง", "หลังคาเปิง", "repair", "roof"]),
        ("ตัดต้นไม้ที่ล้ม", ["ต้นไม้", "กิ่งไม้", "ไม้ล้ม", "fallen tree", "tree fell"]),
        ("กั้นน้ำ กรอกกระสอบทราย", ["กระสอบทราย", "กั้นน้ำ", "กรอกทราย", "sandbag"]),
        ("สูบน้ำ", ["สูบน้ำ", "ปั๊มน้ำออก", "pump"]),
        ("เก็บขยะ", ["ขยะ", "garbage", "rubbish"]),
        ("พ่นฆ่าเชื้อ กำจัดยุง", ["ฆ่าเชื้อ", "พ่นหมอกควัน", "ยุง", "disinfect"]),
        ("ไฟฟ้าขัดข้อง", ["ไฟดับ", "ไฟฟ้าดับ", "เสาไฟ", "สายไฟ", "ไฟไม่มี", "ไม่มีไฟ", "ไฟถนน", "electricity", "power is out"]),
        ("น้ำประปาไม่ไหล", ["น้ำประปา", "น้ำไม่ไหล", "tap water"]),
        ("ส้วม ห้องน้ำ", ["ส้วม", "ห้องน้ำ", "toilet"]),
        ("เอกสาร บัตร", ["เอกสาร", "บัตรประชาชน", "บัตรหาย", "ใบรับรอง", "ใบมรณะ", "document"]),
        ("ค่าใช้จ่าย", ["ค่าเช่า", "ค่าไฟ", "ค่าน้ำ", "ค่าเทอม", "ไม่มีเงิน", "บ่มีเงิน", "เงินช่วย", "ยืมเงิน", "ขอเงิน", "ขาดรายได้", "ตกงาน", "money", "rent"]),
        ("อินเทอร์เน็ต สัญญาณโทรศัพท์", ["อินเตอร์เน็ต", "อินเทอร์เน็ต", "ไม่มีสัญญาณ", "internet", "no signal"]),
        ("ถนนพัง", ["ถนนพัง", "ถนนขาด", "ทางขาด", "broken road"]),
    ];

    /// <summary>Every name there is, for wording and for whoever must show nothing else.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Works.Select(work => work.Name)];

    internal static IReadOnlyList<string> Read(string lower) =>
        [.. Works.Where(work => Array.Exists(work.Words, word => lower.Contains(word, StringComparison.Ordinal))).Select(work => work.Name)];
}
