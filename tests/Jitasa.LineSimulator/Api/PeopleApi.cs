using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>Profiles, groups, and the bot itself.</summary>
internal static class PeopleApi
{
    public static void AddTo(Handlers handlers)
    {
        handlers["info"] = _ => ApiAnswer.Ok(new JsonObject
        {
            ["userId"] = Cast.Bot,
            ["basicId"] = Cast.BotBasicId,
            ["displayName"] = Cast.BotName,
            ["pictureUrl"] = "https://profile.line-scdn.net/0hbot",
            ["chatMode"] = "bot",
            ["markAsReadMode"] = "manual",
        });
        handlers["profile"] = Profile;
        handlers["followers"] = Followers;
        handlers["group-summary"] = call => InGroup(call, group => ApiAnswer.Ok(new JsonObject { ["groupId"] = group.Id, ["groupName"] = group.Name }));
        handlers["group-count"] = handlers["room-count"] = call => InGroup(call, group => ApiAnswer.Ok(new JsonObject { ["count"] = group.Members.Count }));
        handlers["group-member"] = handlers["room-member"] = Member;
        handlers["group-members"] = handlers["room-members"] = Members;
        handlers["group-leave"] = handlers["room-leave"] = call => InGroup(call, group =>
        {
            call.Platform.BotIsGone(group);
            return ApiAnswer.Ok();
        });
    }

    private static ApiAnswer Profile(ApiCall call)
    {
        var id = call.Value("userId");
        if (!LineIds.User.IsMatch(id))
        {
            return ApiAnswer.Error(400, "The value for the 'userId' parameter is invalid");
        }

        return call.Platform.FindUser(id) is { } user && !user.IsDeleted && !user.HasBlocked && (user.IsFriend || user.LastWroteAt is not null)
            ? ApiAnswer.Ok(Describe(user, full: true))
            : ApiAnswer.NotFound();
    }

    private static ApiAnswer Followers(ApiCall call) => call.Platform.Options.IsVerified
        ? ApiAnswer.Ok(new JsonObject { ["userIds"] = Ids(call.Platform.Users.Where(user => user is { IsFriend: true, HasBlocked: false }).Select(user => user.Id)) })
        : ApiAnswer.Error(403, "Access to this API is not available for your account");

    /// <summary>Works for members who are not friends; the group profile has neither language nor status.</summary>
    private static ApiAnswer Member(ApiCall call) => InGroup(call, group =>
        group.Members.Contains(call.Value("userId")) && call.Platform.FindUser(call.Value("userId")) is { } user
            ? ApiAnswer.Ok(Describe(user, full: false))
            : ApiAnswer.NotFound());

    private static ApiAnswer Members(ApiCall call) => InGroup(call, group => call.Platform.Options.IsVerified
        ? ApiAnswer.Ok(new JsonObject { ["memberIds"] = Ids(group.Members) })
        : ApiAnswer.Error(403, "Access to this API is not available for your account"));

    private static ApiAnswer InGroup(ApiCall call, Func<SimGroup, ApiAnswer> answer)
    {
        lock (call.Platform.Gate)
        {
            return call.Platform.FindGroup(call.Value("groupId")) is { BotIsMember: true } group ? answer(group) : ApiAnswer.NotFound();
        }
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private static JsonObject Describe(SimUser user, bool full)
    {
        var profile = new JsonObject { ["displayName"] = user.DisplayName, ["userId"] = user.Id, ["pictureUrl"] = user.PictureUrl };
        if (full && user.Language is not null)
        {
            profile["language"] = user.Language;
        }

        if (full && user.StatusMessage is not null)
        {
            profile["statusMessage"] = user.StatusMessage;
        }

        return profile;
    }
}
