using System.Globalization;
using System.Text.RegularExpressions;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>Reads what a volunteer says about themselves in ordinary words. Pure and total.</summary>
public static partial class VolunteerLexicon
{
    private static readonly (VolunteerKind Kind, string[] Words)[] Kinds =
    [
        (VolunteerKind.Vhv, ["อสม", "สาธารณสุขประจำหมู่บ้าน", "vhv"]),
        (VolunteerKind.CommunityDevelopment, ["พัฒนาชุมชน", "พช.", "ผู้นำอช", "community development"]),
        (VolunteerKind.WomensFund, ["กองทุนสตรี", "บทบาทสตรี", "women's fund", "womens fund"]),
        (VolunteerKind.LocalEnvironment, ["รักษ์โลก", "อถล", "environment"]),
        (VolunteerKind.Rescue, ["กู้ภัย", "กู้ชีพ", "rescue"]),
        (VolunteerKind.Student, ["นักเรียน", "นักศึกษา", "student"]),
        (VolunteerKind.GeneralPublic, ["ประชาชน", "คนทั่วไป", "บุคคลทั่วไป", "general public"]),
    ];

    private static readonly (Skill Skill, string[] Words)[] SkillWords =
    [
        (Skill.Registration, ["ลงทะเบียนคน", "รับลงทะเบียน", "งานทะเบียน", "registration"]),
        (Skill.Queue, ["จัดคิว", "ดูคิว", "คุมคิว", "queue"]),
        (Skill.FirstAid, ["ปฐมพยาบาล", "ทำแผล", "กู้ชีพ", "first aid", "first-aid"]),
        (Skill.DataEntry, ["คีย์ข้อมูล", "กรอกข้อมูล", "บันทึกข้อมูล", "data entry"]),
        (Skill.Carry, ["ยกของ", "แบกของ", "ขนของ", "แพ็ค", "แพ็ก", "carry", "lifting"]),
        (Skill.Phone, ["โทรคุย", "โทรศัพท์คุย", "รับโทรศัพท์", "โทรถาม", "รับสาย", "phone calls", "call people"]),
        (Skill.Interpret, ["ล่าม", "แปลภาษา", "interpret", "interpreter"]),
        (Skill.SignLanguage, ["ภาษามือ", "sign language"]),
        (Skill.Cooking, ["ทำอาหาร", "ทำกับข้าว", "ข้าวกล่อง", "โรงครัว", "cook", "cooking"]),
        (Skill.Cleaning, ["ทำความสะอาด", "ล้างบ้าน", "clean", "cleaning"]),
        (Skill.ItSupport, ["คอมพิวเตอร์", "ซ่อมคอม", "ไอที", "it support", "computer"]),
        (Skill.DrivePickup, ["กระบะ", "ปิคอัพ", "ปิกอัพ", "อีแต๋น", "pickup", "pick-up"]),
        (Skill.DriveCar, ["รถเก๋ง", "เก๋ง", "รถยนต์", "รถตู้", "my car", "a car", "by car", "van"]),
        (Skill.Motorcycle, ["มอเตอร์ไซ", "มอไซ", "จักรยานยนต์", "รถเครื่อง", "motorcycle", "motorbike", "scooter"]),
    ];

    /// <summary>Everything that names a skill or a vehicle, the longest first.</summary>
    public static IReadOnlyList<string> WordsOfSkills { get; } =
        [.. SkillWords.SelectMany(entry => entry.Words).Concat(["พยาบาล", "nursing", "nurse"]).OrderByDescending(word => word.Length)];

    private static readonly string[] NoVehicle = ["ไม่มีรถ", "บ่มีรถ", "เดินเท้า", "no vehicle", "no car", "on foot"];

    private static readonly (Hours Hours, string[] Words)[] HoursWords =
    [
        (Hours.AnyTime, ["ตลอดเวลา", "ทุกเวลา", "เวลาไหนก็ได้", "24 ชม", "24 ชั่วโมง", "any time", "anytime", "always"]),
        (Hours.Weekends, ["เสาร์", "วันอาทิตย์", "สุดสัปดาห์", "วันหยุด", "weekend"]),
        (Hours.Evenings, ["ตอนเย็น", "ช่วงเย็น", "หลังเลิกงาน", "กลางคืน", "ตอนค่ำ", "ช่วงค่ำ", "โมงเย็น", "หลังเลิกเรียน", "evening", "after work", "after school"]),
        (Hours.AllDay, ["เช้าถึงค่ำ", "เช้าจนค่ำ", "เช้ายันค่ำ", "morning to evening"]),
        (Hours.Daytime, ["กลางวัน", "เวลาราชการ", "daytime", "during the day"]),
        // Of every day the hours may be said too: then those count.
        (Hours.AnyTime, ["ทุกวัน", "every day"]),
    ];

    public static VolunteerDraft Read(string text)
    {
        var said = BareWords.Plain(text);
        var adds = SkillWords.Where(entry => Says(said, entry.Words)).Select(entry => entry.Skill).ToList();
        if (Nurse().IsMatch(said))
            adds.Add(Skill.Nursing);
        var noVehicle = Says(said, NoVehicle);
        if (noVehicle)
            adds.RemoveAll(Skills.Vehicles.Contains);
        return new VolunteerDraft
        {
            Kind = Kinds.Where(entry => Says(said, entry.Words)).Select(entry => (VolunteerKind?)entry.Kind).FirstOrDefault(),
            Adds = adds,
            Drops = noVehicle ? Skills.Vehicles : [],
            SaysVehicle = noVehicle || adds.Any(Skills.Vehicles.Contains),
            RadiusKm = Kilometres().Match(said) is { Success: true } match ? Within(match.Groups["km"].Value) : null,
            Hours = HoursIn(said),
        };
    }

