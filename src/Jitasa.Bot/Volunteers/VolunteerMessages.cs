using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

/// <summary>What volunteers are told about themselves: profile, duty, vouching.</summary>
public static class VolunteerMessages
{
    private static readonly Say Done = new("เรียบร้อยค่ะ ยินดีต้อนรับ 🙏", "All set. Welcome 🙏");
    private static readonly Say ProfileTitle = new("ข้อมูลอาสาของคุณ", "You as a volunteer");
    private static readonly Say OnDuty = new("🟢 เข้าเวรอยู่ พร้อมรับงาน", "🟢 On duty");
    private static readonly Say OffDuty = new("⚪ พักอยู่ จะไม่มีงานส่งมา", "⚪ Off duty: no cases are sent");
    private static readonly Say Vouched = new("✅ มีเจ้าหน้าที่หรือผู้นำรับรองแล้ว", "✅ Vouched for");
    private static readonly Say NotVouched = new(
        "ยังไม่มีผู้รับรอง จึงยังไม่ได้รับงานผู้ป่วย ให้กำนัน ผู้ใหญ่บ้าน หรือเจ้าหน้าที่พิมพ์ \"รับรอง {0}\" ค่ะ",
        "Nobody has vouched for you yet, so medical cases are not sent. Ask your kamnan, village head or an official to type \"vouch {0}\"."
    );
    private static readonly Say NoSkills = new("ช่วยทั่วไป", "General help");
    private static readonly Say NoPlace = new("ยังไม่ทราบว่าอยู่แถวไหน จึงยังส่งงานใกล้ตัวไม่ได้ ส่งตำแหน่งมาได้เลยค่ะ", "We do not know where you are yet, so no case can be near you. Share your location any time.");
    private static readonly Say Kind = new("เป็น", "As");
    private static readonly Say Skills = new("ช่วยได้", "Can do");
    private static readonly Say Reach = new("ไปได้ไกล", "Goes");
    private static readonly Say Kilometres = new("{0} กม.", "up to {0} km");
    private static readonly Say When = new("สะดวก", "When");
    private static readonly Say OwnHours = new("ตามตารางเวลา", "By timetable");
    private static readonly Say GoOff = new("พัก", "Go off duty");
    private static readonly Say GoOn = new("เข้าเวร", "Go on duty");
    private static readonly Say Edit = new("แก้ไขข้อมูล", "Change");
    private static readonly Say MyJobs = new("งานของฉัน", "My jobs");
    private static readonly Say NowOn = new("เข้าเวรแล้วค่ะ มีเรื่องใกล้ตัวจะแจ้งทันที ขอบคุณนะคะ", "You are on duty. We tell you as soon as someone near you needs help. Thank you.");
    private static readonly Say NowOff = new(
        "พักได้เลยค่ะ จะไม่ส่งงานใหม่ให้จนกว่าจะกด \"เข้าเวร\" งานที่รับไว้แล้วยังเป็นของคุณนะคะ",
        "Rest well. No new cases until you go on duty again. Jobs you already took are still yours."
    );
    private static readonly Say Blocked = new("ตอนนี้ยังเข้าเวรไม่ได้ค่ะ กรุณาติดต่อเจ้าหน้าที่ พิมพ์ \"ขอคุยกับเจ้าหน้าที่\"", "You cannot go on duty now. Type \"talk to an official\".");
    private static readonly Say NotYet = new("ยังไม่ได้สมัครเป็นอาสาค่ะ อยากช่วยกันไหมคะ", "You have not signed up as a volunteer yet. Would you like to?");
    private static readonly Say SignUp = new("สมัครอาสา", "Volunteer");
    private static readonly Say Which = new(
        "ได้รับตำแหน่งแล้วค่ะ คุณอยู่ตรงนี้พร้อมรับงาน หรือต้องการความช่วยเหลือตรงนี้คะ",
        "Got your location. Are you here ready to help, or do you need help here?"
    );
    private static readonly Say IAmHere = new("อยู่ตรงนี้ พร้อมช่วย", "I am here to help");
    private static readonly Say INeedHelp = new("ต้องการความช่วยเหลือ", "I need help here");
    private static readonly Say HereNow = new("ขอบคุณค่ะ จะหางานใกล้จุดนี้ให้ในช่วง 2 ชั่วโมงนี้นะคะ", "Thank you. For the next two hours we look for cases near this spot.");

