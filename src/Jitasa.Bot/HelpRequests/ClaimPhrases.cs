using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// What volunteers type by itself instead of tapping: the words on the buttons and their usual neighbours. Inside a longer sentence the same words
/// may tell of something else, so they are compared whole.
/// </summary>
public static class ClaimPhrases
{
    private static readonly (ClaimWord Word, HashSet<string> Phrases)[] Steps =
    [
        (ClaimWord.SetOut, BareWords.Set(
            "กำลังไป", "ไปแล้ว", "กำลังไปแล้ว", "กำลังออกไป", "กำลังออกไปแล้ว", "กำลังจะไป", "กำลังเดินทาง", "กำลังเดินทางไป", "กำลังขับรถไป", "อยู่ระหว่างทาง", "ออกเดินทาง", "ออกเดินทางแล้ว",
            "ออกแล้ว", "ออกรถแล้ว", "ออกไปแล้ว", "ออกจากบ้านแล้ว", "ไปเดี๋ยวนี้", "ไปเดี๋ยวนี้เลย",
            "on my way", "i'm on my way", "im on my way", "i am on my way", "on the way", "i'm on the way", "omw", "otw", "heading there", "heading there now", "i'm heading there", "going now", "i'm going now", "coming now", "i'm coming", "left already", "just left", "setting out")),
        (ClaimWord.Arrive, BareWords.Set(
            "ถึงแล้ว", "มาถึงแล้ว", "ถึงบ้านแล้ว", "ถึงที่แล้ว", "ถึงหน้าบ้านแล้ว", "มาถึงหน้าบ้านแล้ว", "อยู่หน้าบ้านแล้ว", "ถึงที่หมายแล้ว", "ถึงจุดหมายแล้ว", "ฮอดแล้ว",
            "arrived", "i arrived", "i've arrived", "i have arrived", "just arrived", "i'm here", "im here", "i am here", "here now", "at the house", "i'm at the house", "at the door")),
        (ClaimWord.Finish, BareWords.Set(
            "เสร็จแล้ว", "ช่วยเสร็จแล้ว", "งานเสร็จแล้ว", "งานเสร็จ", "เสร็จงาน", "เสร็จงานแล้ว", "เสร็จเรียบร้อย", "เสร็จเรียบร้อยแล้ว", "เรียบร้อยแล้ว", "ช่วยแล้ว", "ช่วยเรียบร้อยแล้ว", "ส่งถึงแล้ว", "ส่งของแล้ว", "ส่งของเรียบร้อย",
            "ส่งของเรียบร้อยแล้ว", "ส่งเรียบร้อยแล้ว", "ปิดงาน", "ปิดเคส", "จบงาน", "แล้วแล้ว",
            "done", "i'm done", "im done", "i am done", "all done", "it's done", "job done", "finished", "i'm finished", "i finished", "all finished", "completed", "mission complete")),
        (ClaimWord.HandOver, BareWords.Set(
            "ส่งต่อ", "ขอส่งต่อ", "ส่งต่อให้คนอื่น", "ขอส่งต่อให้คนอื่น", "ส่งต่องาน", "ขอส่งต่องาน", "ส่งต่อเคส", "ขอส่งต่อเคส", "หาคนแทน", "ช่วยหาคนแทน", "ขอคนแทน", "หาคนอื่นแทน", "ขอเปลี่ยนคน", "ให้คนอื่นแทน", "ขอให้คนอื่นแทน",
            "ให้คนอื่นไปแทน", "ให้คนอื่นทำต่อ", "ให้คนอื่นไป",
            "hand over", "hand it over", "hand this over", "pass it on", "pass this on", "find someone else", "someone else please", "give it to someone else")),
        (ClaimWord.Release, BareWords.Set(
            "ไปไม่ได้", "ไปไม่ได้แล้ว", "ไปไม่ได้จริงๆ", "ไปบ่ได้แล้ว", "ไม่ไปแล้ว", "ไม่ได้ไปแล้ว", "ขอไม่ไป", "ขอไม่ไปแล้ว", "ไปไม่ทัน", "ไปไม่ทันแล้ว", "ไปไม่ไหว", "ไปไม่ไหวแล้ว", "ไปต่อไม่ได้", "ไปต่อไม่ได้แล้ว", "มาไม่ได้แล้ว",
            "คืนงาน", "ขอคืนงาน", "คืนเคส", "ขอคืนเคส", "ยกเลิกงาน", "ขอยกเลิกงาน", "ยกเลิกงานนี้", "ยกเลิกรับงาน", "ขอยกเลิกรับงาน", "ไม่รับแล้ว", "ขอไม่รับแล้ว", "ถอนตัว", "ขอถอนตัว", "ไม่สะดวกแล้ว", "ไม่ว่างแล้ว",
            "i cannot go", "cannot go", "i can't go", "can't go", "i cant go", "cant go", "i can't go anymore", "i can't come", "can't come", "i cannot come", "cannot come", "cannot come anymore", "i can't come anymore", "i can't make it", "can't make it",
            "i cannot make it", "give it back", "i give it back", "i have to cancel", "i must cancel", "release", "drop it")),
        (ClaimWord.Extend, BareWords.Set(
            "ยังทำอยู่", "ยังไปอยู่", "ยังช่วยอยู่", "ขอเวลา", "ขอเวลาอีก", "ขอเวลาอีกหน่อย", "ขอเวลาหน่อย", "ขอต่อเวลา", "ต่อเวลา",
            "still on it", "i'm still on it", "still working on it", "still going", "more time", "i need more time", "need more time")),
    ];

