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

    /// <summary>Understood, nothing to say.</summary>
    public static readonly Reply Silent = new([]) { KeepsWaiting = true };
}