    public static LineMessage Profile(Volunteer volunteer, bool isNew, Tongue tongue, Buttons buttons)
    {
        var skills = volunteer.Skills.Count == 0 ? NoSkills.In(tongue) : string.Join(", ", volunteer.Skills.Select(skill => SkillMessages.Name(skill).In(tongue)));
        var hours = HoursRules.FromAvailability(volunteer.Availability) is { } known ? SkillMessages.Name(known).In(tongue) : OwnHours.In(tongue);
        var duty = volunteer.IsOnDuty ? OnDuty : OffDuty;
        var title = (isNew ? Done : ProfileTitle).In(tongue);
        var rows = new List<FlexComponent>
        {
            Card.Line(duty.In(tongue), isBold: true, color: volunteer.IsOnDuty ? Card.Calm : Card.Faint),
            Card.Row(Kind.In(tongue), SkillMessages.Name(volunteer.Kind).In(tongue)),
            Card.Row(Skills.In(tongue), skills),
            Card.Row(Reach.In(tongue), Kilometres.With(volunteer.RadiusKm).In(tongue)),
            Card.Row(When.In(tongue), hours),
            Card.Rule(),
            Card.Line((volunteer.IsVetted ? Vouched : NotVouched.With(volunteer.VouchCode)).In(tongue), color: volunteer.IsVetted ? Card.Calm : Card.Faint, size: "sm"),
        };
        if (!volunteer.HasPlace)
            rows.Add(Card.Line(NoPlace.In(tongue), color: Card.Alarm, size: "sm"));
        var card = Card.Bubble(
            title, null, Card.Calm, rows, volunteer.IsOnDuty
                ? [new MessageAction(MyJobs.In(tongue), MyJobs.In(tongue)), Button(GoOff, "off", tongue, buttons), Button(Edit, "edit", tongue, buttons)]
                : [Button(GoOn, "on", tongue, buttons), Button(Edit, "edit", tongue, buttons)]);
        return Card.Of($"{title} {duty.In(tongue)}", card) with { QuickReply = Jobs(volunteer, tongue, buttons) };
    }

    public static LineMessage Duty(Volunteer volunteer, Tongue tongue, Buttons buttons) =>
        new TextMessage((volunteer.IsOnDuty ? NowOn : NowOff).In(tongue)) { QuickReply = Jobs(volunteer, tongue, buttons) };

    public static LineMessage BlockedByDesk(Tongue tongue) => new TextMessage(Blocked.In(tongue));

    public static LineMessage NoVolunteerYet(Tongue tongue, Buttons buttons) =>
        new TextMessage(NotYet.In(tongue)) { QuickReply = new([new(Button(SignUp, "start", tongue, buttons))]) };

    /// <summary>The second button belongs to the asker's dialogue: a case at the place the person was last seen.</summary>
    public static LineMessage AskWhereabouts(Tongue tongue, Buttons buttons) =>
        new TextMessage(Which.In(tongue))
        {
            QuickReply = new([new(Button(IAmHere, "here", tongue, buttons)), new(buttons.Make(INeedHelp.In(tongue), "help", "here", 0))]),
        };

    public static LineMessage Here(Tongue tongue) => new TextMessage(HereNow.In(tongue));

    private static QuickReply Jobs(Volunteer volunteer, Tongue tongue, Buttons buttons) =>
        new(
            [
                new(volunteer.IsOnDuty ? Button(GoOff, "off", tongue, buttons) : Button(GoOn, "on", tongue, buttons)),
                new(new MessageAction(MyJobs.In(tongue), MyJobs.In(tongue))),
            ]);

    private static PostbackAction Button(Say label, string verb, Tongue tongue, Buttons buttons) => buttons.Make(label.In(tongue), VolunteerDialogue.Name, verb, 0);
}
