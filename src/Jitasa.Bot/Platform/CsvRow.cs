using System.Globalization;
using System.Text;

namespace Jitasa.Bot.Platform;

/// <summary>
/// One row of a CSV file. Each method reads one value and, when it cannot, notes the sentence and returns null, so that a row tells all its faults at once.
/// A column the file does not have reads as empty.
/// </summary>
public sealed class CsvRow(CsvHeader header, IReadOnlyList<string> fields, int number)
{
    private readonly List<RowProblem> problems = [];

    /// <summary>As a spreadsheet numbers it: the header is row 1.</summary>
    public int Number => number;
    public IReadOnlyList<RowProblem> Problems => problems;
    public bool IsBad => problems.Count > 0;

    public bool Has(string column) => header.Has(column);

    public void Wrong(string sentence) => problems.Add(new(number, sentence));

    /// <summary>Trimmed and in composed form; null when empty. An empty required column is a fault.</summary>
    public string? Text(string column) => Read(column, text => CsvText.Clean(text).Normalize(NormalizationForm.FormC));

    /// <summary>A code: Thai digits and the ".0" of spreadsheets are put right; blanks inside go.</summary>
    public string? Code(string column)
    {
        var code = Read(column, CsvText.CleanDigits)?.Replace(" ", "", StringComparison.Ordinal);
        return code is not null && code.EndsWith(".0", StringComparison.Ordinal) ? code[..^2] : code;
    }

    /// <summary>A DOPA code of one of the given lengths (2 province, 4 amphoe, 6 tambon, 8 village).</summary>
    public string? AreaCode(string column, params int[] lengths)
    {
        if (Code(column) is not { } code)
            return null;
        if (lengths.Contains(code.Length) && code.All(char.IsAsciiDigit))
            return code;
        Wrong($"{column} '{code}' should be {string.Join(" or ", lengths)} digits");
        return null;
    }

    public int? Integer(string column, int min = 0, int max = int.MaxValue)
    {
        if (Digits(column) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Wrong($"{column} '{text}' should be a whole number {(max == int.MaxValue ? $"of at least {min}" : $"from {min} to {max}")}");
        return null;
    }

    public double? Decimal(string column, double min = double.MinValue)
    {
        if (Digits(column) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= min)
            return value;
        Wrong(double.IsFinite(value) && value < min ? $"{column} {text} is too small" : $"{column} '{text}' is not a number");
        return null;
    }

    public DateTimeOffset? Time(string column)
    {
        if (Digits(column) is not { } text)
            return null;
        if (CsvTime.Read(text) is { } time)
            return time;
        Wrong($"{column} '{text}' should be a day such as 17/11/2564 or a time such as 2021-11-17T08:30+07:00");
        return null;
    }

    /// <summary>Both or neither, and inside Thailand.</summary>
    public GeoPoint? Point(string latColumn = "lat", string lonColumn = "lon")
    {
        var faults = problems.Count;
        var (lat, lon) = (Decimal(latColumn), Decimal(lonColumn));
        if (problems.Count > faults || (lat is null && lon is null))
            return null;
        if (lat is null || lon is null)
        {
            Wrong($"{(lat is null ? latColumn : lonColumn)} is empty though {(lat is null ? lonColumn : latColumn)} is given");
            return null;
        }
        var point = new GeoPoint(lat.Value, lon.Value);
        if (point.IsInThailand)
            return point;
        var outside = point with { Lon = 100 };
        var (name, value) = outside.IsInThailand ? (lonColumn, lon.Value) : (latColumn, lat.Value);
        var swapped = new GeoPoint(lon.Value, lat.Value).IsInThailand || value is >= 97.2 and <= 105.8 || lat.Value > 90;
        Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is outside Thailand{(swapped ? " (are lat and lon swapped?)" : "")}"));
        return null;
    }

    /// <summary>One of the given codes, in any case.</summary>
    public string? OneOf(string column, IReadOnlyCollection<string> allowed)
    {
        if (Text(column)?.ToLowerInvariant() is not { } word)
            return null;
        if (allowed.Contains(word))
            return word;
        Wrong($"{column} '{word}' should be one of {string.Join(", ", allowed)}");
        return null;
    }

    /// <summary>Several values in one cell: "{a,b}" as PostgreSQL writes it, or parted by comma, semicolon or bar.</summary>
    public IReadOnlyList<string> List(string column) =>
        Text(column)?.Trim('{', '}').Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Trim('"')).Where(part => part.Length > 0).ToList() ?? [];

    public bool? YesNo(string column)
    {
        switch (Text(column)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "t" or "true" or "y" or "yes" or "1" or "๑" or "ใช่":
                return true;
            case "f" or "false" or "n" or "no" or "0" or "๐" or "ไม่" or "ไม่ใช่":
                return false;
            case var other:
                Wrong($"{column} '{other}' should be yes or no");
                return null;
        }
    }

    private string? Digits(string column) => Read(column, CsvText.CleanDigits);

    private string? Read(string column, Func<string, string> clean)
    {
        var place = header.PlaceOf(column);
        var text = place is { } at && at < fields.Count ? clean(fields[at]) : "";
        if (text.Length > 0)
            return text;
        if (header.IsRequired(column))
            Wrong($"{column} is empty");
        return null;
    }
}
