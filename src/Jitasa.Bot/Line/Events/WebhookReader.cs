using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Jitasa.Bot.Line.Events;

/// <param name="Raw">The event's own JSON, byte for byte as LINE sent it.</param>
public sealed record ReadEvent(LineEvent Event, byte[] Raw);

/// <summary>
/// LINE's JSON to events. Whatever stands in it, reading never throws: LINE adds types, properties and values at any time,
/// and one strange event must not lose its neighbours.
/// </summary>
public static class WebhookReader
{
    /// <summary>The events of a webhook body in its order; null when the body is no JSON object.</summary>
    /// <param name="received">Stands in for a time the event does not tell.</param>
    public static IReadOnlyList<ReadEvent>? Read(ReadOnlyMemory<byte> body, DateTimeOffset received)
    {
        using var document = Parse(body);
        if (document is not { RootElement.ValueKind: JsonValueKind.Object })
            return null;
        return document.RootElement.Items("events").Select(item => new ReadEvent(Event(item, received), Raw(item))).ToList();
    }

    /// <summary>One event from the JSON kept by <see cref="ReadEvent.Raw"/>.</summary>
    public static LineEvent ReadOne(ReadOnlyMemory<byte> raw, DateTimeOffset received)
    {
        using var document = Parse(raw);
        return document is null
            ? new UnknownEvent("not_json") { Id = MadeId(raw.Span), At = received }
            : Event(document.RootElement, received);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LineEvent Event(JsonElement item, DateTimeOffset received) =>
        Kind(item, item.Id("webhookEventId") ?? MadeId(Raw(item)), At(item) ?? received) with
        {
            Source = Source(item),
            ReplyToken = ReplyToken(item),
            IsStandby = item.Text("mode") == "standby",
        };

    private static LineEvent Kind(JsonElement item, string id, DateTimeOffset at) =>
        item.Text("type") switch
        {
            "message" => new MessageEvent(Content(item)) { Id = id, At = at },
            "messageEdited" => new MessageEditedEvent(Content(item)) { Id = id, At = at },
            "unsend" when item.Object("unsend")?.Id("messageId") is { } messageId => new UnsendEvent(messageId) { Id = id, At = at },
            "postback" when item.Object("postback")?.Object("params")?.Text("newRichMenuAliasId") is not null => new MenuSwitchEvent { Id = id, At = at },
            "postback" when item.Object("postback") is { } postback => new PostbackEvent(postback.Text("data") ?? "", Picked(postback)) { Id = id, At = at },
            "follow" => new FollowEvent(item.Object("follow")?.Is("isUnblocked") ?? false) { Id = id, At = at },
            "unfollow" => new UnfollowEvent { Id = id, At = at },
            "join" => new JoinEvent { Id = id, At = at },
            "leave" => new LeaveEvent { Id = id, At = at },
            "memberJoined" => new MemberJoinedEvent(Members(item, "joined")) { Id = id, At = at },
            "memberLeft" => new MemberLeftEvent(Members(item, "left")) { Id = id, At = at },
            var other => new UnknownEvent(other ?? "") { Id = id, At = at },
        };

    private static LineContent Content(JsonElement item)
    {
        if (item.Object("message") is not { } message)
            return new UnknownContent("", "");
        var id = message.Id("id") ?? "";
        return message.Text("type") switch
        {
            "text" => new TextContent(id, message.Text("text") ?? "")
            {
                QuoteToken = message.Text("quoteToken"),
                QuotedMessageId = message.Id("quotedMessageId"),
                MentionsBot = message.Object("mention")?.Items("mentionees").Any(one => one.Is("isSelf")) ?? false,
            },
            "location" when message.Number("latitude") is { } lat and >= -90 and <= 90 && message.Number("longitude") is { } lon and >= -180 and <= 180 =>
                new LocationContent(id, lat, lon) { Title = message.Text("title"), Address = message.Text("address") },
            "image" => Media(message, id, MediaKind.Image),
            "audio" => Media(message, id, MediaKind.Audio),
            "video" => Media(message, id, MediaKind.Video),
            "file" => Media(message, id, MediaKind.File),
            "sticker" => new StickerContent(id),
            var other => new UnknownContent(id, other ?? ""),
        };
    }

    private static MediaContent Media(JsonElement message, string id, MediaKind kind) =>
        new(id, kind, message.Object("contentProvider")?.Text("type") == "external")
        {
            FileName = message.Text("fileName"),
            FileSize = message.Whole("fileSize"),
            DurationMs = message.Whole("duration"),
        };

    private static string? Picked(JsonElement postback) =>
        postback.Object("params") is { } chosen ? chosen.Text("datetime") ?? chosen.Text("date") ?? chosen.Text("time") : null;

    private static List<string> Members(JsonElement item, string change) =>
        item.Object(change)?.Items("members").Select(member => member.Id("userId")).OfType<string>().ToList() ?? [];

    private static LineSource? Source(JsonElement item)
    {
        if (item.Object("source") is not { } source)
            return null;
        var found = new LineSource(source.Id("userId"), source.Id("groupId") ?? source.Id("roomId"));
        return found is { UserId: null, GroupId: null } ? null : found;
    }

    private static string? ReplyToken(JsonElement item)
    {
        var token = item.Id("replyToken");
        // Older documentation: the console's Verify button sends tokens of 32 times 0 or f, which nobody may answer.
        return token is null || (token.Length == 32 && (token.All(letter => letter == '0') || token.All(letter => letter == 'f'))) ? null : token;
    }

    private static DateTimeOffset? At(JsonElement item) =>
        // Seconds, microseconds or nonsense would order this sender's events wrongly for good.
        item.Whole("timestamp") is { } ms and >= 1_000_000_000_000 and < 10_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    private static byte[] Raw(JsonElement item) => JsonMarshal.GetRawUtf8Value(item).ToArray();

    /// <summary>For an event without an id of its own: the same bytes give the same id, so a second arrival is still known.</summary>
    private static string MadeId(ReadOnlySpan<byte> raw) => "sha256-" + Convert.ToHexStringLower(SHA256.HashData(raw));
}