    /// <summary>"I take it" and "I can't" mean something only where an answer is waited for.</summary>
    private static readonly (ClaimWord Word, HashSet<string> Phrases)[] Answers =
    [
        (ClaimWord.Accept, BareWords.Set(
            "รับ", "รับเลย", "รับได้", "รับงาน", "รับงานนี้", "รับงานได้", "รับเคส", "รับเคสนี้", "ขอรับ", "ขอรับงาน", "ขอรับงานนี้", "รับเรื่องนี้", "ฉันไปเอง", "ไปเอง", "ฉันไป", "ไปได้", "ไปให้ได้", "ช่วยได้", "ได้เดี๋ยวไป", "เดี๋ยวไป", "เดี๋ยวไปให้", "ไปครับ", "ไปค่ะ", "พร้อมไป",
            "accept", "i accept", "take it", "i take it", "i'll take it", "i will take it", "i'll go", "i will go", "i'll go myself", "i go myself", "i can go", "i can help", "i can take it", "yes, i can", "yes i can", "take the case")),
        (ClaimWord.Decline, BareWords.Set(
            "ไม่สะดวก", "ไม่รับ", "ไม่รับงาน", "ไม่รับงานนี้", "ขอไม่รับ", "รับไม่ได้", "ขอผ่าน", "ขอปฏิเสธ", "ปฏิเสธ", "ช่วยไม่ได้", "ไปไม่ได้", "ไปบ่ได้", "ไม่ไป", "ไม่ว่าง", "ไม่ว่างตอนนี้", "ตอนนี้ไม่ว่าง", "ไปไม่ไหว",
            "decline", "i decline", "can't", "i can't", "cannot", "i cannot", "can't help", "i can't help", "can't go", "i can't go", "cannot go", "i cannot go", "not now", "not available", "i'm busy", "busy", "pass", "no thanks")),
    ];

    /// <summary>Nothing but jobs is spoken of so: a command also while other words of the person go to somebody else.</summary>
    private static readonly HashSet<string> OfJobs = BareWords.Set("งานของฉัน", "งานของผม", "งานฉัน", "ดูงาน", "รับงาน", "รับงานนี้", "ขอรับงาน", "ขอรับงานนี้", "รับเคส", "รับเคสนี้", "ไม่รับงานนี้", "my jobs", "my tasks", "take the case", "i take it");

    private static readonly HashSet<string> Awake = BareWords.Set(
        "ยัง", "ยังอยู่", "ยังไม่ถึง", "ยังไม่เสร็จ", "ทำอยู่", "กำลังทำ", "กำลังทำอยู่", "กำลังช่วย", "กำลังช่วยอยู่", "อยู่", "ไปอยู่", "รอแป๊บ", "แป๊บนึง", "สักครู่", "เดี๋ยวไป", "ใกล้แล้ว",
        "not yet", "still here", "working on it", "in progress", "soon", "almost", "wait");

    private static readonly HashSet<string> Again = BareWords.Set("รับอีกครั้ง", "ขอรับอีกครั้ง", "รับใหม่", "ขอรับใหม่", "take it again", "take again", "i take it again");

    /// <summary>Who speaks of themselves says nothing more by it.</summary>
    private static readonly string[] Selves = ["ตอนนี้", "ดิฉัน", "ผม", "หนู", "ฉัน", "เรา", "พี่", "เฮา", "ข่อย"];

    /// <summary>The step of one's own work that is all of the text; null when it says anything beside it, or none.</summary>
    public static ClaimWord? StepOf(string text) => Of(text, Steps);

    /// <summary>"I take it" or "I can't", when that is all of the text.</summary>
    public static ClaimWord? AnswerOf(string text) => Of(text, Answers);

    /// <summary>"ยังครับ", "อยู่ระหว่างทาง": an answer to "how is it going?" that names no step.</summary>
    public static bool SaysStill(string text) => Awake.Contains(BareWords.Closed(text));

    /// <summary>The words on the button of a job that was given back or taken back.</summary>
    public static bool TakesAgain(string text) => Again.Contains(BareWords.Closed(text));

    public static bool IsOfJobs(string text) =>
        OfJobs.Contains(BareWords.Closed(text)) || TakesAgain(text) || (ClaimLexicon.CaseNumber(text) is { } number && OfJobs.Contains(BareWords.Closed(text.Replace(number, "", StringComparison.OrdinalIgnoreCase))));

    private static ClaimWord? Of(string text, (ClaimWord Word, HashSet<string> Phrases)[] known)
    {
        var said = BareWords.Closed(text);
        var own = Selves.Where(self => said.StartsWith(self, StringComparison.Ordinal)).Select(self => said[self.Length..].TrimStart()).FirstOrDefault() ?? said;
        return known.Where(entry => entry.Phrases.Contains(said) || entry.Phrases.Contains(own)).Select(entry => (ClaimWord?)entry.Word).FirstOrDefault();
    }
}
