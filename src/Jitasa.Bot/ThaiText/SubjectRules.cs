namespace Jitasa.Bot.ThaiText;

/// <summary>What an offer, a cancellation, a question after a request or an announcement is about, when that is clear.</summary>
internal static class SubjectRules
{
    private static readonly (string[] Words, NeedKind Need)[] Offers =
    [
        (["รับส่งผู้ป่วย", "รับส่งคนไข้", "ขับรถรับส่ง", "รถรับส่ง", "รับผู้ป่วย", "drive patients", "รับส่งฟรี"], NeedKind.PatientTransport),
        (["เรือยาง", "มีเรือ", "กู้ภัย", "เรือท้องแบน", "boat"], NeedKind.RescueEvacuation),
        (["แพ็คถุงยังชีพ", "ถุงยังชีพ", "ทำอาหาร", "ข้าวแกง", "ทำข้าว"], NeedKind.FoodWater),
        (["บ้านว่าง", "ห้องว่าง", "ให้พัก", "พักได้", "ห้องพักฟรี"], NeedKind.Shelter),
        (["แจกยา", "ส่งยา"], NeedKind.Medicine),
        (["จิตวิทยา", "คนเครียด", "รับฟัง"], NeedKind.MentalHealth),
        (["เผาศพ", "เก็บศพ", "โลง"], NeedKind.Funeral),
    ];

    private static readonly (string[] Words, NeedKind Need)[] Subjects =
    [
        (["เตียง", "bed"], NeedKind.HospitalBed), (["ออกซิเจน", "oxygen"], NeedKind.Oxygen), (["เรือ", "กู้ภัย", "อพยพ", "ปลอดภัย"], NeedKind.RescueEvacuation), (["วัคซีน", "ฉีด"], NeedKind.Vaccination),
        (["รถรับ", "รถที่", "รถไป", "รถ", "ไปส่ง", "ride", "มารับ"], NeedKind.PatientTransport), (["ศพ", "โลง"], NeedKind.Funeral), (["ยา", "medicine"], NeedKind.Medicine), (["ข้าว", "ถุงยังชีพ", "อาหาร", "food", "เข้า"], NeedKind.FoodWater),
        (["atk", "ตรวจ"], NeedKind.Testing),
    ];

    public static NeedKind? Of(Reading reading, NeedEvidence evidence, Intent intent)
    {
        if (intent == Intent.VolunteerSignup)
            return Find(reading, Offers) ?? Good(reading, evidence);
        if (Good(reading, evidence) is { } good)
            return good;
        return Find(reading, Subjects);
    }

    private static NeedKind? Find(Reading reading, (string[] Words, NeedKind Need)[] table)
    {
        foreach (var (words, need) in table)
            foreach (var word in words)
                if (StandsFree(reading, word))
                    return need;
        return null;
    }

    private static bool StandsFree(Reading reading, string word)
    {
        for (var at = reading.Lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = reading.Lower.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var isHidden = reading.Hits.Any(w => w.Concept is Concept.Word or Concept.Ask && w.Start <= at && w.End >= at + word.Length && w.End - w.Start > word.Length);
            if (!isHidden && ThaiScript.CanBegin(reading.Lower, at) && ThaiScript.CanEnd(reading.Lower, at + word.Length))
                return true;
        }
        return false;
    }

    private static NeedKind? Good(Reading reading, NeedEvidence evidence)
    {
        foreach (var hit in reading.Hits)
            if (hit.Good is not null)
                return ItemGrammar.KindOf(hit.Concept);
        return evidence.Strong.Where(need => need is not (NeedKind.Other or NeedKind.Information or NeedKind.PatientTransport or NeedKind.Animal)).Select(need => (NeedKind?)need).FirstOrDefault();
    }
}
