namespace Jitasa.Bot.ThaiText;

internal static class LanguageRules
{
    /// <summary>Latin words that Thai has taken in: they do not make a message mixed.</summary>
    private static readonly HashSet<string> Borrowed = new(StringComparer.Ordinal)
    {
        "atk", "spo2", "pcr", "rt", "hi", "ci", "ppe", "covid", "swab", "admit", "positive", "icu", "oxygen", "sat", "o2", "er", "line", "ok", "sos", "pm", "am", "n95", "x", "xl", "l", "m", "s", "warfarin", "cpr", "ems", "lq",
        "pfizer", "moderna", "sinovac", "astrazeneca", "facebook", "app", "pdpa", "case", "walk", "in", "form", "id", "gps", "google", "map", "maps", "https", "http", "www", "com", "bit", "ly", "fastcash", "mask", "face", "shield", "sim",
    };

    public static Language Of(Reading reading)
    {
        var (thai, foreign) = (0, 0);
        var lower = reading.Lower;
        for (var at = 0; at < lower.Length; at++)
        {
            if (ThaiScript.IsThai(lower[at]))
                thai++;
            if (!ThaiScript.IsLatin(lower[at]))
                continue;
            var end = at;
            while (end < lower.Length && (ThaiScript.IsLatin(lower[end]) || ThaiScript.IsDigit(lower[end])))
                end++;
            if (end - at > 1 && !Borrowed.Contains(lower[at..end]))
                foreign++;
            at = end - 1;
        }
        if (thai == 0)
            return foreign > 0 && !IsRomanisedThai(lower) ? Language.En : Language.Th;
        if (foreign >= 2)
            return Language.Mixed;
        return reading.Has(Concept.Isan) ? Language.Isan : Language.Th;
    }

    private static bool IsRomanisedThai(string lower)
    {
        foreach (var word in new[] { "chuai", "chuay", "khrap", "krub", "krap", "khun", "kha ", "mai mee", "mai dai", "tongkan", "yak dai", "sawasdee", "sawatdee", "duai", "duay" })
            if (lower.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
