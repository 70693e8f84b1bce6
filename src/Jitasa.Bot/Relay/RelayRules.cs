using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>What a person in a talk means by what they type. Pure.</summary>
public static class RelayRules
{
    private static readonly HashSet<string> Endings = BareWords.Set("จบการคุย", "จบการสนทนา", "จบคุย", "เลิกคุย", "end talk", "end chat");
    private static readonly HashSet<string> Reports = BareWords.Set("แจ้งปัญหา", "แจ้งปัญหาการคุย", "รายงาน", "report");
    private static readonly HashSet<string> Blocks = BareWords.Set("บล็อก", "บล็อค", "บล๊อก", "ไม่ให้ติดต่ออีก", "block");
    private static readonly HashSet<string> Sure = BareWords.Set("ใช่", "ใช่แล้ว", "ใช่ ไม่ให้ติดต่ออีก", "ใช่ บล็อก", "ใช่ บล็อกเลย", "บล็อก", "บล็อกเลย", "ไม่ให้ติดต่ออีก", "ยืนยัน", "ตกลง", "yes", "yes, block", "yes block", "block", "sure");
    private static readonly HashSet<string> NotSure = BareWords.Set("ไม่", "ไม่ใช่", "ไม่ คุยต่อ", "คุยต่อ", "ไม่บล็อก", "ไม่ต้อง", "ไม่ต้องบล็อก", "อย่าบล็อก", "ยกเลิก", "no", "no, go on", "no go on", "go on", "don't block", "cancel");
    private static readonly HashSet<string> Openings = BareWords.Set(
        "ส่งข้อความถึงผู้ช่วย", "ส่งข้อความถึงผู้ขอ", "คุยกับผู้ช่วย", "คุยกับผู้ขอ", "ตอบกลับ", "talk to helper", "talk to my helper", "talk to the helper", "talk to asker", "reply");
    private static readonly HashSet<string> Desk = BareWords.Set(
        "ขอคุยกับเจ้าหน้าที่", "คุยกับเจ้าหน้าที่", "ติดต่อเจ้าหน้าที่", "ขอคุยกับคน", "talk to an official", "talk to official", "talk to a person", "talk to human");
    private static readonly HashSet<string> Takings = BareWords.Set("รับคุย", "take talk");

    // Words that lead out of a talk even while everything else goes to the other side.
    private static readonly HashSet<string> Commands = BareWords.Set("สถานะ", "เมนู", "เมนูหลัก", "ยกเลิก", "ช่วยเหลือ", "เข้าเวร", "พัก", "งานของฉัน", "status", "menu", "cancel", "help", "on duty", "off duty", "my jobs");

    // What the cells of the menus type: tapped in the middle of a talk they are no words to the other side.
    private static readonly HashSet<string> Cells = BareWords.Set(
        "ขอความช่วยเหลือ", "สมัครอาสา", "พักเวร", "ข้อมูลอาสา", "รับรองอาสา", "เคสในพื้นที่", "ขอความช่วยเหลือแทนชาวบ้าน",
        "i need help", "volunteer", "my profile", "vouch", "open cases", "i need help for a neighbour");

    public static bool IsEnding(string text) => Endings.Contains(BareWords.Closed(text));

    public static bool IsReport(string text) => Reports.Contains(BareWords.Closed(text));

    public static bool IsBlock(string text) => Blocks.Contains(BareWords.Closed(text));

    public static bool IsSureToBlock(string text) => Sure.Contains(BareWords.Closed(text));

    public static bool IsNotSure(string text) => NotSure.Contains(BareWords.Closed(text));

    public static bool IsWayOut(string text) => IsEnding(text) || IsReport(text) || IsBlock(text);

    public static bool IsOpening(string text) => Openings.Contains(BareWords.Closed(text));

    public static bool IsTaking(string text) => Takings.Contains(BareWords.Closed(text));

    public static bool AsksForOfficial(string text, Intent intent) => intent == Intent.HumanHandover || Desk.Contains(BareWords.Closed(text));

    /// <summary>Meant for the bot, not for the other side: a command by itself, or a wish that must never be swallowed by a talk.</summary>
    public static bool IsForBot(string text, Intent intent) =>
        intent is Intent.EraseMyData || PhoneWordsTyped.Shares(text) is not null || AsksForOfficial(text, intent) || IsOpening(text) || IsTaking(text)
        || BareWords.Closed(text) is var said && (Commands.Contains(said) || Cells.Contains(said));

    /// <summary>Heard as a cry too, beside going to the other side: whoever helps is not the only one who must know.</summary>
    /// <param name="side">Who says it: the one who comes to help asks "หายใจไม่ออกไหม" about somebody else, and an official advises.</param>
    /// <param name="isAnswered">While nobody has taken a desk talk, whatever is asked for in it is asked of the bot too.</param>
    public static bool IsCry(string text, MessageDraft draft, TalkSide side, bool isAnswered) =>
        draft.Intent == Intent.HelpRequest && (draft.Urgency >= Urgency.High || !isAnswered)
        && side switch { TalkSide.Helper => !OwnCry.AsksAfter(text, draft), TalkSide.Official => false, _ => true };

    /// <summary>A phone reaches a helper when its owner shares it, and not by being typed.</summary>
    public static bool HidesPhone(Talk talk, Person from) => talk.Kind == TalkKind.Helper && talk.AskerId == from.Id && !from.SharesPhone;

    /// <summary>Whether what is typed now still belongs to the talk last heard of at <paramref name="lastWord"/>.</summary>
    public static bool IsFresh(DateTimeOffset lastWord, DateTimeOffset now, RelaySettings settings) => (now - lastWord).TotalMinutes <= settings.TalkMinutes;

    public static TimeSpan Patience(Urgency? urgency, RelaySettings settings) =>
        TimeSpan.FromMinutes(urgency == Urgency.Critical ? settings.DeskPatienceMinutesCritical : settings.DeskPatienceMinutes);

    /// <summary>Officials by rung, those of the finest area first; one rung is everyone whose area is equally fine.</summary>
    public static IReadOnlyList<IReadOnlyList<long>> Rungs(IEnumerable<(long PersonId, int Fineness)> officials, RelaySettings settings) =>
        officials.GroupBy(official => official.Fineness).OrderByDescending(rung => rung.Key)
            .Select(rung => (IReadOnlyList<long>)rung.Select(official => official.PersonId).Take(settings.DeskCallsAtOnce).ToList()).ToList();
}
