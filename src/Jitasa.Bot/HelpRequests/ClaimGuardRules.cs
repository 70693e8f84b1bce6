namespace Jitasa.Bot.HelpRequests;

/// <summary>When a helper who says nothing is reminded, and when the case is taken back (product.md, rule 4).</summary>
public static class ClaimGuardRules
{
    public static GuardMove Next(ClaimStatus status, bool isCritical, int reminders, DateTimeOffset movedAt, ClaimSettings settings)
    {
        // Who has arrived is busy helping, not asleep: the short times are for the way there.
        var isShort = isCritical && status != ClaimStatus.Arrived;
        var schedule = isShort ? settings.ReminderMinutesCritical : settings.ReminderMinutes;
        var release = isShort ? settings.ReleaseMinutesCritical : settings.ReleaseMinutes;
        // A reminder that falls on the release is the notice of the release itself: taking over is one tap on it.
        return reminders < schedule.Length && schedule[reminders] < release
            ? new(movedAt.AddMinutes(schedule[reminders]), IsRelease: false)
            : new(movedAt.AddMinutes(release), IsRelease: true);
    }
}

public sealed record GuardMove(DateTimeOffset At, bool IsRelease);
