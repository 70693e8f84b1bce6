using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Page;

/// <summary>
/// What the fake <c>liff</c> object talks to. LIFF pages come from the bot's origin, so any origin may ask; the unguessable session in the
/// path is the permission.
/// </summary>
internal static class LiffPages
{
    private const string Sdk = "liff.js";

    public static void Map(WebApplication app, LinePlatform platform)
    {
        app.MapGet("/sim/liff.js", http => SdkAsync(http));
        app.MapPost("/sim/liff/open", async http =>
        {
            var body = await PageActs.BodyAsync(http);
            var user = PageActs.Need(body, "userId");
            var url = Translate(platform, user, PageActs.Text(body, "chatId") ?? user, PageActs.Need(body, "uri")) ?? throw new ArgumentException("That is not an address of this LIFF app.");
            await SimPage.WriteAsync(http, new JsonObject { ["url"] = url.AbsoluteUri });
        });
        Map(app, platform, "GET", "/sim/liff/{session}", (session, _, _) => Task.FromResult<JsonNode?>(Describe(platform, session)));
        Map(app, platform, "GET", "/sim/liff/{session}/targets", (session, _, _) => Task.FromResult<JsonNode?>(Targets(platform, session)));
        Map(app, platform, "POST", "/sim/liff/{session}/login", (session, _, _) =>
        {
            session.IsLoggedIn = true;
            session.IdToken = null;
            return Task.FromResult<JsonNode?>(Describe(platform, session));
        });
        Map(app, platform, "POST", "/sim/liff/{session}/logout", (session, _, _) =>
        {
            session.IsLoggedIn = false;
            return Task.FromResult<JsonNode?>(Describe(platform, session));
        });
        Map(app, platform, "POST", "/sim/liff/{session}/messages", async (session, body, ct) => session.ChatId is { } chat
            ? await SendAsync(platform, session, chat, body, ct)
            : throw new LiffForbiddenException());
        Map(app, platform, "POST", "/sim/liff/{session}/share", async (session, body, ct) =>
            await SendAsync(platform, session, PageActs.Need(body, "chatId"), body, ct));
        app.MapMethods("/sim/liff/{**path}", ["OPTIONS"], http =>
        {
            Allow(http);
            http.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
    }

    /// <summary>https://liff.line.me/{liffId}/path → the endpoint with a session of this person; null when it is another address.</summary>
    public static Uri? Translate(LinePlatform platform, string userId, string chatId, string uri)
    {
        foreach (var host in new[] { "https://liff.line.me/", "https://miniapp.line.me/" })
        {
            var app = host + platform.Options.LiffId;
            if (platform.LiffEndpoint is not null && uri.StartsWith(app, StringComparison.Ordinal) && uri[app.Length..] is "" or ['/' or '?' or '#', ..])
            {
                return platform.OpenLiff(userId, uri[app.Length..], chatId);
            }
        }

        return null;
    }

    private sealed class LiffForbiddenException : Exception;

    private static void Map(
        WebApplication app, LinePlatform platform, string method, string path, Func<LiffSession, JsonObject, CancellationToken, Task<JsonNode?>> answer) =>
        app.MapMethods(path, [method], async http =>
        {
            Allow(http);
            if (platform.LiffSessions.Find(PageReading.Route(http, "session")) is not { } session)
            {
                await SimPage.WriteAsync(http, LiffError("UNAUTHORIZED", "There is no such session."), 401);
                return;
            }

            try
            {
                var body = method == "POST" && http.Request.ContentLength is > 0 ? await PageActs.BodyAsync(http) : [];
                await SimPage.WriteAsync(http, await answer(session, body, http.RequestAborted));
            }
            catch (LiffForbiddenException)
            {
                await SimPage.WriteAsync(http, LiffError("FORBIDDEN", "user doesn't grant required permissions yet"), 403);
            }
        });

    private static JsonObject LiffError(string code, string message) => new() { ["code"] = code, ["message"] = message };

    private static JsonObject Describe(LinePlatform platform, LiffSession session)
    {
        var user = platform.User(session.UserId);
        if (session.IsLoggedIn)
        {
            session.IdToken ??= platform.MintIdToken(user.Id, expiresIn: session.IdTokenLife);
            session.AccessToken ??= platform.MintLiffAccessToken(user.Id);
        }

        var type = session.ChatId switch
        {
            null => session.InClient ? "none" : "external",
            ['C', ..] => "group",
            _ => "utou",
        };
        return new JsonObject
        {
            ["liffId"] = platform.Options.LiffId,
            ["endpointUrl"] = platform.LiffEndpoint?.AbsoluteUri,
            ["inClient"] = session.InClient,
            ["loggedIn"] = session.IsLoggedIn,
            ["language"] = user.Language ?? "th",
            ["contextType"] = type,
            ["idToken"] = session.IsLoggedIn ? session.IdToken : null,
            ["accessToken"] = session.IsLoggedIn ? session.AccessToken : null,
            ["profile"] = session.IsLoggedIn
                ? new JsonObject { ["userId"] = user.Id, ["displayName"] = user.DisplayName, ["pictureUrl"] = user.PictureUrl, ["statusMessage"] = user.StatusMessage }
                : null,
            ["friendFlag"] = user is { IsFriend: true, HasBlocked: false },
        };
    }

    /// <summary>Where the share target picker could send to: the person's groups, and the bot.</summary>
    private static JsonArray Targets(LinePlatform platform, LiffSession session) => new(
    [
        .. platform.Groups.Where(group => group.Members.Contains(session.UserId))
            .Select(group => (JsonNode)new JsonObject { ["chatId"] = group.Id, ["name"] = group.Name }),
    ]);

    private static async Task<JsonNode?> SendAsync(LinePlatform platform, LiffSession session, string chat, JsonObject body, CancellationToken ct)
    {
        var messages = body["messages"] as JsonArray ?? [];
        await platform.SendFromLiffAsync(session.UserId, messages, chat == session.UserId ? null : chat, ct);
        return new JsonObject { ["status"] = "success" };
    }

    private static async Task SdkAsync(HttpContext http)
    {
        Allow(http);
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        using var sdk = typeof(LiffPages).Assembly.GetManifestResourceStream(Sdk)!;
        using var reader = new StreamReader(sdk);
        await http.Response.WriteAsync(await reader.ReadToEndAsync(http.RequestAborted), http.RequestAborted);
    }

    private static void Allow(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlAllowHeaders = "content-type";
        http.Response.Headers.AccessControlAllowMethods = "GET, POST";
    }
}
