using System.Globalization;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Webhooks;

namespace Jitasa.LineSimulator.Api;

/// <summary>The webhook's address, its test, and link tokens.</summary>
internal static class WebhookApi
{
    public static void AddTo(Handlers handlers)
    {
        handlers["webhook-set"] = Set;
        handlers["webhook-get"] = call => call.Platform.WebhookUrl is { } url
            ? ApiAnswer.Ok(new JsonObject { ["endpoint"] = url.AbsoluteUri, ["active"] = call.Platform.WebhookIsActive })
            : ApiAnswer.NotFound("Webhook endpoint not found");
        handlers.Slow["webhook-test"] = TestAsync;
        handlers["link-token"] = call => call.Platform.FindUser(call.Value("userId")) is null
            ? ApiAnswer.NotFound()
            : ApiAnswer.Ok(new JsonObject { ["linkToken"] = LineIds.Hex(16) });
    }

    private static ApiAnswer Set(ApiCall call)
    {
        if (Wanted(call, call.Platform) is not { } url)
        {
            return ApiAnswer.Error(400, "Invalid webhook endpoint URL");
        }

        call.Platform.WebhookUrl = url;
        return ApiAnswer.Ok();
    }

    /// <summary>A signed body without events, as the console's Verify button sends.</summary>
    private static async Task<ApiAnswer> TestAsync(ApiCall call)
    {
        var platform = call.Platform;
        var url = call.Json["endpoint"] is null ? platform.WebhookUrl : Wanted(call, platform);
        if (url is null)
        {
            return ApiAnswer.Error(400, "Invalid webhook endpoint URL");
        }

        var delivery = await platform.SendToAsync(url, WebhookJson.Body(Cast.Bot, [], Random.Shared));
        var reason = delivery switch
        {
            { IsOk: true } => "OK",
            { TimedOut: true } => "REQUEST_TIMEOUT",
            { StatusCode: not null } => "ERROR_STATUS_CODE",
            _ => "COULD_NOT_CONNECT",
        };
        return ApiAnswer.Ok(new JsonObject
        {
            ["success"] = delivery.IsOk,
            ["timestamp"] = platform.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["statusCode"] = delivery.StatusCode ?? 0,
            ["reason"] = reason,
            ["detail"] = delivery.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? delivery.Failure ?? "",
        });
    }

    private static Uri? Wanted(ApiCall call, LinePlatform platform) =>
        Uri.TryCreate((string?)call.Json["endpoint"], UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (platform.Options.AllowLoopbackUrls && url.IsLoopback))
            ? url
            : null;
}
