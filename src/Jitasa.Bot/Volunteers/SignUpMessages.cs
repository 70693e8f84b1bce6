using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>The questions of the sign-up. Every one names its choices in words too: LINE on a PC shows no buttons.</summary>
public static class SignUpMessages
{
    public static readonly int[] Radii = [2, 5, 10, 20, 50];

    private static readonly Say Welcome = new(
        "ขอบคุณที่อยากช่วยกันค่ะ 🙏 ขอถามสั้นๆ ไม่กี่ข้อ ข้อไหนไม่สะดวกกดข้ามได้เลยค่ะ",
        "Thank you for wanting to help 🙏 Just a few short questions; skip any you like."
    );
    private static readonly Say Skip = new("ข้าม", "Skip");
    private static readonly Say Resume = new("สมัครอาสาต่อ", "Go on signing up");
    private static readonly Say Unclear = new("ขออภัยค่ะ ยังไม่เข้าใจคำตอบ", "Sorry, we did not understand that.");
    private static readonly Say NoVehicle = new("ไม่มีรถ", "No vehicle");
    private static readonly Say ThatIsAll = new("ข้อต่อไป", "Next");
    private static readonly Say Chosen = new("เลือกแล้ว: {0}\nเพิ่มได้อีกค่ะ พอแล้วแตะ \"ข้อต่อไป\" หรือพิมพ์ \"ข้าม\"", "Chosen: {0}\nAdd more, or tap \"Next\" (or type \"skip\").");
    private static readonly Say SharePlace = new("📍 ส่งตำแหน่ง", "📍 Share location");
    private static readonly Say Kilometres = new("{0} กม.", "{0} km");
    private static readonly Say WhichAmphoe = new("มีชื่อนี้หลายแห่งค่ะ หมายถึงที่ไหนคะ", "There are several places of that name. Which one?");

    private static readonly Dictionary<SignUpStep, Say> Questions = new()
    {
        [SignUpStep.Kind] = new(
            "คุณเป็นอาสาแบบไหนคะ: อสม., นักเรียน นักศึกษา, ผู้นำพัฒนาชุมชน, กองทุนสตรี, อาสารักษ์โลก, กู้ภัย หรือประชาชนทั่วไป",
            "Which are you: health volunteer (VHV), student, community leader, women's fund, environment, rescue, or general public?"),
        [SignUpStep.Skills] = new(
            "ช่วยเรื่องไหนได้บ้างคะ เลือกได้หลายข้อ หรือพิมพ์บอกก็ได้ เช่น \"ปฐมพยาบาล ยกของ ทำอาหาร\"",
            "What can you do? Choose several, or type them: \"first aid, carrying, cooking\"."),
        [SignUpStep.Vehicle] = new(
            "มีรถใช้ช่วยไหมคะ: รถยนต์, รถกระบะ, มอเตอร์ไซค์ หรือไม่มีรถ",
            "Do you have a vehicle: car, pickup, motorcycle, or none?"),
        [SignUpStep.Radius] = new(
            "ไปช่วยได้ไกลแค่ไหนคะ เลือก 2, 5, 10, 20 หรือ 50 กม. หรือพิมพ์ตัวเลขก็ได้",
            "How far can you go: 2, 5, 10, 20 or 50 km? You may type a number."),
        [SignUpStep.Place] = new(
            "ปกติอยู่แถวไหนคะ ส่งตำแหน่ง หรือพิมพ์ เช่น \"หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร\" ไม่มีใครเห็นนอกจากระบบค่ะ",
            "Where are you usually? Share a location or type it: \"Moo 4, Tat Thong, Mueang Yasothon\". Nobody else sees it."),
        [SignUpStep.Hours] = new(
            "ว่างช่วงไหนคะ: ได้ทุกเวลา, เช้าถึงค่ำ, กลางวัน, ตอนเย็น หรือเสาร์-อาทิตย์ (เรื่องด่วนมากอาจเรียกนอกเวลานะคะ)",
            "When are you free: any time, morning to evening, daytime, evenings or weekends? (Very urgent cases may still reach you.)"),
    };

    /// <summary>Typed when tapped, and so a command that can be typed too.</summary>
    public static LineAction GoOn(Tongue tongue) => new MessageAction(Resume.In(tongue), Resume.In(tongue));

