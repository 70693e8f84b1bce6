using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>When a month's pushes run short, what still goes.</summary>
[Settings("Budget")]
public sealed record BudgetSettings : ICheckedSettings
{
    [Setting("Minutes between two looks at how many messages of the month LINE counts", Min = 1, Max = 1440)]
    public int ReadMinutes { get; init; } = 10;

    [Setting("Percent of the month's messages that the forecast for its end may reach before ordinary news is gathered into one push a day", Min = 10, Max = 1000)]
    public int ForecastPercent { get; init; } = 100;

    // On the first of the month one message an hour would look like a spent month.
    [Setting("Days a month counts as at least, for the forecast", Min = 1, Max = 28)]
    public double ForecastFromDays { get; init; } = 3;

    [Setting("Percent of the month's messages used from which, with such a forecast, only high and critical are pushed", Min = 1, Max = 100)]
    public int UrgentOnlyPercent { get; init; } = 80;

    [Setting("Percent of the month's messages used from which only critical is pushed", Min = 1, Max = 100)]
    public int CriticalOnlyPercent { get; init; } = 95;

    [Setting("Hour in Bangkok from which the day's gathered news is pushed", Min = 0, Max = 23)]
    public int DigestHour { get; init; } = 18;

    [Setting("Hours in Bangkok between which gathered news is pushed at all: from, until")]
    public int[] CivilHours { get; init; } = [7, 21];

    public void Check()
    {
        if (CivilHours is not [>= 0 and var from, <= 24 and var until] || from >= until || DigestHour < from || DigestHour >= until)
            throw new SettingException("The settings Budget__CivilHours and Budget__DigestHour do not fit: two hours such as 7,21 with the digest's hour between them.");
        if (UrgentOnlyPercent > CriticalOnlyPercent)
            throw new SettingException("The setting Budget__UrgentOnlyPercent is above Budget__CriticalOnlyPercent: urgent only comes before critical only.");
    }
}
