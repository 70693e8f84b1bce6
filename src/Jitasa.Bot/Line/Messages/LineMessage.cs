using System.Text.Json.Serialization;

namespace Jitasa.Bot.Line.Messages;

/// <summary>A message object as LINE takes it (limits: Messaging API reference, "Message objects"). At most five go into one call.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(FlexMessage), "flex")]
[JsonDerivedType(typeof(LocationMessage), "location")]
public abstract record LineMessage
{
    /// <summary>Buttons under the newest message; gone when anything new arrives, and never shown on a PC.</summary>
    public QuickReply? QuickReply { get; init; }
}

/// <param name="Text">1 to 5,000 UTF-16 units.</param>
public sealed record TextMessage(string Text) : LineMessage
{
    /// <summary>Quotes an earlier message of the same chat.</summary>
    public string? QuoteToken { get; init; }
}

/// <param name="AltText">At most 1,500 UTF-16 units; all that a notification, a chat list and a screen reader show.</param>
public sealed record FlexMessage(string AltText, FlexContainer Contents) : LineMessage;

/// <summary>LINE wants all four, and 1 to 100 characters in each text.</summary>
public sealed record LocationMessage(string Title, string Address, double Latitude, double Longitude) : LineMessage;

/// <param name="Items">At most 13.</param>
public sealed record QuickReply(IReadOnlyList<QuickReplyItem> Items);

public sealed record QuickReplyItem(LineAction Action)
{
    public string Type => "action";
}
