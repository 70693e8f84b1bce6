namespace Jitasa.Bot.ThaiText;

/// <summary>Open Location Codes: full ones ("7P4GP58W+JQ") are a point, short ones ("P58W+JQ") are one near a known place.</summary>
public static class PlusCode
{
    private const string Digits = "23456789CFGHJMPQRVWX";

    private const int SeparatorAt = 8;
    private const int ShortBy = 4;

    // A short code leaves out the square of one degree it lies in.
    private const double Square = 1;

    public static (double Lat, double Lon)? Find(string text)
    {
        for (var plus = text.IndexOf('+', StringComparison.Ordinal); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            var start = plus - SeparatorAt;
            if (start < 0 || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
                continue;
            var end = plus + 1;
            while (end < text.Length && end - plus <= 7 && IsDigit(text[end]))
                end++;
            if (end - plus - 1 is 0 or >= 2 && Decode(text[start..plus].ToUpperInvariant() + text[(plus + 1)..end].ToUpperInvariant()) is { } point)
                return point;
        }
        return null;
    }

    /// <summary>"Q6Q5+22", as maps show it beside the name of a town; null when the text holds none.</summary>
    public static string? FindShort(string text)
    {
        for (var plus = text.IndexOf('+', StringComparison.Ordinal); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            var start = plus - ShortBy;
            var end = plus + 1;
            while (end < text.Length && IsDigit(text[end]))
                end++;
            if (start < 0 || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) || end - plus - 1 is not (2 or 3) || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
                continue;
            // A sum ("2345+22") is no place: a code without any letter is too rare to be believed.
            var code = text[start..end].ToUpperInvariant();
            if (code[..ShortBy].All(IsDigit) && code.Any(char.IsAsciiLetter))
                return code;
        }
        return null;
    }

    /// <summary>The point of a short code that lies nearest to a place it was said of.</summary>
    public static (double Lat, double Lon)? Near(string shortCode, double lat, double lon)
    {
        var square = Digits[(int)((lat + 90) / 20)].ToString() + Digits[(int)((lon + 180) / 20)] + Digits[(int)((lat + 90) % 20)] + Digits[(int)((lon + 180) % 20)];
        if (Decode((square + shortCode).Replace("+", "", StringComparison.Ordinal)) is not { } point)
            return null;
        return (Nearest(point.Lat, lat), Nearest(point.Lon, lon));
    }

    private static double Nearest(double value, double to) => value - to > Square / 2 ? value - Square : to - value > Square / 2 ? value + Square : value;

    private static bool IsDigit(char letter) => Digits.Contains(char.ToUpperInvariant(letter), StringComparison.Ordinal);

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
