namespace Jitasa.Bot.ThaiText;

/// <summary>
/// Reads an answer to a question the bot has just asked. Null means "this is no such answer": then it is heard as a message,
/// so that a new cry in the middle of the questions is still heard as a cry.
/// </summary>
public static class AnswerReader
{
    /// <summary>What may stand around a number without making it another message.</summary>
    private static readonly string[] CountWords =
        ["คน", "ท่าน", "ราย", "ชีวิต", "มี", "ทั้งหมด", "ประมาณ", "ราวๆ", "ราว", "รวม", "แค่", "เป็น", "จำนวน", "อยู่", "กว่า", "กว่าๆ", "people", "persons", "person", "about", "of us", "we are", "just", "only"];

    private static readonly string[] Softeners = ["เลย", "แล้ว"];

    private static readonly string[] Alone = ["คนเดียว", "ตัวคนเดียว", "ผู้เดียว", "อยู่คนเดียว", "only me", "just me", "alone"];

    private static readonly string[] Passing = ["ครับ", "ครับผม", "คับ", "ค่ะ", "คะ", "ค่า", "จ้า", "จ้ะ", "เด้อ", "อืม", "เออ", "โอเค", "ok", "okay", "👍"];

    private static readonly string[] YesWords =
        ["ใช่", "ใช่แล้ว", "ถูก", "ถูกต้อง", "ตกลง", "ได้", "โอเค", "ยินยอม", "ยืนยัน", "เอา", "แม่น", "แม่นแล้ว", "อืม", "เออ", "ต้องการ", "ครับ", "ครับผม", "คับ", "ค่ะ", "คะ", "ค่า", "จ้า", "จ้ะ", "เด้อ", "yes", "yeah", "yep", "ok", "okay", "sure", "correct", "right", "agree", "y", "👍", "ยอม", "สะดวก", "มี"];

    private static readonly string[] NoWords =
        ["ไม่", "ไม่ใช่", "ไม่ถูก", "ไม่เอา", "ไม่ต้อง", "ไม่ตกลง", "ไม่ยินยอม", "ไม่ได้", "ไม่มี", "บ่", "บ่แม่น", "บ่เอา", "บ่ต้อง", "บ่ได้", "ผิด", "no", "nope", "not", "never", "n", "👎", "ไม่สะดวก", "ไม่ต้องการ", "don't", "บ่มี"];

    private static readonly string[] SkipWords =
        ["ข้าม", "ไม่ทราบ", "ไม่รู้", "บ่ฮู้", "บ่รู้", "ไม่สะดวก", "ไม่บอก", "ไม่แน่ใจ", "ไม่มีข้อมูล", "ผ่าน", "ไม่ตอบ", "ขอข้าม", "ไว้ก่อน", "ไม่อยากบอก", "skip", "don't know", "dont know", "not sure", "pass", "idk", "i don't know", "no idea", "-"];

    private static readonly string[] NoPhoneWords =
    [
        "ไม่มีเบอร์", "ไม่มีโทรศัพท์", "ไม่มีมือถือ", "บ่มีเบอร์", "บ่มีโทรศัพท์", "บ่มีมือถือ", "เบอร์ไม่มี", "โทรศัพท์ไม่มี", "มือถือไม่มี", "เบอร์บ่มี", "โทรศัพท์บ่มี", "ไม่ให้", "ไม่อยากให้", "จำไม่ได้", "จำเบอร์ไม่ได้", "จำบ่ได้",
        "แบตหมด", "แบตจะหมด", "แบตใกล้หมด", "โทรศัพท์หาย", "โทรศัพท์พัง", "โทรศัพท์เสีย", "มือถือหาย", "มือถือพัง", "มือถือเสีย", "เติมเงินหมด",
        "no phone", "no mobile", "don't have a phone", "dont have a phone", "don't have one", "dont have one", "rather not", "battery", "can't remember", "don't remember", "lost my phone",
    ];

    private static readonly string[] QuestionWords = ["เมื่อไหร่", "เมื่อไร", "เมื่อใด", "กี่โมง", "ทำไม", "ยังไง", "อย่างไร", "มีใคร", "ใครจะ", "มื้อใด๋", "ที่ไหน", "ตรงไหน", "ใกล้ฉัน", "ใกล้ที่สุด", "ใกล้สุด", "near me", "nearest"];

    private static readonly string[] ComingWords = ["มา", "ใคร", "ถึง", "ไผ", "coming", "come", "anyone", "anybody", "who", "when", "where is", "how long"];

