using System.Text.RegularExpressions;

namespace Jitasa.Bot.ThaiText;

/// <summary>How much of the help has arrived.</summary>
public enum Receipt
{
    Yes,
    Half,
    No,
}

/// <summary>What people say when they are asked whether help arrived. Phrases are whole: a longer sentence around one means something else.</summary>
internal static partial class ReceiptWords
{
    private static readonly string[] Half =
    [
        "บางส่วน", "ได้บางส่วน", "ได้แค่บางส่วน", "ได้รับบางส่วน", "ได้มาบางส่วน", "มาบางส่วน", "ครึ่ง", "ครึ่งหนึ่ง", "ครึ่งเดียว", "ได้ครึ่ง", "ได้ครึ่งหนึ่ง", "ได้ครึ่งเดียว", "ไม่ครบ", "ยังไม่ครบ",
        "ได้ไม่ครบ", "ได้รับไม่ครบ", "บ่ครบ", "ยังบ่ครบ", "ยังขาด", "ยังขาดอยู่", "ได้นิดหน่อย", "ได้น้อย", "ได้บ้าง", "ได้บ้างแล้ว", "ไม่พอ", "ยังไม่พอ", "half", "half of it", "partly", "partially", "part of it",
        "some of it", "not all", "not all of it", "not enough",
    ];

    private static readonly string[] Got = ["", "ได้", "ได้มา", "ได้รับ", "ได้รับมา", "มา", "มาถึง", "ของมา"];

    private static readonly string[] Only = ["แค่เพียง", "เพียงแค่", "แค่", "เพียง", "แต่"];

    private static readonly string[] No =
    [
        "ยัง", "ยังไม่ได้", "ยังไม่ได้รับ", "ยังไม่ได้ของ", "ยังบ่ได้", "ยังไม่มา", "ยังบ่มา", "ยังไม่ถึง", "ไม่ได้รับ", "บ่ได้รับ", "ไม่ได้ของ", "ไม่มา", "ยังไม่มี", "ยังไม่มีใคร", "ยังไม่มีใครมา",
        "ยังไม่มีคนมา", "ไม่มีใครมา", "ไม่มีคนมา", "บ่มีไผมา", "ไม่เห็นมีใครมา", "ไม่เห็นมีใคร", "ไม่เห็นใครมา", "ไม่เห็นมา", "ไม่เห็นมีคนมา", "ไม่เห็นได้", "ไม่ได้อะไร", "ยังไม่ได้อะไร", "ยังไม่ได้อะไรสักอย่าง", "ไม่มีอะไรมา", "โกหก", "ไม่จริง", "ยังรอ", "ยังรออยู่", "not yet", "haven't", "have not", "nothing", "nothing yet", "nothing came", "did not", "didn't", "it didn't",
        "no one came", "nobody came", "still waiting",
    ];

    private static readonly string[] Yes =
    [
        "ได้รับ", "ได้รับแล้ว", "ได้แล้ว", "ได้ครบ", "ได้ครบแล้ว", "ได้รับครบ", "ได้รับครบแล้ว", "ครบ", "ครบแล้ว", "ครบถ้วน", "ครบทุกอย่าง", "ถึงแล้ว", "มาแล้ว", "ของมาแล้ว", "ได้ของแล้ว", "ได้ของครบแล้ว",
        "เรียบร้อย", "เรียบร้อยแล้ว", "ช่วยแล้ว", "มีคนช่วยแล้ว", "มีคนมาแล้ว", "มีคนมาช่วยแล้ว", "ได้เบิ๊ด", "ได้เบิ๊ดแล้ว", "received", "i received it", "got it", "i got it", "all of it", "all good",
        "done", "arrived", "it arrived", "it came",
    ];

    /// <summary>Said along with an answer without changing it.</summary>
    private static readonly string[] Fillers = ["ขอบคุณ", "ขอบคุณมาก", "ขอบคุณมากๆ", "ขอบใจ", "ขอบใจหลาย", "เลย", "ทุกอย่าง", "yes", "no", "thanks", "thank you", "thank you so much"];

