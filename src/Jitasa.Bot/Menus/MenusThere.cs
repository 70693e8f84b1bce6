using Jitasa.Bot.Line.RichMenus;

namespace Jitasa.Bot.Menus;

/// <summary>The menus and aliases LINE has of this channel.</summary>
internal sealed class MenusThere(IReadOnlyList<KnownRichMenu> menus, IReadOnlyList<RichMenuAlias> aliases)
{
    private const string Ours = "jitasa-";

    private readonly Dictionary<string, string> behind = aliases.ToDictionary(alias => alias.RichMenuAliasId, alias => alias.RichMenuId, StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = menus.ToDictionary(menu => menu.RichMenuId, menu => menu.Name, StringComparer.Ordinal);

    public bool HasAlias(string alias) => behind.ContainsKey(alias);

    /// <summary>Null when there is no such alias, or no menu behind it.</summary>
    public string? IdBehind(string alias) => behind.TryGetValue(alias, out var id) && names.ContainsKey(id) ? id : null;

    /// <summary>The menu of exactly this content, if the alias points to it.</summary>
    public string? Named(MenuRecipe recipe) => IdBehind(recipe.Alias) is { } id && names[id] == recipe.Body.Name ? id : null;

    public void Put(MenuRecipe recipe, string menuId)
    {
        behind[recipe.Alias] = menuId;
        names[menuId] = recipe.Body.Name;
    }

    /// <summary>Ours, and not what an alias of today points to.</summary>
    public IReadOnlyList<KnownRichMenu> Old(IReadOnlyList<MenuRecipe> recipes)
    {
        var current = recipes.Select(Named).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return menus.Where(menu => MenuRecipe.AliasIn(menu.Name) is not null && !current.Contains(menu.RichMenuId)).ToList();
    }

    public IReadOnlyList<string> OldAliases(IReadOnlyList<MenuRecipe> recipes) =>
        behind.Keys.Where(alias => alias.StartsWith(Ours, StringComparison.Ordinal) && recipes.All(recipe => recipe.Alias != alias)).ToList();
}
