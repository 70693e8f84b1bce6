namespace Jitasa.Bot.Platform;

[Settings("Work")]
public sealed record WorkSettings
{
    [Setting("Whether this process does background work beside answering the web")]
    public bool IsOn { get; init; } = true;

    [Setting("Milliseconds an idle worker waits before it looks into the database again", Min = 10)]
    public int PollMilliseconds { get; init; } = 200;

    [Setting("The same for work that nobody waits for: reminders, photos, profiles, forgetting in time", Min = 10)]
    public int SlowPollMilliseconds { get; init; } = 1_000;

    [Setting("How many webhooks at once are a crowd that work gives way to", Min = 1)]
    public int YieldAbove { get; init; } = 16;

    [Setting("Seconds for which work gives way to a crowd, at most; then it goes on for as long", Min = 0, Max = 30)]
    public double YieldSeconds { get; init; } = 2;

    [Setting("How many people's events one process handles at the same time", Min = 1)]
    public int EventLoops { get; init; } = 4;

    [Setting("How many cases one process looks at at the same time", Min = 1)]
    public int DispatchLoops { get; init; } = 2;

    [Setting("How many messages one process sends to LINE at the same time", Min = 1)]
    public int SendLoops { get; init; } = 4;
}
