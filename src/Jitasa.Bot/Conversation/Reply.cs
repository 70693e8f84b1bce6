using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

/// <summary>What to say to the person now, and which question is open afterwards. At most five messages, quick replies on the last.</summary>
public sealed record Reply(IReadOnlyList<LineMessage> Messages)
{
    public Reply(LineMessage first, params LineMessage[] more)
        : this([first, .. more]) { }

    /// <summary>The question these messages ask. Null leaves no question open.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Leave the open question as it was (an aside such as "thanks").</summary>
    public bool KeepsWaiting { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>Said where it was for, and still to be heard by everybody else: a cry in the middle of a talk. The question stays this one's, over theirs.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Understood, nothing to say.</summary>
    public static readonly Reply Silent = new([]) { KeepsWaiting = true };
}
