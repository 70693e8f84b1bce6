using Jitasa.Bot.Line.RichMenus;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>line setup: what an operator runs once, and again after every upgrade.</summary>
public sealed class LineSetupStories : MenuStory
{
    private string[] Made => App.Line.Calls.Where(call => call.Method is not "GET" && call.Route!.StartsWith("richmenu", StringComparison.Ordinal)).Select(call => call.Route!).ToArray();

    [Fact]
    public async Task The_first_run_says_what_is_as_it_should_be()
    {
        App.Line.WebhookUrl = null;

        var (code, said) = await SetupAsync();

        Assert.Contains("webhook       ok       https://jitasa.example/line/webhook (set now)", said, StringComparison.Ordinal);
        Assert.Contains("webhook test  ok       LINE reached the bot.", said, StringComparison.Ordinal);
        Assert.Contains($"menus         ok       {MenuRules.All.Count} as they should be ({MenuRules.All.Count} made, 0 old ones removed)", said, StringComparison.Ordinal);
        Assert.Contains($"LIFF app      ok       {new LineSimulatorOptions().LiffId} opens https://jitasa.example/liff/", said, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_bot_that_does_not_know_the_channels_secret_is_found_out()
    {
        App.Line.WebhookHandler = new Refusing();

        var (code, said) = await SetupAsync();

        Assert.Equal(1, code);
        Assert.Contains("webhook test  not ok   the bot answered 401: Line__ChannelSecret is not this channel's.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await SetupAsync();
        var before = Made.Length;

        var (_, said) = await SetupAsync();

        Assert.Equal(before, Made.Length);
        Assert.Contains("(0 made, 0 old ones removed)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_does_nothing()
    {
        var (code, said) = await SetupAsync("--dry-run");

        Assert.Equal(0, code);
        Assert.Contains($"menus         would    be made: {MenuRules.All.Count} of {MenuRules.All.Count}", said, StringComparison.Ordinal);
        Assert.Contains("webhook       would    be set to", said, StringComparison.Ordinal);
        Assert.DoesNotContain(App.Line.Calls, call => call.Method is "PUT" or "DELETE" || call.Route is "richmenu-create" or "webhook-test");
    }

    [Fact]
    public async Task New_artwork_replaces_the_old_for_everybody_and_leaves_nothing_behind()
    {
        await SetupAsync();
        await GrantAsync(Somchai, "kamnan");
        var old = App.Line.RichMenuOf(Somchai.Id)!.Id;

        var said = await RenewAsync(Recipes(change: "jitasa-head-head-th"));

        Assert.Contains("(1 made, 1 old ones removed)", said, StringComparison.Ordinal);
        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));
        Assert.NotEqual(old, App.Line.RichMenuOf(Somchai.Id)!.Id);
        Assert.Equal(MenuRules.All.Count, await CountAsync());
    }

    [Fact]
    public async Task A_side_that_is_no_more_goes_with_its_alias_and_its_people_see_the_menu_of_everybody()
    {
        await SetupAsync();
        await GrantAsync(Somchai, "kamnan");

        await RenewAsync(Recipes().Where(recipe => recipe.Alias != "jitasa-head-head-th").ToList());

        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));
        Assert.Equal(MenuRules.All.Count - 1, await CountAsync());
        var (_, aliases) = await InAsync((RichMenuClient line) => line.AliasesAsync(Ct));
        Assert.DoesNotContain(aliases!, alias => alias.RichMenuAliasId == "jitasa-head-head-th");
    }

    [Fact]
    public async Task Somebody_elses_menu_is_left_alone()
    {
        var (_, foreign) = await InAsync((RichMenuClient line) => line.CreateAsync(Recipes()[0].Body with { Name = "ของหน่วยงานอื่น" }, Ct));

        await SetupAsync();
        await RenewAsync(Recipes(change: "jitasa-head-head-th"));

        var (_, known) = await InAsync((RichMenuClient line) => line.ListAsync(Ct));
        Assert.Contains(known!, menu => menu.RichMenuId == foreign);
    }

    [Theory]
    [InlineData("richmenu-create")]
    [InlineData("richmenu-upload")]
    [InlineData("richmenu-alias-create")]
    [InlineData("richmenu-default-set")]
    public async Task A_run_that_broke_in_the_middle_is_simply_run_again(string broken)
    {
        App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, broken);
        var (code, first) = await SetupAsync();
        Assert.Equal(1, code);
        Assert.Contains("menus         not ok", first, StringComparison.Ordinal);

        var (_, second) = await SetupAsync();

        Assert.Contains("menus         ok", second, StringComparison.Ordinal);
        Assert.Equal(MenuRules.All.Count, await CountAsync());
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Daeng));
    }

    [Theory]
    [InlineData("richmenu-batch")]
    [InlineData("richmenu-delete")]
    public async Task A_replacement_that_broke_in_the_middle_is_simply_run_again(string broken)
    {
        await SetupAsync();
        await GrantAsync(Somchai, "kamnan");
        App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, broken);
        Assert.Contains("not ok", await RenewAsync(Recipes(change: "jitasa-head-head-th")), StringComparison.Ordinal);

        Assert.Contains("1 old ones removed", await RenewAsync(Recipes(change: "jitasa-head-head-th")), StringComparison.Ordinal);

        Assert.Equal(MenuRules.All.Count, await CountAsync());
        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));
    }

    private async Task<string> RenewAsync(IReadOnlyList<MenuRecipe> recipes) =>
        (await InAsync((MenuRenewal menus) => menus.RunAsync(recipes, isTrial: false, Ct))).Line.ToString();

    private async Task<int> CountAsync() => (await InAsync((RichMenuClient line) => line.ListAsync(Ct))).Value!.Count;

    private async Task<TResult> InAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static IReadOnlyList<MenuRecipe> Recipes(string? change = null) =>
        MenuRules.All.Select(menu => MenuRecipe.Of(menu.Alias == change ? menu with { Buttons = menu.Buttons.Reverse().ToList() } : menu, MenuPictures.Of(menu))).ToList();

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized));
    }
}
