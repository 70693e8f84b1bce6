using System.Text.RegularExpressions;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What a helper types instead of tapping.</summary>
public enum ClaimWord
{
    Jobs,
    Accept,
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
    private static readonly string[] Jobs = ["งานของฉัน", "งานของผม", "งานฉัน", "ดูงาน", "my jobs", "my tasks", "my job"];

    // The order decides: "ไปไม่ได้แล้ว หาคนแทนด้วย" is a hand-over though it also says "ไป".
    private static readonly (ClaimWord Word, string[] Words)[] Within =
    [
        (ClaimWord.HandOver, ["ส่งต่อให้", "ส่งต่องาน", "หาคนแทน", "ให้คนอื่นแทน", "hand over", "hand it over"]),
        (ClaimWord.Release, ["คืนงาน", "คืนเคส", "ไปไม่ได้", "ขอยกเลิกงาน", "ไม่สะดวกแล้ว", "give it back", "can't go", "cannot go", "can't make it"]),
        (ClaimWord.Finish, ["เสร็จแล้ว", "เสร็จเรียบร้อย", "เรียบร้อยแล้ว", "ช่วยแล้ว", "ส่งถึงแล้ว", "ปิดงาน", "i'm done", "done", "finished", "completed"]),
        (ClaimWord.Arrive, ["ถึงแล้ว", "มาถึง", "arrived", "i'm here"]),
        (ClaimWord.SetOut, ["กำลังไป", "ออกเดินทาง", "ออกจากบ้านแล้ว", "on my way", "on the way", "omw"]),
        (ClaimWord.Extend, ["ยังทำอยู่", "ขอเวลา", "ขอต่อเวลา", "still on it", "more time"]),
        (ClaimWord.Accept, ["รับงาน", "รับเคส", "ขอรับ", "accept", "i take it", "take the case"]),
    ];

    /// <summary>Null when the text is no helper's word. A long text is a talk, not a command, unless it is known to be a helper's report.</summary>
    public static ClaimWord? Read(string text, bool isReport)
    {
        var said = text.Trim().ToLowerInvariant();
        if (Jobs.Any(word => said.StartsWith(word, StringComparison.Ordinal)))
            return ClaimWord.Jobs;
        if (said.Length > 48 && !isReport)
            return null;
        return Within.Where(entry => entry.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).Select(entry => (ClaimWord?)entry.Word).FirstOrDefault();
    }

    /// <summary>A step of the helper's own work and nothing beside it: then it is meant for the bot, even in the middle of a talk.</summary>
    public static bool IsBareStep(string text)
    {
        var said = Politeness().Replace(text.Trim().ToLowerInvariant(), "");
        return Within.Any(entry => entry.Word != ClaimWord.Accept && entry.Words.Contains(said));
    }

    /// <summary>Tells what was done rather than asks for something: "ให้ออกซิเจนแล้ว รอรถพยาบาลมารับ".</summary>
    public static bool TellsWhatWasDone(string text) =>
        Past.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) && !Pleas.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"YST64-1117-0042" or its last part, as people write it; null when no case is named.</summary>
    public static string? CaseNumber(string text) => Number().Match(text) is { Success: true } match ? match.Value.ToUpperInvariant() : null;

    /// <summary>Whether the named number is this case's.</summary>
    public static bool Names(string named, string caseNumber) => caseNumber == named || caseNumber.EndsWith("-" + named, StringComparison.Ordinal);

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9]{1,11}-\d{4}-\d{4,}\b|(?<=(?:เคส|case|#)\s?#?)\d{4,6}\b", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\s|นะ|ค่ะ|คะ|ครับ|จ้า|จ้ะ|[.!?])+$", RegexOptions.None, 200)]
    private static partial Regex Politeness();
}
