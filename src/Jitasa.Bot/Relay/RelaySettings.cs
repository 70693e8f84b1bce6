using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

[Settings("Relay")]
public sealed record RelaySettings
{
    [Setting("Seconds in which what one side says is gathered into one push", Min = 0, Max = 600)]
    public int BatchSeconds { get; init; } = 30;

    [Setting("Minutes after the last word in which what a person types still goes to the other side", Min = 1)]
    public int TalkMinutes { get; init; } = 60;

    [Setting("Minutes after which a question of the bot that lies unanswered gives way to words from the other side", Min = 0)]
    public int QuestionMinutes { get; init; } = 5;

    [Setting("Minutes an official is waited for before the next rung is called", Min = 1)]
    public int DeskPatienceMinutes { get; init; } = 10;

    [Setting("The same when the person has a critical case", Min = 1)]
    public int DeskPatienceMinutesCritical { get; init; } = 5;

    [Setting("Officials of one rung called at once", Min = 1)]
    public int DeskCallsAtOnce { get; init; } = 10;

    public TimeSpan Batch => TimeSpan.FromSeconds(BatchSeconds);
}