    private static readonly string[] QuestionEndings = ["ไหม", "มั้ย", "มั๊ย", "หรือยัง", "รึยัง", "หรือเปล่า", "รึเปล่า", "อะไร", "ใคร"];

    private static readonly string[] YesNoEndings = ["ไหม", "มั้ย", "มั๊ย", "บ่", "หรือยัง", "รึยัง", "หรือเปล่า", "รึเปล่า", "ใช่ไหม", "ใช่มั้ย"];

    /// <summary>What may stand between a danger and the "is it?" behind it.</summary>
    private static readonly string[] StateWords = ["อยู่", "ไป", "แล้ว", "มาก", "บ้าง", "ด้วย"];

    private static readonly string[] FirstPersons = ["ผม", "หนู", "ฉัน", "เรา", "กู", "ข้อย"];

    private static readonly string[] EnglishQuestions = ["when ", "why ", "how long", "is anyone", "is anybody", "is someone", "are you", "who "];

    public static int? Number(string text)
    {
        var lower = Plain(text);
        if (Array.IndexOf(Alone, lower) >= 0)
            return 1;
        for (var at = 0; at < lower.Length; at++)
        {
            if (!ThaiScript.CanBegin(lower, at) || !ThaiNumbers.TryRead(lower, at, out var value, out var end))
                continue;
            var rest = Without(lower[..at], CountWords) + Without(lower[end..], CountWords);
            return rest.Length == 0 && value is >= 0 and < 100_000 ? value : null;
        }
        return null;
    }

    public static string? Phone(string text)
    {
        var lower = TextNormalizer.Normalize(text).ToLowerInvariant();
        return PhoneGrammar.Find(lower);
    }

    /// <summary>An answer that is only an address: "12 หมู่ 4 ต.ตาดทอง", or a bare "ตาดทอง".</summary>
    public static PlaceDraft? Place(string text, PlaceNames places)
    {
        var reading = new Reading(TextNormalizer.Normalize(text));
        var parts = PlaceReader.Read(reading, places);
        if (reading.Hits.Any(hit => NeedRules.MedicalDangers.Contains(hit.Concept) || hit.Concept is Concept.Cry or Concept.AskStrong))
            return null;
        if (BareName(reading.Lower, places, parts) is { } name)
            return name;
        parts.Landmark = LandmarkGrammar.FindLandmark(reading, parts, null);
        var place = parts.ToDraft();
        return place.IsEmpty ? null : place;
    }

