using System.Globalization;

namespace Jitasa.Bot.ThaiText;

/// <summary>Finds a point in a pasted map link, in plain coordinates or in a full plus code.</summary>
internal static class MapLinks
{
    private static readonly string[] ShortLinks = ["maps.app.goo.gl", "goo.gl/maps", "g.co/kgs", "g.page/"];

    private static readonly string[] Keys = ["?q=", "&q=", "query=", "/@", "ll=", "daddr=", "destination=", "loc:", "/place/", "/search/", "/dir//"];

    public static bool HasShortLink(string lower) => Array.Exists(ShortLinks, link => lower.Contains(link, StringComparison.Ordinal));

    public static (double Lat, double Lon)? Find(string text, string lower)
    {
        if (lower.Contains("map", StringComparison.Ordinal) || lower.Contains("geo:", StringComparison.Ordinal))
        {
            foreach (var key in Keys)
            {
                var at = lower.IndexOf(key, StringComparison.Ordinal);
                if (at >= 0 && Pair(lower, at + key.Length) is { } linked)
                    return linked;
            }
        }
        for (var at = 0; at < lower.Length; at++)
        {
            var starts = ThaiScript.IsDigit(lower[at]) && (at == 0 || !(ThaiScript.IsDigit(lower[at - 1]) || lower[at - 1] is '.'));
            if (starts && Pair(lower, at) is { } plain)
                return plain;
        }
        return PlusCode.Find(text);
    }

    /// <summary>Two decimal numbers, both with at least two decimals (so that no price or clock is one), inside or near Thailand.</summary>
    private static (double Lat, double Lon)? Pair(string lower, int at)
    {
        if (!Decimal(lower, ref at, out var lat))
            return null;
        var gap = at;
        while (at < lower.Length && at - gap < 4 && (lower[at] is ',' or ' ' or '+' || PlaceWords.StartsAt(lower, at, "%2c")))
            at += lower[at] == '%' ? 3 : 1;
        if (at == gap || !Decimal(lower, ref at, out var lon))
            return null;
        return lat is >= 5 and <= 21 && lon is >= 97 and <= 106 ? (lat, lon) : null;
    }

    private static bool Decimal(string lower, ref int at, out double value)
    {
        var end = at;
        while (end < lower.Length && end - at < 22 && (ThaiScript.IsDigit(lower[end]) || lower[end] == '.'))
            end++;
        while (end > at && lower[end - 1] == '.')
            end--;
        var dot = lower.IndexOf('.', at, end - at);
        var isDecimal = double.TryParse(lower.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && dot >= 0 && end - dot > 2;
        at = end;
        return isDecimal;
    }
}
