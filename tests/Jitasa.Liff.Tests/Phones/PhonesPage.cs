using Jitasa.LineSimulator;
using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Phones;

/// <summary>The simulator's page: a row of faces to choose from, and the phones of the chosen.</summary>
public sealed class PhonesPage(IPage page)
{
    public async Task OpenAsync(Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri);
        await Assertions.Expect(page.Locator(".phone").First).ToBeVisibleAsync();
    }

    /// <summary>Puts this person's phone on the desk, as a touch on their face does.</summary>
    public async Task<Phone> PickAsync(CastMember who)
    {
        var face = page.Locator($".chooser [data-owner='{who.Id}']");
        if (await face.GetAttributeAsync("aria-pressed") != "true")
            await face.ClickAsync();
        await Assertions.Expect(face).ToHaveAttributeAsync("aria-pressed", "true");
        return new(page, who.DisplayName);
    }
}
