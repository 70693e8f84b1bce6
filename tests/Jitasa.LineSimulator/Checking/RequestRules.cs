using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator.Checking;

/// <summary>The envelope of each call with a JSON body, by route name.</summary>
internal static partial class RequestRules
{
    private static readonly Check ChatId = Values.Matching(LineIds.Chat, "invalid id");
    private static readonly Check UserId = Values.Matching(LineIds.User, "invalid user id");

    private static readonly Check Units = Values.List(0, 1, Values.Matching(UnitPattern, "invalid aggregation unit"));

    private static readonly Check Validated = new Shape().Must("messages", MessageRules.Messages).Check;

    private static readonly Shape Batch = new Shape()
        .Must("operations", Values.List(1, 1000, Values.ByType(
            type => type switch
            {
                "link" => Operation().Must("from", Values.Text(1, 100)).Must("to", Values.Text(1, 100)).Check,
                "unlink" => Operation().Must("from", Values.Text(1, 100)).Check,
                _ => Operation().Check,
            },
            "link",
            "unlink",
            "unlinkAll")))
        .May("resumeRequestKey", Values.Matching(ResumePattern, "invalid property"));

    private static readonly Dictionary<string, Check> ByRoute = new(StringComparer.Ordinal)
    {
        ["reply"] = Sending().Must("replyToken", Values.Text(1, 100)).Check,
        ["push"] = Sending().Must("to", ChatId).May("customAggregationUnits", Units).Check,
        ["multicast"] = Sending().Must("to", Values.List(1, 500, UserId)).May("customAggregationUnits", Units).Check,
        ["broadcast"] = Sending().Check,
        ["narrowcast"] = Sending().May(Values.Any, "recipient", "filter", "limit").Check,
        ["validate-reply"] = Validated,
        ["validate-push"] = Validated,
        ["validate-multicast"] = Validated,
        ["validate-narrowcast"] = Validated,
        ["validate-broadcast"] = Validated,
        ["loading"] = new Shape().Must("chatId", LoadingChat).May("loadingSeconds", FiveSteps).Check,
        ["mark-as-read"] = new Shape().Must("markAsReadToken", Values.Text(1, 1000)).Check,
        ["richmenu-create"] = RichMenuRules.Menu,
        ["richmenu-validate"] = RichMenuRules.Menu,
        ["richmenu-bulk-link"] = new Shape().Must("richMenuId", Values.Text(1, 100)).Must("userIds", Values.List(1, 500, UserId)).Check,
        ["richmenu-bulk-unlink"] = new Shape().Must("userIds", Values.List(1, 500, UserId)).Check,
        ["richmenu-batch"] = Batch.Check,
        ["richmenu-batch-validate"] = Batch.Check,
        ["richmenu-alias-create"] = new Shape()
            .Must("richMenuAliasId", Values.Matching(AliasPattern, "invalid rich menu alias id")).Must("richMenuId", Values.Text(1, 100)).Check,
        ["richmenu-alias-update"] = new Shape().Must("richMenuId", Values.Text(1, 100)).Check,
        ["webhook-set"] = new Shape().Must("endpoint", Values.Text(1, 500)).Check,
        ["webhook-test"] = new Shape().May("endpoint", Values.Text(0, 500)).Check,
        ["liff-add"] = RichMenuRules.Liff,
        ["liff-update"] = (value, at, found) => { },
    };

    public static void Check(string route, JsonNode body, Findings found)
    {
        if (ByRoute.TryGetValue(route, out var check))
        {
            check(body, Place.Root, found);
        }
    }

    private static Shape Sending() => new Shape().Must("messages", MessageRules.Messages).May("notificationDisabled", Values.Bool);

    private static Shape Operation() => new Shape().Must("type", Values.Any);

    private static void LoadingChat(JsonNode value, Place at, Findings found)
    {
        if (Values.Str(value) is not { } id || !LineIds.User.IsMatch(id))
        {
            found.Add(at, "Only user id is acceptable, please specify the user id of the chat.");
        }
    }

    private static void FiveSteps(JsonNode value, Place at, Findings found)
    {
        Values.Integer(5, 60)(value, at, found);
        if (found.Problems.Count == 0 && (int)value % 5 != 0)
        {
            found.Add(at, "must be a multiple of 5");
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9_]{1,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitPattern { get; }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,100}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ResumePattern { get; }

    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AliasPattern { get; }
}
