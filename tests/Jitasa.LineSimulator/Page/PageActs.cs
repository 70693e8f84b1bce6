using System.Globalization;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Page;

/// <summary>What people do on the page's phones.</summary>
internal static class PageActs
{
    public static void Map(WebApplication app, LinePlatform platform)
    {
        Post(app, "/sim/say", (body, ct) => platform.SayAsync(
            Need(body, "userId"), Need(body, "text"), Chat(body), Text(body, "quoteMessageId"), (bool?)body["mentionBot"] ?? false, ct));
        Post(app, "/sim/location", (body, ct) => platform.ShareLocationAsync(
            Need(body, "userId"), Number(body, "latitude"), Number(body, "longitude"), Text(body, "title"), Text(body, "address"), Chat(body), ct));
        Post(app, "/sim/sticker", (body, ct) => platform.SendStickerAsync(
            Need(body, "userId"), Text(body, "packageId") ?? "446", Text(body, "stickerId") ?? "1988", Chat(body), ct));
        Post(app, "/sim/unsend", (body, ct) => platform.UnsendAsync(Need(body, "userId"), Need(body, "messageId"), ct));
        Post(app, "/sim/edit", (body, ct) => platform.EditAsync(Need(body, "userId"), Need(body, "messageId"), Need(body, "text"), ct));
        Post(app, "/sim/follow", (body, ct) => platform.FollowAsync(Need(body, "userId"), ct));
        Post(app, "/sim/block", (body, ct) => platform.BlockAsync(Need(body, "userId"), ct));
        app.MapPost("/sim/media", http => MediaAsync(http, platform));
        app.MapPost("/sim/tap", http => TapAsync(http, platform));
        app.MapPost("/sim/groups/{groupId}/bot", async http =>
        {
            var body = await BodyAsync(http);
            var group = PageReading.Route(http, "groupId");
            await WriteAsync(http, (bool?)body["joined"] ?? true
                ? await platform.BotJoinsAsync(group, http.RequestAborted)
                : await platform.BotLeavesAsync(group, http.RequestAborted));
        });
        app.MapPost("/sim/groups/{groupId}/members", async http =>
        {
            var body = await BodyAsync(http);
            var group = PageReading.Route(http, "groupId");
            var user = platform.User(Need(body, "userId")).Id;
            await WriteAsync(http, (bool?)body["joined"] ?? true ? await platform.MemberJoinsAsync(group, user) : await platform.MemberLeavesAsync(group, user));
        });
    }

    public static async Task<JsonObject> BodyAsync(HttpContext http) =>
        await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject
        ?? throw new ArgumentException("The body must be a JSON object.");

    public static string Need(JsonObject body, string name) => Text(body, name) ?? throw new ArgumentException($"{name} is missing.");

    public static string? Text(JsonObject body, string name) => (string?)body[name] is { Length: > 0 } text ? text : null;

    public static JsonObject Describe(Delivery delivery) => new()
    {
        ["statusCode"] = delivery.StatusCode,
        ["timedOut"] = delivery.TimedOut,
        ["elapsedMs"] = (long)delivery.Elapsed.TotalMilliseconds,
        ["messageId"] = delivery.MessageId,
    };

    private static void Post(WebApplication app, string path, Func<JsonObject, CancellationToken, Task<Delivery>> act) =>
        app.MapPost(path, async http => await WriteAsync(http, await act(await BodyAsync(http), http.RequestAborted)));

    /// <summary>The 1:1 chat is named by the user's own id, or not at all.</summary>
    private static string? Chat(JsonObject body) => Text(body, "chatId") is { } chat && chat != Text(body, "userId") ? chat : null;

    private static double Number(JsonObject body, string name) => (double?)body[name] ?? throw new ArgumentException($"{name} is missing.");

    private static Task WriteAsync(HttpContext http, Delivery delivery) => SimPage.WriteAsync(http, Describe(delivery));

    private static async Task TapAsync(HttpContext http, LinePlatform platform)
    {
        var body = await BodyAsync(http);
        var userId = Need(body, "userId");
        var action = body["action"] as JsonObject ?? throw new ArgumentException("action is missing.");
        var result = await platform.TapAsync(userId, action, Chat(body), Text(body, "picked"), http.RequestAborted);
        await SimPage.WriteAsync(http, new JsonObject
        {
            ["delivery"] = result.Delivery is null ? null : Describe(result.Delivery),
            ["uri"] = result.Uri,
            ["liffUrl"] = result.Uri is null ? null : LiffPages.Translate(platform, userId, Text(body, "chatId") ?? userId, result.Uri)?.AbsoluteUri,
            ["clipboard"] = result.Clipboard,
            ["asks"] = result.Asks,
        });
    }

    private static async Task MediaAsync(HttpContext http, LinePlatform platform)
    {
        var query = http.Request.Query;
        var userId = query["userId"].ToString();
        var chat = query["chatId"].ToString() is { Length: > 0 } id && id != userId ? id : null;
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        TimeSpan? length = query["durationMs"].ToString() is { Length: > 0 } ms ? TimeSpan.FromMilliseconds(long.Parse(ms, CultureInfo.InvariantCulture)) : null;
        var ct = http.RequestAborted;
        await WriteAsync(http, query["kind"].ToString() switch
        {
            "image" => await platform.SendImageAsync(userId, bytes.ToArray(), chat, ct),
            "video" => await platform.SendVideoAsync(userId, bytes.ToArray(), chat, length, ct: ct),
            "audio" => await platform.SendAudioAsync(userId, bytes.ToArray(), chat, length, ct: ct),
            "file" => await platform.SendFileAsync(userId, bytes.ToArray(), query["fileName"].ToString() is { Length: > 0 } name ? name : "file.bin", chat, ct),
            var other => throw new ArgumentException($"kind is image, video, audio or file, not {other}."),
        });
    }
}
