using System.Collections.Frozen;

namespace Jitasa.Bot.ThaiText;

/// <summary>Every reason for an urgency, in words for the person and the official.</summary>
public static class UrgencyReasonMessages
{
    /// <summary>Whoever has it is told what else they can do.</summary>
    public const string HotlineSilent = "hotline_silent";

    private static readonly FrozenDictionary<string, UrgencyReason> ByCode = new UrgencyReason[]
    {
        Critical("unconscious", "หมดสติหรือเรียกไม่ตอบ", "Unconscious or not answering", DangerKind.Medical),
        Critical("confusion", "สับสนหรือซึมลง", "Newly confused or drowsy", DangerKind.Medical),
        Critical("breathless_severe", "หายใจไม่ออกหรือหอบหนัก", "Cannot breathe properly", DangerKind.Medical),
        Critical("not_breathing", "หยุดหายใจ", "Not breathing", DangerKind.Medical),
        Critical("noisy_breathing", "หายใจมีเสียงดังผิดปกติ", "Noisy breathing", DangerKind.Medical),
        Critical("blue_lips", "ปากหรือเล็บเขียว", "Blue lips, face or nails", DangerKind.Medical),
        Critical("spo2_very_low", "ออกซิเจนในเลือดต่ำมาก", "Oxygen level dangerously low", DangerKind.Medical),
        Critical("chest_pain", "เจ็บแน่นหน้าอก", "Chest pain", DangerKind.Medical),
        Critical("heavy_bleeding", "เลือดออกมากหรือไม่หยุด", "Heavy bleeding", DangerKind.Medical),
        Critical("blood_from_inside", "ไอ อาเจียน หรือถ่ายเป็นเลือด", "Coughing, vomiting or passing blood", DangerKind.Medical),
        Critical("bleeding_in_pregnancy", "ตั้งครรภ์และมีเลือดออก", "Bleeding in pregnancy", DangerKind.Medical),
        Critical("labour", "กำลังจะคลอด", "In labour", DangerKind.Medical),
        Critical("stroke", "อาการคล้ายเส้นเลือดสมอง", "Signs of a stroke", DangerKind.Medical),
        Critical("seizure_now", "ชัก", "Having a seizure", DangerKind.Medical),
        Critical("head_injury", "บาดเจ็บที่ศีรษะและมีอาการ", "Head injury with symptoms", DangerKind.Medical),
        Critical("burns", "แผลไหม้หรือน้ำร้อนลวก", "Burned or scalded", DangerKind.Medical),
        Critical("crush", "บาดเจ็บรุนแรง", "Severely injured", DangerKind.Medical),
        Critical("electrocution", "ถูกไฟดูด", "Electric shock", DangerKind.Medical),
        Critical("venomous_bite", "ถูกสัตว์มีพิษกัดหรือต่อย", "Venomous bite or severe sting", DangerKind.Medical),
        Critical("poison", "กินหรือกลืนสิ่งอันตราย", "Swallowed poison or something dangerous", DangerKind.Medical),
        Critical("suicide", "พูดถึงการไม่อยากมีชีวิตอยู่", "Words of wanting to die or self-harm", DangerKind.Suicidal),
        Critical("weapon", "มีคนใช้อาวุธหรือทำร้าย", "Someone is violent or armed", DangerKind.Violence),
        Critical("raging", "คลุ้มคลั่ง ควบคุมตัวเองไม่ได้", "Raging, out of control", DangerKind.Psychosis),
        Critical("oxygen_failed", "ออกซิเจนหมดหรือเครื่องใช้ไม่ได้", "Oxygen has run out or the machine failed", DangerKind.Medical),
        Critical("water_at_body", "น้ำถึงเอวหรืออก", "Water at the waist or chest", DangerKind.Flood),
        Critical("on_roof", "ติดอยู่บนหลังคาหรือต้นไม้", "On a roof or in a tree", DangerKind.Flood),
        Critical("trapped_by_rising_water", "ติดอยู่และน้ำกำลังขึ้น", "Trapped while the water rises", DangerKind.Flood),
        Critical("swept_away", "ถูกน้ำพัด", "Swept away by water", DangerKind.Flood),
        Critical("drowning", "จมน้ำหรือตกน้ำ", "Drowning or fallen into water", DangerKind.Medical),
        Critical("fire", "ไฟไหม้", "Fire", DangerKind.Fire),
        Critical("collapse", "สิ่งของหรืออาคารถล่มทับ", "Collapse, someone underneath", DangerKind.Medical),
        Critical("shut_in", "ติดอยู่ในที่อับอากาศ", "Shut in with heat, gas or no air", DangerKind.Medical),
        High("sign_breathless", "หายใจเหนื่อยหอบ", "Short of breath", DangerKind.Medical),
        High("fainted", "เป็นลม", "Fainted", DangerKind.Medical),
        High("spo2_low", "ออกซิเจนในเลือดค่อนข้างต่ำ", "Oxygen level somewhat low", DangerKind.Medical),
        High("high_fever", "ไข้สูง", "High fever"),
        High("vulnerable_and_sick", "ผู้สูงอายุ เด็กเล็ก หรือกลุ่มเปราะบางที่ป่วย", "An elderly, very young or frail person is ill"),
        High("bed_with_symptoms", "รอเตียงและมีอาการ", "Waiting for a bed with symptoms"),
        High("medical_emergency", "เจ็บป่วยฉุกเฉิน", "Medical emergency", DangerKind.Medical),
        High("food_gone", "ไม่มีอาหารหรือน้ำแล้ว", "No food or water left"),
        High("regular_medicine_gone", "ยาประจำหมดหรือกำลังจะหมด", "Regular medicine has run out"),
        High("oxygen_ending", "ออกซิเจนใกล้หมด", "Oxygen is running low"),
        High("dialysis_without_ride", "ต้องล้างไตแต่ไม่มีรถ", "Dialysis due and no ride"),
        High("nobody_to_feed", "ไม่มีคนดูแล", "Nobody there to care"),
        High("alone_and_too_ill", "อยู่คนเดียวและลุกไม่ไหว", "Alone and too ill to get up"),
        High("cut_off", "ถูกตัดขาด ออกไม่ได้", "Cut off, cannot get out", DangerKind.Flood),
        High("trapped", "ติดอยู่ ออกไม่ได้", "Trapped", DangerKind.Flood),
        High("missing", "คนหายหรือหลงทาง", "Missing or lost"),
        High("evacuation", "ต้องออกจากพื้นที่", "Needs to be brought to safety", DangerKind.Flood),
        High("body_waiting", "มีร่างผู้เสียชีวิตรออยู่", "A body is waiting"),
        High("no_shelter_tonight", "คืนนี้ไม่มีที่พัก", "No safe place to sleep tonight"),
        High("animal_threat", "สัตว์เป็นอันตรายหรือตกอยู่ในอันตราย", "An animal is a danger or in danger"),
        High("live_wire", "สายไฟอันตราย", "Live wires", DangerKind.Fire),
        High(HotlineSilent, "โทรสายด่วนไม่ติด", "Cannot reach a hotline"),
        High("said_urgent", "แจ้งว่าด่วน", "Said to be urgent"),
        High("sos", "ขอความช่วยเหลือโดยไม่ได้บอกเรื่อง", "A cry for help"),
        Normal("psychosis", "มีอาการทางจิต เช่น หูแว่ว เห็นภาพหลอน", "Signs of psychosis, such as hearing voices", DangerKind.Psychosis),
    }.ToFrozenDictionary(reason => reason.Code, StringComparer.Ordinal);

    /// <summary>All reasons there are, for screens and tests.</summary>
    public static IReadOnlyCollection<UrgencyReason> All => ByCode.Values;

    public static UrgencyReason Of(string code) => ByCode[code];

    public static UrgencyReason? Find(string code) => ByCode.GetValueOrDefault(code);

    private static UrgencyReason Critical(string code, string th, string en, DangerKind danger) => new(code, Urgency.Critical, th, en, danger);

    private static UrgencyReason High(string code, string th, string en, DangerKind? danger = null) => new(code, Urgency.High, th, en, danger);

    private static UrgencyReason Normal(string code, string th, string en, DangerKind danger) => new(code, Urgency.Normal, th, en, danger);
}
