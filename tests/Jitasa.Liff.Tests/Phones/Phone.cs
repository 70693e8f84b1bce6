using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Phones;

/// <summary>One phone on the simulator's page, used as a stranger uses it: by what is seen on it.</summary>
public sealed class Phone(IPage page, string name)
{
    /// <summary>Thai or English "phone of": the page speaks both.</summary>
    private ILocator Whole => page.Locator(".phone").Filter(new() { Has = page.Locator(".owner b", new() { HasTextString = name }) });

    public ILocator Screen => Whole.Locator(".screen");
    public ILocator Messages => Whole.GetByRole(AriaRole.Log);
    public ILocator Sheet => Whole.GetByRole(AriaRole.Dialog);

    /// <summary>A message of the bot, however it is built, that holds these words.</summary>
    public ILocator Told(string words) => Messages.Locator(".row.theirs").Filter(new() { HasTextString = words });

    public Task IsToldAsync(string words) => Assertions.Expect(Told(words).Last).ToBeVisibleAsync();

    public async Task SaysAsync(string words)
    {
        await Whole.Locator("textarea").FillAsync(words);
        await Whole.Locator("textarea").PressAsync("Enter");
    }

    /// <summary>Touches the newest button with these words: under the chat, in a card or in an open sheet.</summary>
    public Task TapsAsync(string words) => Whole.GetByRole(AriaRole.Button, new() { NameString = words }).Last.ClickAsync();

    /// <summary>Opens what "+" offers.</summary>
    public async Task OpensTrayAsync(string thing)
    {
        await Whole.GetByRole(AriaRole.Button, new() { NameString = "ส่งอย่างอื่น" }).ClickAsync();
        await Whole.Locator(".tray").GetByRole(AriaRole.Button, new() { NameString = thing }).ClickAsync();
    }
}
