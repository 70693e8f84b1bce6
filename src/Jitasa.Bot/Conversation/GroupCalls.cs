using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Conversation;

/// <summary>When a message in a group is meant for us.</summary>
public static class GroupCalls
{
    private static readonly string[] Names = ["@จิตอาสา", "จิตอาสา", "@jitasa", "jitasa"];

    public static bool IsCalled(TextContent text) =>
        text.MentionsBot || Names.Any(name => text.Text.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Said among the people of a group and not to us: nobody is met by it, nothing of it is kept.</summary>
    public static bool IsOverheard(LineEvent happened) =>
        happened.Source?.GroupId is not null
        && happened switch
        {
            MessageEvent { Content: TextContent text } => !IsCalled(text),
            MessageEditedEvent { Content: TextContent changed } => !IsCalled(changed),
            MessageEvent or MessageEditedEvent or UnknownEvent => true,
            _ => false,
        };
}
