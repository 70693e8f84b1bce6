using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>What fingers do on buttons.</summary>
public sealed partial class LinePlatform
{
    /// <summary>
    /// Taps the newest button with this label: quick replies first, then buttons of the bot's messages from newest to oldest, then the rich menu.
    /// </summary>
    /// <param name="picked">What the date picker gives: 2026-11-24, 14:30 or 2026-11-24T14:30.</param>
    public Task<TapResult> TapAsync(string userId, string label, string? chatId = null, string? picked = null, CancellationToken ct = default)
    {
        var reachable = WithinReach(userId, chatId ?? userId);
        var action = reachable.FirstOrDefault(one => one.Label == label)
            ?? reachable.FirstOrDefault(one => one.Label.Contains(label, StringComparison.Ordinal))
            ?? throw new ButtonNotFoundException(label, reachable.Select(one => one.Label));
        return TapAsync(userId, action.Json, chatId, picked, ct);
    }

    /// <summary>Taps a button of one certain message, however old.</summary>
    public Task<TapResult> TapOnAsync(string userId, string messageId, string label, string? picked = null, CancellationToken ct = default)
    {
        var message = FindMessage(messageId) ?? throw new KeyNotFoundException("There is no such message.");
        SimAction[] there = [.. message.Buttons, .. message.QuickReplies];
        var action = there.FirstOrDefault(one => one.Label == label) ?? throw new ButtonNotFoundException(label, there.Select(one => one.Label));
        return TapAsync(userId, action.Json, message.ChatId == userId ? null : message.ChatId, picked, ct);
    }

    public async Task<TapResult> TapAsync(string userId, JsonObject action, string? chatId = null, string? picked = null, CancellationToken ct = default)
    {
        var user = User(userId);
        var chat = chatId ?? userId;
        MustBeAbleToWrite(user, chat);
        switch ((string?)action["type"])
        {
            case "postback":
                if (((string?)action["displayText"] ?? (string?)action["text"]) is { Length: > 0 } said)
                {
                    ShowOwnWords(user, chat, said);
                }

                // Even without a bubble the quick replies are gone once one is tapped.
                MarkTapped(chat);
                return new TapResult(await PostbackAsync(user, chat, (string?)action["data"] ?? "", null, ct));
            case "message":
                return new TapResult(await SayAsync(userId, (string?)action["text"] ?? "", chatId, ct: ct));
            case "datetimepicker" when picked is null:
                return new TapResult(null, Asks: (string?)action["mode"] ?? "datetime");
            case "datetimepicker":
                MarkTapped(chat);
                var mode = (string?)action["mode"] ?? "datetime";
                return new TapResult(await PostbackAsync(user, chat, (string?)action["data"] ?? "", new JsonObject { [mode] = picked }, ct));
            case "richmenuswitch":
                return new TapResult(await SwitchMenuAsync(user, action, ct));
            case "uri":
                return AsksForLocation(action) ? new TapResult(null, (string?)action["uri"], Asks: "location") : new TapResult(null, (string?)action["uri"]);
            case "clipboard":
                return new TapResult(null, Clipboard: (string?)action["clipboardText"]);
            case "location" or "camera" or "cameraRoll":
                return new TapResult(null, Asks: (string?)action["type"]);
            case var unknown:
                throw new ArgumentException($"LINE has no action of type {unknown}.", nameof(action));
        }
    }

    internal IReadOnlyList<SimAction> WithinReach(string userId, string chatId)
    {
        var chat = Chat(chatId);
        var menu = chatId == userId ? RichMenuOf(userId)?.Actions ?? [] : [];
        return [.. chat.QuickReplies, .. chat.FromBot.Reverse().SelectMany(message => message.Buttons), .. menu];
    }

    private Task<Delivery> PostbackAsync(SimUser user, string chatId, string data, JsonObject? parameters, CancellationToken ct)
    {
        var postback = new JsonObject { ["data"] = data };
        if (parameters is not null)
        {
            postback["params"] = parameters;
        }

        return EmitAsync(NewEvent("postback", SourceOf(user, chatId), mayReply: true, new JsonObject { ["postback"] = postback }), null, ct);
    }

    private Task<Delivery> SwitchMenuAsync(SimUser user, JsonObject action, CancellationToken ct)
    {
        string status;
        var alias = (string?)action["richMenuAliasId"] ?? "";
        lock (Gate)
        {
            status = RichMenus.Switch(user, alias);
        }

        Note("person", user.Id);
        var parameters = new JsonObject { ["newRichMenuAliasId"] = alias, ["status"] = status };
        return PostbackAsync(user, user.Id, (string?)action["data"] ?? "", parameters, ct);
    }

    /// <summary>A postback's displayText is a bubble of the person, without a message event.</summary>
    private void ShowOwnWords(SimUser user, string chatId, string text)
    {
        var content = new JsonObject { ["type"] = "text", ["text"] = text, ["id"] = LineIds.NewMessage() };
        AddMessage(new ChatMessage((string)content["id"]!, chatId, user.Id, Now, content.ToJsonString()));
        Note("chat", chatId);
    }

    private void MarkTapped(string chatId)
    {
        lock (Gate)
        {
            if (chats.TryGetValue(chatId, out var chat) && chat.Count > 0)
            {
                tappedAfter[chatId] = chat[^1].Id;
            }
        }

        Note("chat", chatId);
    }

    private static bool AsksForLocation(JsonObject action) =>
        ((string?)action["uri"] ?? "") is var uri && (uri.StartsWith("https://line.me/R/nv/location", StringComparison.Ordinal) || uri.StartsWith("line://nv/location", StringComparison.Ordinal));
}