    /// <summary>Asks something back instead of answering: "เมื่อไหร่จะมา", "มีใครอยู่ไหม", "โรงพยาบาลใกล้ฉัน".</summary>
    public static bool IsQuestion(string text)
    {
        var lower = TextNormalizer.Normalize(text).ToLowerInvariant().Trim();
        return lower.EndsWith('?') || Holds(lower, QuestionWords) || Array.Exists(QuestionEndings, word => BareWords.Of(lower).EndsWith(word, StringComparison.Ordinal))
            || Array.Exists(EnglishQuestions, word => lower.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>Asks whether anybody comes, or when: "มีใครอยู่ไหม", "ทำไมยังไม่มา".</summary>
    public static bool AsksWhoComes(string text) =>
        IsQuestion(text) && Holds(TextNormalizer.Normalize(text).ToLowerInvariant(), ComingWords);

    /// <summary>
    /// Asks after a danger instead of telling of one: "คุณยายหายใจไม่ออกไหม". Only where the danger itself is asked about; "แม่หมดสติ ต้องทำยังไง" and
    /// "ไฟไหม้ มีใครอยู่ไหม" tell of one.
    /// </summary>
    public static bool AsksAfterDanger(string text)
    {
        var reading = new Reading(TextNormalizer.Normalize(text));
        var dangers = UrgencyRules.DangersIn(reading).ToList();
        return dangers.Count > 0 && !reading.HasAny(Concept.Cry, Concept.AskStrong) && dangers.TrueForAll(danger => IsAskedAfter(reading.Lower, danger));
    }

    /// <summary>Would say where, but not by the button: "ส่งตำแหน่งไม่เป็น".</summary>
    public static bool CannotSendPlace(string text)
    {
        var lower = Plain(text);
        return lower.Length <= 40 && Holds(lower, ["ไม่เป็น", "บ่เป็น", "ไม่ได้", "บ่ได้", "can't", "cannot", "don't know how"]) && Holds(lower, ["ส่ง", "แชร์", "ปัก", "กด", "หมุด", "ตำแหน่ง", "โลเคชั่น", "แตะ", "send", "share", "pin", "location"]);
    }

    /// <summary>
    /// Signs or a danger named alone, in the middle of a talk about a case: beside a cry they are the cry of the same person, although
    /// "เลือดออก" by itself may be anything. Null when the text names none.
    /// </summary>
    public static MessageDraft? Signs(string text, PlaceNames places, OxygenSettings saturation, DateTimeOffset now)
    {
        var cry = MessageParser.Parse("ช่วยด้วย " + text, places, saturation, now);
        return cry.Symptoms.Count > 0 || cry.Spo2 is not null || cry.Danger is not null ? cry : null;
    }

    /// <summary>
    /// Whether the help arrived, when that and nothing else is said: "มาแล้ว" is an answer, "น้ำมาแล้ว ช่วยด้วย" and "แม่ไม่ได้สติ" are none.
    /// A bare "ค่ะ" is none either; only who has just asked may take it for a yes.
    /// </summary>
    public static Receipt? YesHalfNo(string text) =>
        Plain(text).Length is 0 or > 40 ? null : ReceiptWords.Read(text) ?? (YesNo(text) switch { true => Receipt.Yes, false => Receipt.No, null => null });

    /// <summary>What of it did not come, where an answer to "did all of it arrive?" names it.</summary>
    public static string? Missing(string text) => YesHalfNo(text) == Receipt.Half ? ReceiptWords.Missing(text) : null;

    /// <summary>A yes or a no and nothing else; "ไม่ไหวแล้ว" and "ไม่มีใครมา" are no refusals.</summary>
    public static bool? YesNo(string text)
    {
        var lower = Plain(text);
        return Array.IndexOf(NoWords, lower) >= 0 ? false : Array.IndexOf(YesWords, lower) >= 0 ? true : null;
    }

    /// <summary>"บ้านไม่มีโทรศัพท์", "ไม่ให้", or a bare no: an answer to the question about a phone, and its end.</summary>
    public static bool HasNoPhone(string text)
    {
        var lower = Plain(text);
        return YesNo(text) == false || lower == "none" || lower.Length <= 40 && !lower.Any(char.IsDigit) && Array.Exists(NoPhoneWords, word => lower.Contains(word, StringComparison.Ordinal));
    }

    public static bool IsSkip(string text)
    {
        var lower = Plain(text);
        return Array.IndexOf(SkipWords, lower) >= 0
            || (lower.Length <= 24 && Array.Exists(SkipWords, word => word.Length > 2 && lower.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>A name alone, even one that is an everyday word elsewhere: the question was "which tambon?".</summary>
    private static PlaceDraft? BareName(string lower, PlaceNames places, PlaceParts parts)
    {
        var name = Plain(lower);
        if (parts.Spans.Count > 0 && !parts.ToDraft().IsEmpty)
            return null;
        var found = places.Index.Find(name) ?? places.Index.Guess(name, 6) ?? places.Index.Guess(name, 4);
        if (found is null)
            return null;
        return found.Has(4) ? new PlaceDraft(Amphoe: found.Name) : found.Has(6) ? new PlaceDraft(Tambon: found.Name) : new PlaceDraft(Province: found.Name);
    }

    private static bool IsAskedAfter(string lower, Hit danger)
    {
        var from = lower.LastIndexOf(' ', danger.Start) + 1;
        var till = lower.IndexOf(' ', danger.End) is var blank and >= 0 ? blank : lower.Length;
        if (till == danger.End || Holds(lower[from..till], FirstPersons))
            return false;
        var behind = BareWords.Of(lower[danger.End..till]);
        while (Array.Find(StateWords, word => behind.StartsWith(word, StringComparison.Ordinal)) is { } state)
            behind = behind[state.Length..];
        return Array.IndexOf(YesNoEndings, behind) >= 0;
    }

    private static bool Holds(string lower, string[] words) => Array.Exists(words, word => lower.Contains(word, StringComparison.Ordinal));

    /// <summary>A bare "ค่ะ" or "ok", which people also say in passing.</summary>
    public static bool IsInPassing(string text) => Array.IndexOf(Passing, Plain(text)) >= 0;

    private static string Plain(string text) => BareWords.Of(text, Softeners);

    private static string Without(string text, string[] words)
    {
        foreach (var word in words.OrderByDescending(w => w.Length))
            text = text.Replace(word, "", StringComparison.Ordinal);
        return text.Trim(' ', '.', ',', '!', '~', 'ๆ');
    }
}
