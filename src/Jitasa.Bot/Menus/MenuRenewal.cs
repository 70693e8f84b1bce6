using Jitasa.Bot.Line;
using Jitasa.Bot.Line.RichMenus;

namespace Jitasa.Bot.Menus;

/// <summary>
/// Brings LINE's menus to what this version draws. Everything is read from LINE, so a run that broke off is simply run again. An alias points
/// to a menu only once its picture is there: what no alias points to is half-made or old, and goes. Other people's menus are left alone.
/// </summary>
public sealed class MenuRenewal(RichMenuClient line, LineContents pictures, TimeProvider clock)
{
    private const string Subject = "menus";

    // LINE moves people in the background; a province's takes seconds.
    private const int Looks = 15;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    /// <returns>What to say, and whether an alias was made that was not there before.</returns>
    public async Task<(SetupLine Line, bool HasNewAliases)> RunAsync(IReadOnlyList<MenuRecipe> recipes, bool isTrial, CancellationToken ct)
    {
        var (listed, known) = await line.ListAsync(ct);
        if (known is null)
            return (SetupLine.Refused(Subject, "the menus could not be read", listed), false);
        var (aliased, aliases) = await line.AliasesAsync(ct);
        if (aliases is null)
            return (SetupLine.Refused(Subject, "the aliases could not be read", aliased), false);

        var there = new MenusThere(known, aliases);
        var missing = recipes.Where(recipe => there.Named(recipe) is null).ToList();
        if (isTrial)
            return (Trial(recipes, missing, there), false);
        var hasNewAliases = false;
        foreach (var recipe in missing)
        {
            hasNewAliases |= !there.HasAlias(recipe.Alias);
            if (await MakeAsync(recipe, there, ct) is { IsOk: false } refused)
                return (SetupLine.Refused(Subject, $"{recipe.Alias} could not be made", refused), hasNewAliases);
        }
        if (await DefaultAsync(there, ct) is { IsOk: false } noDefault)
            return (SetupLine.Refused(Subject, "the menu for everybody could not be set", noDefault), hasNewAliases);
        var old = there.Old(recipes);
        if (await ClearAsync(old, there, recipes, ct) is { } left)
            return (left, hasNewAliases);
        return (SetupLine.Ok(Subject, $"{recipes.Count} as they should be ({missing.Count} made, {old.Count} old ones removed)"), hasNewAliases);
    }

    private static SetupLine Trial(IReadOnlyList<MenuRecipe> recipes, List<MenuRecipe> missing, MenusThere there) =>
        missing.Count == 0 && there.Old(recipes).Count == 0
            ? SetupLine.Ok(Subject, $"{recipes.Count} as they should be")
            : new(Subject, SetupState.Would, $"be made: {missing.Count} of {recipes.Count}; old ones to remove afterwards: {there.Old(recipes).Count}");

    private async Task<LineAnswer> MakeAsync(MenuRecipe recipe, MenusThere there, CancellationToken ct)
    {
        var (made, menuId) = await line.CreateAsync(recipe.Body, ct);
        if (menuId is null)
            return made;
        if (await pictures.PutMenuPictureAsync(menuId, recipe.Picture, ct) is { IsOk: false } noPicture)
            return noPicture;
        var pointed = there.HasAlias(recipe.Alias) ? await line.PointAliasAsync(recipe.Alias, menuId, ct) : await line.AddAliasAsync(recipe.Alias, menuId, ct);
        if (pointed.IsOk)
            there.Put(recipe, menuId);
        return pointed;
    }

    private async Task<LineAnswer> DefaultAsync(MenusThere there, CancellationToken ct)
    {
        var wanted = there.IdBehind(MenuRules.Default)!;
        var (answer, now) = await line.DefaultAsync(ct);
        return now == wanted ? answer : await line.SetDefaultAsync(wanted, ct);
    }

    /// <summary>Moves whoever sees an old menu to its successor, and removes the old ones only when nobody sees them any more.</summary>
    private async Task<SetupLine?> ClearAsync(IReadOnlyList<KnownRichMenu> old, MenusThere there, IReadOnlyList<MenuRecipe> recipes, CancellationToken ct)
    {
        if (old.Count > 0)
        {
            var moved = await line.MoveAsync(old.Select(menu => new RichMenuMove(menu.RichMenuId, there.IdBehind(MenuRecipe.AliasIn(menu.Name)!))).ToList(), ct);
            if (!moved.IsOk)
                return SetupLine.Refused(Subject, "the new menus are there, but nobody was moved to them", moved);
            if (!await IsThroughAsync(moved.RequestId, ct))
                return SetupLine.NotOk(Subject, $"LINE is still moving people to the new menus; {old.Count} old ones stay until this is run again.");
        }
        foreach (var alias in there.OldAliases(recipes))
        {
            if (await line.DeleteAliasAsync(alias, ct) is { IsOk: false, Status: not 404 } refused)
                return SetupLine.Refused(Subject, $"the old alias {alias} could not be removed", refused);
        }
        foreach (var menu in old)
        {
            if (await line.DeleteAsync(menu.RichMenuId, ct) is { IsOk: false, Status: not 404 } refused)
                return SetupLine.Refused(Subject, "an old menu could not be removed", refused);
        }
        return null;
    }

    private async Task<bool> IsThroughAsync(string? requestId, CancellationToken ct)
    {
        for (var look = 0; requestId is not null && look < Looks; look++)
        {
            if (await line.MovedAsync(requestId, ct) is { } isThrough)
                return isThrough;
            await Task.Delay(BetweenLooks, clock, ct);
        }
        return false;
    }
}