    public static LineMessage PlaceKept(Tongue tongue) =>
        new TextMessage(new Say(
            "ตำแหน่งที่ส่งมาเมื่อกี้เก็บไว้เป็นที่อยู่ของคุณตอนเป็นอาสาแล้ว ไม่ได้เปิดเป็นเรื่องขอความช่วยเหลือนะคะ ถ้าต้องการความช่วยเหลือ พิมพ์บอกได้ทุกเมื่อค่ะ",
            "The location you sent is kept as where you volunteer from; no request for help is open there. If you need help, just tell us.").In(tongue));

    public static LineMessage Left(Tongue tongue) =>
        new TextMessage(new Say(
            "หยุดถามเรื่องสมัครอาสาแล้วค่ะ ที่บอกไว้เก็บให้แล้ว พิมพ์ \"สมัครอาสา\" เมื่อไหร่ก็ทำต่อได้นะคะ",
            "No more questions about volunteering. What you told us is kept; type \"volunteer\" to go on any time.").In(tongue));

    public static LineMessage Greeting(Tongue tongue) => new TextMessage(Welcome.In(tongue));

    public static LineMessage Ask(SignUpStep step, Volunteer volunteer, bool again, Tongue tongue, Buttons buttons)
    {
        var chosen = step == SignUpStep.Skills ? Handiwork(volunteer) : [];
        var text = chosen.Count == 0
            ? Questions[step].In(tongue)
            : Chosen.With(string.Join(", ", chosen.Select(skill => SkillMessages.Name(skill).In(tongue)))).In(tongue);
        if (again)
            text = Unclear.In(tongue) + "\n" + text;
        return new TextMessage(text) { QuickReply = new([.. Choices(step, volunteer, tongue, buttons).Select(action => new QuickReplyItem(action))]) };
    }

    /// <summary>Several areas bear the name: which one.</summary>
    public static LineMessage AskWhich(IReadOnlyList<AreaCandidate> candidates, Tongue tongue, Buttons buttons)
    {
        var lines = candidates.Take(12).Select(place => $"• ต.{place.Tambon} อ.{place.Amphoe} จ.{place.Province}");
        var choices = candidates.Take(12).Select(place => (LineAction)buttons.Make(Card.Cut($"{place.Amphoe}, {place.Province}", 20), VolunteerDialogue.Name, $"area.{place.Code}", 0));
        return new TextMessage(WhichAmphoe.In(tongue) + "\n" + string.Join('\n', lines))
        {
            QuickReply = new([.. choices.Append(SkipButton(SignUpStep.Place, tongue, buttons)).Select(action => new QuickReplyItem(action))]),
        };
    }

    private static IEnumerable<LineAction> Choices(SignUpStep step, Volunteer volunteer, Tongue tongue, Buttons buttons)
    {
        LineAction Make(Say label, string verb) => buttons.Make(label.In(tongue), VolunteerDialogue.Name, verb, 0);
        var choices = step switch
        {
            SignUpStep.Kind => Enum.GetValues<VolunteerKind>().Select(kind => Make(SkillMessages.Name(kind), $"kind.{kind.ToCode()}")),
            // 12 skills and one to go on are the 13 quick replies LINE allows.
            SignUpStep.Skills => Skills.Handiwork.Select(skill => Make(Ticked(skill, volunteer), $"skill.{skill.ToCode()}")).Append(Make(ThatIsAll, "skills_done")),
            SignUpStep.Vehicle => Skills.Vehicles.Select(skill => Make(SkillMessages.Name(skill), $"vehicle.{skill.ToCode()}")).Append(Make(NoVehicle, "vehicle.none")),
            SignUpStep.Radius => Radii.Select(km => Make(Kilometres.With(km), string.Create(CultureInfo.InvariantCulture, $"radius.{km}"))),
            SignUpStep.Place => [new LocationAction(SharePlace.In(tongue))],
            _ => Enum.GetValues<Hours>().Select(hours => Make(SkillMessages.Name(hours), $"hours.{hours.ToCode()}")),
        };
        return step == SignUpStep.Skills ? choices : choices.Append(SkipButton(step, tongue, buttons));
    }

    private static LineAction SkipButton(SignUpStep step, Tongue tongue, Buttons buttons) => buttons.Make(Skip.In(tongue), VolunteerDialogue.Name, $"skip.{step.ToCode()}", 0);

    private static Say Ticked(Skill skill, Volunteer volunteer)
    {
        var name = SkillMessages.Name(skill);
        return volunteer.Skills.Contains(skill) ? new("✓ " + name.Th, "✓ " + name.En) : name;
    }

    private static List<Skill> Handiwork(Volunteer volunteer) => volunteer.Skills.Where(Skills.Handiwork.Contains).ToList();
}
