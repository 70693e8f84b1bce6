using System.Globalization;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>Who sees which rich menu.</summary>
internal static class RichMenuLinksApi
{
    public static void AddTo(Handlers handlers)
    {
        handlers["richmenu-default-set"] = RichMenuApi.Locked(SetDefault);
        handlers["richmenu-default-get"] = RichMenuApi.Locked(call => call.Platform.RichMenus.DefaultId is { } id
            ? ApiAnswer.Ok(new JsonObject { ["richMenuId"] = id })
            : ApiAnswer.NotFound("no default richmenu"));
        handlers["richmenu-default-clear"] = RichMenuApi.Locked(call =>
        {
            call.Platform.RichMenus.DefaultId = null;
            return ApiAnswer.Ok();
        });
        handlers["richmenu-link"] = RichMenuApi.Locked(call => RichMenuApi.OnMenu(call, menu => Link(call, menu, [call.Value("userId")], ApiAnswer.Ok())));
        handlers["richmenu-of-user"] = RichMenuApi.Locked(call => call.Platform.FindUser(call.Value("userId"))?.RichMenuId is { } id
            ? ApiAnswer.Ok(new JsonObject { ["richMenuId"] = id })
            : ApiAnswer.NotFound("the user has no richmenu"));
        handlers["richmenu-unlink"] = RichMenuApi.Locked(call =>
        {
            Unlink(call, [call.Value("userId")]);
            return ApiAnswer.Ok();
        });
        handlers["richmenu-bulk-link"] = RichMenuApi.Locked(call => call.Platform.RichMenus.Find((string?)call.Json["richMenuId"]) is { } menu
            ? Link(call, menu, UserIds(call), ApiAnswer.Accepted())
            : ApiAnswer.Error(400, "richmenu not found"));
        handlers["richmenu-bulk-unlink"] = RichMenuApi.Locked(call =>
        {
            Unlink(call, UserIds(call));
            return ApiAnswer.Accepted();
        });
        handlers["richmenu-batch"] = RichMenuApi.Locked(Batch);
        handlers["richmenu-batch-validate"] = _ => ApiAnswer.Ok();
        handlers["richmenu-batch-progress"] = RichMenuApi.Locked(Progress);
    }

    private static ApiAnswer SetDefault(ApiCall call) => RichMenuApi.OnMenu(call, menu =>
    {
        if (menu.Image is null)
        {
            return ApiAnswer.Error(400, "must upload richmenu image before applying it to user");
        }

        call.Platform.RichMenus.DefaultId = menu.Id;
        return ApiAnswer.Ok();
    });

    /// <summary>Somebody who is not a friend is passed over in silence.</summary>
    private static ApiAnswer Link(ApiCall call, RichMenu menu, IEnumerable<string> userIds, ApiAnswer done)
    {
        if (menu.Image is null)
        {
            return ApiAnswer.Error(400, "must upload richmenu image before applying it to user");
        }

        foreach (var user in userIds.Select(call.Platform.FindUser))
        {
            if (user is { IsFriend: true })
            {
                user.RichMenuId = menu.Id;
            }
        }

        return done;
    }

    private static void Unlink(ApiCall call, IEnumerable<string> userIds)
    {
        foreach (var user in userIds.Select(call.Platform.FindUser))
        {
            user?.RichMenuId = null;
        }
    }

    private static ApiAnswer Batch(ApiCall call)
    {
        foreach (var operation in call.Json["operations"]!.AsArray())
        {
            var from = (string?)operation!["from"];
            var to = (string?)operation["to"];
            foreach (var user in call.Platform.Users.Where(user => user.RichMenuId is not null && (from is null || user.RichMenuId == from)))
            {
                user.RichMenuId = to;
            }
        }

        call.Platform.RichMenus.Batches[call.RequestId] = call.Platform.Now;
        return ApiAnswer.Accepted();
    }

    private static ApiAnswer Progress(ApiCall call)
    {
        if (!call.Platform.RichMenus.Batches.TryGetValue(call.Query("requestId") ?? "", out var at))
        {
            return ApiAnswer.NotFound();
        }

        var time = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return ApiAnswer.Ok(new JsonObject { ["phase"] = "succeeded", ["acceptedTime"] = time, ["completedTime"] = time });
    }

    private static string[] UserIds(ApiCall call) => [.. call.Json["userIds"]!.AsArray().Select(id => (string)id!)];
}
