using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

[Settings("Outbox")]
public sealed record OutboxSettings
{
    // "On the way" of the day before yesterday would be told as news.
    [Setting("Hours for which news that waits for a person's next reply is still told", Min = 0.1, Max = 8760)]
    public double HeldHours { get; init; } = 24;

    public TimeSpan HeldFor => TimeSpan.FromHours(HeldHours);

    /// <summary>Longer for what was meant to be pushed: what is written after one day's gathered news comes with the next day's.</summary>
    public TimeSpan OwedFor => 2 * HeldFor;
}
