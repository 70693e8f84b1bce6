using System.Text.RegularExpressions;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What people type to put something right: which detail it is, or only that something is wrong. Pure.</summary>
public static partial class FixWords
{
    private static readonly string[] Verbs = ["แก้", "แก้ไข", "ขอแก้", "ขอแก้ไข", "อยากแก้", "อยากแก้ไข", "เปลี่ยน", "ขอเปลี่ยน", "อยากเปลี่ยน"];
    private static readonly string[] EnglishVerbs = ["edit", "fix", "change", "correct", "update"];

    private static readonly Dictionary<Question, HashSet<string>> Details = new()
    {
        [Question.Place] = With(["ที่อยู่", "สถานที่", "ตำแหน่ง", "พิกัด"], ["place", "address", "location", "the place", "the address", "the location", "my place", "my address", "my location"]),
        [Question.Phone] = With(["เบอร์", "เบอร์โทร", "เบอร์โทรศัพท์", "เบอร์มือถือ"], ["phone", "number", "phone number", "the phone", "the number", "my phone", "my number", "my phone number"]),
        [Question.People] = With(["จำนวน", "จำนวนคน"], ["people", "the people", "headcount", "number of people", "the number of people"]),
        [Question.Need] = With(["สิ่งที่ขอ", "เรื่องที่ขอ", "ของที่ขอ", "ความต้องการ"], ["need", "the need", "my need", "what i need", "what i asked for"]),
    };

    private static readonly HashSet<string> Anything = BareWords.Set(
        ["แก้", "แก้ไข", "ขอแก้", "ขอแก้ไข", "อยากแก้", "อยากแก้ไข", "แก้ไขข้อมูล", "แก้ข้อมูล", "ขอแก้ข้อมูล", "ขอแก้ไขข้อมูล", .. EnglishVerbs, "edit it", "fix it", "change it", "edit my request", "change my request", "update my request"]);

    /// <summary>The one detail to be asked again; null when the words are not just that.</summary>
    public static Question? Detail(string text)
    {
        var said = BareWords.Closed(text);
        return Details.Where(detail => detail.Value.Contains(said)).Select(detail => (Question?)detail.Key).FirstOrDefault();
    }

    /// <summary>Something is to be changed, and the words do not say what.</summary>
    public static bool IsAnything(string text) => Anything.Contains(BareWords.Closed(text)) || AfterSlip(text) is { Length: 0 };

    /// <summary>What was meant, after "พิมพ์ผิดค่ะ"; empty when only that was said, null when the words do not begin so.</summary>
    public static string? AfterSlip(string text) => Slip().Match(text) is { Success: true } slip ? text[slip.Length..].Trim() : null;

    private static HashSet<string> With(string[] details, string[] english) =>
        BareWords.Set([.. Verbs.SelectMany(verb => details.Select(detail => verb + detail)), .. EnglishVerbs.SelectMany(verb => english.Select(detail => $"{verb} {detail}"))]);

    [GeneratedRegex(@"^\s*(?:ขอโทษ(?:ค่ะ|คะ|ครับ|คับ|นะ)*[\s,]*)?(?:เมื่อกี้|ตะกี้)?\s*(?:พิมพ์|พิม|เขียน|บอก|ให้เบอร์|แจ้ง)ผิด(?:ไป|แล้ว|นะ|จ้า|จ้ะ|ค่ะ|คะ|ครับ|คับ|เด้อ|ที่จริง|จริงๆ)*[\s,.!]*|^\s*(?:sorry[\s,]*)?typo\b[\s,.:!]*", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Slip();
}
