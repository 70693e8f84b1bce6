using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Conversation;

/// <summary>When a message in a group is meant for us.</summary>
public static class GroupCalls
{
    private static readonly string[] Names = ["@จิตอาสา", "จิตอาสา", "@jitasa", "jitasa"];

    public static bool IsCalled(TextContent text) =>
        text.MentionsBot || Names.Any(name => text.Text.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
