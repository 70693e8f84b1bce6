namespace Jitasa.Bot.ThaiText;

/// <summary>Said by somebody at the end of their strength, or of one who fails: "ไม่ไหวแล้ว", "แย่ลง". What is needed they do not say.</summary>
internal static class WorseningWords
{
    private static readonly string[] Words =
    [
        "ไม่ไหวแล้ว", "ไม่ไหวละ", "จะไม่ไหว", "ทนไม่ไหว", "ทนไม่ได้แล้ว", "ทนบ่ไหว", "บ่ไหวแล้ว", "บ่ไหวละ", "สิบ่ไหว", "แทบไม่ไหว", "ไม่ไหวจริง", "แย่แล้ว", "แย่ละ", "แย่ลง", "แย่กว่าเดิม", "หนักขึ้น", "หนักกว่าเดิม",
        "ทรุดลง", "ทรุดหนัก", "ทรุดแล้ว", "อาการทรุด", "ฮ้ายแฮงขึ้น", "เป็นหลายขึ้น",
        "can't take it any", "cant take it any", "cannot take it any", "can't take this any", "can't hold on", "cannot hold on", "can't hold out", "can't go on", "cannot go on", "can't bear it", "getting worse", "gets worse",
        "got worse", "is worse", "worse now", "much worse", "going downhill",
    ];

    /// <summary>Right before the words: then they are denied, feared or a manner of speaking.</summary>
    private static readonly string[] NotMeant =
        ["ไม่", "ไม่ได้", "บ่", "บ่ได้", "ยังไม่", "ถ้า", "ถ้าอาการ", "หาก", "หากอาการ", "กลัว", "กลัวว่า", "กลัวจะ", "กลัวอาการ", "เผื่อ", "ขำ", "ฮา", "ง่วง", "ตลก", "not ", "n't ", "if it ", "if she ", "if he ", "never "];

    public static bool In(string lower)
    {
        foreach (var word in Words)
            for (var at = lower.IndexOf(word, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (!Array.Exists(NotMeant, no => lower.AsSpan(0, at).EndsWith(no, StringComparison.Ordinal)))
                    return true;
        return false;
    }
}
