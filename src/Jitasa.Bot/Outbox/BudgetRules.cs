using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>How a month's pushes are made to last. Replies are free and never counted. Pure.</summary>
public static class BudgetRules
{
    /// <summary>What the month will have used at its end, if it goes on as it went.</summary>
    public static long Forecast(long used, DateTimeOffset now, BudgetSettings settings)
    {
        var month = Month(now);
        var length = (RetryRules.MonthTurns(now) - StartOf(month)).TotalDays;
        var gone = Math.Min(length, Math.Max((now - StartOf(month)).TotalDays, settings.ForecastFromDays));
        return Math.Max(used, (long)Math.Round(used / gone * length));
    }

    /// <param name="quota">Messages of the month; null when the plan has no limit.</param>
    public static PushLevel Level(long? quota, long used, DateTimeOffset now, BudgetSettings settings)
    {
        if (quota is not { } most)
            return PushLevel.Normal;
        if (Reaches(used, most, settings.CriticalOnlyPercent))
            return PushLevel.CriticalOnly;
        // However much is used: if it lasts until the month turns, nobody has to wait for anything.
        if (!Reaches(Forecast(used, now, settings), most, settings.ForecastPercent))
            return PushLevel.Normal;
        return Reaches(used, most, settings.UrgentOnlyPercent) ? PushLevel.UrgentOnly : PushLevel.Digest;
    }

    /// <param name="isInGroup">A push there costs a message for each member, and the reply to the next word there nothing.</param>
    /// <param name="isDigest">It is the day's gathered news.</param>
    public static bool GoesNow(PushLevel level, Urgency urgency, bool isInGroup, bool isDigest) =>
        level switch
        {
            _ when urgency == Urgency.Critical => true,
            PushLevel.Normal => true,
            PushLevel.CriticalOnly => false,
            _ when isInGroup => false,
            PushLevel.Digest when isDigest => true,
            _ => urgency >= Urgency.High,
        };

    /// <summary>Held urgencies that may be pushed now, gathered, without waiting for the day's digest. Ordinary news wakes nobody.</summary>
    public static IReadOnlyList<Urgency> Released(PushLevel level, DateTimeOffset now, BudgetSettings settings) =>
        [.. Enum.GetValues<Urgency>().Where(urgency => GoesNow(level, urgency, isInGroup: false, isDigest: false) && (urgency >= Urgency.High || IsCivil(now, settings)))];

    /// <summary>The day's digest holds what was written before this; null while there is none to be pushed.</summary>
    public static DateTimeOffset? DigestOf(PushLevel level, DateTimeOffset now, BudgetSettings settings) =>
        level == PushLevel.Digest && IsCivil(now, settings) && now.InBangkok().Hour >= settings.DigestHour
            ? new DateTimeOffset(now.BangkokDay(), new TimeOnly(settings.DigestHour, 0), ThaiClock.Offset).ToUniversalTime()
            : null;

    public static DateOnly Month(DateTimeOffset now)
    {
        var day = now.BangkokDay();
        return new(day.Year, day.Month, 1);
    }

    private static DateTimeOffset StartOf(DateOnly month) => new(month, TimeOnly.MinValue, ThaiClock.Offset);

    private static bool IsCivil(DateTimeOffset now, BudgetSettings settings) =>
        now.InBangkok().Hour is var hour && hour >= settings.CivilHours[0] && hour < settings.CivilHours[1];

    private static bool Reaches(long used, long most, int percent) => (decimal)used * 100 >= (decimal)most * percent;
}
