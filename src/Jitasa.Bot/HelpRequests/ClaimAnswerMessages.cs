using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Answers to "I take it" and "I can't", and the list of one's own jobs.</summary>
public static class ClaimAnswerMessages
{
    private static readonly string[] ReasonCodes = ["busy", "too_far", "no_vehicle", "unwell", "other"];

    private static readonly (string Code, string[] Words)[] Typed =
    [
        ("no_vehicle", ["ไม่มีรถ", "บ่มีรถ", "รถเสีย", "no vehicle", "no car"]),
        ("too_far", ["ไกล", "far"]),
        ("unwell", ["ไม่สบาย", "ป่วย", "unwell", "sick"]),
        ("busy", ["ติดธุระ", "ธุระ", "ไม่ว่าง", "ติดงาน", "ทำงาน", "busy"]),
        ("other", ["อื่นๆ", "อื่น", "other"]),
    ];

    private static readonly (string Code, HashSet<string> Words)[] Bare =
    [
        ("no_vehicle", BareWords.Set("ไม่มีรถ", "บ่มีรถ", "รถเสีย", "รถไม่ว่าง", "no vehicle", "no car", "car broke down")),
        ("too_far", BareWords.Set("ไกล", "ไกลไป", "ไกลเกินไป", "ไกลมาก", "อยู่ไกล", "too far", "far", "it's too far")),
        ("unwell", BareWords.Set("ไม่สบาย", "ป่วย", "ป่วยอยู่", "ไม่ค่อยสบาย", "unwell", "sick", "i'm sick")),
        ("busy", BareWords.Set("ติดธุระ", "มีธุระ", "ไม่ว่าง", "ไม่ว่างตอนนี้", "ตอนนี้ไม่ว่าง", "ติดงาน", "ติดงานอยู่", "ทำงานอยู่", "busy", "i'm busy")),
        ("other", BareWords.Set("อื่นๆ", "อื่น", "เหตุอื่น", "other")),
    ];

    private static readonly Say Sure = new("จะคืนงานเรื่อง{0} ({1}) ให้คนอื่นไปแทนใช่ไหมคะ", "Shall someone else go for {0} ({1}) instead of you?");
    private static readonly Say GiveBack = new("ใช่ ไปไม่ได้แล้ว", "Yes, I cannot go");
    private static readonly Say Keep = new("ไม่ ยังไปอยู่", "No, I am going");
    private static readonly Say Over = new("เรื่องนี้จบแล้วค่ะ ขอบคุณที่ไปช่วยนะคะ 🙏", "This case is over. Thank you for helping 🙏");
    private static readonly Say Full = new("มีคนรับครบแล้วค่ะ ขอบคุณที่พร้อมช่วยนะคะ 🙏", "Others have taken it already. Thank you for being ready 🙏");
    private static readonly Say Closed = new("เรื่องนี้จบแล้วค่ะ ขอบคุณที่พร้อมช่วยนะคะ 🙏", "This case is over. Thank you for being ready 🙏");
    private static readonly Say Late = new("ช้าไปนิดเดียวค่ะ เรื่องนี้มีคนช่วยหรือส่งต่อไปแล้ว ขอบคุณนะคะ 🙏", "A little too late: this case was helped or passed on. Thank you 🙏");
    private static readonly Say Many = new("คุณมีงานอยู่ {0} เรื่องแล้วค่ะ ช่วยเรื่องที่รับไว้ให้เสร็จก่อนนะคะ พิมพ์ \"งานของฉัน\" เพื่อดู", "You are on {0} cases already. Please finish one first; type \"my jobs\" to see them.");
    private static readonly Say Own = new("เรื่องนี้เป็นของคุณเองค่ะ เรากำลังหาคนช่วยให้อยู่นะคะ", "This is your own case. We are looking for someone to help you.");
    private static readonly Say Unvetted = new(
        "เรื่องนี้ต้องเป็นอาสาที่ผ่านการรับรองค่ะ ขอบคุณที่พร้อมช่วยนะคะ 🙏 ให้ผู้ใหญ่บ้าน กำนัน หรือ อสม. รับรองคุณได้ พิมพ์ \"ข้อมูลอาสา\" ดูรหัสค่ะ",
        "This case is for vouched-for volunteers. Thank you for being ready 🙏 Your village head, kamnan or health volunteer can vouch for you: type \"my profile\" for your code.");
    private static readonly Say Wrong = new("ขั้นนี้แตะไปแล้ว หรือยังไม่ถึงค่ะ พิมพ์ \"งานของฉัน\" เพื่อดูว่าถึงไหนแล้วนะคะ", "You did that step before, or it is not next. Type \"my jobs\" to see where you are.");
    private static readonly Say Unknown = new("ไม่พบเรื่องนี้ในงานที่ส่งถึงคุณค่ะ พิมพ์ \"งานของฉัน\" เพื่อดูงาน", "That case is not among those sent to you. Type \"my jobs\" to see yours.");
    private static readonly Say Why = new("ไม่เป็นไรค่ะ จะหาคนอื่นให้ บอกสักนิดได้ไหมคะว่าติดอะไร (ไม่ตอบก็ได้)", "That is all right. May we know why? (You need not answer.)");
    private static readonly Say NothingDeclined = new("รับทราบค่ะ", "Noted.");
    private static readonly Say Thanks = new("ขอบคุณที่บอกค่ะ 🙏", "Thank you for telling us 🙏");
    private static readonly Say NoJobs = new("ตอนนี้ยังไม่มีงานค่ะ มีเรื่องใกล้ตัวจะแจ้งทันทีนะคะ", "You have no jobs now. We tell you as soon as someone near you needs help.");
    private static readonly Say NoVolunteer = new(
        "ขอบคุณที่อยากช่วยค่ะ 🙏 คุณยังไม่ได้สมัครอาสา สมัครสั้นๆ ในแชตนี้ แล้วมีเรื่องใกล้ตัวจะแจ้งทันทีนะคะ",
        "Thank you for wanting to help 🙏 You have not signed up yet. It is short, right here; then we tell you as soon as someone near you needs help.");
    private static readonly Say SignUp = new("สมัครอาสา", "Volunteer");
    private static readonly Say YourJobs = new("งานของคุณ", "Your jobs");
    private static readonly Say Offered = new("รอคุณตอบ", "Waiting for your answer");
    private static readonly Say Take = new("รับงาน", "Take it");
    private static readonly Say Show = new("ดูรายละเอียด", "Details");

