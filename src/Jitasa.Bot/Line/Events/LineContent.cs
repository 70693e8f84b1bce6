namespace Jitasa.Bot.Line.Events;

/// <param name="MessageId">Decimal digits; what a later unsend names.</param>
public abstract record LineContent(string MessageId);

/// <param name="MentionsBot">Someone wrote @ and our name: the natural call in a group.</param>
public sealed record TextContent(string MessageId, string Text) : LineContent(MessageId)
{
    /// <summary>With it, and only in this chat, an answer can show which message it answers.</summary>
    public string? QuoteToken { get; init; }

    /// <summary>The message this one answers: the person held it and tapped "reply".</summary>
    public string? QuotedMessageId { get; init; }
    public bool MentionsBot { get; init; }
}

public sealed record LocationContent(string MessageId, double Lat, double Lon) : LineContent(MessageId)
{
    public string? Title { get; init; }
    public string? Address { get; init; }
}

/// <param name="External">Sent by a web page through LIFF: LINE does not hold the bytes and they are not fetched.</param>
public sealed record MediaContent(string MessageId, MediaKind Kind, bool External) : LineContent(MessageId)
{
    public string? FileName { get; init; }
    public long? FileSize { get; init; }
    public long? DurationMs { get; init; }
}

public sealed record StickerContent(string MessageId) : LineContent(MessageId);

public sealed record UnknownContent(string MessageId, string Type) : LineContent(MessageId);

public enum MediaKind
{
    Image,
    Audio,
    Video,
    File,
}
