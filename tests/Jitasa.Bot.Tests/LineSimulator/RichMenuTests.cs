using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator;
using SkiaSharp;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Rich menus: made, drawn, shown, switched.</summary>
public sealed class RichMenuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_menu_needs_a_picture_of_its_own_size_before_anybody_sees_it()
    {
        await using var trial = await Trial.StartAsync();
        var menu = await CreateAsync(trial, "เมนู");

        var early = await PostEmptyAsync(trial, $"/v2/bot/user/all/richmenu/{menu}");
        var wrongSize = await UploadAsync(trial, menu, 800, 400);
        var right = await UploadAsync(trial, menu, 1200, 405);
        var twice = await UploadAsync(trial, menu, 1200, 405);
        var set = await PostEmptyAsync(trial, $"/v2/bot/user/all/richmenu/{menu}");

        Assert.Equal((400, "must upload richmenu image before applying it to user"), (early.Status, early.Message));
        Assert.Equal([400, 200, 400, 200], [wrongSize.Status, right.Status, twice.Status, set.Status]);
        Assert.Equal("An image has already been uploaded to the richmenu", twice.Message);
        Assert.Equal("เมนู", (string?)trial.Platform.RichMenuOf(Cast.Daeng)!.Json["chatBarText"]);
        Assert.Equal(menu, (string?)(await trial.GetAsync("/v2/bot/user/all/richmenu")).Json["richMenuId"]);
    }

    [Fact]
    public async Task A_persons_own_menu_comes_before_the_default()
    {
        await using var trial = await Trial.StartAsync();
        var (everybody, own) = (await CreateAsync(trial, "ทุกคน"), await CreateAsync(trial, "อาสา"));
        await UploadAsync(trial, everybody, 1200, 405);
        await UploadAsync(trial, own, 1200, 405);
        await PostEmptyAsync(trial, $"/v2/bot/user/all/richmenu/{everybody}");

        await PostEmptyAsync(trial, $"/v2/bot/user/{Cast.MayId}/richmenu/{own}");

        Assert.Equal(own, trial.Platform.RichMenuOf(Cast.May)!.Id);
        Assert.Equal(everybody, trial.Platform.RichMenuOf(Cast.Daeng)!.Id);
        Assert.Equal((404, "the user has no richmenu"), (await trial.GetAsync($"/v2/bot/user/{Cast.DaengId}/richmenu")) is var none ? (none.Status, none.Message) : default);
        await trial.SendAsync(trial.Line.Api, HttpMethod.Delete, $"/v2/bot/user/{Cast.MayId}/richmenu");
        Assert.Equal(everybody, trial.Platform.RichMenuOf(Cast.May)!.Id);
    }

    [Theory]
    [InlineData("volunteer", "SUCCESS")]
    [InlineData("nobody", "RICHMENU_ALIAS_ID_NOTFOUND")]
    public async Task A_tab_switches_the_menu_and_tells_the_bot(string alias, string status)
    {
        await using var trial = await Trial.StartAsync();
        var menu = await CreateAsync(trial, "อาสา");
        await UploadAsync(trial, menu, 1200, 405);
        await trial.PostAsync("/v2/bot/richmenu/alias", new JsonObject { ["richMenuAliasId"] = "volunteer", ["richMenuId"] = menu });

        await trial.Platform.TapAsync(Cast.May, new JsonObject { ["type"] = "richmenuswitch", ["richMenuAliasId"] = alias, ["data"] = "tab" }, ct: Ct);

        Assert.Equal(status, (string?)trial.Bot.LastEvent["postback"]!["params"]!["status"]);
        Assert.Equal(status == "SUCCESS", trial.Platform.RichMenuOf(Cast.May)?.Id == menu);
    }

    [Fact]
    public async Task An_alias_is_unique_and_points_at_a_menu()
    {
        await using var trial = await Trial.StartAsync();
        var menu = await CreateAsync(trial, "อาสา");
        JsonObject Alias(string to) => new() { ["richMenuAliasId"] = "tab", ["richMenuId"] = to };

        Assert.Equal("richmenu not found", (await trial.PostAsync("/v2/bot/richmenu/alias", Alias("richmenu-0"))).Message);
        Assert.Equal(200, (await trial.PostAsync("/v2/bot/richmenu/alias", Alias(menu))).Status);
        Assert.Equal("conflict richmenu alias id", (await trial.PostAsync("/v2/bot/richmenu/alias", Alias(menu))).Message);
        Assert.Equal(menu, (string?)(await trial.GetAsync("/v2/bot/richmenu/alias/tab")).Json["richMenuId"]);
    }

    private static async Task<string> CreateAsync(Trial trial, string barText)
    {
        var created = await trial.PostAsync("/v2/bot/richmenu", JsonNode.Parse(
            """{"size":{"width":1200,"height":405},"selected":true,"name":"หลัก","areas":[{"bounds":{"x":0,"y":0,"width":600,"height":405},"action":{"type":"message","label":"ขอความช่วยเหลือ","text":"ขอความช่วยเหลือ"}}],"chatBarText":"BAR"}"""
                .Replace("BAR", barText, StringComparison.Ordinal))!);
        return (string)created.Json["richMenuId"]!;
    }

    private static Task<Answer> PostEmptyAsync(Trial trial, string path) => trial.SendAsync(trial.Line.Api, HttpMethod.Post, path);

    private static async Task<Answer> UploadAsync(Trial trial, string menu, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        var content = new ByteArrayContent(encoded.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await trial.SendAsync(trial.Line.DataApi, HttpMethod.Post, $"/v2/bot/richmenu/{menu}/content", content);
    }
}
