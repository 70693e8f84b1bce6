using Jitasa.Bot.Line.RichMenus;

namespace Jitasa.Bot.Menus;

/// <summary>A menu ready to be made: LINE's body and the picture. Its name tells whose it is, which one, and of what content.</summary>
public sealed record MenuRecipe(string Alias, RichMenuBody Body, byte[] Picture)
{
    private const string Ours = "jitasa:";

    public static MenuRecipe Of(Menu menu, byte[] picture)
    {
        var areas = menu.Buttons.Select((button, place) => new RichMenuArea(Bounds(MenuRules.ButtonAt(place, menu.Tabs.Count > 0)), button.Action))
            .Concat(menu.Tabs.Select((tab, place) => new RichMenuArea(Bounds(MenuRules.TabAt(place, menu.Tabs.Count)), tab.Action)));
        var body = new RichMenuBody(new(MenuRules.Width, MenuRules.Height), Selected: true, "", MenuMessages.BarOf(menu.Tongue), areas.ToList());
        return new(menu.Alias, body with { Name = $"{Ours}{menu.Alias}:{body.Fingerprint(picture)}" }, picture);
    }

    /// <summary>The alias a menu of ours was made for; null for somebody else's menu, which is left alone.</summary>
    public static string? AliasIn(string name) => name.StartsWith(Ours, StringComparison.Ordinal) ? name[Ours.Length..].Split(':')[0] : null;

    private static RichMenuBounds Bounds(MenuArea area) => new(area.X, area.Y, area.Width, area.Height);
}
