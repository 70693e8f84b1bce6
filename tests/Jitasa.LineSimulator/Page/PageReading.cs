using System.Globalization;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Api;

namespace Jitasa.LineSimulator.Page;

/// <summary>What the page reads.</summary>
internal static class PageReading
{
    private const int MostCalls = 500;

    public static void Map(WebApplication app, LinePlatform platform)
    {
        app.MapGet("/sim/state", http => SimPage.WriteAsync(http, PageState.Everything(platform)));
        app.MapGet("/sim/chats/{chatId}", http => SimPage.WriteAsync(http, PageState.Chat(platform, Route(http, "chatId"))));
        app.MapGet("/sim/people/{userId}", http => SimPage.WriteAsync(http, PageState.Person(platform, platform.User(Route(http, "userId")))));
        app.MapGet("/sim/groups/{groupId}", http => SimPage.WriteAsync(http, PageState.GroupOf(platform.Group(Route(http, "groupId")))));
        app.MapGet("/sim/quota", http => SimPage.WriteAsync(http, PageState.Quota(platform)));
        app.MapGet("/sim/calls", http => SimPage.WriteAsync(http, Calls(platform, http)));
        app.MapGet("/sim/faces/{userId}.svg", http =>
        {
            var name = platform.FindUser(Route(http, "userId"))?.DisplayName ?? "";
            return PictureAsync(http, System.Text.Encoding.UTF8.GetBytes(Faces.Of(Route(http, "userId"), name)), "image/svg+xml");
        });
        app.MapGet("/sim/richmenus/{id}.png", http => platform.RichMenus.Find(Route(http, "id")) is { Image: { } image } menu
            ? PictureAsync(http, image, menu.ImageType)
            : SimPage.RefuseAsync(http, 404, "No such menu."));
        app.MapGet("/sim/content/{id}", http => platform.FindContent(Route(http, "id")) is { IsGone: false } content
            ? PictureAsync(http, content.Bytes, content.ContentType)
            : SimPage.RefuseAsync(http, 404, "No such content."));
        app.MapGet("/sim/content/{id}/preview", http => platform.FindContent(Route(http, "id")) is { IsGone: false, HasPreview: true } content
            ? PictureAsync(http, ContentApi.Preview(content), "image/jpeg")
            : SimPage.RefuseAsync(http, 404, "No such content."));
    }

    public static string Route(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    private static Task PictureAsync(HttpContext http, byte[] bytes, string type)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;

        // A file somebody "sent" must not run as a page of this origin.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static JsonObject Calls(LinePlatform platform, HttpContext http)
    {
        var after = Query(http, "after", 0);
        var limit = (int)Math.Clamp(Query(http, "limit", 100), 1, MostCalls);
        var newest = platform.Log.AnsweredAfter(after).TakeLast(limit);
        return new JsonObject { ["calls"] = new JsonArray([.. newest.Select(one => (JsonNode)Describe(one.Place, one.Call))]) };
    }

    private static JsonObject Describe(long place, RecordedCall call) => new()
    {
        ["seq"] = place,
        ["at"] = PageState.Time(call.At),
        ["method"] = call.Method,
        ["host"] = call.Host,
        ["path"] = call.Path + call.Query,
        ["route"] = call.Route,
        ["status"] = call.Status,
        ["requestId"] = call.RequestId,
        ["body"] = call.Body,
        ["violations"] = new JsonArray([.. call.Violations.Select(one => (JsonNode)new JsonObject { ["property"] = one.Property, ["message"] = one.Message })]),
    };

    private static long Query(HttpContext http, string name, long otherwise) =>
        http.Request.Query[name].ToString() is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