    /// <summary>Null when anything is said beside it.</summary>
    public static Receipt? Read(string text)
    {
        if (One(Bare(text)) is { } whole)
            return whole;
        var words = BareWords.Plain(text).Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        var said = new List<Receipt>();
        for (var from = 0; from < words.Length;)
        {
            var to = words.Length;
            while (to > from && !IsKnown(Part(words, from, to)))
                to--;
            if (to == from)
                return TellsWhatIsMissing(text) ? Receipt.Half : null;
            if (One(Part(words, from, to)) is { } receipt)
                said.Add(receipt);
            from = to;
        }
        // "ได้แล้ว แต่ยังไม่ครบ" asks for the rest, whatever else is said.
        return said.Count == 0 ? null : said.Contains(Receipt.Half) || said.Distinct().Count() > 1 ? Receipt.Half : said[0];
    }

    /// <summary>What did not come, by its name: "น้ำ" of "ครบค่ะ แต่น้ำไม่พอ", "ได้แต่ข้าว น้ำไม่ได้". Null when the words name nothing.</summary>
    public static string? Missing(string text)
    {
        var said = BareWords.Of(text);
        return TellsWhatIsMissing(text) && (Lacks().Match(said) is { Success: true } lacks ? lacks : Short().Match(said)) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;
    }

    /// <summary>Something came ("ครบ … แต่", "ได้แต่", "ได้แค่"), and something named did not.</summary>
    private static bool TellsWhatIsMissing(string text)
    {
        var said = BareWords.Of(text);
        return Some().IsMatch(said) && (Lacks().IsMatch(said) || Short().IsMatch(said));
    }

    [GeneratedRegex(@"^(?:ได้|ครบ|มาแล้ว|ถึงแล้ว|เรียบร้อย|ข้าวมา|ของมา)", RegexOptions.None, 200)]
    private static partial Regex Some();

    // "ยังขาดน้ำ", "ไม่มีน้ำ"
    [GeneratedRegex(@"(?:ขาด|ไม่มี|ไม่ได้|บ่มี|บ่ได้)\s*(?<what>(?!เลย|รับ|ครบ|พอ|มา|ของ|อะไร|ใคร|คน|สติ|ยิน)[ก-๙]{2,24}?)(?:เลย|อีก|อยู่|\s|$)", RegexOptions.None, 200)]
    private static partial Regex Lacks();

    // "น้ำไม่พอ", "น้ำไม่ได้"
    [GeneratedRegex(@"(?:แต่|\s)\s*(?<what>(?!แต่)[ก-๙]{2,24}?)(?:ยัง)?(?:ไม่พอ|ไม่ได้|ไม่มา|ไม่มี|ไม่ครบ|บ่พอ|บ่ได้|บ่มา)(?:เลย|\s|$)", RegexOptions.None, 200)]
    private static partial Regex Short();

    private static bool IsKnown(string part) => One(part) is not null || Fillers.Contains(part, StringComparer.Ordinal);

    private static string Part(string[] words, int from, int to) => Bare(string.Join(' ', words[from..to]));

    private static string Bare(string text) => BareWords.Of(text, "เลย");

    private static Receipt? One(string phrase) => Whole(phrase) ?? (HasOnly(phrase) ? Receipt.Half : null);

    /// <summary>"ได้รับมา|แค่|ครึ่งเดียว": that some came, and that it was no more than a part.</summary>
    private static bool HasOnly(string phrase)
    {
        var only = Array.Find(Only, word => phrase.Contains(word, StringComparison.Ordinal));
        if (only is null)
            return false;
        var at = phrase.IndexOf(only, StringComparison.Ordinal);
        return Array.IndexOf(Got, phrase[..at].Trim()) >= 0 && Half.Contains(phrase[(at + only.Length)..].Trim(), StringComparer.Ordinal);
    }

    private static Receipt? Whole(string phrase) =>
        Half.Contains(phrase, StringComparer.Ordinal) ? Receipt.Half : No.Contains(phrase, StringComparer.Ordinal) ? Receipt.No : Yes.Contains(phrase, StringComparer.Ordinal) ? Receipt.Yes : null;
}
