using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

[Settings("Intake")]
public sealed record IntakeSettings
{
    [Setting("How often an event that cannot be handled is tried before its sender is told so", Min = 1, Max = 10)]
    public int Attempts { get; init; } = 5;

    [Setting("Seconds one event may take to handle", Min = 1)]
    public int HandlingSeconds { get; init; } = 20;

    [Setting("Seconds after which a person who still waits for an answer sees LINE's loading dots", Min = 0)]
    public double LoadingAfterSeconds { get; init; } = 2;

    // LINE gives up on a webhook after two seconds; an early 503 is redelivered all the same.
    [Setting("Milliseconds a webhook waits for its events to be stored before it is answered 503", Min = 100, Max = 2000)]
    public int StoreMilliseconds { get; init; } = 1500;
}
