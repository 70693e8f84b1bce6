namespace Jitasa.Bot.ThaiText;

/// <summary>What happened years ago or is out by now is told, not cried: "เมื่อปีที่แล้ว", "ตอนเด็ก", "ไฟไหม้ครัว ดับแล้ว".</summary>
internal static class PastWords
{
    private static readonly string[] LongAgo =
        ["ปีที่แล้ว", "ปีก่อน", "ปีกลาย", "สมัยก่อน", "สมัยเด็ก", "ตอนเด็ก", "ตอนเป็นเด็ก", "เดือนที่แล้ว", "เดือนก่อน", "last year", "last month", "years ago", "months ago", "as a child", "when i was"];

    private static readonly string[] Now = ["ตอนนี้", "วันนี้", "เดี๋ยวนี้", "เมื่อกี้", "กำลัง", "ตั้งแต่", "แย่ลง", "หนักขึ้น", "เรื่อยมา", "ผ่าตัด", "อีกแล้ว", "อีกครั้ง", "ยัง", "มื้อนี้", "now", "today", "again", "still"];

    private static readonly string[] PutOut = ["ดับแล้ว", "ดับได้แล้ว", "ดับสนิท", "ดับลงแล้ว", "is out now", "was put out", "has been put out"];

    private static readonly string[] Power = ["ไฟ", "ไฟฟ้า", "หลอด", "power", "electricity", "light", "lights"];

    private static readonly string[] GoesOn = ["แต่", "ลาม", "อีก", "ยัง", "ติดขึ้น", "มืด", "but", "again", "spread", "still"];

    /// <summary>One look at the whole message, before each of its hits is asked about.</summary>
    public static bool In(string lower) => ContainsAny(lower, LongAgo) || ContainsAny(lower, PutOut);

    public static bool IsOfThePast(Reading reading, Hit hit)
    {
        if (hit.Concept == Concept.Fire && Array.Exists(PutOut, word => reading.Lower.IndexOf(word, hit.HeadEnd, StringComparison.Ordinal) is >= 0 and var at && at - hit.End <= 16 && IsPutOut(reading.Lower, at, word)))
            return !reading.HasAny(Concept.Cry, Concept.Urgent);
        var clause = Clause(reading.Lower, hit);
        return ContainsAny(clause, LongAgo) && IsTold(reading.Lower, hit) && !ContainsAny(clause, Now) && !reading.HasAny(Concept.Cry, Concept.Urgent);
    }

    /// <summary>Not "ไฟดับแล้ว", which is said of the electricity, and not "ดับแล้ว แต่ลามมาบ้านเรา".</summary>
    private static bool IsPutOut(string lower, int at, string word) =>
        !Array.Exists(Power, power => lower.AsSpan(0, at).TrimEnd().EndsWith(power, StringComparison.Ordinal)) && !ContainsAny(lower.AsSpan(at + word.Length), GoesOn);

    /// <summary>Only what is told as a story: "ผ่าตัดเมื่อปีก่อน หายใจไม่ออก" is no story.</summary>
    private static bool IsTold(string lower, Hit hit)
    {
        var before = lower.AsSpan(0, hit.Start);
        var near = before[Math.Max(0, before.Length - 16)..];
        var quoted = before.Count('"') % 2 == 1 || (before.Contains('“') && !before.Contains('”'));
        return quoted || before.Contains("เล่า", StringComparison.Ordinal) || (near.IndexOf("เคย", StringComparison.Ordinal) is >= 0 and var at && !near[at..].Contains(' '));
    }

    private static ReadOnlySpan<char> Clause(string lower, Hit hit)
    {
        var from = hit.Start == 0 ? 0 : lower.LastIndexOf('\n', hit.Start - 1) + 1;
        var to = lower.IndexOf('\n', hit.Start);
        var end = to < 0 ? lower.Length : to;
        return lower.AsSpan(Math.Max(from, hit.Start - 40), Math.Min(end, hit.End + 30) - Math.Max(from, hit.Start - 40));
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
