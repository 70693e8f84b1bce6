using CsCheck;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class ParserProperties
{
    private static readonly Gen<string> Pieces = OneOf(
        "แม่", "หายใจไม่ออก", "ขอ", "ข้าวสาร", " 10 ", "กิโล", "ไม่มี", "ไข้", "หมู่ ", "ม.4", "ต.ตาดทอง", "อ.", "จ.ยโสธร", "081-000-1234", "ถ้า", "บ่", "แล้ว", " ", "\n", "ยกเลิก", "ออกซิเจน ", "88", "พรุ่งนี้", "บ้าน", "ะ", "้", "เ", "🆘", "ฯ", "ค่ะ", "+66", "ที่ไหน", "?");

    private static readonly Gen<string> Messages = OneOf(
        "แม่ไม่มีข้าวกิน 12 หมู่ 4 ต.ตาดทอง โทร 081-000-1234",
        "ขอถังออกซิเจน บ้านนาโส่ ม.2 อ.กุดชุม 0820002222",
        "ยายล้ม ลุกไม่ได้ อยู่ ต.ไผ่ อ.ทรายมูล",
        "ขอผ้าห่ม 3 ผืน อยู่ป่าติ้ว เบอร์ 0930001111",
        "ไม่มีรถไปหาหมอ พรุ่งนี้ 9 โมง");

    [Fact]
    public void Any_string_parses() => Gen.OneOf(Gen.String, Pieces.Array[0, 40].Select(string.Concat))
        .Sample(text => { _ = Parsed.Message(text).Intent; }, iter: 1_000);

    [Fact]
    public void Thai_and_Arabic_digits_say_the_same() => Pieces.Array[1, 20].Select(string.Concat).Sample(text =>
    {
        var thai = string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)('๐' + (c - '0')) : c));
        Assert.Equal(Told(Parsed.Message(text)), Told(Parsed.Message(thai)));
    }, iter: 400);

    [Fact]
    public void A_polite_word_never_changes_phone_or_place() => Gen.Select(Messages, OneOf(" ค่ะ", "ครับ", " นะคะ", " เด้อ", " 🙏", " จ้า")).Sample((text, polite) =>
    {
        var (plain, kind) = (Parsed.Message(text), Parsed.Message(text + polite));
        Assert.Equal((plain.Phone, plain.Place), (kind.Phone, kind.Place));
    }, iter: 200);

    [Fact]
    public void A_space_or_an_emoji_between_sentences_changes_neither_phone_nor_place() => Gen.Select(Messages, OneOf(" ", "  ", "😭", " 🙏🙏 ", "🆘", "\n"), Gen.Int[0, 20]).Sample((text, mark, gap) =>
    {
        var gaps = Enumerable.Range(0, text.Length).Where(at => text[at] == ' ' && !char.IsDigit(text[at - 1]) && !char.IsDigit(text[at + 1])).Append(text.Length).ToList();
        var marked = text.Insert(gaps[gap % gaps.Count], mark);
        Assert.Equal((Parsed.Message(text).Phone, Parsed.Message(text).Place), (Parsed.Message(marked).Phone, Parsed.Message(marked).Place));
    }, iter: 200);

    [Fact]
    public void Older_is_never_less_urgent() => Gen.Select(OneOf("มีไข้ ขอยา", "ล้ม ลุกไม่ได้", "ติดโควิด ขอเตียง", "ไม่มีข้าวกิน", "เพลียมาก ขอหมอมาดู"), Gen.Int[4, 70], Gen.Int[0, 40]).Sample((trouble, age, more) =>
        Assert.True(Parsed.Message($"ลุงอายุ {age + more} ปี {trouble}").Urgency >= Parsed.Message($"ลุงอายุ {age} ปี {trouble}").Urgency, $"{trouble} {age} {more}"), iter: 200);

    [Fact]
    public void A_danger_added_never_lowers_the_urgency() => Gen.Select(Messages, OneOf(" หายใจไม่ออก", " หมดสติ", " เลือดไหลไม่หยุด", " น้ำถึงอกแล้ว", " ชักเกร็ง", " ออกซิเจน 85")).Sample((text, danger) =>
        Assert.True(Parsed.Message(text + danger).Urgency >= Parsed.Message(text).Urgency, text + danger), iter: 200);

    [Fact]
    public void Five_thousand_letters_of_anything_are_read_at_once()
    {
        foreach (var text in new[] { new string('ไ', 5_000), string.Concat(Enumerable.Repeat("ไม่", 1_700)), string.Concat(Enumerable.Repeat("0 8 1-", 900)), string.Concat(Enumerable.Repeat("บ้านหนองม.", 500)), string.Concat(Enumerable.Repeat("ยกเลิกไข้", 500)) })
        {
            _ = Parsed.Message(text);
            // The best of five: one of them may fall into a moment when the machine is busy elsewhere.
            var took = Enumerable.Range(0, 5).Min(_ => Timed(() => Parsed.Message(text)));
            Assert.True(took < TimeSpan.FromSeconds(1), $"{text[..10]}… took {took.TotalMilliseconds} ms");
        }
    }

    private static TimeSpan Timed(Action act)
    {
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        act();
        return System.Diagnostics.Stopwatch.GetElapsedTime(from);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Told(MessageDraft d) => string.Join('|', d.Intent, d.Category, d.Urgency, d.Phone, d.Place, d.People, d.Spo2, d.When, string.Join(',', d.Items), string.Join(',', d.Symptoms));
}
