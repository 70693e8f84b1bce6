using System.Text.RegularExpressions;

namespace Jitasa.Bot.ThaiText;

/// <summary>Whether an answer to "where?" holds something to look for: "รั้วสีฟ้าข้างวัด" does, "กลัวมาก", "ใช่" and "3" do not. Pure.</summary>
public static partial class LandmarkWords
{
    private static readonly string[] Places =
    [
        "บ้าน", "เฮือน", "วัด", "ร้าน", "ซอย", "ถนน", "แยก", "สะพาน", "โรง", "รพ", "อนามัย", "ตลาด", "ปั๊ม", "ศาลา", "ศาล", "หมู่", "ตึก", "อาคาร", "หอพัก", "หอประชุม", "คอนโด", "แฟลต", "ห้อง", "ชั้น", "รั้ว", "ประตู",
        "ต้น", "ทุ่ง", "กลางนา", "คันนา", "สวน", "ไร่", "คลอง", "แม่น้ำ", "หนอง", "สระ", "บ่อ", "เขื่อน", "ท่าเรือ", "ท่าน้ำ", "ท่ารถ", "ริม", "ใกล้", "ตรงข้าม", "หลัง", "หน้า", "ข้าง", "ติดกับ", "ท้าย", "ปากทาง",
        "หัวมุม", "ทางโค้ง", "ทางเข้า", "เซเว่น", "โลตัส", "บิ๊กซี", "อบต", "เทศบาล", "อำเภอ", "ตำบล", "แคมป์", "กม.", "หลักกิโล", "เสา", "ป้าย", "โบสถ์", "มัสยิด", "สนาม", "กระท่อม", "เถียง", "ศูนย์", "ชุมชน", "ซุ้ม",
        "near", "behind", "next to", "opposite", "front of", "beside", "house", "temple", "school", "shop", "store", "market", "bridge", "road", "street", "soi", "floor", "room", "building", "corner", "hospital", "station",
        "tree", "gate", "canal", "river", "pier", "camp", "hotel", "dorm", "apartment", "village", "church", "mosque", "fence",
    ];

    /// <summary>Begin as a place does, and are none.</summary>
    private static readonly string[] NoPlaces =
        ["หน้ามืด", "หน้ากาก", "หน้าหนาว", "หน้าร้อน", "หน้าอก", "หน้าซีด", "หลังจาก", "หลังคา", "ข้างใน", "ข้างนอก", "ใกล้ตาย", "ใกล้หมด", "ใกล้จะ", "ใกล้ถึง", "ใกล้คลอด", "ใกล้ดับ", "ใกล้แบต", "กลับบ้าน", "ปวดหลัง", "เจ็บหลัง", "วัดไข้", "วัดได้", "ที่บ้านกลัว", "อยู่บ้านคนเดียว", "สวนทาง"];

    private static readonly string[] Feelings =
        ["กลัว", "หนาว", "หิว", "เจ็บ", "ปวด", "เหนื่อย", "ไม่ไหว", "ร้องไห้", "เครียด", "เศร้า", "เหงา", "ง่วง", "รีบ", "ด่วน", "เร็ว", "ร้อน", "scared", "afraid", "cold", "hungry", "tired", "hurry", "quick"];

    private static readonly string[] PhoneWords = ["เบอร์", "มือถือ", "โทร", "phone", "call me"];

    /// <summary>Names something that can be looked for.</summary>
    public static bool Name(string text)
    {
        var said = BareWords.Plain(text);
        foreach (var word in NoPlaces)
            said = said.Replace(word, " ", StringComparison.Ordinal);
        return Array.Exists(Places, word => said.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The landmark of the answer without a phone said beside it; null when there is nothing in it to look for.</summary>
    public static string? Read(string text)
    {
        var said = Phone().Replace(text, " ").Trim();
        if (Name(said))
            return said;
        var bare = BareWords.Plain(said);
        if (Feelings.Concat(PhoneWords).Any(word => bare.Contains(word, StringComparison.Ordinal)))
            return null;
        // Two words nobody uses to agree, to refuse or to count may be what the neighbours call it.
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => AnswerReader.YesNo(word) is null && AnswerReader.Number(word) is null && word.Any(char.IsLetter) && BareWords.Of(word).Length > 2) >= 2 ? said : null;
    }

    /// <summary>An answer that begins with a place and says where something to look for is: "บ้านหลังวัดป่า", but not "บ้านพัง" or "ซ่อมหลังคา".</summary>
    public static bool Begins(string text) =>
        Lead().Replace(BareWords.Plain(text), "") is var said && Name(said) && Array.Exists(Places, word => said.StartsWith(word, StringComparison.Ordinal));

    /// <summary>"บ้านยายคำ": a house by who lives in it, and nothing else.</summary>
    public static bool IsHouseOf(string text) => HouseOf().IsMatch(Lead().Replace(BareWords.Of(text), ""));

    [GeneratedRegex(@"^(?:บ้าน|เฮือน)(?:ของ)?\s?(?:ยาย|ตา|ลุง|ป้า|น้า|อา|พ่อ|แม่|ปู่|ย่า|พี่|น้อง|ผู้ใหญ่|กำนัน|หมอ|ครู|อสม\.?|คุณ)\s?(?!.*(?:ไม่|น้ำ|ไฟ|พัง|ป่วย|ล้ม|ตาย|หมด))[ก-๙]{1,20}$", RegexOptions.None, 200)]
    private static partial Regex HouseOf();

    [GeneratedRegex(@"(?:เบอร์(?:โทร)?|โทร(?:ศัพท์)?|tel|phone)?[\s.:]*\+?[0-9๐-๙](?:[\s-]?[0-9๐-๙]){7,}", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:อยู่|ที่|ตรง|แถว|\s)+", RegexOptions.None, 200)]
    private static partial Regex Lead();
}
