namespace Jitasa.Bot.ThaiText;

/// <summary>Harm told by who did what to whom, in the few words that a frightened person has: "โดนผัวซ้อม", "ต้นไม้ทับพ่อ", "ลูกหาย".</summary>
internal static class HarmGrammar
{
    private static readonly string[] Abusers = ["ผัว", "สามี", "แฟน", "แฟนเก่า", "พ่อเลี้ยง", "แม่เลี้ยง", "พี่เขย", "น้าเขย", "ลุงเขย"];

    private static readonly string[] Doers =
        [.. Abusers, "พ่อ", "แม่", "เมีย", "ภรรยา", "ลูกชาย", "ลูกเขย", "ลูก", "พี่ชาย", "พี่", "น้องชาย", "น้อง", "น้า", "อา", "ลุง", "ปู่", "หลานชาย", "หลาน", "เพื่อนบ้าน", "เพื่อน", "เขา", "มัน", "คนเมา", "คน", "ใคร", "นายจ้าง", "เจ้านาย", "วัยรุ่น"];

    private static readonly string[] Blows = ["ทำร้าย", "ซ้อม", "กระทืบ", "ทุบ", "ตบ", "ต่อย", "เตะ", "ตี", "ถีบ", "แทง", "ฟัน", "ยิง"];

    /// <summary>What may stand between who beats and the blow: "แฟน (เมาแล้ว) ซ้อม".</summary>
    private static readonly string[] Between = ["จะ", "กำลัง", "ชอบ", "เมา", "แล้ว", "ก็", "กะ", "สิ", "มา", "เข้ามา", "เอาไม้", "ใช้ไม้", "มัน", "พยายาม", "ขู่"];

    private static readonly string[] Suffering = ["โดน", "ถูก", "ถืก"];

    private static readonly string[] Oneself = ["ตัวเอง", "โตเอง", "ตนเอง", "จิตใจ", "น้ำใจ"];

    private static readonly string[] People =
    [
        "คน", "พ่อ", "แม่", "ลูก", "ยาย", "ตา", "ปู่", "ย่า", "ลุง", "ป้า", "น้า", "พี่", "น้อง", "หลาน", "เด็ก", "ผม", "หนู", "ฉัน", "ดิฉัน", "เรา", "เฮา", "ข้อย", "กู", "สามี", "ผัว", "เมีย", "ภรรยา", "แฟน", "ชาวบ้าน", "เพื่อน", "คุณ", "หลวงตา", "เณร",
        "ลูกสาว", "ลูกชาย", "พี่สาว", "พี่ชาย", "น้องสาว", "น้องชาย", "หลานสาว", "หลานชาย", "สองคน", "สามคน", "หลายคน",
    ];

    private static readonly string[] Limbs = ["ขา", "แขน", "หัว", "หน้า", "ตัว", "ร่าง", "มือ", "เท้า", "ศีรษะ"];

    private static readonly string[] Falling = ["ล้มใส่", "หล่นใส่", "ตกใส่", "พังใส่", "หักใส่", "ถล่มใส่", "โค่นใส่"];

    private static readonly string[] FallingOn = ["fell on ", "fallen on ", "fell onto ", "falls on ", "fell over "];

    private static readonly string[] Someone =
        ["him", "her", "me", "us", "them", "someone", "somebody", "people", "a man", "a woman", "the old man", "the old woman", "an old man", "an old woman", "mum", "my mum", "mom", "dad", "grandpa", "grandma", "grandfather", "grandmother", "my leg", "my arm", "his leg", "her leg", "a child", "a kid", "a person", "two people", "my mother", "my father", "my mom", "my dad", "my son", "my daughter", "my wife", "my husband", "my brother", "my sister", "my child", "my kid", "my baby", "my grandmother", "my grandfather", "my grandma", "my grandpa", "my uncle", "my aunt", "my friend", "my neighbor", "my neighbour"];

    // Nobody recovers so: these tell of one who is gone, whatever thanks are said beside it.
    private static readonly string[] Gone = ["ไป", "ตัว", "เข้า", "ออก"];

    private static readonly string[] Lost = [.. Gone, "ค่ะ", "คะ", "ครับ", "คับ", "จ้า", "เด้อ", "ช่วย", "ซ่อย", "หา", "ตั้งแต่", "เมื่อ", "ทั้งคืน", "อยู่ไหน", "ยังไม่กลับ"];

    private static readonly string[] Things = ["โทรศัพท์", "มือถือ", "บัตร", "กระเป๋า", "เงิน", "รถ", "ของ", "หมา", "แมว", "เบอร์", "ไข้", "รูป", "เสื้อ"];

