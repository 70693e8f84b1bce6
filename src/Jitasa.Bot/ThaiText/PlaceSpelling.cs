using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>How place names are compared and how people shorten them.</summary>
internal static class PlaceSpelling
{
    /// <summary>Names in daily use → official name of the province.</summary>
    public static readonly IReadOnlyDictionary<string, string> ProvinceNicknames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["กทม"] = "กรุงเทพมหานคร",
        ["กทม."] = "กรุงเทพมหานคร",
        ["กรุงเทพ"] = "กรุงเทพมหานคร",
        ["กรุงเทพฯ"] = "กรุงเทพมหานคร",
        ["กรุงเทพมหานครฯ"] = "กรุงเทพมหานคร",
        ["บางกอก"] = "กรุงเทพมหานคร",
        ["โคราช"] = "นครราชสีมา",
        ["อยุธยา"] = "พระนครศรีอยุธยา",
        ["แปดริ้ว"] = "ฉะเชิงเทรา",
        ["ยโส"] = "ยโสธร",
        ["ยะโสธร"] = "ยโสธร",
        ["อุบล"] = "อุบลราชธานี",
        ["อุบลฯ"] = "อุบลราชธานี",
        ["อุดร"] = "อุดรธานี",
        ["อุดรฯ"] = "อุดรธานี",
        ["สารคาม"] = "มหาสารคาม",
        ["มุกดา"] = "มุกดาหาร",
        ["อำนาจ"] = "อำนาจเจริญ",
        ["ศรีษะเกษ"] = "ศรีสะเกษ",
        ["ศรีสะเกส"] = "ศรีสะเกษ",
        ["สุราษฎร์"] = "สุราษฎร์ธานี",
        ["สุราษ"] = "สุราษฎร์ธานี",
        ["นครศรี"] = "นครศรีธรรมราช",
        ["นครศรีฯ"] = "นครศรีธรรมราช",
        ["ประจวบ"] = "ประจวบคีรีขันธ์",
        ["ประจวบฯ"] = "ประจวบคีรีขันธ์",
        ["สุพรรณ"] = "สุพรรณบุรี",
        ["กาญจน์"] = "กาญจนบุรี",
        ["สมุทรปราการฯ"] = "สมุทรปราการ",
        ["หนองบัว"] = "หนองบัวลำภู",
        ["หนองบัวลำพู"] = "หนองบัวลำภู",
        ["บุรีรัมย"] = "บุรีรัมย์",
        ["เมืองคอน"] = "นครศรีธรรมราช",
    };

    public static readonly IReadOnlyDictionary<string, string> EnglishNicknames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["korat"] = "นครราชสีมา",
        ["bkk"] = "กรุงเทพมหานคร",
        ["ayutthaya"] = "พระนครศรีอยุธยา",
        ["ubon"] = "อุบลราชธานี",
        ["udon"] = "อุดรธานี",
    };

    /// <summary>Province names that are everyday words or parts of them; they count only with จ. or จังหวัด before them.</summary>
    public static readonly IReadOnlySet<string> WordLikeProvinces = new HashSet<string>(StringComparer.Ordinal)
        { "เลย", "ตาก", "แพร่", "น่าน", "ตรัง", "ตราด", "อำนาจ", "หนองบัว", "มุกดา" };

    /// <summary>Tambon and amphoe names that are everyday words; alone and without a prefix they are not taken as places.</summary>
    public static readonly IReadOnlySet<string> WordLikeNames = new HashSet<string>(StringComparer.Ordinal)
    {
        "บ้าน", "เมือง", "วัด", "นา", "ป่า", "ท่า", "ไร่", "สวน", "ตลาด", "บ่อ", "เกาะ", "เขา", "ดง", "ทุ่ง", "ห้วย", "หนอง", "โคก", "โนน", "ดอน",
        "คลอง", "บึง", "กุด", "แก้ว", "ทอง", "ใหม่", "เก่า", "กลาง", "ใน", "ถ้ำ", "หาด", "ปาก", "ลาด", "สาม", "สอง", "สี่", "ห้า", "ยาง", "ไผ่", "หมู",
        "หมูม้น", "ช้าง", "ม้า", "วัง", "ศาลา", "เตาไห", "ขาม", "พระ", "แม่", "พาน", "ปง", "ปัว", "สิงห์", "เสือ", "แวง", "โพน", "คำ", "ธาตุ", "แดง",
        "หิน", "น้ำ", "ชุมพล", "สามัคคี", "พัฒนา", "สันติสุข", "เจริญสุข", "ร่มเย็น", "โรง", "ระโนด", "บัว", "เปือย", "ควน", "นคร", "เวียง", "พนม", "ศิลา",
        "สะพาน", "ตา", "ยาย", "อ่าง", "ปูน", "ครน", "ตับ", "เขตต์", "ท่าน้ำ", "บ้านใหม่", "บ้านเก่า", "ทางหลวง", "ทำนบ", "มะนาว", "สมอ", "ตะวันออก", "กลางเมือง", "พรุ",
        "เหนือเมือง", "สูงเนิน", "หัวเรือ", "เรือ", "ไทย", "ลุ่ม", "ส้มป่อย", "หมอ", "ปลา", "โพธิ์", "งิ้ว", "ไม้งาม", "ลำ", "ราษฎร์", "เสม็ด", "มหาราช", "กู่", "กระโทก", "ร่อน", "เวียงจันทร์",
        "บางพระ", "บางรัก", "อำเภอ", "วังน้ำ", "สันกลาง", "ศาลากลาง", "ตรวจ", "ศรีสุข", "สวนจิก", "ฝาง", "จาน", "แจ้", "ดู่", "เขิน", "แคน", "บก", "คู",
    };

    /// <summary>One spelling for letters of one sound and none for tone marks: slips fall together, names rarely do.</summary>
    public static string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var plain = Plain(letter);
            if (plain != '\0' && (skeleton.Length == 0 || skeleton[^1] != plain))
                skeleton.Append(plain);
        }
        return skeleton.ToString();
    }

    public static string LatinKey(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
            if (ThaiScript.IsLatin(letter))
                key.Append(char.ToLowerInvariant(letter));
        return key.ToString();
    }

    private static char Plain(char letter) => letter switch
    {
        >= '\u0E47' and <= '\u0E4C' => '\0',
        ' ' or '.' or '-' or 'ฯ' => '\0',
        'ศ' or 'ษ' => 'ส',
        'ณ' => 'น',
        'ฬ' => 'ล',
        'ญ' => 'ย',
        'ฎ' => 'ด',
        'ฏ' => 'ต',
        'ฐ' or 'ธ' or 'ฑ' or 'ฒ' => 'ท',
        'ภ' => 'พ',
        'ฆ' => 'ค',
        'ใ' => 'ไ',
        'ี' => 'ิ',
        'ู' => 'ุ',
        'ื' => 'ึ',
        'ๅ' => 'า',
        _ => letter,
    };
}
