using System.Text.Json.Nodes;
using SkiaSharp;

namespace Jitasa.LineSimulator.Api;

/// <summary>Rich menus, their pictures and aliases.</summary>
internal static class RichMenuApi
{
    private const int MostMenus = 1000;
    private const int MostImageBytes = 1024 * 1024;

    public static void AddTo(Handlers handlers)
    {
        handlers["richmenu-create"] = Locked(Create);
        handlers["richmenu-validate"] = _ => ApiAnswer.Ok();
        handlers["richmenu-upload"] = Locked(Upload);
        handlers["richmenu-download"] = Locked(call => OnMenu(call, menu =>
            menu.Image is { } image ? ApiAnswer.Content(image, menu.ImageType) : ApiAnswer.NotFound()));
        handlers["richmenu-list"] = Locked(call => ApiAnswer.Ok(new JsonObject { ["richmenus"] = new JsonArray([.. call.Platform.RichMenus.All.Values.Select(Describe)]) }));
        handlers["richmenu-get"] = Locked(call => OnMenu(call, menu => ApiAnswer.Ok(Describe(menu))));
        handlers["richmenu-delete"] = Locked(call => OnMenu(call, menu =>
        {
            call.Platform.RichMenus.Delete(menu.Id);
            return ApiAnswer.Ok();
        }));
        handlers["richmenu-alias-create"] = Locked(CreateAlias);
        handlers["richmenu-alias-list"] = Locked(call => ApiAnswer.Ok(new JsonObject
        {
            ["aliases"] = new JsonArray([.. call.Platform.RichMenus.Aliases.Select(alias => DescribeAlias(alias.Key, alias.Value))]),
        }));
        handlers["richmenu-alias-get"] = Locked(call => OnAlias(call, (id, menu) => ApiAnswer.Ok(DescribeAlias(id, menu))));
        handlers["richmenu-alias-update"] = Locked(UpdateAlias);
        handlers["richmenu-alias-delete"] = Locked(call => OnAlias(call, (id, _) =>
        {
            call.Platform.RichMenus.Aliases.Remove(id);
            return ApiAnswer.Ok();
        }));
    }

    /// <summary>Menus change for everybody who looks; the page is told.</summary>
    internal static Func<ApiCall, ApiAnswer> Locked(Func<ApiCall, ApiAnswer> answer) => call =>
    {
        ApiAnswer given;
        lock (call.Platform.Gate)
        {
            given = answer(call);
        }

        if (call.Known.Method != "GET")
        {
            call.Platform.Note("menu", null);
        }

        return given;
    };

    internal static ApiAnswer OnMenu(ApiCall call, Func<RichMenu, ApiAnswer> answer) =>
        call.Platform.RichMenus.Find(call.Value("richMenuId")) is { } menu ? answer(menu) : ApiAnswer.Error(404, "Not found");

    private static ApiAnswer Create(ApiCall call) => call.Platform.RichMenus.All.Count >= MostMenus
        ? ApiAnswer.Error(400, "The number of rich menus has reached the limit")
        : ApiAnswer.Ok(new JsonObject { ["richMenuId"] = call.Platform.RichMenus.Create(call.Json.ToJsonString()).Id });

    private static ApiAnswer Upload(ApiCall call) => OnMenu(call, menu =>
    {
        if (menu.Image is not null)
        {
            return ApiAnswer.Error(400, "An image has already been uploaded to the richmenu");
        }

        if (call.Body.Length > MostImageBytes)
        {
            return ApiAnswer.Error(413, "Request entity too large");
        }

        var size = SKBitmap.DecodeBounds(call.Body);
        if (size.Width != menu.Width || size.Height != menu.Height)
        {
            call.Noted.Add(new Checking.Problem("image", $"is {size.Width}x{size.Height}, the menu {menu.Width}x{menu.Height}"));
            return ApiAnswer.Error(400, "The image size does not match the rich menu size");
        }

        (menu.Image, menu.ImageType) = (call.Body, call.ContentType);
        return ApiAnswer.Ok();
    });

    private static ApiAnswer CreateAlias(ApiCall call)
    {
        var menus = call.Platform.RichMenus;
        var (alias, menu) = ((string)call.Json["richMenuAliasId"]!, (string)call.Json["richMenuId"]!);
        if (menus.Aliases.ContainsKey(alias))
        {
            return ApiAnswer.Error(400, "conflict richmenu alias id");
        }

        if (menus.Find(menu) is null)
        {
            return ApiAnswer.Error(400, "richmenu not found");
        }

        menus.Aliases[alias] = menu;
        return ApiAnswer.Ok();
    }

    private static ApiAnswer UpdateAlias(ApiCall call) => OnAlias(call, (alias, _) =>
    {
        var menu = (string)call.Json["richMenuId"]!;
        if (call.Platform.RichMenus.Find(menu) is null)
        {
            return ApiAnswer.Error(400, "richmenu not found");
        }

        call.Platform.RichMenus.Aliases[alias] = menu;
        return ApiAnswer.Ok();
    });

    private static ApiAnswer OnAlias(ApiCall call, Func<string, string, ApiAnswer> answer)
    {
        var alias = call.Value("aliasId");
        return call.Platform.RichMenus.Aliases.TryGetValue(alias, out var menu) ? answer(alias, menu) : ApiAnswer.NotFound("richmenu alias not found");
    }

    private static JsonObject DescribeAlias(string alias, string menu) => new() { ["richMenuAliasId"] = alias, ["richMenuId"] = menu };

    private static JsonNode Describe(RichMenu menu)
    {
        var described = menu.Json;
        described["richMenuId"] = menu.Id;
        return described;
    }
}
