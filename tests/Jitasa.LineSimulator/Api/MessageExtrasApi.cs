using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>Loading animation, mark as read, quota, counts.</summary>
internal static class MessageExtrasApi
{
    private const int DefaultLoadingSeconds = 20;

    public static void AddTo(Handlers handlers)
    {
        handlers["loading"] = Loading;
        handlers["mark-as-read"] = MarkAsRead;
        handlers["quota"] = call => ApiAnswer.Ok(call.Platform.Quota.Limit is { } limit
            ? new JsonObject { ["type"] = "limited", ["value"] = limit }
            : new JsonObject { ["type"] = "none" });
        handlers["quota-consumption"] = call => ApiAnswer.Ok(new JsonObject { ["totalUsage"] = call.Platform.Quota.Used });
        foreach (var via in new[] { "reply", "push", "multicast", "broadcast" })
        {
            handlers[$"delivery-{via}"] = call => Delivered(call, via);
        }
    }

    private static ApiAnswer Loading(ApiCall call)
    {
        var platform = call.Platform;
        if (platform.FindUser((string)call.Json["chatId"]!) is { } user)
        {
            user.LoadingUntil = platform.Now.AddSeconds((int?)call.Json["loadingSeconds"] ?? DefaultLoadingSeconds);
            platform.Note("person", user.Id);
        }

        return ApiAnswer.Accepted();
    }

    private static ApiAnswer MarkAsRead(ApiCall call) =>
        call.Platform.MarkRead((string)call.Json["markAsReadToken"]!) ? ApiAnswer.Ok() : ApiAnswer.Error(400, "Invalid markAsReadToken");

    /// <summary>Days are those of Japan.</summary>
    private static ApiAnswer Delivered(ApiCall call, string via)
    {
        if (call.Query("date") is not { Length: 8 } date)
        {
            return ApiAnswer.Error(400, "The value for the 'date' parameter is invalid");
        }

        var japan = TimeSpan.FromHours(9);
        var messages = call.Platform.Users.Select(user => user.Id).Concat(call.Platform.Groups.Select(group => group.Id))
            .SelectMany(chat => call.Platform.Chat(chat).FromBot)
            .Count(message => message.Via == via && message.At.ToOffset(japan).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) == date);
        return ApiAnswer.Ok(new JsonObject { ["status"] = "ready", ["success"] = messages });
    }
}
