using System.Text.RegularExpressions;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What a helper types instead of tapping.</summary>
public enum ClaimWord
{
    Jobs,
    Accept,
    Decline,
    SetOut,
    Arrive,
    Finish,
    HandOver,
    Release,
    Extend,
}

public static partial class ClaimLexicon
{
    private static readonly string[] Past = ["แล้ว", "เรียบร้อย", "already", "gave", "given", "took", "taken", "left", "done"];
    private static readonly string[] Pleas = ["ช่วยด้วย", "ช่วยที", "ขอ", "ต้องการ", "อีกคน", "อีกราย", "อยากได้", "ด่วน", "help", "need", "another", "please", "urgent"];
    private static readonly string[] Doubts = ["จะ", "เดี๋ยว", "ถ้า", "ยัง", "ไหม", "มั้ย", "รึเปล่า", "หรือเปล่า", "?", "will", "if ", "not ", "when "];
    private static readonly string[] Jobs = ["งานของฉัน", "งานของผม", "งานฉัน", "ดูงาน", "my jobs", "my tasks", "my job"];

    private static readonly string[] Nearly = ["ใกล้ถึง", "ใกล้จะถึง", "จะถึงแล้ว", "จวนถึง", "จวนจะถึง", "almost there", "nearly there"];

    // The order decides: "ไปไม่ได้แล้ว หาคนแทนด้วย" is a hand-over though it also says "ไป".
    private static readonly (ClaimWord Word, string[] Words)[] Within =
    [
        (ClaimWord.HandOver, ["ส่งต่อให้", "ส่งต่องาน", "หาคนแทน", "ให้คนอื่นแทน", "hand over", "hand it over"]),
        (ClaimWord.Release, ["คืนงาน", "คืนเคส", "ไปไม่ได้", "ขอยกเลิกงาน", "ไม่สะดวกแล้ว", "give it back", "can't go", "cannot go", "can't make it"]),
        (ClaimWord.SetOut, Nearly),
        (ClaimWord.Finish, ["เสร็จแล้ว", "เสร็จเรียบร้อย", "เรียบร้อยแล้ว", "ช่วยแล้ว", "ส่งถึงแล้ว", "ปิดงาน", "i'm done", "done", "finished", "completed"]),
        (ClaimWord.Arrive, ["ถึงแล้ว", "มาถึง", "arrived", "i'm here"]),
        (ClaimWord.SetOut, ["กำลังไป", "กำลังออกไป", "กำลังเดินทาง", "ออกเดินทาง", "ออกไปแล้ว", "ออกจากบ้านแล้ว", "on my way", "on the way", "omw"]),
        (ClaimWord.Extend, ["ยังทำอยู่", "ขอเวลา", "ขอต่อเวลา", "still on it", "more time"]),
        (ClaimWord.Accept, ["รับงาน", "รับเคส", "ขอรับ", "accept", "i take it", "take the case"]),
    ];

    /// <summary>Done, but only when nothing else is said: inside a sentence they tell of other things.</summary>
    private static readonly HashSet<string> Finished = BareWords.Set("เสร็จ", "เรียบร้อย", "ส่งแล้ว", "ให้แล้ว", "ส่งให้แล้ว", "มอบแล้ว", "delivered");

    /// <summary>Null when the text is no helper's word. A long text is a talk, not a command, unless it is known to be a helper's report.</summary>
    public static ClaimWord? Read(string text, bool isReport)
    {
        var said = text.Trim().ToLowerInvariant();
        if (Jobs.Any(word => said.StartsWith(word, StringComparison.Ordinal)))
            return ClaimWord.Jobs;
        if (ClaimPhrases.StepOf(text) is { } bare)
            return bare;
        if (said.Length > 48 && !isReport)
            return null;
        return Within.Where(entry => entry.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).Select(entry => (ClaimWord?)entry.Word).FirstOrDefault()
            ?? (Finished.Contains(BareWords.Closed(text)) || IsDelivered(said) ? ClaimWord.Finish : null);
    }

    /// <summary>A step of the helper's own work and nothing beside it: then it is meant for the bot, even in the middle of a talk.</summary>
    public static bool IsBareStep(string text) => ClaimPhrases.StepOf(text) is not null;

    /// <summary>
    /// A helper's words that move their work where no talk is open: a step by itself or with a case number, and the end of their part when a sentence
    /// plainly begins with it. Everything else they say is for the person they go to, who should read it.
    /// </summary>
    public static ClaimWord? Command(string text)
    {
        if (ClaimPhrases.StepOf(text) is { } bare)
            return bare;
        if (IsDelivered(BareWords.Plain(text)) || Finished.Contains(BareWords.Closed(text)))
            return ClaimWord.Finish;
        if (CaseNumber(text) is not null && Read(text, isReport: true) is { } numbered and not (ClaimWord.Jobs or ClaimWord.Accept))
            return numbered;
        return StepToldIn(text) switch
        {
            (ClaimStep.Finish, true) => ClaimWord.Finish,
            (ClaimStep.Release, true) => ClaimWord.Release,
            (ClaimStep.HandOver, true) => ClaimWord.HandOver,
            _ => null,
        };
    }

