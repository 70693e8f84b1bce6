namespace Jitasa.Bot.ThaiText;

/// <summary>Dangers told by two things said near each other, in either order: a machine and a power cut, a pond and nobody coming up.</summary>
internal static class DangerPairs
{
    private static readonly (Concept Danger, int Within, string[] One, string[] Other)[] Pairs =
    [
        (Concept.OxygenFailed, 50, ["เครื่องช่วยหายใจ", "เครื่องให้ออกซิเจน", "เครื่องออกซิเจน", "เครื่องผลิตออกซิเจน", "เครื่องดูดเสมหะ", "ventilator", "concentrator", "oxygen machine"],
            ["ไฟดับ", "ไฟฟ้าดับ", "ไม่มีไฟ", "บ่มีไฟ", "เสีย", "ดับ", "พัง", "แบตใกล้หมด", "แบตหมด", "แบตจะหมด", "ใช้ไม่ได้", "ไม่ทำงาน", "หยุดทำงาน", "power", "broken", "stopped"]),
        (Concept.Drowning, 30, ["เล่นน้ำ", "โดดน้ำ", "กระโดดน้ำ", "ลงน้ำ", "ว่ายน้ำ", "ตกน้ำ", "ในสระ", "ในคลอง", "ในแม่น้ำ", "ในบ่อ"],
            ["หายไปใน", "หายไปกับ", "ยังไม่ขึ้น", "ไม่ขึ้นมา", "ไม่โผล่", "บ่โผล่", "จมลง", "จมไป", "จมหาย", "หาตัวไม่"]),
        (Concept.BreathlessSevere, 16, ["หอบ", "หายใจ", "หันใจ"],
            ["ขาดใจ", "พูดไม่ออก", "พูดไม่ได้", "เว้าบ่ออก", "เว้าบ่ได้", "นั่งไม่ได้", "นอนไม่ได้", "นอนบ่ได้", "ตัวโยน", "ทั้งคืน", "รุนแรง"]),
        (Concept.ShutIn, 14, ["สูด", "สูดดม", "สำลัก", "ได้กลิ่น"], ["แก๊ส", "ก๊าซ", "ควัน", "สารเคมี", "คลอรีน"]),
        (Concept.VenomousBite, 30, ["ผึ้งต่อย", "ต่อต่อย", "แตนต่อย", "แมงป่องต่อย", "ตะขาบกัด", "bee sting", "stung by"], ["หน้าบวม", "ปากบวม", "ตาบวม", "หายใจ", "หน้ามืด", "ผื่นขึ้น", "เวียนหัว", "อาเจียน", "swollen", "swelling", "breath"]),
        (Concept.Suicide, 14, ["อยากหลับ", "อยากนอน", "ขอหลับ"], ["ไม่ต้องตื่น", "ไม่ตื่น", "ตลอดไป", "ตลอดกาล", "บ่ตื่น"]),
        (Concept.Suicide, 10, ["อยาก", "อยากจะ", "want to", "wants to", "wanted to", "going to"], ["ฆ่าตัวตาย", "จบชีวิต", "ตายจริง", "ตายวันนี้", "die", "kill myself", "kill himself", "kill herself"]),
        (Concept.Unconscious, 16, ["เรียก", "ปลุก", "เขย่า", "เอิ้น", "ล้มฟุบ", "ล้มลง"], ["ไม่รู้เรื่อง", "ไม่ตื่น", "ไม่ตอบ", "บ่ตอบ", "บ่ตื่น", "ไม่รู้สึก", "ไม่ฟื้น", "แน่นิ่ง", "ไม่ขยับ"]),
        (Concept.HeavyBleeding, 16, ["เลือด"], ["ไม่หยุด", "บ่หยุด", "ท่วม", "พุ่ง", "ทะลัก", "โชก", "นองพื้น", "เต็มพื้น", "เต็มตัว"]),
        // Water and power that "came" are good news by themselves; with a call to hurry they are a flood and a fire.
        (Concept.WaterRisingFast, 16, ["น้ำมาแล้ว", "น้ำมาละ", "น้ำขึ้นแล้ว"], ["ช่วย", "ซ่อย", "รีบ", "ด่วน", "หนี", "ออกไม่", "help", "hurry"]),
        (Concept.Fire, 16, ["ไฟมาแล้ว", "ไฟลามมา", "ไฟกำลังมา"], ["ช่วย", "ซ่อย", "รีบ", "ด่วน", "หนี", "ดับ", "help", "hurry"]),
        (Concept.WaterAtBody, 12, ["น้ำ"], ["ถึงอก", "ถึงคอ", "ถึงเอว", "ถึงหัว", "ถึงหลังคา", "ถึงชั้นสอง", "ถึงชั้น 2", "ฮอดเอว", "ฮอดคอ", "มิดหัว", "ท่วมหัว"]),
    ];

    public static void AddTo(List<Hit> hits, string lower)
    {
        foreach (var (danger, within, one, other) in Pairs)
            if (Find(lower, within, one, other) is { } span)
                hits.Add(new Hit(danger, null, span.Start, span.End, span.End));
    }

    private static (int Start, int End)? Find(string lower, int within, string[] one, string[] other)
    {
        foreach (var first in one)
        {
            for (var at = lower.IndexOf(first, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(first, at + first.Length, StringComparison.Ordinal))
            {
                var from = Math.Max(0, at - within);
                var to = Math.Min(lower.Length, at + first.Length + within);
                foreach (var second in other)
                {
                    var near = lower.IndexOf(second, from, to - from, StringComparison.Ordinal);
                    // "ถึงหัว|เข่า": to the knee, not over the head.
                    if (near >= 0 && ThaiScript.CanBegin(lower, near) && ThaiScript.CanEnd(lower, near + second.Length) && !lower.AsSpan(near + second.Length).StartsWith("เข่า", StringComparison.Ordinal))
                        return (Math.Min(at, near), Math.Max(at + first.Length, near + second.Length));
                }
            }
        }
        return null;
    }
}
