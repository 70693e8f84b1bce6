namespace Jitasa.Bot.ThaiText;

/// <summary>Full Open Location Codes ("7P4GP58W+JQ"). Short ones need a reference town and are left to the pin.</summary>
internal static class PlusCode
{
    private const string Digits = "23456789CFGHJMPQRVWX";

    private const int SeparatorAt = 8;

    public static (double Lat, double Lon)? Find(string text)
    {
        for (var plus = text.IndexOf('+', StringComparison.Ordinal); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            var start = plus - SeparatorAt;
            if (start < 0 || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
                continue;
            var end = plus + 1;
            while (end < text.Length && end - plus <= 7 && Digits.Contains(char.ToUpperInvariant(text[end]), StringComparison.Ordinal))
                end++;
            if (end - plus - 1 is 0 or >= 2 && Decode(text[start..plus].ToUpperInvariant() + text[(plus + 1)..end].ToUpperInvariant()) is { } point)
                return point;
        }
        return null;
    }

    private static (double Lat, double Lon)? Decode(string code)
    {
        var (lat, lon, latStep, lonStep) = (-90.0, -180.0, 400.0, 400.0);
        for (var i = 0; i + 1 < Math.Min(code.Length, 10); i += 2)
        {
            var (row, column) = (Digits.IndexOf(code[i], StringComparison.Ordinal), Digits.IndexOf(code[i + 1], StringComparison.Ordinal));
            if (row < 0 || column < 0)
                return null;
            (latStep, lonStep) = (latStep / 20, lonStep / 20);
            lat += row * latStep;
            lon += column * lonStep;
        }
        for (var i = 10; i < code.Length; i++)
        {
            var cell = Digits.IndexOf(code[i], StringComparison.Ordinal);
            (latStep, lonStep) = (latStep / 5, lonStep / 4);
            lat += cell / 4 * latStep;
            lon += cell % 4 * lonStep;
        }
        return lat is >= -90 and < 90 && lon is >= -180 and < 180 ? (lat + (latStep / 2), lon + (lonStep / 2)) : null;
    }
}
