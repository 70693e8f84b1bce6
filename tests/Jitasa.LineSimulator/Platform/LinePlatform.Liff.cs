using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>Messages a LIFF page sends in a person's name.</summary>
public sealed partial class LinePlatform
{
    private const int MostLiffMessages = 5;

    /// <summary>
    /// Pictures come as "external" content: the bot gets the address, not the bytes. Flex and template messages reach the bot as text with
    /// the alternative text.
    /// </summary>
    public async Task<IReadOnlyList<Delivery>> SendFromLiffAsync(string userId, JsonArray messages, string? chatId = null, CancellationToken ct = default)
    {
        if (messages.Count is 0 or > MostLiffMessages)
        {
            throw new ArgumentException("One to five messages.", nameof(messages));
        }

        var sent = new List<Delivery>();
        foreach (var message in messages.OfType<JsonObject>())
        {
            sent.Add(await SendFromLiffAsync(userId, message, chatId, ct));
        }

        return sent;
    }

    private Task<Delivery> SendFromLiffAsync(string userId, JsonObject message, string? chatId, CancellationToken ct)
    {
        switch ((string?)message["type"])
        {
            case "text":
                return SayAsync(userId, (string?)message["text"] ?? "", chatId, ct: ct);
            case "location":
                return ShareLocationAsync(
                    userId, (double)message["latitude"]!, (double)message["longitude"]!, (string?)message["title"], (string?)message["address"], chatId, ct);
            case "sticker":
                return SendStickerAsync(userId, (string)message["packageId"]!, (string)message["stickerId"]!, chatId, ct);
            case ("image" or "video" or "audio") and var type:
                var content = Media(type);
                content["contentProvider"] = new JsonObject
                {
                    ["type"] = "external",
                    ["originalContentUrl"] = (string?)message["originalContentUrl"],
                    ["previewImageUrl"] = (string?)message["previewImageUrl"],
                };
                return PostAsync(userId, chatId, content, canBeQuoted: type != "audio", null, ct);
            case "flex" or "template":
                return ShareCardAsync(userId, message, chatId, ct);
            case var other:
                throw new ArgumentException($"LIFF cannot send {other}.", nameof(message));
        }
    }

    /// <summary>People see the card; the bot reads its alternative text.</summary>
    private async Task<Delivery> ShareCardAsync(string userId, JsonObject message, string? chatId, CancellationToken ct)
    {
        var delivery = await SayAsync(userId, (string?)message["altText"] ?? "", chatId, ct: ct);
        FindMessage(delivery.MessageId!)?.Show(message.ToJsonString());
        Note("chat", chatId ?? userId);
        return delivery;
    }
}
