using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

[Settings("Claims")]
public sealed record ClaimSettings
{
    [Setting("Cases one volunteer may be on at the same time", Min = 1)]
    public int PerVolunteer { get; init; } = 3;

    [Setting("Minutes of silence after which a helper is reminded, one number a reminder", Min = 1)]
    public int[] ReminderMinutes { get; init; } = [30, 60, 120];

    [Setting("The same for a critical case", Min = 1)]
    public int[] ReminderMinutesCritical { get; init; } = [10, 20, 30];

    [Setting("Minutes of silence after which the case is taken back", Min = 1)]
    public int ReleaseMinutes { get; init; } = 240;

    [Setting("The same for a critical case nobody has reached yet", Min = 1)]
    public int ReleaseMinutesCritical { get; init; } = 30;

    // A case that turns critical late has several reminders overdue: still one at a time.
    [Setting("Minutes between reminders that are overdue", Min = 0.5)]
    public double OverdueReminderMinutes { get; init; } = 5;

    [Setting("Seconds in which several photos, voice messages or files of the asker are one piece of news for the helper", Min = 0)]
    public int SameNewsSeconds { get; init; } = 30;

    // Enough that someone at the desk reads it; a push to every official of the province would only teach them to look away.
    [Setting("People at the desk who are told when a helper gives a case back, at most", Min = 1)]
    public int DeskPeople { get; init; } = 3;
}
