using System.Collections.Immutable;

namespace Jitasa.LineSimulator.Checking;

internal enum BodyKind
{
    None,
    Json,
    Form,
    Picture,
}

internal enum Bearer
{
    None,
    Messaging,
    Login,
    LiffUser,
}

internal enum RetryKey
{
    Forbidden,
    Required,
    Ignored,
}

/// <summary>One documented call of LINE.</summary>
internal sealed record LineRoute(string Name, string Host, string Method, string Template, BodyKind Body, Bearer Bearer, RetryKey RetryKey)
{
    public ImmutableArray<string> Segments { get; } = [.. Template.Split('/')];
    public int Literals { get; } = Template.Split('/').Count(segment => !segment.StartsWith('{'));
}

/// <summary>Every call the simulator knows. The two hosts are not interchangeable, and paths are exact.</summary>
internal static class LineRoutes
{
    public const string Api = "api";
    public const string Data = "data";

    private const BodyKind Json = BodyKind.Json;
    private const BodyKind Form = BodyKind.Form;
    private const BodyKind None = BodyKind.None;

    public static ImmutableArray<LineRoute> All { get; } =
    [
        Bot("reply", "POST", "/v2/bot/message/reply", Json, RetryKey.Forbidden),
        Bot("push", "POST", "/v2/bot/message/push", Json, RetryKey.Required),
        Bot("multicast", "POST", "/v2/bot/message/multicast", Json, RetryKey.Required),
        Bot("narrowcast", "POST", "/v2/bot/message/narrowcast", Json, RetryKey.Required),
        Bot("broadcast", "POST", "/v2/bot/message/broadcast", Json, RetryKey.Required),
        Bot("narrowcast-progress", "GET", "/v2/bot/message/progress/narrowcast"),
        Bot("validate-reply", "POST", "/v2/bot/message/validate/reply", Json),
        Bot("validate-push", "POST", "/v2/bot/message/validate/push", Json),
        Bot("validate-multicast", "POST", "/v2/bot/message/validate/multicast", Json),
        Bot("validate-narrowcast", "POST", "/v2/bot/message/validate/narrowcast", Json),
        Bot("validate-broadcast", "POST", "/v2/bot/message/validate/broadcast", Json),
        Bot("loading", "POST", "/v2/bot/chat/loading/start", Json),
        Bot("mark-as-read", "POST", "/v2/bot/chat/markAsRead", Json),
        Bot("quota", "GET", "/v2/bot/message/quota"),
        Bot("quota-consumption", "GET", "/v2/bot/message/quota/consumption"),
        Bot("delivery-reply", "GET", "/v2/bot/message/delivery/reply"),
        Bot("delivery-push", "GET", "/v2/bot/message/delivery/push"),
        Bot("delivery-multicast", "GET", "/v2/bot/message/delivery/multicast"),
        Bot("delivery-broadcast", "GET", "/v2/bot/message/delivery/broadcast"),

        Bot("info", "GET", "/v2/bot/info"),
        Bot("profile", "GET", "/v2/bot/profile/{userId}"),
        Bot("followers", "GET", "/v2/bot/followers/ids"),
        Bot("group-summary", "GET", "/v2/bot/group/{groupId}/summary"),
        Bot("group-count", "GET", "/v2/bot/group/{groupId}/members/count"),
        Bot("group-member", "GET", "/v2/bot/group/{groupId}/member/{userId}"),
        Bot("group-members", "GET", "/v2/bot/group/{groupId}/members/ids"),
        Bot("group-leave", "POST", "/v2/bot/group/{groupId}/leave"),
        Bot("room-count", "GET", "/v2/bot/room/{groupId}/members/count"),
        Bot("room-member", "GET", "/v2/bot/room/{groupId}/member/{userId}"),
        Bot("room-members", "GET", "/v2/bot/room/{groupId}/members/ids"),
        Bot("room-leave", "POST", "/v2/bot/room/{groupId}/leave"),

        OnData("content", "GET", "/v2/bot/message/{messageId}/content"),
        OnData("content-transcoding", "GET", "/v2/bot/message/{messageId}/content/transcoding"),
        OnData("content-preview", "GET", "/v2/bot/message/{messageId}/content/preview"),

        Bot("richmenu-create", "POST", "/v2/bot/richmenu", Json),
        Bot("richmenu-validate", "POST", "/v2/bot/richmenu/validate", Json),
        OnData("richmenu-upload", "POST", "/v2/bot/richmenu/{richMenuId}/content", BodyKind.Picture),
        OnData("richmenu-download", "GET", "/v2/bot/richmenu/{richMenuId}/content"),
        Bot("richmenu-list", "GET", "/v2/bot/richmenu/list"),
        Bot("richmenu-get", "GET", "/v2/bot/richmenu/{richMenuId}"),
        Bot("richmenu-delete", "DELETE", "/v2/bot/richmenu/{richMenuId}"),
        Bot("richmenu-default-set", "POST", "/v2/bot/user/all/richmenu/{richMenuId}"),
        Bot("richmenu-default-get", "GET", "/v2/bot/user/all/richmenu"),
        Bot("richmenu-default-clear", "DELETE", "/v2/bot/user/all/richmenu"),
        Bot("richmenu-link", "POST", "/v2/bot/user/{userId}/richmenu/{richMenuId}"),
        Bot("richmenu-of-user", "GET", "/v2/bot/user/{userId}/richmenu"),
        Bot("richmenu-unlink", "DELETE", "/v2/bot/user/{userId}/richmenu"),
        Bot("richmenu-bulk-link", "POST", "/v2/bot/richmenu/bulk/link", Json),
        Bot("richmenu-bulk-unlink", "POST", "/v2/bot/richmenu/bulk/unlink", Json),
        Bot("richmenu-batch", "POST", "/v2/bot/richmenu/batch", Json),
        Bot("richmenu-batch-validate", "POST", "/v2/bot/richmenu/validate/batch", Json),
        Bot("richmenu-batch-progress", "GET", "/v2/bot/richmenu/progress/batch"),
        Bot("richmenu-alias-create", "POST", "/v2/bot/richmenu/alias", Json),
        Bot("richmenu-alias-list", "GET", "/v2/bot/richmenu/alias/list"),
        Bot("richmenu-alias-get", "GET", "/v2/bot/richmenu/alias/{aliasId}"),
        Bot("richmenu-alias-update", "POST", "/v2/bot/richmenu/alias/{aliasId}", Json),
        Bot("richmenu-alias-delete", "DELETE", "/v2/bot/richmenu/alias/{aliasId}"),

        Bot("webhook-set", "PUT", "/v2/bot/channel/webhook/endpoint", Json),
        Bot("webhook-get", "GET", "/v2/bot/channel/webhook/endpoint"),
        Bot("webhook-test", "POST", "/v2/bot/channel/webhook/test", Json),
        Bot("link-token", "POST", "/v2/bot/user/{userId}/linkToken"),

        Open("token-stateless", "POST", "/oauth2/v3/token", Form),
        Open("token-jwt", "POST", "/oauth2/v2.1/token", Form),
        Open("token-short-lived", "POST", "/v2/oauth/accessToken", Form),
        Open("token-verify", "GET", "/oauth2/v2.1/verify", None),
        Open("id-token-verify", "POST", "/oauth2/v2.1/verify", Form),
        Open("token-key-ids", "GET", "/oauth2/v2.1/tokens/kid", None),
        Open("token-revoke", "POST", "/oauth2/v2.1/revoke", Form),
        Open("token-verify-short-lived", "POST", "/v2/oauth/verify", Form),
        Open("token-revoke-short-lived", "POST", "/v2/oauth/revoke", Form),
        Open("certs", "GET", "/oauth2/v2.1/certs", None),
        Open("discovery", "GET", "/.well-known/openid-configuration", None),
        new("user-info", Api, "GET", "/oauth2/v2.1/userinfo", None, Bearer.LiffUser, RetryKey.Ignored),
        new("user-info-post", Api, "POST", "/oauth2/v2.1/userinfo", None, Bearer.LiffUser, RetryKey.Ignored),
        new("liff-profile", Api, "GET", "/v2/profile", None, Bearer.LiffUser, RetryKey.Ignored),
        new("friendship", Api, "GET", "/friendship/v1/status", None, Bearer.LiffUser, RetryKey.Ignored),

        new("liff-list", Api, "GET", "/liff/v1/apps", None, Bearer.Login, RetryKey.Ignored),
        new("liff-add", Api, "POST", "/liff/v1/apps", Json, Bearer.Login, RetryKey.Ignored),
        new("liff-update", Api, "PUT", "/liff/v1/apps/{liffId}", Json, Bearer.Login, RetryKey.Ignored),
        new("liff-delete", Api, "DELETE", "/liff/v1/apps/{liffId}", None, Bearer.Login, RetryKey.Ignored),
    ];

