using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>Something that can be tapped.</summary>
public sealed record SimAction(string Type, string Label, JsonObject Json)
{
    internal static SimAction From(JsonObject json) =>
        new((string?)json["type"] ?? "", (string?)json["label"] ?? "", (JsonObject)json.DeepClone());
}

/// <summary>A message in a chat, of a person or of the bot.</summary>
public sealed class ChatMessage
{
    internal ChatMessage(string id, string chatId, string from, DateTimeOffset at, string raw)
    {
        (Id, ChatId, From, At, Raw) = (id, chatId, from, at, raw);
        (Text, Buttons, QuickReplies) = (ReadableText.Of(Json), ReadableText.ButtonsOf(Json), ReadableText.QuickRepliesOf(Json));
    }

    public string Id { get; }
    public string ChatId { get; }
    public string From { get; }
    public DateTimeOffset At { get; }
    public bool IsFromBot => From == Cast.Bot;
    public bool IsUnsent { get; internal set; }
    public bool IsEdited { get; internal set; }

    /// <summary>Sent with notificationDisabled.</summary>
    public bool IsSilent { get; internal init; }

    /// <summary>reply, push, multicast, broadcast; null for people.</summary>
    public string? Via { get; internal init; }
    public string? RequestId { get; internal init; }

    /// <summary>LINE's JSON, as the bot sent it or as the webhook carried it. A fresh copy each time.</summary>
    public JsonObject Json => (JsonObject)JsonNode.Parse(Raw)!;
    public string Type => (string?)Json["type"] ?? "";
    public string? AltText => (string?)Json["altText"];

    /// <summary>All words a reader sees, one text or button a line.</summary>
    public string Text { get; private set; }
    public IReadOnlyList<SimAction> Buttons { get; private set; }
    public IReadOnlyList<SimAction> QuickReplies { get; }

    internal string Raw { get; private set; }
    internal string? QuoteToken { get; init; }

    /// <summary>The message of the same chat that is shown above this one.</summary>
    public string? QuotedId { get; internal init; }

    internal void Show(string raw)
    {
        Raw = raw;
        (Text, Buttons) = (ReadableText.Of(Json), ReadableText.ButtonsOf(Json));
    }

    internal void Edit(string raw)
    {
        Raw = raw;
        (Text, IsEdited) = (ReadableText.Of(Json), true);
    }

    public override string ToString() => $"{(IsFromBot ? "bot" : "person")}: {Text.ReplaceLineEndings(" / ")}";
}

/// <summary>A chat at one moment.</summary>
/// <param name="QuickReplies">What hangs under the newest message; gone once anything follows it.</param>
public sealed record ChatView(string ChatId, IReadOnlyList<ChatMessage> Messages, IReadOnlyList<SimAction> QuickReplies)
{
    public ChatMessage? Last => Messages.Count == 0 ? null : Messages[^1];

    /// <summary>What the bot said, oldest first.</summary>
    public IEnumerable<ChatMessage> FromBot => Messages.Where(message => message.IsFromBot);

    public override string ToString() => string.Join('\n', Messages);
}
