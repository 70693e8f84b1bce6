namespace Jitasa.Bot.ThaiText;

/// <summary>What was said without what is only manners: the one way short answers and typed commands are compared. Pure and total.</summary>
public static class BareWords
{
    private static readonly string[] Particles =
        ["นะคะ", "นะครับ", "นะค่ะ", "ครับผม", "ค่ะ", "คะ", "ค่า", "ครับ", "คับ", "จ้า", "จ้ะ", "จ๊ะ", "เด้อ", "ฮะ", "นะ", "หน่อย", "ด้วย", "please"];

    private static readonly string[] Thanks = ["ขอบคุณ", "ขอบใจ", "thanks", "thank you"];

    // Words of their own that end like a particle.
    private static readonly string[] Whole = ["สถานะ", "ชนะ"];

    /// <summary>Spelled in one way, lower case, Arabic digits, single blanks; nothing taken away.</summary>
    public static string Plain(string text) =>
        string.Join(' ', TextNormalizer.Normalize(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without the polite endings, marks and emoji at its end; a text of nothing else keeps its last of them.</summary>
    /// <param name="softeners">Further endings that say nothing here, such as "เลย".</param>
    public static string Of(string text, params IReadOnlyList<string> softeners)
    {
        var said = Plain(text);
        for (var shorter = Shorter(said, softeners); shorter is not null; shorter = Shorter(said, softeners))
            said = shorter;
        return said;
    }

    /// <summary>As <see cref="Of"/>, and without the blanks that some put between Thai words: for commands that must match whole.</summary>
    public static string Closed(string text)
    {
        var said = Of(text);
        return string.Concat(said.Where((letter, at) => letter != ' ' || !(ThaiScript.IsThai(said[at - 1]) && ThaiScript.IsThai(said[at + 1]))));
    }

    /// <summary>"ไม่ต้องแล้ว ขอบคุณ" says the same as "ไม่ต้องแล้ว".</summary>
    public static string WithoutThanks(string text)
    {
        var said = Plain(text);
        var at = Thanks.Select(word => said.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(said.Length).Min();
        return said[..at];
    }

    /// <summary>Commands to look a text up in by <see cref="Closed"/>.</summary>
    public static HashSet<string> Set(params IEnumerable<string> words) => words.Select(Closed).ToHashSet(StringComparer.Ordinal);

    /// <summary>One ending less; null when there is none, or nothing would be left.</summary>
    private static string? Shorter(string said, IReadOnlyList<string> softeners)
    {
        var trimmed = said.AsSpan();
        while (trimmed.Length > 0 && IsMark(trimmed[^1]))
            trimmed = trimmed[..^1];
        if (trimmed.Length == 0)
            return null;
        if (trimmed.Length < said.Length)
            return trimmed.ToString();
        if (Array.Exists(Whole, word => said.EndsWith(word, StringComparison.Ordinal)))
            return null;
        var ending = Particles.Concat(softeners).FirstOrDefault(word => said.Length > word.Length && said.EndsWith(word, StringComparison.Ordinal));
        return ending is null ? null : said[..^ending.Length];
    }

    private static bool IsMark(char letter) =>
        letter is ' ' or '.' or '!' or '?' or ',' or '~' or '…' || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherSymbol;
}
