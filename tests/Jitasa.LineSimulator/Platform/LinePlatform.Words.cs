using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>What people put into a chat.</summary>
public sealed partial class LinePlatform
{
    private const string BotMention = "@" + Cast.BotName;

    /// <param name="chatId">A group; null = the 1:1 chat with the bot.</param>
    /// <param name="mentionBot">The text starts with a mention of the bot.</param>
    public Task<Delivery> SayAsync(
        string userId, string text, string? chatId = null, string? quoteMessageId = null, bool mentionBot = false, CancellationToken ct = default)
    {
        var content = new JsonObject { ["type"] = "text", ["text"] = mentionBot ? $"{BotMention} {text}" : text };
        if (mentionBot)
        {
            var mentionee = new JsonObject { ["index"] = 0, ["length"] = BotMention.Length, ["type"] = "user", ["userId"] = Cast.Bot, ["isSelf"] = true };
            content["mention"] = new JsonObject { ["mentionees"] = new JsonArray(mentionee) };
        }

        if (quoteMessageId is not null)
        {
            content["quotedMessageId"] = quoteMessageId;
        }

        return PostAsync(userId, chatId, content, canBeQuoted: true, null, ct);
    }

    /// <summary>A pin. LINE leaves title and address out of a dropped one in many cases.</summary>
    public Task<Delivery> ShareLocationAsync(
        string userId, double latitude, double longitude, string? title = null, string? address = null, string? chatId = null, CancellationToken ct = default)
    {
        var content = new JsonObject { ["type"] = "location", ["latitude"] = latitude, ["longitude"] = longitude };
        if (title is not null)
        {
            content["title"] = title;
        }

        if (address is not null)
        {
            content["address"] = address;
        }

        return PostAsync(userId, chatId, content, canBeQuoted: false, null, ct);
    }

    public Task<Delivery> SendImageAsync(string userId, byte[] bytes, string? chatId = null, CancellationToken ct = default) =>
        PostAsync(userId, chatId, Media("image"), canBeQuoted: true, new StoredContent("image", bytes, StoredContent.TypeOf("image", bytes)), ct);

    /// <param name="preparing">How often LINE answers 202 before the bytes.</param>
    public Task<Delivery> SendVideoAsync(
        string userId, byte[] bytes, string? chatId = null, TimeSpan? duration = null, int preparing = 1, CancellationToken ct = default) =>
        PostAsync(userId, chatId, Media("video", duration), canBeQuoted: true, new StoredContent("video", bytes, "video/mp4") { Preparing = preparing }, ct);

    public Task<Delivery> SendAudioAsync(
        string userId, byte[] bytes, string? chatId = null, TimeSpan? duration = null, int preparing = 0, CancellationToken ct = default) =>
        PostAsync(userId, chatId, Media("audio", duration), canBeQuoted: false, new StoredContent("audio", bytes, "audio/x-m4a") { Preparing = preparing }, ct);

    public Task<Delivery> SendFileAsync(string userId, byte[] bytes, string fileName, string? chatId = null, CancellationToken ct = default)
    {
        var content = new JsonObject { ["type"] = "file", ["fileName"] = fileName, ["fileSize"] = bytes.Length };
        return PostAsync(userId, chatId, content, canBeQuoted: false, new StoredContent("file", bytes, "application/octet-stream"), ct);
    }

    public Task<Delivery> SendStickerAsync(
        string userId, string packageId = "446", string stickerId = "1988", string? chatId = null, CancellationToken ct = default)
    {
        var content = new JsonObject
        {
            ["type"] = "sticker",
            ["packageId"] = packageId,
            ["stickerId"] = stickerId,
            ["stickerResourceType"] = "STATIC",
            ["keywords"] = new JsonArray("hello", "สวัสดี"),
        };
        return PostAsync(userId, chatId, content, canBeQuoted: true, null, ct);
    }

