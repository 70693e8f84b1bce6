using System.Buffers;

namespace Jitasa.Bot.ThaiText;

/// <summary>Words of danger as they are mistyped or written the way they sound.</summary>
internal static class CommonSlips
{
    private static readonly (string Slip, string Word)[] Slips =
    [
        ("หายจัย", "หายใจ"), ("หายไจ", "หายใจ"), ("หาใจ", "หายใจ"), ("หัวจัย", "หัวใจ"), ("หายใจม่าย", "หายใจไม่"), ("ม่ายออก", "ไม่ออก"), ("ม่ายมี", "ไม่มี"), ("ม่ายได้", "ไม่ได้"), ("ม่ายไหว", "ไม่ไหว"),
        ("แร้ว", "แล้ว"), ("แล้วว", "แล้ว"), ("สะติ", "สติ"), ("สะลบ", "สลบ"), ("พยาบาน", "พยาบาล"), ("โรงพบาบาล", "โรงพยาบาล"), ("โควิท", "โควิด"), ("โควิค", "โควิด"),
        ("ออกซิเย่น", "ออกซิเจน"), ("ออกซิเยน", "ออกซิเจน"), ("อ๊อกซิเจน", "ออกซิเจน"), ("ออกชิเจน", "ออกซิเจน"), ("อ็อกซิเจน", "ออกซิเจน"), ("อ๊อกซิเย่น", "ออกซิเจน"),
        ("ด่วย", "ด้วย"), ("ช่วยดวย", "ช่วยด้วย"), ("ช่วยด้าย", "ช่วยด้วย"), ("ชวยด้วย", "ช่วยด้วย"), ("ช่วยเด้ย", "ช่วยด้วย"), ("ฉุกเฉีน", "ฉุกเฉิน"), ("เลือดไหน", "เลือดไหล"),
        ("อยุ่", "อยู่"), ("เมีอง", "เมือง"), ("เมึอง", "เมือง"), ("อยุที่", "อยู่ที่"), ("ไม่รุ้", "ไม่รู้"), ("รุ้สึก", "รู้สึก"), ("อาเจียร", "อาเจียน"), ("ไฟใหม้", "ไฟไหม้"), ("ใหม้", "ไหม้"), ("ลมชัค", "ลมชัก"),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Slips.Select(slip => slip.Slip)], StringComparison.Ordinal);

    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAny(Any))
            return text;
        foreach (var (slip, word) in Slips)
            if (text.Contains(slip, StringComparison.Ordinal))
                text = text.Replace(slip, word, StringComparison.Ordinal);
        return text;
    }
}