    /// <summary>An answer to one open question, where a word or a bare number is enough: "10", "เย็น", "ทั่วไป", "ไม่มี".</summary>
    public static VolunteerDraft ReadAnswer(SignUpStep step, string text)
    {
        var said = BareWords.Of(text);
        var draft = Read(text);
        return step switch
        {
            SignUpStep.Kind when draft.Kind is null && said is "ทั่วไป" or "อื่นๆ" or "general" or "other" => draft with { Kind = VolunteerKind.GeneralPublic },
            SignUpStep.Vehicle when said is "ไม่มี" or "none" or "no" => draft with { SaysVehicle = true, Drops = Skills.Vehicles },
            SignUpStep.Vehicle when said is "car" or "รถ" or "มีรถ" => draft with { SaysVehicle = true, Adds = [.. draft.Adds, Skill.DriveCar] },
            SignUpStep.Radius when draft.RadiusKm is null && BareNumber().IsMatch(said) => draft with { RadiusKm = Within(said) },
            SignUpStep.Hours when said is "เย็น" or "ค่ำ" => draft with { Hours = Hours.Evenings },
            SignUpStep.Hours when said is "ตลอด" or "ว่างตลอด" or "always" => draft with { Hours = Hours.AnyTime },
            SignUpStep.Hours when said is "วัน" or "day" => draft with { Hours = Hours.Daytime },
            SignUpStep.Skills when said is "คอม" or "it" => draft with { Adds = [.. draft.Adds, Skill.ItSupport] },
            SignUpStep.Skills when said is "คิว" => draft with { Adds = [.. draft.Adds, Skill.Queue] },
            SignUpStep.Skills when said is "ลงทะเบียน" => draft with { Adds = [.. draft.Adds, Skill.Registration] },
            SignUpStep.Skills when said is "โทร" or "โทรศัพท์" or "phone" => draft with { Adds = [.. draft.Adds, Skill.Phone] },
            _ => draft,
        };
    }

    private static bool Says(string said, string[] words) => words.Any(word => Says(said, word));

    private static Hours? HoursIn(string said)
    {
        var named = HoursWords.Where(entry => Says(said, entry.Words)).Select(entry => (Hours?)entry.Hours).FirstOrDefault();
        // Whoever says from when till when means that; only "at any time" and a part of the week say more.
        if (named is Hours.Weekends || Says(said, HoursWords[0].Words) || FromTill().Match(said) is not { Success: true } span)
            return named;
        return IsEvening(span.Groups["from"].Value, fromHour: 4) ? Hours.Evenings : IsEvening(span.Groups["till"].Value, fromHour: 6) ? Hours.AllDay : Hours.Daytime;
    }

    /// <summary>"สองทุ่ม", "6 โมงเย็น", "8 pm".</summary>
    private static bool IsEvening(string time, int fromHour) =>
        time.Contains("ทุ่ม", StringComparison.Ordinal) || time.Contains("ค่ำ", StringComparison.Ordinal) || time.Contains("หกโมงเย็น", StringComparison.Ordinal)
        || (AfternoonHour().Match(time) is { Success: true } hour && int.Parse(hour.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var number && number >= fromHour && number < 12);

    // Thai has no blanks between words; English has, and "van" is no part of "vanish".
    private static bool Says(string said, string word)
    {
        for (var at = said.IndexOf(word, StringComparison.Ordinal); at >= 0; at = said.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(said[at - 1])) && (at + word.Length == said.Length || !char.IsAsciiLetter(said[at + word.Length]))))
                return true;
        }
        return false;
    }

    private static int? Within(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var km) ? Math.Clamp(km, 1, 100) : null;

    // พยาบาล alone is a nurse; ปฐมพยาบาล is first aid and โรงพยาบาล a place.
    [GeneratedRegex("(?<!ปฐม)(?<!โรง)พยาบาล|\\bnurse\\b|\\bnursing\\b", RegexOptions.None, 200)]
    private static partial Regex Nurse();

    [GeneratedRegex(@"(?<km>\d{1,4}) ?(?:กม|กิโล|โล\b|km|kilomet)", RegexOptions.None, 200)]
    private static partial Regex Kilometres();

    [GeneratedRegex(@"^\d{1,4}$", RegexOptions.None, 200)]
    private static partial Regex BareNumber();

    // "8 โมงถึงสองทุ่ม", "แปดโมงเช้า - ห้าโมงเย็น", "9 am to 8 pm", "เช้าถึงเย็น"
    [GeneratedRegex(@"(?<from>(?:\d{1,2} ?)?(?:โมงเย็น|โมง|ทุ่ม|เช้า|บ่าย|เที่ยง|am\b|pm\b))\S{0,6}? ?(?:จนถึง|ถึง|-|–|\bto\b|\buntil\b|\btill\b) ?(?<till>[^ \d]{0,8}?(?:\d{1,2} ?)?(?:โมงเย็น|โมง|ทุ่ม|เย็น|ค่ำ|บ่าย|เที่ยง|am\b|pm\b))", RegexOptions.None, 200)]
    private static partial Regex FromTill();

    [GeneratedRegex(@"(?<hour>\d{1,2}) ?(?:โมงเย็น|pm)", RegexOptions.None, 200)]
    private static partial Regex AfternoonHour();
}
