using System.Text.RegularExpressions;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>Short typed commands of volunteers and of those who vouch for them.</summary>
public static partial class DutyLexicon
{
    private static readonly HashSet<string> SignUp = BareWords.Set("สมัครอาสา", "สมัครจิตอาสา", "สมัครเป็นอาสา", "สมัครอาสาต่อ", "สมัครต่อ", "อาสาสมัคร", "จิตอาสา", "volunteer", "sign up", "sign up as volunteer", "go on signing up");
    private static readonly HashSet<string> Leaving = BareWords.Set("ยกเลิก", "ยกเลิกสมัคร", "ยกเลิกการสมัคร", "ยกเลิกการสมัครอาสา", "ไม่สมัครแล้ว", "เลิกสมัคร", "พอแล้ว", "ออก", "cancel", "stop", "quit");
    private static readonly HashSet<string> Profile = BareWords.Set("ข้อมูลอาสา", "แก้ข้อมูลอาสา", "แก้ไขข้อมูลอาสา", "my profile", "volunteer profile");
    private static readonly HashSet<string> On = BareWords.Set("เข้าเวร", "เริ่มเวร", "พร้อมรับงาน", "พร้อมรับเคส", "ว่างแล้ว", "on duty", "i'm available");
    private static readonly HashSet<string> Off = BareWords.Set("พัก", "พักเวร", "ออกเวร", "พักก่อน", "ขอพัก", "พักรับงาน", "พักงาน", "ไม่รับงาน", "off duty", "take a break");
    private static readonly HashSet<string> Vouching = BareWords.Set("รับรองอาสา", "รับรองจิตอาสา", "รับรอง", "vouch", "vouch for a volunteer");
    private static readonly string[] OnWithin = ["ว่างรับ", "พร้อมรับ", "เข้าเวร", "กลับมารับ", "on duty", "available"];
    private static readonly string[] OffWithin = ["พักรับ", "พักงาน", "ออกเวร", "ไม่ว่าง", "งดรับ", "หยุดรับ", "off duty", "unavailable", "not available"];

    /// <summary>Enough of the questions: the sign-up ends, whatever else the person may have open.</summary>
    public static bool LeavesSignUp(string text) => Leaving.Contains(BareWords.Closed(text));

    public static bool IsSignUp(string text) => SignUp.Contains(BareWords.Closed(text));

    public static bool IsProfile(string text) => Profile.Contains(BareWords.Closed(text));

    /// <summary>Somebody is to be vouched for, but no code is named.</summary>
    public static bool AsksHowToVouch(string text) => Vouching.Contains(BareWords.Closed(text));

    /// <summary>True on duty, false off duty, null when the text is about something else.</summary>
    /// <param name="intent">A longer sentence counts only when it is a volunteer's report.</param>
    public static bool? Duty(string text, Intent intent)
    {
        var said = BareWords.Closed(text);
        if (Off.Contains(said))
            return false;
        if (On.Contains(said))
            return true;
        if (intent != Intent.VolunteerStatus)
            return null;
        // "not available" holds "available": the refusal is looked for first.
        if (OffWithin.Any(word => said.Contains(word, StringComparison.Ordinal)))
            return false;
        return OnWithin.Any(word => said.Contains(word, StringComparison.Ordinal)) ? true : null;
    }

    /// <summary>A command of its own, whatever question is open.</summary>
    public static bool IsCommand(string text) => Duty(text, Intent.Other) is not null || IsSignUp(text) || IsProfile(text) || AsksHowToVouch(text) || VouchedCode(text) is not null;

    /// <summary>The code in "รับรอง K7M2QX" or "vouch K7M2QX".</summary>
    public static string? VouchedCode(string text) =>
        Vouch().Match(text.Trim()) is { Success: true } match ? match.Groups["code"].Value.ToUpperInvariant() : null;

    [GeneratedRegex(@"^(?:รับรอง|vouch(?: for)?)\s*:?\s*(?<code>[A-Za-z0-9]{6})$", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Vouch();
}
