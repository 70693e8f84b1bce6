using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator.Api;

/// <summary>Rules that need to know the chat: who can be mentioned, what can be quoted.</summary>
internal static class MessageSemantics
{
    /// <param name="chatId">Empty = many chats at once (multicast, broadcast).</param>
    public static Problem? Problem(LinePlatform platform, string chatId, JsonObject request)
    {
        var messages = request["messages"]!.AsArray();
        for (var i = 0; i < messages.Count; i++)
        {
            var message = (JsonObject)messages[i]!;
            if ((Mentions(platform, chatId, message) ?? Quotes(platform, chatId, message) ?? Tracks(chatId, message)) is { } problem)
            {
                return problem with { Property = $"messages[{i}].{problem.Property}" };
            }
        }

        return null;
    }

    private static Problem? Mentions(LinePlatform platform, string chatId, JsonObject message)
    {
        foreach (var (key, value) in message["substitution"] as JsonObject ?? [])
        {
            if ((string?)value?["type"] != "mention")
            {
                continue;
            }

            if (!chatId.StartsWith('C'))
            {
                return new Problem($"substitution.{key}", "mentions are for groups only");
            }

            if ((string?)value["mentionee"]?["userId"] is { } who && !platform.Group(chatId).Members.Contains(who))
            {
                return new Problem($"substitution.{key}", "the mentioned person is not in the chat");
            }
        }

        return null;
    }

    private static Problem? Quotes(LinePlatform platform, string chatId, JsonObject message) =>
        (string?)message["quoteToken"] is { } token && !platform.Chat(chatId).Messages.Any(one => one.QuoteToken == token)
            ? new Problem("quoteToken", "invalid quote token")
            : null;

    private static Problem? Tracks(string chatId, JsonObject message) =>
        message["trackingId"] is not null && chatId.StartsWith('C') ? new Problem("trackingId", "cannot be used in a group") : null;
}
