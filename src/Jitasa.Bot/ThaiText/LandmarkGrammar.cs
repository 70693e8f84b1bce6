using System.Buffers;

namespace Jitasa.Bot.ThaiText;

/// <summary>Where somebody is to be taken, and the spot by which a place is found ("หลังตลาด", "ข้าง อบต."), as written.</summary>
internal static class LandmarkGrammar
{
    private static readonly string[] Spots =
    [
        "ตรงข้าม", "หน้า", "หลัง", "ข้าง", "ใกล้", "แถว", "ริม", "ใต้", "ท้าย", "ปาก", "ศาลากลางบ้าน", "ศาลาวัด", "ศาลา", "วัด", "ตลาด", "โรงเรียน", "รร.", "หอพัก", "ห้อง ", "แคมป์คนงาน", "แคมป์", "โรงงาน", "โรงสี", "สะพาน",
        "หอประชุม", "ศูนย์พักคอย", "รพ.สต.", "รพ.", "โรงพยาบาล", "อนามัย", "อบต.", "ท่าน้ำ", "ปั๊ม", "หอ", "behind ", "near the ", "next to ", "in front of ", "opposite ", "dorm",
    ];

    private static readonly SearchValues<char> SpotBeginnings = SearchValues.Create([.. Spots.Select(spot => spot[0]).Distinct()]);

    /// <summary>After one of these the spot needs a noun of its own, not a pronoun or a state.</summary>
    private static readonly string[] NotSpots =
        ["ข้างขวา", "ข้างซ้าย", "ข้างเดียว", "ข้างหนึ่ง", "ข้างนึง", "หน้าต่าง", "หน้าฝน", "หน้าร้อน", "หน้าตา", "หน้าซีด", "หน้าคว่ำ", "หลังหัก", "หลังคลอด", "หลังผ่าตัด", "หลังกิน", "หลังเลิก", "หลังเที่ยง", "หลังหมด", "หน้าอก", "หน้ากาก", "หน้ามืด", "หน้าเขียว", "หน้าที่", "หน้าหนาว", "หน่อย", "หลังจาก", "หลังคา", "หลังพ่อ", "หลังแม่", "ข้างๆ", "ข้างบ้าน", "ข้างใน", "ข้างล่าง", "ข้างเคียง", "ใกล้หมด", "ใกล้ดับ", "ใกล้ตาย", "ใกล้จะ", "ใกล้คลอด", "ใกล้ที่สุด", "ใกล้ชิด", "ใกล้สุด", "แถวนี้", "ท้ายที่สุด", "ปากเ", "ปากบ", "ปากค", "ปากม", "ปากก", "ใต้คาน", "ใต้ซาก", "หลังละ", "หน้าเบี้ยว", "หน้าบวม", "หอบ", "ห้องน้ำ", "หลังฉีด", "หลังน้ำ", "วัดไข้", "วัดได้", "วัดความ", "วัดออก", "วัดค่า", "วัดไหน", "วัดเรา", "วัดที่", "โรงพยาบาลไหน", "รพ.ไหน", "รพ. ไหน", "ศูนย์พักคอยไหน", "ตลาดนัด"];

    private static readonly string[] ToWords = ["ไปส่งที่", "ไปส่ง", "ไปรักษาที่", "ไปฟอกไตที่", "ไปล้างไตที่", "ไปอยู่", "ไปที่", "กลับ", "ไป", "ที่", "เข้า", "ถึง", "to "];

    private static readonly string[] ToPlaces = ["รพ.", "โรงพยาบาล", "รพ", "โรงบาล", "วัด", "อนามัย", "ศูนย์", "สนามบิน", "บขส", "หอประชุม", "คลินิก", "สถานี", "บ้าน", "hospital"];

    private static readonly string[] Stops = ["ขาด", "แหน่", "แด่", "แน่", "จ้า", "ครับ", "ค่ะ", "คะ", "โทร", "หน่อย", "ได้ไหม", "ได้มั้ย", "ได้บ่", "ให้", "ไหม", "มั้ย", "พรุ่งนี้", "วันนี้", "ช่วย", "เด้อ", "ด้วย", "อยู่", "ขอ", "เปิด", "เร่งด่วน", "ด่วน", "มีไหม", "เต็ม", "ปิด", "ผิด", "น้ำ", "เบอร์", "คน", "ไปทางไหน", "นะ", "แล้ว", "หมู่", "ก่อน", "ยัง", "ที่ไหน", "โดน", "มา"];

