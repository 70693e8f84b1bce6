using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

/// <summary>One thing a person did, with what we know when it is handled.</summary>
/// <param name="Now">When it is handled; <see cref="LineEvent.At"/> is when it happened.</param>
/// <param name="Waiting">The question still open from before, if any.</param>
/// <param name="Draft">What the parser understood; only for text.</param>
public sealed record Turn(LineEvent Event, Person Person, IReadOnlyList<HeldRole> Roles, Waiting? Waiting, MessageDraft? Draft, DateTimeOffset Now)
{
    public LineContent? Content => (Event as MessageEvent)?.Content ?? (Event as MessageEditedEvent)?.Content;
    public string? Text => (Content as TextContent)?.Text;
    public LocationContent? Location => Content as LocationContent;
    public MediaContent? Media => Content as MediaContent;

    /// <summary>The LINE group it happened in; null in the 1:1 chat.</summary>
    public string? GroupId => Event.Source?.GroupId;
    public Tongue Tongue => Person.Tongue;

    /// <summary>True when the question of <paramref name="folder"/> is the one that is open.</summary>
    public bool Answers(string folder) => Waiting?.Folder == folder;
}
