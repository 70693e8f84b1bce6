using Jitasa.Bot.Menus;
using Jitasa.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>A story in which an operator has made the menus, and people look at the foot of their chat.</summary>
public abstract class MenuStory : Story
{
    private const string Area = "350103";

    protected override (string Name, string Value)[] Settings => [("PublicUrl", "https://jitasa.example")];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // LINE takes https alone; the name leads to where the bot of this test listens.
        App.Line.WebhookHandler = new Doorman(App.Address);
    }

    /// <summary>line setup, as an operator calls it: what it says, and its exit code.</summary>
    protected async Task<(int Code, string Said)> SetupAsync(params string[] options)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        var code = await scope.ServiceProvider.GetRequiredService<LineSetupCommand>().RunAsync(["setup", .. options], output, Ct);
        await App.SettlesAsync();
        return (code, output.ToString());
    }

    protected async Task GrantAsync(Actor who, string role, string area = Area)
    {
        Assert.Equal(0, await App.CommandAsync("grant", role, "--line-user", who.Id, "--area", area));
        await App.SettlesAsync();
    }

    /// <summary>The menu on the person's phone, by the alias it was made for.</summary>
    protected string? MenuOf(Actor who) => App.Line.RichMenuOf(who.Id) is { } menu ? MenuRecipe.AliasIn((string)menu.Json["name"]!) : null;
}
