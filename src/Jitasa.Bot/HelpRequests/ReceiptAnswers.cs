using System.Text.RegularExpressions;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What is typed about how much of the help came, and what of it did not. Pure.</summary>
public static partial class ReceiptAnswers
{
    private const int LongestName = 60;

    /// <summary>"ได้แค่ครึ่งเดียว" is half, as "ได้ครึ่งเดียว" is; "ใช่ ได้รับแล้ว" is what stands behind the yes.</summary>
    public static Receipt? Read(string text) =>
        AnswerReader.YesHalfNo(text)
        ?? (OnlyPart().IsMatch(BareWords.Closed(text)) ? Receipt.Half
            : Yes().Match(text) is { Success: true } yes && AnswerReader.YesHalfNo(text[yes.Length..]) == Receipt.Yes ? Receipt.Yes
            : null);

    /// <summary>What is named in answer to "what do you still need?", where the words name no goods we know. Null when they name nothing.</summary>
    public static ItemDraft? Named(string text, MessageDraft draft)
    {
        if (draft.HasDetails || draft.IsCry || draft.Category is not null || AnswerReader.IsQuestion(text) || AnswerReader.IsSkip(text) || Read(text) is not null || AnswerReader.YesNo(text) is not null)
            return null;
        var name = Lead().Replace(BareWords.Of(text), "").Trim();
        return name.Count(char.IsLetter) >= 2 && name.Length <= LongestName ? new ItemDraft(name) : null;
    }

    [GeneratedRegex(
        @"^(?:(?:พึ่ง|เพิ่ง)?(?:ได้รับ|ได้มา|ได้|ของมา|มา))?(?:แค่|เพียง|แต่)+(?:ครึ่ง(?:เดียว|นึง|หนึ่ง)?|บางส่วน|ส่วนเดียว|อย่างเดียว|นิดเดียว|หน่อยเดียว|นิดหน่อย|นี้|นี่)(?:เอง|เท่านั้น)?$|^(?:we |i )?(?:got |received )?(?:only|just) (?:half|part|some)(?: of it)?$",
        RegexOptions.None, 200)]
    private static partial Regex OnlyPart();

    [GeneratedRegex(@"^\s*(?:ใช่|แม่น|yes|yeah)(?:แล้ว|เลย|ค่ะ|คะ|ครับ|คับ|จ้า|เด้อ)*[\s,]+", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(?:ก็|คือ)?\s*(?:ยังไม่ได้|ไม่ได้|ยังขาด|ขาด|เหลือ|ต้องการ|อยากได้|ขอ|เอา|we still need|still need|we need|i need|missing)\s*", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Lead();
}
