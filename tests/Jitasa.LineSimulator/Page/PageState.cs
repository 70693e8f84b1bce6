using System.Globalization;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Page;

/// <summary>The platform as the page draws it.</summary>
internal static class PageState
{
    public static JsonObject Everything(LinePlatform platform) => new()
    {
        ["seq"] = platform.Seq,
        ["now"] = Time(platform.Now),
        ["offsetSeconds"] = OffsetOf(platform),
        ["bot"] = new JsonObject { ["userId"] = Cast.Bot, ["displayName"] = Cast.BotName, ["basicId"] = Cast.BotBasicId },
        ["liff"] = new JsonObject { ["liffId"] = platform.Options.LiffId, ["endpoint"] = platform.LiffEndpoint?.AbsoluteUri },
        ["webhook"] = new JsonObject { ["url"] = platform.WebhookUrl?.AbsoluteUri, ["redelivery"] = platform.Redelivery },
        ["people"] = new JsonArray([.. platform.Users.Select(user => Person(platform, user))]),
        ["groups"] = new JsonArray([.. platform.Groups.Select(GroupOf)]),
        ["chats"] = new JsonArray([.. platform.Users.Select(user => user.Id).Concat(platform.Groups.Select(group => group.Id)).Select(id => (JsonNode)Chat(platform, id))]),
        ["quota"] = Quota(platform),
        ["faults"] = Faults(platform),
        ["violations"] = platform.Violations.Count,
    };

    public static JsonObject Person(LinePlatform platform, SimUser user) => new()
    {
        ["userId"] = user.Id,
        ["displayName"] = user.DisplayName,
        ["role"] = user.Role,
        ["note"] = user.Note,
        ["language"] = user.Language,
        ["faceUrl"] = $"/sim/faces/{user.Id}.svg",
        ["isFriend"] = user.IsFriend,
        ["hasBlocked"] = user.HasBlocked,
        ["isDeleted"] = user.IsDeleted,
        ["loadingUntil"] = platform.LoadingUntil(user.Id) is { } until ? Time(until) : null,
        ["richMenu"] = platform.RichMenuOf(user.Id) is { } menu ? Menu(menu) : null,
    };

    public static JsonObject GroupOf(SimGroup group) => new()
    {
        ["groupId"] = group.Id,
        ["name"] = group.Name,
        ["members"] = new JsonArray([.. group.Members.ToArray().Select(id => (JsonNode)id)]),
        ["botIsMember"] = group.BotIsMember,
        ["hasOtherBot"] = group.HasOtherBot,
    };

    public static JsonObject Chat(LinePlatform platform, string chatId)
    {
        var view = platform.Chat(chatId);
        return new JsonObject
        {
            ["chatId"] = chatId,
            ["kind"] = chatId.StartsWith('C') ? "group" : "user",
            ["quickReply"] = view.QuickReplies.Count == 0 ? null : new JsonObject
            {
                ["messageId"] = view.Last!.Id,
                ["items"] = view.Last.Json["quickReply"]!["items"]!.DeepClone(),
            },
            ["messages"] = new JsonArray([.. view.Messages.Select(message => (JsonNode)Message(platform, message))]),
        };
    }

    public static JsonObject Quota(LinePlatform platform) => new() { ["limit"] = platform.Quota.Limit, ["used"] = platform.Quota.Used };

    public static JsonArray Faults(LinePlatform platform) => new([.. platform.Faults.Armed.Select(armed => (JsonNode)new JsonObject
    {
        ["fault"] = armed.Fault.ToString(),
        ["times"] = armed.Times,
        ["endpoint"] = armed.Endpoint,
    })]);

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static long OffsetOf(LinePlatform platform) => platform.Clock is OffsetClock clock ? (long)clock.Offset.TotalSeconds : 0;

    private static JsonObject Message(LinePlatform platform, ChatMessage message)
    {
        var content = platform.FindContent(message.Id);
        return new JsonObject
        {
            ["id"] = message.Id,
            ["at"] = Time(message.At),
            ["from"] = message.IsFromBot ? "bot" : message.From,
            ["isUnsent"] = message.IsUnsent,
            ["isEdited"] = message.IsEdited,
            ["quotedId"] = message.QuotedId,
            ["via"] = message.Via,
            ["silent"] = message.IsSilent,
            ["message"] = message.Json,
            ["contentUrl"] = content is { IsGone: false } ? $"/sim/content/{message.Id}" : null,
            ["previewUrl"] = content is { IsGone: false, HasPreview: true } ? $"/sim/content/{message.Id}/preview" : null,
        };
    }

    private static JsonObject Menu(RichMenu menu)
    {
        var described = menu.Json;
        described["richMenuId"] = menu.Id;
        described["imageUrl"] = menu.Image is null ? null : $"/sim/richmenus/{menu.Id}.png";
        return described;
    }
}
