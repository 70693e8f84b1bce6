using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// Whether somebody who helps others asks for help themselves. "มีหมาไหม", "รถติดมาก" and "ติดธุระ พาแม่ไปหาหมอ" ask for nothing, "ขอข้าวสาร 3 คน"
/// does, and a danger always does. Pure.
/// </summary>
public static class OwnCry
{
    private static readonly string[] Pleas = ["ขอ", "ต้องการ", "อยากได้", "ช่วยด้วย", "ช่วยที", "ด่วน", "need", "help", "please", "want"];
    private static readonly string[] Asks = ["ไหม", "มั้ย", "มั๊ย", "กี่", "อะไร", "ไหน", "หรือยัง", "รึยัง", "หรือเปล่า", "รึเปล่า", "ยังไง", "อย่างไร", "?", "how many", "what ", "which ", "where "];
    private static readonly string[] Politely = ["ได้ไหม", "ได้มั้ย", "ได้มั๊ย", "ได้หรือเปล่า", "ได้บ่", "can i", "could i", "may i"];

    private static readonly string[] EndsOf = ["ไหม", "มั้ย", "มั๊ย", "หรือยัง", "รึยัง", "หรือเปล่า", "รึเปล่า"];
    private static readonly string[] Own = ["ผม", "หนู", "ฉัน", "เรา", "ขอ", "ช่วย", "ด่วน", "ใคร"];

    public static bool Is(string text, MessageDraft draft)
    {
        if (draft.Intent != Intent.HelpRequest)
            return false;
        if (draft.Urgency >= Urgency.High)
            return !AsksAfter(text, draft);
        if (RequestRules.StatesAddress(draft.Place))
            return true;
        return draft.Category is not (null or NeedKind.Information) && Holds(text, Pleas) && (!Holds(text, Asks) || Holds(text, Politely));
    }

    /// <summary>
    /// Asks whether the other is in need, and tells of no need of one's own. In doubt it is no such question: a case too many is closed by a word,
    /// one too few is missed by everybody.
    /// </summary>
    public static bool AsksAfter(string text, MessageDraft draft)
    {
        if (AnswerReader.AsksAfterDanger(text))
            return true;
        var said = BareWords.Of(text);
        return draft.Danger is null && EndsOf.Any(word => said.EndsWith(word, StringComparison.Ordinal)) && !Holds(text, Own) && !Holds(text, Politely)
            && (draft.Kin.Count == 0 || !said.Contains(' ', StringComparison.Ordinal));
    }

    private static bool Holds(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