    private static readonly string[] Days = ["จันทร์", "อังคาร", "พุธ", "พฤหัส", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์", "สัปดาห์", "เดือน", "ปี"];

    private static readonly string[] AddressWords = ["บ้านเลขที่", "เลขที่", "หมู่", "ม.", "ตำบล", "ต.", "ซอย", "ซ.", "ถนน", "ถ.", "โทร", "เบอร์", "จาก", "รับ", "มารับ", "ที่บ้าน", "อยู่"];

    public static string? FindLandmark(Reading reading, PlaceParts parts, string? destination)
    {
        var lower = reading.Lower;
        for (var at = 0; at < lower.Length; at++)
        {
            if (!SpotBeginnings.Contains(lower[at]) || parts.IsCovered(at) || !ThaiScript.CanBegin(lower, at) || Array.Exists(NotSpots, w => PlaceWords.StartsAt(lower, at, w)))
                continue;
            foreach (var spot in Spots)
            {
                if (!PlaceWords.StartsAt(lower, at, spot) || IsJourney(lower, at) || IsNextDay(lower, at, spot) || (spot is "แถว" or "ใกล้" && parts.IsCovered(at + spot.Length)))
                    continue;
                var end = PhraseEnd(lower, at + spot.Length);
                var phrase = reading.Text[at..end].Trim();
                if (phrase.Length <= spot.Trim().Length && !phrase.Contains("แคมป์", StringComparison.Ordinal) && phrase is not ("dorm" or "โรงสี") || phrase == destination)
                    continue;
                return phrase;
            }
        }
        return null;
    }

    public static string? FindDestination(Reading reading)
    {
        var (text, lower) = (reading.Text, reading.Lower);
        foreach (var word in ToWords)
        {
            for (var at = lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var from = PlaceWords.SkipSpaces(lower, at + word.Length);
                if (lower.AsSpan(0, at).EndsWith("อยู่", StringComparison.Ordinal) || lower.AsSpan(0, at).EndsWith("น้ำ", StringComparison.Ordinal) || !Array.Exists(ToPlaces, p => PlaceWords.StartsAt(lower, from, p)) || PlaceWords.StartsAt(lower, from, "บ้านเลขที่"))
                    continue;
                var end = PhraseEnd(lower, from + 2);
                return text[from..end].Trim();
            }
        }
        return null;
    }

    /// <summary>วันจันทร์|หน้า, อาทิตย์|หน้า.</summary>
    private static bool IsNextDay(string lower, int at, string spot) => spot == "หน้า" && Array.Exists(Days, day => lower.AsSpan(0, at).EndsWith(day, StringComparison.Ordinal));

    private static bool IsJourney(string lower, int at)
    {
        var before = lower.AsSpan(0, at).TrimEnd(' ');
        foreach (var word in new[] { "ไป", "ไปที่", "จาก", "ออกจาก", "เข้า", "กลับ", "ไปส่ง", "เลื่อน" })
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>"ไป รพ. บ้านเลขที่ 44": the house is where somebody is fetched from, it is no name of the hospital.</summary>
    private static bool BeginsAddress(string lower, int at) =>
        at < lower.Length && (ThaiScript.IsDigit(lower[at]) || Array.Exists(AddressWords, word => PlaceWords.StartsAt(lower, at, word)));

    /// <summary>To the end of the words written together; an abbreviation (รพ.) draws in the word after its dot.</summary>
    private static int PhraseEnd(string lower, int from)
    {
        var end = Math.Min(from, lower.Length);
        while (end < lower.Length && lower[end] is not ('\n' or ',' or '!' or '?' or '(' or ')'))
        {
            if (lower[end] == ' ')
            {
                var isAbbreviated = end > 0 && lower[end - 1] == '.' && !BeginsAddress(lower, end + 1);
                var isRoomNumber = end + 1 < lower.Length && ThaiScript.IsDigit(lower[end + 1]) && end + 1 < lower.Length && lower.AsSpan(0, end).EndsWith("ห้อง", StringComparison.Ordinal);
                var isLatin = end > 0 && ThaiScript.IsLatin(lower[end - 1]) && end + 1 < lower.Length && ThaiScript.IsLatin(lower[end + 1]) && end - from < 24;
                if (!isAbbreviated && !isRoomNumber && !isLatin)
                    break;
            }
            else if (end > from && ThaiScript.CanBegin(lower, end) && Array.Exists(Stops, w => PlaceWords.StartsAt(lower, end, w)))
            {
                break;
            }
            end++;
        }
        return end;
    }
}