    private static readonly ILookup<(string Host, string Method), LineRoute> ByMethod =
        All.OrderByDescending(route => route.Literals).ToLookup(route => (route.Host, route.Method));

    /// <summary>The route and what stands in its braces; null when LINE would answer 404.</summary>
    public static (LineRoute Route, IReadOnlyDictionary<string, string> Values)? Find(string host, string method, string path)
    {
        var parts = path.Split('/');
        foreach (var route in ByMethod[(host, method)])
        {
            if (Match(route, parts) is { } values)
            {
                return (route, values);
            }
        }

        return null;
    }

    private static Dictionary<string, string>? Match(LineRoute route, string[] parts)
    {
        if (route.Segments.Length != parts.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            var segment = route.Segments[i];
            if (segment.StartsWith('{') && parts[i].Length > 0)
            {
                values[segment[1..^1]] = Uri.UnescapeDataString(parts[i]);
            }
            else if (segment != parts[i])
            {
                return null;
            }
        }

        return values;
    }

    private static LineRoute Bot(string name, string method, string template, BodyKind body = None, RetryKey retryKey = RetryKey.Ignored) =>
        new(name, Api, method, template, body, Bearer.Messaging, retryKey);

    private static LineRoute OnData(string name, string method, string template, BodyKind body = None) =>
        new(name, Data, method, template, body, Bearer.Messaging, RetryKey.Ignored);

    private static LineRoute Open(string name, string method, string template, BodyKind body) =>
        new(name, Api, method, template, body, Bearer.None, RetryKey.Ignored);
}
