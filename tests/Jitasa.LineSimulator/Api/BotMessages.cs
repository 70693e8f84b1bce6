using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>Puts what the bot sent into the chat.</summary>
internal static class BotMessages
{
    private static readonly HashSet<string> Quotable = new(StringComparer.Ordinal) { "text", "textV2", "sticker", "image", "video", "template", "flex" };

    /// <summary>What stands in <c>sentMessages</c>. Accepted is not delivered: with somebody unreachable the messages go nowhere.</summary>
    public static JsonArray Deliver(LinePlatform platform, string chatId, ApiCall call, string via)
    {
        var arrives = platform.FindUser(chatId) is not { } user || user.CanBeReachedAt(platform.Now);
        var sent = new JsonArray();
        foreach (var message in call.Json["messages"]!.AsArray().OfType<JsonObject>())
        {
            var id = LineIds.NewMessage();
            var quoteToken = Quotable.Contains((string)message["type"]!) ? LineIds.NewQuoteToken() : null;
            var entry = new JsonObject { ["id"] = id };
            if (quoteToken is not null)
            {
                entry["quoteToken"] = quoteToken;
            }

            sent.Add(entry);
            if (arrives)
            {
                platform.AddMessage(new ChatMessage(id, chatId, Cast.Bot, platform.Now, message.ToJsonString())
                {
                    IsSilent = (bool?)call.Json["notificationDisabled"] ?? false,
                    Via = via,
                    RequestId = call.RequestId,
                    QuoteToken = quoteToken,
                    QuotedId = (string?)message["quoteToken"] is { } token ? platform.Chat(chatId).Messages.FirstOrDefault(one => one.QuoteToken == token)?.Id : null,
                });
            }
        }

        if (arrives)
        {
            if (platform.FindUser(chatId) is { } reader)
            {
                reader.LoadingUntil = null;
            }

            platform.Note("chat", chatId);
        }

        return sent;
    }
}
