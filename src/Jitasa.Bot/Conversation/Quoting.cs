using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Conversation;

/// <summary>In a village group many talk at once: what we answer there shows whose words it answers. Pure.</summary>
public static class Quoting
{
    /// <param name="answered">What these messages answer; only some of what people send can be quoted.</param>
    public static IReadOnlyList<LineMessage> Of(LineEvent answered, IReadOnlyList<LineMessage> messages)
    {
        if (answered.Source?.GroupId is null || Said(answered) is not TextContent { QuoteToken: { } token })
            return messages;
        // LINE lets a text quote, a card not.
        var first = messages.ToList().FindIndex(message => message is TextMessage);
        return first < 0 ? messages : [.. messages.Take(first), (TextMessage)messages[first] with { QuoteToken = token }, .. messages.Skip(first + 1)];
    }

    private static LineContent? Said(LineEvent happened) => (happened as MessageEvent)?.Content ?? (happened as MessageEditedEvent)?.Content;
}