    public static LineMessage Refused(Refusal refusal, int perVolunteer, Tongue tongue) =>
        new TextMessage((refusal switch
        {
            Refusal.AlreadyFull => Full,
            Refusal.AlreadyClosed => Closed,
            Refusal.TooLate => Late,
            Refusal.TooManyClaims => Many.With(perVolunteer),
            Refusal.NotVetted => Unvetted,
            Refusal.NotAllowed => Own,
            Refusal.NotFound => Unknown,
            _ => Wrong,
        }).In(tongue));

    public static LineMessage AskWhy(long requestId, Tongue tongue, Buttons buttons) =>
        Card.Ask(Why.In(tongue), ReasonCodes.Select(code => (LineAction)buttons.Make(Reason(code).In(tongue), ClaimMessages.Folder, $"decline.{code}", requestId)));

    public static LineMessage NotWaiting(Tongue tongue) => new TextMessage(NothingDeclined.In(tongue));

    public static LineMessage ThankedForReason(Tongue tongue) => new TextMessage(Thanks.In(tongue));

    public static LineMessage OverAlready(Tongue tongue) => new TextMessage(Over.In(tongue));

    /// <summary>A bare "ยกเลิก": it may be slipped, and somebody waits.</summary>
    public static LineMessage SureToLeave(Claim claim, HelpRequest request, Tongue tongue, Buttons buttons) =>
        Card.Ask(
            Sure.With(ClaimNoticeMessages.Subject(request).In(tongue), request.CaseNumber).In(tongue),
            [
                buttons.Make(GiveBack.In(tongue), ClaimMessages.Folder, "release", claim.Id),
                buttons.Make(Keep.In(tongue), ClaimMessages.Folder, "extend", claim.Id),
            ]);

    /// <summary>The reason by itself, as on its button or nearly so; null for anything longer.</summary>
    public static string? ReasonSaid(string text) =>
        BareWords.Closed(text) is var said ? Bare.Where(entry => entry.Words.Contains(said)).Select(entry => entry.Code).FirstOrDefault() : null;

    /// <summary>The reason that typed words name, by its label or in one's own words; null when they name none.</summary>
    public static string? ReasonIn(string text)
    {
        var said = BareWords.Plain(text);
        return said.Length > 60 || AnswerReader.IsQuestion(text) ? null : Typed.Where(entry => entry.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).Select(entry => entry.Code).FirstOrDefault();
    }

    public static bool IsReason(string code) => ReasonCodes.Contains(code);

    public static LineMessage NotSignedUp(Tongue tongue) => Card.Ask(NoVolunteer.In(tongue), [new MessageAction(SignUp.In(tongue), SignUp.In(tongue))]);

    public static LineMessage Jobs(IReadOnlyList<(Claim Claim, HelpRequest Request)> claims, IReadOnlyList<HelpRequest> offers, Tongue tongue, Buttons buttons)
    {
        if (claims.Count == 0 && offers.Count == 0)
            return new TextMessage(NoJobs.In(tongue));
        var body = new List<FlexComponent>();
        foreach (var (claim, request) in claims)
        {
            body.Add(Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true));
            body.Add(Card.Line($"{request.CaseNumber} · {State(claim.Status).In(tongue)}", color: Card.Faint, size: "sm"));
            body.Add(Card.Pair(buttons.Make(Show.In(tongue), ClaimMessages.Folder, "show", claim.Id), null));
        }
        foreach (var request in offers)
        {
            body.Add(Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true));
            body.Add(Card.Line($"{request.CaseNumber} · {Offered.In(tongue)}", color: Card.Faint, size: "sm"));
            body.Add(Card.Pair(buttons.Make(Take.In(tongue), ClaimMessages.Folder, "accept", request.Id), null));
        }
        return Card.Of($"{YourJobs.In(tongue)}: {claims.Count + offers.Count}", Card.Bubble(YourJobs.In(tongue), null, Card.Calm, body, []));
    }

    private static Say Reason(string code) =>
        code switch
        {
            "busy" => new("ติดธุระ", "Busy"),
            "too_far" => new("ไกลไป", "Too far"),
            "no_vehicle" => new("ไม่มีรถ", "No vehicle"),
            "unwell" => new("ไม่สบาย", "Unwell"),
            _ => new("อื่นๆ", "Other"),
        };

    public static Say State(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.OnTheWay => new("กำลังไป", "on the way"),
            ClaimStatus.Arrived => new("ถึงแล้ว", "arrived"),
            _ => new("รับแล้ว", "accepted"),
        };
}
