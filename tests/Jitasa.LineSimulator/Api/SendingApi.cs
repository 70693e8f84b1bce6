using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator.Api;

/// <summary>Reply, push, multicast, broadcast, narrowcast, and the dry run of each.</summary>
internal static class SendingApi
{
    public static void AddTo(Handlers handlers)
    {
        handlers["reply"] = Reply;
        handlers["push"] = call => OncePerKey(call, Push);
        handlers["multicast"] = call => OncePerKey(call, Multicast);
        handlers["broadcast"] = call => OncePerKey(call, Broadcast);
        handlers["narrowcast"] = call => OncePerKey(call, Narrowcast);
        handlers["narrowcast-progress"] = NarrowcastProgress;
        foreach (var kind in new[] { "reply", "push", "multicast", "narrowcast", "broadcast" })
        {
            handlers[$"validate-{kind}"] = _ => ApiAnswer.Ok();
        }
    }

    private static ApiAnswer Reply(ApiCall call)
    {
        var platform = call.Platform;
        lock (platform.Gate)
        {
            var token = (string)call.Json["replyToken"]!;
            if (platform.ReplyTokens.Peek(token, platform.Now) is not { } chatId || !BotIsIn(platform, chatId))
            {
                return ApiAnswer.Error(400, "Invalid reply token");
            }

            if (MessageSemantics.Problem(platform, chatId, call.Json) is { } problem)
            {
                call.Noted.Add(problem);
                return ApiAnswer.Error(400, "The request body has 1 error(s)", problem);
            }

            platform.ReplyTokens.Spend(token, platform.Now);
            return ApiAnswer.Ok(new JsonObject { ["sentMessages"] = BotMessages.Deliver(platform, chatId, call, "reply") });
        }
    }

    /// <summary>An accepted key is answered with what the first request was answered; a refused attempt does not use it up.</summary>
    private static ApiAnswer OncePerKey(ApiCall call, Func<ApiCall, ApiAnswer> send)
    {
        var platform = call.Platform;
        lock (platform.Gate)
        {
            var hash = Convert.ToHexString(SHA256.HashData(call.Body));
            if (call.RetryKey is { } key && platform.RetryKeys.Find(key, platform.Now) is { } accepted)
            {
                if (accepted.BodyHash != hash || accepted.Route != call.Route)
                {
                    call.Noted.Add(new Problem("X-Line-Retry-Key", "the same key came with another request"));
                }

                var conflict = ApiAnswer.Error(409, "The retry key is already accepted") with { AcceptedRequestId = accepted.RequestId };
                if (accepted.SentMessagesJson is { } sent)
                {
                    conflict.Json!["sentMessages"] = sent;
                }

                return conflict;
            }

            var answer = send(call);
            if (call.RetryKey is { } fresh && answer.Status is >= 200 and < 300)
            {
                platform.RetryKeys.Remember(
                    fresh, new RetryKeys.Accepted(call.Route, hash, call.RequestId, answer.Json?["sentMessages"]?.ToJsonString(), platform.Now));
            }

            return answer;
        }
    }

    private static ApiAnswer Push(ApiCall call)
    {
        var platform = call.Platform;
        var to = (string)call.Json["to"]!;
        if (platform.FindUser(to) is null && platform.FindGroup(to) is null)
        {
            call.Noted.Add(new Problem("to", "nobody of this channel has that id"));
            return ApiAnswer.Error(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
        }

        // Not a mistake of the caller: the bot may learn of its removal only by this answer.
        if (!BotIsIn(platform, to))
        {
            return ApiAnswer.Error(400, "Failed to send messages");
        }

        if (MessageSemantics.Problem(platform, to, call.Json) is { } problem)
        {
            call.Noted.Add(problem);
            return ApiAnswer.Error(400, "The request body has 1 error(s)", problem);
        }

        if (!TakeQuota(platform, [to]))
        {
            return MonthlyLimit;
        }

        return ApiAnswer.Ok(new JsonObject { ["sentMessages"] = BotMessages.Deliver(platform, to, call, "push") });
    }

    private static ApiAnswer Multicast(ApiCall call)
    {
        var platform = call.Platform;
        string[] to = [.. call.Json["to"]!.AsArray().Select(id => (string)id!).Where(id => platform.FindUser(id) is not null).Distinct(StringComparer.Ordinal)];
        return SendToEach(call, to, "multicast");
    }

    private static ApiAnswer Broadcast(ApiCall call) =>
        SendToEach(call, [.. call.Platform.Users.Where(user => user.IsFriend).Select(user => user.Id)], "broadcast");

    private static ApiAnswer SendToEach(ApiCall call, string[] to, string via)
    {
        var platform = call.Platform;
        if (MessageSemantics.Problem(platform, "", call.Json) is { } problem)
        {
            call.Noted.Add(problem);
            return ApiAnswer.Error(400, "The request body has 1 error(s)", problem);
        }

        if (!TakeQuota(platform, to))
        {
            return MonthlyLimit;
        }

        foreach (var userId in to)
        {
            BotMessages.Deliver(platform, userId, call, via);
        }

        return ApiAnswer.Ok();
    }

    /// <summary>A narrowcast needs fifty recipients; a village account has fewer, so it is accepted and then fails, as LINE's does.</summary>
    private static ApiAnswer Narrowcast(ApiCall call) => ApiAnswer.Accepted();

    private static ApiAnswer NarrowcastProgress(ApiCall call) => ApiAnswer.Ok(new JsonObject
    {
        ["phase"] = "failed",
        ["failedDescription"] = "The number of recipients is less than the minimum",
        ["errorCode"] = 1,
        ["acceptedTime"] = call.Platform.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
    });

    private static ApiAnswer MonthlyLimit { get; } = ApiAnswer.Error(429, "You have reached your monthly limit.");

    private static bool BotIsIn(LinePlatform platform, string chatId) => platform.FindGroup(chatId) is not { BotIsMember: false };

    /// <summary>Counted are people who receive: every member of a group, nobody who has blocked the account.</summary>
    private static bool TakeQuota(LinePlatform platform, IEnumerable<string> chats)
    {
        var people = chats.Sum(id => platform.FindGroup(id)?.Members.Count ?? (platform.User(id).CanBeReachedAt(platform.Now) ? 1 : 0));
        if (!platform.Quota.Allows(people))
        {
            return false;
        }

        platform.Quota.Used += people;
        platform.Note("quota", null);
        return true;
    }
}
