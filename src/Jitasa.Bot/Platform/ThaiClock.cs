namespace Jitasa.Bot.Platform;

/// <summary>Thailand's days and hours. No daylight saving since 1941, so a fixed offset is exact. Buddhist year = Christian year + 543.</summary>
public static class ThaiClock
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly string[] ShortMonths =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    public static DateTimeOffset InBangkok(this DateTimeOffset at) => at.ToOffset(Offset);

    public static DateOnly BangkokDay(this DateTimeOffset at) => DateOnly.FromDateTime(at.InBangkok().DateTime);

    /// <summary>"14.05 น." in Thai, "14:05" in English.</summary>
    public static Say HourMinute(DateTimeOffset at)
    {
        var local = at.InBangkok();
        return new(
            local.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture) + " น.",
            local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>"17 พ.ย. 64" in Thai (Buddhist year), "17 Nov 2021" in English.</summary>
    public static Say Day(DateOnly day) =>
        new(
            $"{day.Day} {ShortMonths[day.Month - 1]} {(day.Year + 543) % 100:00}",
            day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
}