    /// <summary>The step of the work that a longer sentence to the other side tells of; null when it tells of none.</summary>
    /// <returns>Certain when the sentence begins with that step, tells of no other, and says neither "will", "if", "not yet" nor asks.</returns>
    public static (ClaimStep Step, bool IsCertain)? StepToldIn(string text)
    {
        var said = BareWords.Plain(text);
        // "ใกล้ถึงแล้ว" holds "ถึงแล้ว", and is not there yet.
        if (Nearly.FirstOrDefault(word => said.Contains(word, StringComparison.Ordinal)) is { } nearly)
            return (ClaimStep.SetOut, said.StartsWith(nearly, StringComparison.Ordinal) && !AnswerReader.IsQuestion(text));
        var told = Within.Where(entry => StepOf(entry.Word) is not null && entry.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).ToList();
        if (told.Count == 0)
            return null;
        // "ไปไม่ได้แล้ว หาคนแทนด้วย" is one wish said twice.
        var isOne = told.Count == 1 || told.All(entry => entry.Word is ClaimWord.HandOver or ClaimWord.Release);
        var isCertain = isOne && told.SelectMany(entry => entry.Words).Any(word => said.StartsWith(word, StringComparison.Ordinal) && EndsThere().IsMatch(said[word.Length..]))
            && !Doubts.Any(word => said.Contains(word, StringComparison.Ordinal));
        return (StepOf(told[0].Word)!.Value, isCertain);
    }

    /// <summary>The move of a claim that the word asks for; null for a word that moves none.</summary>
    public static ClaimStep? StepOf(ClaimWord word) =>
        word switch
        {
            ClaimWord.SetOut => ClaimStep.SetOut,
            ClaimWord.Arrive => ClaimStep.Arrive,
            ClaimWord.Finish => ClaimStep.Finish,
            ClaimWord.HandOver => ClaimStep.HandOver,
            ClaimWord.Release => ClaimStep.Release,
            _ => null,
        };

    private static bool IsDelivered(string said) => Delivered().IsMatch(said) && !Doubts.Any(word => said.Contains(word, StringComparison.Ordinal));

    /// <summary>A helper's word by itself or with the number of a case: a command even where words of one's own were asked for.</summary>
    public static bool IsCommand(string text) =>
        Read(text, isReport: false) is { } word
        && (word == ClaimWord.Jobs || CaseNumber(text) is not null || IsBareStep(text) || Within.Any(entry => entry.Words.Contains(BareWords.Plain(text))));

    /// <summary>Tells what was done rather than asks for something: "ให้ออกซิเจนแล้ว รอรถพยาบาลมารับ".</summary>
    public static bool TellsWhatWasDone(string text) =>
        Past.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) && !Pleas.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"YST64-1117-0042" or its last part, as people write it; null when no case is named.</summary>
    public static string? CaseNumber(string text) => Number().Match(text) is { Success: true } match ? match.Value.ToUpperInvariant() : null;

    /// <summary>Whether the named number is this case's.</summary>
    public static bool Names(string named, string caseNumber) => caseNumber == named || caseNumber.EndsWith("-" + named, StringComparison.Ordinal);

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9]{1,11}-\d{4}-\d{4,}\b|(?<=(?:เคส|case|#)\s?#?)\d{4,6}\b", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Number();

    // "เอาข้าวไปให้แล้ว", "ส่งของให้แล้ว"
    [GeneratedRegex(@"^(?:ผม|หนู|ฉัน|เรา|พี่)?(?:ได้)?(?:เอา|ส่ง|นำ|มอบ|ขน|แจก|พา)\S{0,24}(?:ให้|ถึง|ไปส่ง|ไป)(?:ถึงที่|ถึงบ้าน|เรียบร้อย)?แล้ว", RegexOptions.None, 200)]
    private static partial Regex Delivered();

    // The step's words are over: "ถึงแล้วครับ อยู่หน้าบ้าน", but not "ถึงแล้วโทรหา".
    [GeneratedRegex(@"^(?:แล้ว)?(?:นะ|ค่ะ|คะ|ค่า|ครับ|คับ|จ้า|จ้ะ)*(?:[\s,.!]|$)", RegexOptions.None, 200)]
    private static partial Regex EndsThere();
}
