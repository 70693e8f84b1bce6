using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>Who gets which menu, and where on the picture what lies. Pure.</summary>
public static class MenuRules
{
    // LINE's largest picture; drawn for it, the letters stay sharp on every phone.
    public const int Width = 2500;
    public const int Height = 1686;
    public const int TabHeight = 270;

    private const int Columns = 3;
    private const int Rows = 2;

    /// <summary>All menus there are, those of one kind beside each other.</summary>
    public static IReadOnlyList<Menu> All { get; } =
        (from kind in Enum.GetValues<MenuKind>()
         from side in SidesOf(kind)
         from tongue in Enum.GetValues<Tongue>()
         select MenuMessages.Of(kind, side, tongue)).ToList();

    /// <summary>What everybody sees whom no other menu was given.</summary>
    public static string Default { get; } = AliasOf(MenuKind.Citizen, MenuSide.Ask, Tongue.Th);

    public static MenuKind KindOf(IReadOnlyCollection<Role> roles, bool isVolunteer) =>
        (roles.Any(role => Permissions.May(role, Act.RunDesk)), roles.Any(role => Permissions.May(role, Act.HearEscalation)), isVolunteer) switch
        {
            (true, _, false) => MenuKind.Desk,
            (true, _, true) => MenuKind.DeskVolunteer,
            (_, true, false) => MenuKind.Head,
            (_, true, true) => MenuKind.HeadVolunteer,
            (_, _, true) => MenuKind.Volunteer,
            _ => MenuKind.Citizen,
        };

    /// <summary>The sides a kind has, the first one shown first.</summary>
    public static IReadOnlyList<MenuSide> SidesOf(MenuKind kind) =>
        kind switch
        {
            MenuKind.Volunteer => [MenuSide.Help, MenuSide.Ask],
            MenuKind.Head => [MenuSide.Head, MenuSide.Ask],
            MenuKind.HeadVolunteer => [MenuSide.Head, MenuSide.Help, MenuSide.Ask],
            MenuKind.Desk => [MenuSide.Desk, MenuSide.Ask],
            MenuKind.DeskVolunteer => [MenuSide.Desk, MenuSide.Help, MenuSide.Ask],
            _ => [MenuSide.Ask],
        };

    public static string AliasOf(MenuKind kind, MenuSide side, Tongue tongue) =>
        $"jitasa-{kind}-{side}-{tongue}".ToLowerInvariant();

    /// <summary>The menu to show first to such a person.</summary>
    public static string FirstOf(MenuKind kind, Tongue tongue) => AliasOf(kind, SidesOf(kind)[0], tongue);

    public static MenuArea TabAt(int place, int tabs)
    {
        var left = Width * place / tabs;
        return new(left, 0, (Width * (place + 1) / tabs) - left, TabHeight);
    }

    public static MenuArea ButtonAt(int place, bool hasTabs)
    {
        var top = hasTabs ? TabHeight : 0;
        var (column, row) = (place % Columns, place / Columns);
        var (left, upper) = (Width * column / Columns, top + ((Height - top) * row / Rows));
        return new(left, upper, (Width * (column + 1) / Columns) - left, top + ((Height - top) * (row + 1) / Rows) - upper);
    }
}
