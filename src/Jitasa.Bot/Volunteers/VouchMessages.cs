using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

public static class VouchMessages
{
    private static readonly Say Title = new("มีผู้สมัครอาสาใหม่ค่ะ", "A new volunteer");
    private static readonly Say CalledIs = new("ชื่อใน LINE", "LINE name");
    private static readonly Say Kind = new("เป็น", "Is");
    private static readonly Say Skills = new("ช่วยได้", "Can do");
    private static readonly Say Where = new("พื้นที่", "Area");
    private static readonly Say Plea = new(
        "ถ้ารู้จักและไว้ใจ แตะรับรอง หรือพิมพ์ \"รับรอง {0}\" ค่ะ", "If you know and trust them, tap vouch or type \"vouch {0}\".");
    private static readonly Say InPlace = new("ต.{0} อ.{1}", "{0}, {1}");
    private static readonly Say Unnamed = new("ไม่ทราบชื่อ", "unknown");
    private static readonly Say Them = new("อาสา", "this volunteer");
    private static readonly Say General = new("ช่วยทั่วไป", "general help");
    private static readonly Say Button = new("รับรอง", "Vouch");
    private static readonly Say Thanks = new("รับรองคุณ {0} แล้วค่ะ ขอบคุณมากค่ะ", "You vouched for {0}. Thank you.");
    private static readonly Say Before = new("มีผู้รับรองคุณ {0} ไว้แล้วค่ะ", "{0} was vouched for already.");
    private static readonly Say Unknown = new("ไม่พบอาสารหัสนี้ในพื้นที่ของคุณค่ะ ลองดูรหัสอีกครั้งนะคะ", "There is no volunteer with that code in your area. Please check the code.");
    private static readonly Say TypeCode = new(
        "ถ้ารู้จักและไว้ใจอาสาคนไหน ขอรหัส 6 ตัวจากเขา แล้วพิมพ์ \"รับรอง\" ตามด้วยรหัสค่ะ เช่น \"รับรอง K7M2QX\" (เขาพิมพ์ \"ข้อมูลอาสา\" จะเห็นรหัสของตัวเอง)",
        "If you know and trust a volunteer, ask for their 6-letter code and type \"vouch\" and the code, such as \"vouch K7M2QX\". They see their code when they type \"my profile\".");
    private static readonly Say LeadersVouch = new(
        "ผู้ใหญ่บ้าน กำนัน ผู้นำชุมชน หรือเจ้าหน้าที่เป็นผู้รับรองจิตอาสาค่ะ ถ้าอยากให้รับรองคุณ พิมพ์ \"ข้อมูลอาสา\" แล้วบอกรหัสกับท่านได้เลยนะคะ",
        "Village heads, kamnan, community leaders and officials vouch for volunteers. To be vouched for, type \"my profile\" and tell them your code.");
    private static readonly Say Good = new("มีผู้รับรองคุณเป็นอาสาแล้วค่ะ 🎉 จะเริ่มได้รับเรื่องที่ต้องใช้คนที่ไว้ใจได้ด้วยนะคะ", "Someone vouched for you 🎉 You may now be sent cases that want a trusted person.");

    /// <param name="place">Tambon and amphoe, when known.</param>
    public static LineMessage AskToVouch(Volunteer volunteer, string? name, (string Tambon, string Amphoe)? place, Tongue tongue, Buttons buttons)
    {
        var skills = volunteer.Skills.Count == 0 ? General.In(tongue) : string.Join(", ", volunteer.Skills.Select(skill => SkillMessages.Name(skill).In(tongue)));
        var who = name ?? Unnamed.In(tongue);
        var body = new List<FlexComponent>
        {
            Card.Row(CalledIs.In(tongue), who),
            Card.Row(Kind.In(tongue), SkillMessages.Name(volunteer.Kind).In(tongue)),
            Card.Row(Skills.In(tongue), skills),
        };
        if (place is { } at)
            body.Add(Card.Row(Where.In(tongue), InPlace.With(at.Tambon, at.Amphoe).In(tongue)));
        body.Add(Card.Line(Plea.With(volunteer.VouchCode).In(tongue), color: Card.Faint, size: "sm"));
        // A button on the card, not a quick reply: it is told with some later reply, and quick replies stay only on the newest message.
        return Card.Of(
            $"{Title.In(tongue)}: {who}",
            Card.Bubble(Title.In(tongue), null, Card.Calm, body, [buttons.Make(Button.In(tongue), VolunteerDialogue.Name, "vouch", volunteer.PersonId)]));
    }

    public static LineMessage Vouched(string? name, bool before, Tongue tongue) => new TextMessage((before ? Before : Thanks).With(name ?? Them.In(tongue)).In(tongue));

    /// <param name="mayVouch">For anyone else it is said who does.</param>
    public static LineMessage How(bool mayVouch, Tongue tongue) => new TextMessage((mayVouch ? TypeCode : LeadersVouch).In(tongue));

    public static LineMessage NotFound(Tongue tongue) => new TextMessage(Unknown.In(tongue));

    public static LineMessage YouAreVouchedFor(Tongue tongue) => new TextMessage(Good.In(tongue));
}
