using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

/// <summary>When a volunteer can usually come, as they are asked.</summary>
public enum Hours
{
    AnyTime,

    /// <summary>Morning to evening, not in the night.</summary>
    AllDay,
    Daytime,
    Evenings,
    Weekends,
}

/// <summary>Hours as they are kept: 21 digits, Monday to Sunday times morning (6-12), afternoon (12-18), evening (18-22); null is any time.</summary>
public static class HoursRules
{
    private const int PartsOfDay = 3;

    public static string? ToAvailability(Hours hours) =>
        hours switch
        {
            Hours.AllDay => Repeat("111", 7),
            Hours.Daytime => Repeat("110", 7),
            Hours.Evenings => Repeat("001", 7),
            Hours.Weekends => Repeat("000", 5) + Repeat("111", 2),
            _ => null,
        };

    /// <summary>Null when the pattern is none of those asked in the chat (imported people).</summary>
    public static Hours? FromAvailability(string? availability)
    {
        foreach (var hours in Enum.GetValues<Hours>())
        {
            if (ToAvailability(hours) == availability)
                return hours;
        }
        return null;
    }

    /// <summary>Which of the 21 digits a moment falls on; null in the night, when only those who said "any time" are asked.</summary>
    public static int? SlotAt(DateTimeOffset at)
    {
        var local = at.InBangkok();
        int? part = local.Hour switch
        {
            >= 6 and < 12 => 0,
            >= 12 and < 18 => 1,
            >= 18 and < 22 => 2,
            _ => null,
        };
        return part is null ? null : ((int)local.DayOfWeek + 6) % 7 * PartsOfDay + part;
    }

    private static string Repeat(string day, int days) => string.Concat(Enumerable.Repeat(day, days));
}
