using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

[Settings("Conversation")]
public sealed record ConversationSettings
{
    [Setting("Minutes in which a bare yes or no still answers the question that was asked", Min = 1)]
    public int YesNoMinutes { get; init; } = 60;

    [Setting("Minutes after which a question that lies unanswered gives way to one that is pushed", Min = 0)]
    public int GiveWayMinutes { get; init; } = 5;

    /// <summary>Whether a bare yes or no said now can still be the answer; weeks later it is said of something else.</summary>
    public bool IsFresh(Waiting waiting, DateTimeOffset now) => (now - waiting.AskedAt).TotalMinutes <= YesNoMinutes;
}
