using System.Globalization;
using System.Text.RegularExpressions;

namespace Jitasa.Bot.Platform;

/// <summary>Days and times as offices write them: 2021-11-17T08:30+07:00, 17/11/2564 08:30. The day comes before the month, years from 2400 are พ.ศ.</summary>
public static partial class CsvTime
{
    /// <summary>Bangkok time unless a zone is named; null when there is no such time.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (Shape().Match(text) is not { Success: true } match)
            return null;
        var year = Number(match, "year");
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        // Before the day is looked at: 2563 is the leap year, 2564 is none.
        year -= year >= 2400 ? 543 : 0;
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return null;
        return Zone(match.Groups["zone"].Value) is { } zone ? new DateTimeOffset(year, month, day, hour, minute, second, zone) : null;
    }

    private static TimeSpan? Zone(string zone)
    {
        if (zone is "")
            return ThaiClock.Offset;
        if (zone is "Z")
            return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return offset > TimeSpan.FromHours(14) ? null : zone[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string part) =>
        match.Groups[part] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """^((?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4}))([T ] ?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)? ?(?<zone>Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?$""",
        RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex Shape();
}