    public Task<Delivery> UnsendAsync(string userId, string messageId, CancellationToken ct = default)
    {
        var message = OwnMessage(userId, messageId);
        if (Now - message.At > TimeSpan.FromHours(24))
        {
            throw new InvalidOperationException("LINE lets a message be unsent for a day.");
        }

        lock (Gate)
        {
            message.IsUnsent = true;
            if (contents.TryGetValue(messageId, out var content))
            {
                content.IsGone = true;
            }
        }

        Note("chat", message.ChatId);
        var more = new JsonObject { ["unsend"] = new JsonObject { ["messageId"] = messageId } };
        return EmitAsync(NewEvent("unsend", SourceOf(User(userId), message.ChatId), mayReply: false, more), messageId, ct);
    }

    /// <summary>Only in groups (since August 2026). The message keeps its id.</summary>
    public Task<Delivery> EditAsync(string userId, string messageId, string text, CancellationToken ct = default)
    {
        var message = OwnMessage(userId, messageId);
        if (message.ChatId == userId || message.Type != "text")
        {
            throw new InvalidOperationException("LINE tells a bot only about edited texts in groups.");
        }

        var content = message.Json;
        content["text"] = text;
        if (!text.StartsWith(BotMention, StringComparison.Ordinal))
        {
            content.Remove("mention");
        }

        message.Edit(content.ToJsonString());
        Note("chat", message.ChatId);
        return EmitAsync(NewEvent("messageEdited", SourceOf(User(userId), message.ChatId), mayReply: true, new JsonObject { ["message"] = content }), messageId, ct);
    }

    private ChatMessage OwnMessage(string userId, string messageId) =>
        FindMessage(messageId) is { } message && message.From == userId
            ? message
            : throw new KeyNotFoundException("That person did not send such a message.");

    private static JsonObject Media(string type, TimeSpan? duration = null)
    {
        var content = new JsonObject { ["type"] = type, ["contentProvider"] = new JsonObject { ["type"] = "line" } };
        if (duration is { } length)
        {
            content["duration"] = (long)length.TotalMilliseconds;
        }

        return content;
    }

    /// <summary>Puts the message into the chat and tells the bot, if it is there.</summary>
    private Task<Delivery> PostAsync(string userId, string? chatId, JsonObject content, bool canBeQuoted, StoredContent? bytes, CancellationToken ct)
    {
        var user = User(userId);
        var chat = chatId ?? userId;
        MustBeAbleToWrite(user, chat);
        var id = LineIds.NewMessage();
        content["id"] = id;
        content["markAsReadToken"] = LineIds.NewReadToken();
        if (canBeQuoted)
        {
            content["quoteToken"] = LineIds.NewQuoteToken();
        }

        lock (Gate)
        {
            readTokens[(string)content["markAsReadToken"]!] = (chat, id);
            if (bytes is not null)
            {
                contents[id] = bytes;
            }

            if (chat == userId)
            {
                user.LastWroteAt = Now;
            }
        }

        AddMessage(new ChatMessage(id, chat, userId, Now, content.ToJsonString()) { QuoteToken = (string?)content["quoteToken"], QuotedId = (string?)content["quotedMessageId"] });
        Note("chat", chat);
        return FindGroup(chat) is { BotIsMember: false }
            ? Task.FromResult(Delivery.NotSent(id))
            : EmitAsync(NewEvent("message", SourceOf(user, chat), mayReply: true, new JsonObject { ["message"] = content }), id, ct);
    }

    private void MustBeAbleToWrite(SimUser user, string chatId)
    {
        if (user.IsDeleted)
        {
            throw new InvalidOperationException($"{user.DisplayName} has no account any more.");
        }

        if (chatId == user.Id && user.HasBlocked)
        {
            throw new InvalidOperationException($"{user.DisplayName} has blocked the bot; unblock it first.");
        }

        if (chatId != user.Id && !Group(chatId).Members.Contains(user.Id))
        {
            throw new InvalidOperationException($"{user.DisplayName} is not in that group.");
        }
    }
}