    public static void AddTo(List<Hit> hits, string lower)
    {
        foreach (var blow in Blows)
            for (var at = lower.IndexOf(blow, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(blow, at + blow.Length, StringComparison.Ordinal))
                if (IsWord(lower, at, blow) && BeatenFrom(lower, at, blow) is { } from)
                    hits.Add(new Hit(Concept.Weapon, null, from, at + blow.Length, at + blow.Length));
        AddWeight(hits, lower);
        AddMissing(hits, lower);
    }

    private static int? BeatenFrom(string lower, int at, string blow)
    {
        var end = at + blow.Length;
        if (Array.Exists(Oneself, word => PlaceWords.StartsAt(lower, end, word)))
            return null;
        var before = lower.AsSpan(0, at).TrimEnd(' ');
        while (EndOf(before, Between) is { Length: > 0 } filler)
            before = before[..^filler.Length].TrimEnd(' ');
        var doer = EndOf(before, Doers);
        var start = before.Length - doer.Length;
        if (EndOf(before[..start], Suffering) is { Length: > 0 } suffering)
            return start - suffering.Length;
        if (blow == "ทำร้าย")
            return doer.Length > 0 ? start : at;
        if (doer.Length == 0 || !ThaiScript.CanBegin(lower, start))
            return null;
        // "พ่อตีห้า", "พี่ซ้อมบอล": a blow falls on somebody, or it is told of whom one lives in fear of.
        var falls = StartOf(lower, PlaceWords.SkipSpaces(lower, end), People) || StartOf(lower, end, Limbs);
        var isAbuse = blow is "ซ้อม" or "กระทืบ" && Array.IndexOf(Abusers, doer) >= 0 && (end >= lower.Length || !ThaiScript.IsThaiLetter(lower[end]));
        return falls || isAbuse ? start : null;
    }

    private static void AddWeight(List<Hit> hits, string lower)
    {
        for (var at = lower.IndexOf("ทับ", StringComparison.Ordinal); at >= 0; at = lower.IndexOf("ทับ", at + 3, StringComparison.Ordinal))
            if (IsWord(lower, at, "ทับ") && !lower.AsSpan(0, at).EndsWith("กด", StringComparison.Ordinal) && (StartOf(lower, at + 3, People) || StartOf(lower, at + 3, Limbs) || IsSufferedBySomeone(lower, at)))
                hits.Add(new Hit(Concept.Crush, null, at, at + 3, at + 3));
        foreach (var fall in Falling)
            if (lower.IndexOf(fall, StringComparison.Ordinal) is >= 0 and var at && (StartOf(lower, at + fall.Length, People) || StartOf(lower, at + fall.Length, Limbs)))
                hits.Add(new Hit(Concept.Crush, null, at, at + fall.Length, at + fall.Length));
        foreach (var fall in FallingOn)
            if (lower.IndexOf(fall, StringComparison.Ordinal) is >= 0 and var at && StartOf(lower, at + fall.Length, Someone))
                hits.Add(new Hit(Concept.Crush, null, at, at + fall.Length, at + fall.Length));
    }

    /// <summary>"น้องโดนเสาไฟฟ้า|ทับ", but not "รถโดนต้นไม้|ทับ".</summary>
    private static bool IsSufferedBySomeone(string lower, int at)
    {
        var clause = lower.AsSpan(Math.Max(0, at - 20), Math.Min(20, at));
        clause = clause[(clause.LastIndexOfAny(' ', '\n') + 1)..];
        foreach (var word in Suffering)
            if (clause.IndexOf(word, StringComparison.Ordinal) is > 0 and var suffers && EndOf(clause[..suffers], People).Length > 0)
                return true;
        return false;
    }

    private static void AddMissing(List<Hit> hits, string lower)
    {
        for (var at = lower.IndexOf("หาย", StringComparison.Ordinal); at >= 0; at = lower.IndexOf("หาย", at + 3, StringComparison.Ordinal))
        {
            var end = at + 3;
            var who = EndOf(lower.AsSpan(0, at), People);
            var isLost = end >= lower.Length || !(ThaiScript.IsThaiLetter(lower[end]) || ThaiScript.IsLatin(lower[end])) || StartOf(lower, end, Lost);
            if (who.Length == 0 || !isLost || EndOf(lower.AsSpan(0, at - who.Length), Things).Length > 0 || (lower.Contains("ขอบคุณ", StringComparison.Ordinal) && !StartOf(lower, end, Gone)))
                continue;
            hits.Add(new Hit(Concept.Missing, null, at - who.Length, end, end));
            hits.Add(new Hit(Concept.PleaRescueEvacuation, null, at - who.Length, end, end));
        }
    }

    private static readonly string[] Longer = ["ตาข่าย", "ตาราง", "ตาก", "ตาม", "ตาชั่ง", "ตาย", "ป้าย", "ย่าง", "ย่าน", "ย่าม", "เราะ", "น้าว"];

    private static bool IsWord(string lower, int at, string word) => ThaiScript.CanBegin(lower, at) && ThaiScript.CanEnd(lower, at + word.Length);

    private static bool StartOf(string lower, int at, string[] words) => Array.Exists(words, word => PlaceWords.StartsAt(lower, at, word) && ThaiScript.CanEnd(lower, at + word.Length) && !GoesOn(lower, at + word.Length, word));

    /// <summary>ตาข่าย, ป้าย: short words that longer ones begin with.</summary>
    private static bool GoesOn(string lower, int end, string word) => Array.Exists(Longer, longer => longer.StartsWith(word, StringComparison.Ordinal) && PlaceWords.StartsAt(lower, end - word.Length, longer));

    /// <summary>The longest of the words that the text ends with, or nothing.</summary>
    private static string EndOf(ReadOnlySpan<char> text, string[] words)
    {
        var longest = "";
        foreach (var word in words)
            if (word.Length > longest.Length && text.EndsWith(word, StringComparison.Ordinal))
                longest = word;
        return longest;
    }
}
