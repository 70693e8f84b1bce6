using System.IO.Compression;
using System.Text;

namespace Jitasa.Bot.Tests.BadInput;

/// <summary>
/// What is sent → what whoever sent it sees → what the database holds of them afterwards. Strange characters stand as escapes, so that they can be seen.
/// The cry of most lines is one that opens a case when nothing is wrong with it, as the first line shows.
/// </summary>
public static class BadInputTable
{
    private const string At = " บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร";
    public const string Cry = "ขอข้าวสาร 3 คน" + At;
    private const string Opened = "1 done · open food_water 3 people in 350103";

    public static IReadOnlyList<BadInputLine> All { get; } =
    [
        // Words.
        new("nothing wrong at all", Says(Cry), "รับเรื่องแล้ว", Opened),
        new("words with NULs", Says("ขอข้าว\0สาร\0 3 คน" + At + "\0"), "รับเรื่องแล้ว", Opened),
        new("half an emoji, the first", Text(Cry + @"\ud83d"), "รับเรื่องแล้ว", Opened),
        new("half an emoji, the second, before the words", Text(@"\udd98" + Cry), "รับเรื่องแล้ว", Opened),
        new("an emoji whose halves are swapped, within the words", Text(@"ขอข้าวสาร \udd98\ud83d 3 คน" + At), "รับเรื่องแล้ว", Opened),
        new("what Unicode says is no character", Text(@"\uffff\ufffe" + Cry), "รับเรื่องแล้ว", Opened),
        new("control characters", Text(@"\u0001\u0007\u001b[31m" + Cry + @"\u007f\u0085"), "รับเรื่องแล้ว", Opened),
        new("zero-width spaces between all letters", Says(string.Join('\u200b', Cry.AsEnumerable())), "รับเรื่องแล้ว", Opened),
        new("zero-width joiners and marks of order", Says("\u200d\u200f\u2067" + Cry + "\u2069\u200e"), "รับเรื่องแล้ว", Opened),
        new("words turned round by a bidi mark", Says("\u202e" + Cry + "\u202c"), "รับเรื่องแล้ว", Opened),
        new("a letter under two thousand marks", Says(Cry + " ก" + new string('\u0e49', 2_000)), "รับเรื่องแล้ว", Opened),
        new("five thousand of one letter", Says(new string('ก', 5_000)), "ยังไม่แน่ใจว่าต้องการอะไร", "1 done"),
        new("five thousand characters of emoji", Says(string.Concat(Enumerable.Repeat("🆘", 2_500))), "ต้องการความช่วยเหลือเรื่องอะไร", "1 done · drafting"),
        new("one emoji alone", Says("😷"), "ต้องการ", "1 done"),
        new("five thousand line ends", Says(new string('\n', 5_000)), "ต้องการ", "1 done"),
        new("blanks alone", Says(" \t\u00a0\u3000 "), "ต้องการ", "1 done"),
        new("no words", Says(""), "ต้องการ", "1 done"),
        new("full stops and question marks alone", Says("...???!!!"), "ต้องการ", "1 done"),
        new("a cry at the end of five thousand characters", Says(new string(' ', 5_000 - Cry.Length) + Cry), "รับเรื่องแล้ว", Opened),
        new("a cry before five thousand characters", Says(Cry + new string('ๆ', 5_000 - Cry.Length)), "รับเรื่องแล้ว", Opened),
        new("twice as long as LINE allows", Says(Cry + new string('x', 10_000)), "รับเรื่องแล้ว", Opened),
        new("a house number of 400 digits", Says("ขอข้าวสาร 3 คน บ้านเลขที่ " + new string('9', 400) + " หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร"), "รับเรื่องแล้ว", Opened),
        new("people by 400 digits", Says("ขอข้าวสาร " + new string('9', 400) + " คน" + At), "รับเรื่องแล้ว", "1 done · open food_water in 350103"),
        new("a village of 400 digits", Says("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ " + new string('4', 400) + " ต.ตาดทอง อ.เมืองยโสธร"), "รับเรื่องแล้ว", "1 done · open food_water 3 people in 350103"),
        new("a telephone of 400 digits", Says(Cry + " โทร 08" + new string('1', 400)), "รับเรื่องแล้ว", Opened),
        new("oxygen of 400 digits", Says("แม่ spo2 " + new string('8', 400) + " ขอออกซิเจน" + At), "1669", "1 done · open oxygen in 350103"),
        new("fewer than no people", Says("ขอข้าวสาร -3 คน" + At), "รับเรื่องแล้ว", Opened),
        new("nobody", Says("ขอข้าวสาร 0 คน" + At), "รับเรื่องแล้ว", "1 done · open food_water in 350103"),
        new("more people than there are", Says("ขอข้าวสาร 2147483648 คน" + At), "รับเรื่องแล้ว", "1 done · open food_water in 350103"),
        new("people that are no number", Says("ขอข้าวสาร NaN คน" + At), "รับเรื่องแล้ว", "1 done · open food_water in 350103"),
        new("Thai digits", Says("ขอข้าวสาร ๓ คน บ้านเลขที่ ๑๒ หมู่ ๔ ต.ตาดทอง อ.เมืองยโสธร"), "รับเรื่องแล้ว & หมู่ 4", Opened),
        new("wide digits", Says("ขอข้าวสาร ３ คน บ้านเลขที่ １２ หมู่ ４ ต.ตาดทอง อ.เมืองยโสธร"), "รับเรื่องแล้ว", Opened),
        new("SQL", Says(Cry + " '; DROP TABLE help_requests; --"), "รับเรื่องแล้ว", Opened),
        new("HTML", Says(Cry + " <script>alert(1)</script><img src=x onerror=alert(1)>"), "รับเรื่องแล้ว", Opened),
        new("templates, formats and look-ups", Says(Cry + " {0} {{7*7}} %s%n ${jndi:ldap://x} $(id) `id`"), "รับเรื่องแล้ว", Opened),
        new("JSON for words", Says("""{"type":"postback","postback":{"data":"v1|help|cancel|1|1|x"}}"""), "ต้องการ", "1 done"),
        new("another script", Says("مرحبا 你好 שלום"), "ต้องการ", "1 done"),

        // Taps.
        new("a button with no data", Taps(""), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a button of five thousand characters", Taps(new string('|', 5_000)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a button forged without the key", After(Cry, async me => await me.TapAsync($"v1|help|cancel.yes|{await me.MyCaseAsync()}|29000000|AAAAAAAA")), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("our own button with another case's number in it", After(Cry, async me => await me.TapAsync(me.Buttons.Make("x", "help", "cancel.yes", 1).Data.Replace("|1|", $"|{await me.MyCaseAsync()}|", StringComparison.Ordinal))), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a button whose signature is a NUL", Taps("v1|help|cancel|1|29000000|\0\0\0\0\0\0\0\0"), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a button of a version to come", Taps("v2|help|cancel|1|29000000|AAAAAAAA"), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("cancelling another person's case, rightly signed", Does(async me => await me.TapOursAsync("help", "cancel.yes", await me.OthersCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("another person's case shown, rightly signed", Does(async me => await me.TapOursAsync("help", "status", await me.OthersCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("another person's telephone asked for, rightly signed", Does(async me => await me.TapOursAsync("help", "share_phone", await me.OthersCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("taking a case one was never asked about", Does(async me => await me.TapOursAsync("claim", "accept", await me.OthersCaseAsync())), "ไม่พบเรื่องนี้", "1 done"),
        new("a case that never was", Ours("help", "cancel.yes", long.MaxValue), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a case below nothing", Ours("help", "cancel.yes", long.MinValue), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a claim that never was", Ours("claim", "done", -1), "ไม่พบเรื่องนี้", "1 done"),
        new("a folder that never was", Ours("no_such", "yes", 1), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a verb that never was", After(Cry, async me => await me.TapOursAsync("help", "explode.now", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap for fewer than no people", After(Cry, async me => await me.TapOursAsync("help", "people.-5", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap for people that are no number", After(Cry, async me => await me.TapOursAsync("help", "people.NaN", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap for a need that never was", After(Cry, async me => await me.TapOursAsync("help", "need.gold", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap for an area that never was", After(Cry, async me => await me.TapOursAsync("help", "area.99999999", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap for an area that is SQL", After(Cry, async me => await me.TapOursAsync("help", "area.' OR 1=1 --", await me.MyCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done · open food_water 3 people in 350103"),
        new("a tap to erase somebody else", Does(async me => await me.TapOursAsync("erase", "yes", await me.SomebodyElseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a tap to consent for somebody else", Does(async me => await me.TapOursAsync("consent", "yes", await me.SomebodyElseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a talk that is not one's own", Ours("relay", "open", 1), "ตอนนี้ยังไม่มีคนที่คุณคุยด้วยได้", "1 done"),
        new("closing a case as an official one is not", Does(async me => await me.TapOursAsync("desk", "close.other", await me.OthersCaseAsync())), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a button of a case that is over", After(Cry, async me => { var mine = await me.MyCaseAsync(); await me.TapOursAsync("help", "cancel.yes", mine); await me.TapOursAsync("help", "confirm.yes", mine); }), "ยกเลิก", "3 done · cancelled food_water 3 people in 350103"),
        new("a tap two days old on a case that is still open", After(Cry, async me => { me.App.Clock.Advance(TimeSpan.FromDays(2)); await me.TapOursAsync("help", "cancel.yes", await me.MyCaseAsync()); }), "ยกเลิก", "2 done · cancelled food_water 3 people in 350103"),
        new("the same tap twenty times at once", After(Cry, async me => { var data = me.Buttons.Make("x", "help", "cancel.yes", await me.MyCaseAsync()).Data; await me.TwentyTimesAsync(number => $$"""  "webhookEventId":"T{{me.Id}}{{number}}","type":"postback","postback":{"data":"{{data}}"} """); }), "ยกเลิก", "21 done · cancelled food_water 3 people in 350103"),
        new("the same cry delivered twenty times at once", Does(me => me.TwentyTimesAsync(_ => $$"""  "webhookEventId":"C{{me.Id}}","type":"message","message":{"type":"text","id":"1","text":"{{Cry}}"} """)), "รับเรื่องแล้ว", Opened),
        new("a tap of a volunteer for a skill that is no more", After("สมัครอาสา", me => me.TapOursAsync("vol", "skill.flying", 0)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done"),
        new("a tap of a volunteer for a kind that is no more", After("สมัครอาสา", me => me.TapOursAsync("vol", "kind.king", 0)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done"),
        new("a tap of a volunteer for a radius that is none", After("สมัครอาสา", me => me.TapOursAsync("vol", "radius.99999999999", 0)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done"),
        new("a tap of a volunteer for hours that are none", After("สมัครอาสา", me => me.TapOursAsync("vol", "hours.", 0)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done"),
        new("a tap of a volunteer for an area that is none", After("สมัครอาสา", me => me.TapOursAsync("vol", "area.9", 0)), "ปุ่มนี้ใช้ไม่ได้แล้ว", "2 done"),
        new("a tap without data", Event("""{"type":"postback","postback":{}}"""), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a tap whose data is a number", Event("""{"type":"postback","postback":{"data":7,"params":[1]}}"""), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),
        new("a tap whose date is none", Event("""{"type":"postback","postback":{"data":"x","params":{"datetime":"2565-13-99"}}}"""), "ปุ่มนี้ใช้ไม่ได้แล้ว", "1 done"),

        // Places.
        new("a pin where no land is", Shares("0", "0"), "ประเทศไทย", "1 done"),
        new("a pin in Tokyo", Shares("35.68", "139.76"), "ประเทศไทย", "1 done"),
        new("a pin with lat and lon swapped", Shares("104.15", "15.79"), "พิมพ์เป็นตัวหนังสือ", "1 done"),
        new("a pin that is no number", Shares("\"NaN\"", "\"NaN\""), "พิมพ์เป็นตัวหนังสือ", "1 done"),
        new("a pin beyond all numbers", Shares("1e999", "-1e999"), "พิมพ์เป็นตัวหนังสือ", "1 done"),
        new("half a pin", Event("""{"type":"message","message":{"type":"location","id":"1","latitude":15.7}}"""), "พิมพ์เป็นตัวหนังสือ", "1 done"),
        new("a pin with a title of 5,000 characters and NULs", Event($$$"""{"type":"message","message":{"type":"location","id":"1","latitude":15.79,"longitude":104.15,"title":"{{{new string('ก', 5_000)}}}\u0000","address":"\ud83d"}}"""), "ต้องการความช่วยเหลือเรื่องอะไร", "1 done · drafting in 350101 pin"),

        // Webhooks.
        new("a body signed by nobody", Body(Plain, ""), "401 & (nothing)", "nothing"),
        new("a body signed with another key", Body(Plain, Convert.ToBase64String(new byte[32])), "401 & (nothing)", "nothing"),
        new("a body with a signature that is no base64", Body(Plain, "%%%"), "401 & (nothing)", "nothing"),
        new("a body that is not JSON", Body("<xml/>"), "400 & (nothing)", "nothing"),
        new("a body that is empty", Body(""), "400 & (nothing)", "nothing"),
        new("a body that is a list", Body("[]"), "400 & (nothing)", "nothing"),
        new("a body of three megabytes", Body($$$"""{"events":[],"x":"{{{new string('x', 3_000_000)}}}"}"""), "413 & (nothing)", "nothing"),
        new("a body a thousand deep", Body($$$"""{"events":{{{new string('[', 1_000)}}}{{{new string(']', 1_000)}}}}"""), "400 & (nothing)", "nothing"),
        new("events that are no list", Body("""{"events":{"type":"message"}}"""), "(nothing)", "nothing"),
        new("events that are none", Body("""{"events":[null,7,"x",[],{}]}"""), "(nothing)", "nothing"),
        new("a body with a byte order mark", Does(me => me.BodyAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(me.Filled(Plain))])), "400 & (nothing)", "nothing"),
        new("words that are no UTF-8", Does(me => { var bytes = Encoding.UTF8.GetBytes(me.Filled(Plain).Replace("ขอข้าวสาร", "XX ขอข้าวสาร", StringComparison.Ordinal)); bytes[bytes.AsSpan().IndexOf("XX"u8)] = 0xFF; return me.BodyAsync(bytes); }), "รับเรื่องแล้ว", Opened),
        new("the same property twice", Event("""{"type":"sticker","type":"message","message":{"type":"text","id":"1","text":"x"},"message":{"type":"text","id":"1","text":"{cry}"}}"""), "รับเรื่องแล้ว", Opened),
        new("an event without a number or a time", Body("""{"events":[{"type":"message","source":{"type":"user","userId":"{who}"},"message":{"type":"text","id":"1","text":"{cry}"}}]}"""), "รับเรื่องแล้ว", Opened),
        new("an event number of 5,000 characters", Body($$$"""{"events":[{"webhookEventId":"{{{new string('E', 5_000)}}}","type":"message","source":{"type":"user","userId":"{who}"},"message":{"type":"text","id":"1","text":"{cry}"}}]}"""), "รับเรื่องแล้ว", Opened),
        new("a time in words, a mode to come", Event("""{"timestamp":"now","mode":"dreaming","type":"message","message":{"type":"text","id":"1","text":"{cry}"}}"""), "รับเรื่องแล้ว", Opened),
        new("a time in another age", Event("""{"timestamp":99999999999999999999999,"type":"message","message":{"type":"text","id":"1","text":"{cry}"}}"""), "รับเรื่องแล้ว", Opened),
        new("a message that is null", Event("""{"type":"message","message":null}"""), "พิมพ์เป็นตัวหนังสือ", "1 done"),
        new("a text that is a number", Event("""{"type":"message","message":{"type":"text","id":1,"text":1669}}"""), "ต้องการ", "1 done"),
        new("a sender that is SQL", Body("""{"events":[{"type":"message","source":{"type":"user","userId":"' OR 1=1 --"},"message":{"type":"text","id":"1","text":"{cry}"}}]}"""), "(nothing)", "nothing"),
        new("a reply token that is an object", Event("""{"replyToken":{"a":1},"type":"message","message":{"type":"text","id":"1","text":"{cry}"}}"""), "รับเรื่องแล้ว", Opened),
        new("a photo that LINE does not have", Event("""{"type":"message","message":{"type":"image","id":"../../v2/bot/info","contentProvider":{"type":"line"}}}"""), "ต้องการความช่วยเหลือเรื่องอะไร", "1 done · drafting"),
        new("a photo that lies elsewhere", Event("""{"type":"message","message":{"type":"image","id":"1","contentProvider":{"type":"external","originalContentUrl":"http://169.254.169.254/"}}}"""), "ไฟล์นี้เปิดไม่ได้", "1 done"),
        new("something sent with a path for a name", Event("""{"type":"message","message":{"type":"file","id":"1","fileName":"../../../etc/passwd\u0000.pdf","fileSize":-1}}"""), "ต้องการความช่วยเหลือเรื่องอะไร", "1 done · drafting"),
        new("something unsent that was never sent", Event("""{"type":"unsend","unsend":{"messageId":"' OR ''='"}}"""), "(nothing)", "1 skipped"),
        new("a stranger who goes", Event("""{"type":"unfollow"}"""), "(nothing)", "1 done"),

        // Files of offices.
        new("a file with nothing wrong", Areas(Header + Row), "1 new", Held),
        new("a file with a byte order mark", Areas([0xEF, 0xBB, 0xBF, .. Utf8(Header + Row)]), "1 new", Held),
        new("a file in Windows-874 (TIS-620)", Areas(CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(Header + Row)), "1 new & Windows-874", Held),
        new("a file in UTF-16", Areas([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header + Row)]), "1 new", Held),
        new("a file in UTF-16 the other way round", Areas([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Header + Row)]), "1 new", Held),
        new("a file with NULs in a name", Areas(Header + "37,province,TH,อำนาจ\0เจริญ,,15.86,104.63\n"), "1 new", Held),
        new("a file with half an emoji in a name", Areas([.. Utf8(Header + "37,province,TH,"), 0xED, 0xA0, 0xBD, .. Utf8("อำนาจเจริญ,,15.86,104.63\n")]), "row 2 & save it again & Nothing was written", "nothing"),
        new("a file with zero-width spaces and blanks all over", Areas("\u200bcode , level,parent_code,name_th\u00a0,name_en,lat,lon\n 37 ,province, TH ,\u200bอำนาจเจริญ\u200b , , 15.86 , 104.63 \n"), "1 new", Held),
        new("a file with three kinds of line ends", Areas(Header.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r" + Row), "1 new", Held),
        new("a file parted by semicolons", Areas((Header + Row).Replace(',', ';')), "1 new", Held),
        new("a file parted by tabs", Areas((Header + Row).Replace(',', '\t')), "1 new", Held),
        new("a file with Thai digits", Areas(Header + "๓๗,province,TH,อำนาจเจริญ,,๑๕.๘๖,๑๐๔.๖๓\n"), "1 new", Held),
        new("a file with what spreadsheets do to codes", Areas(Header + "\"=\"\"37\"\"\",province,TH,อำนาจเจริญ,,15.86,104.63\n"), "1 new", Held),
        new("a file with lat and lon swapped", Areas(Header + "37,province,TH,อำนาจเจริญ,,104.63,15.86\n"), "swapped & nothing was written", "nothing"),
        new("a file with a place that is no number", Areas(Header + "37,province,TH,อำนาจเจริญ,,NaN,Infinity\n"), "is not a number & nothing was written", "nothing"),
        new("a file with numbers of 400 digits", Areas(Header + $"37,province,TH,อำนาจเจริญ,,{new string('9', 400)},104.63\n"), "nothing was written", "nothing"),
        new("a file with SQL in a name", Areas(Header + "37,province,TH,\"อำนาจเจริญ'); DROP TABLE areas; --\",,15.86,104.63\n"), "1 new", "37 อำนาจเจริญ'); DROP TABLE areas; -- 15.86,104.63"),
        new("a file with its header twice", Areas(Header + Row + Header), "row 3 & nothing was written", "nothing"),
        new("a file with a column twice", Areas("code,code,name_th\n37,38,อำนาจเจริญ\n"), "stands twice & Nothing was written", "nothing"),
        new("a file without a column", Areas("code,lat\n37,15\n"), "lacks the column name_th & Nothing was written", "nothing"),
        new("a file without a header", Areas(Row), "lacks the column & Nothing was written", "nothing"),
        new("a file with a row twice", Areas(Header + Row + Row), "37 stands already in row 2", "nothing"),
        new("a file with a quotation mark that never closes", Areas(Header + "37,province,TH,\"อำนาจเจริญ,,15.86,104.63\n"), "quotation mark", "nothing"),
        new("a file with one line of ten megabytes", Areas(Header + "37,province,TH," + new string('x', 10_000_000) + ",,15.86,104.63\n"), "Nothing was written", "nothing"),
        new("a file that is empty", Areas(""), "The file is empty", "nothing"),
        new("a file that holds its header alone", Areas(Header), "0 new", "nothing"),
        new("a file that is a folder", Does(me => me.ImportAsync("areas", Path.GetTempPath())), "folder", "nothing"),
        new("a file that is not there", Does(me => me.ImportAsync("areas", "/no/such/file.csv")), "There is no file", "nothing"),
        new("a file that is packed with gzip", Areas(Gzipped(Header + Row)), "gzip & Nothing was written", "nothing"),
        new("a file that is an Excel workbook", Areas([0x50, 0x4B, 3, 4, .. new byte[500]]), "Excel & Nothing was written", "nothing"),
        new("a file that is a picture", Areas([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[500]]), "Nothing was written", "nothing"),
        new("a file with Buddhist years", Volunteers("T1,35,2564-11-17 08:30\nT2,35,17/11/2564\nT3,35,๑๗/๑๑/๒๕๖๔ 08:30\n"), "3 new", "T1 2021-11-17 08:30 · T2 2021-11-17 00:00 · T3 2021-11-17 08:30"),
        new("a file with a day that never was", Volunteers("T1,35,2564-02-30\n"), "registered_at & nothing was written", "nothing"),
        new("a file with a day and month that could be two days", Volunteers("T1,35,11/12/2021\n"), "1 new", "T1 2021-12-11 00:00"),
    ];

    private const string Plain = """{"events":[{"type":"message","source":{"type":"user","userId":"{who}"},"message":{"type":"text","id":"1","text":"{cry}"}}]}""";
    private const string Header = "code,level,parent_code,name_th,name_en,lat,lon\n";
    private const string Row = "37,province,TH,อำนาจเจริญ,,15.86,104.63\n";
    private const string Held = "37 อำนาจเจริญ 15.86,104.63";

    private static Func<BadInputSender, Task> Does(Func<BadInputSender, Task> act) => act;

    private static Func<BadInputSender, Task> Says(string text) => me => me.SayAsync(text);

    /// <summary>Words as they stand in JSON, for what no string can hold.</summary>
    private static Func<BadInputSender, Task> Text(string escaped) => Event($$$"""{"type":"message","message":{"type":"text","id":"1","text":"{{{escaped}}}"}}""");

    private static Func<BadInputSender, Task> Event(string parts) => me => me.RawAsync(parts);

    private static Func<BadInputSender, Task> Body(string body, string? signature = null) => me => me.BodyAsync(body, signature);

    private static Func<BadInputSender, Task> Shares(string lat, string lon) => me => me.ShareAsync(lat, lon);

    private static Func<BadInputSender, Task> Taps(string data) => me => me.TapAsync(data);

    private static Func<BadInputSender, Task> Ours(string folder, string verb, long id) => me => me.TapOursAsync(folder, verb, id);

    private static Func<BadInputSender, Task> After(string text, Func<BadInputSender, Task> act) =>
        async me =>
        {
            await me.AfterAsync(text);
            await act(me);
        };

    private static Func<BadInputSender, Task> Areas(string text) => Areas(Utf8(text));

    private static Func<BadInputSender, Task> Areas(byte[] file) => me => me.ImportAsync("areas", file);

    private static Func<BadInputSender, Task> Volunteers(string rows) => me => me.ImportAsync("volunteers", Utf8("id,province_code,registered_at\n" + rows));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzipped(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(Utf8(text));
        return packed.ToArray();
    }
}
