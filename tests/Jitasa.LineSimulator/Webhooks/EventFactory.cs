using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Webhooks;

/// <summary>Builds webhook events, and breaks them when a fault is armed.</summary>
internal static class EventFactory
{
    public static JsonObject New(string type, JsonObject? source, DateTimeOffset at, string? replyToken, JsonObject? more)
    {
        var one = new JsonObject
        {
            ["type"] = type,
            ["mode"] = "active",
            ["timestamp"] = at.ToUnixTimeMilliseconds(),
            ["webhookEventId"] = LineIds.NewUlid(at),
            ["deliveryContext"] = new JsonObject { ["isRedelivery"] = false },
        };
        if (source is not null)
        {
            one["source"] = source;
        }

        if (replyToken is not null)
        {
            one["replyToken"] = replyToken;
        }

        foreach (var (name, value) in more ?? [])
        {
            one[name] = value?.DeepClone();
        }

        return one;
    }

    /// <summary>Only isRedelivery flips; id, time and reply token stay.</summary>
    public static JsonObject AsRedelivery(JsonObject one)
    {
        var again = (JsonObject)one.DeepClone();
        again["deliveryContext"] = new JsonObject { ["isRedelivery"] = true };
        return again;
    }

    public static string? ChatOf(JsonObject one) =>
        one["source"] is JsonObject source ? (string?)source["groupId"] ?? (string?)source["roomId"] ?? (string?)source["userId"] : null;

    public static JsonObject Broken(JsonObject one, Faults faults)
    {
        if (faults.Strikes(Fault.UnknownEvent))
        {
            one["type"] = "eventOfTheFuture";
            one.Remove("replyToken");
        }

        if (faults.Strikes(Fault.UnknownMessage) && one["message"] is JsonObject message)
        {
            message["type"] = "hologram";
            message.Remove("text");
        }

        if (faults.Strikes(Fault.Standby))
        {
            one["mode"] = "standby";
            one.Remove("replyToken");
        }

        if (faults.Strikes(Fault.MissingUserId))
        {
            (one["source"] as JsonObject)?.Remove("userId");
        }

        if (faults.Strikes(Fault.MissingSource))
        {
            one.Remove("source");
        }

        return one;
    }
}
