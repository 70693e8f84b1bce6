using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>Which menu a person has at the foot of the chat: what they are here, beyond someone who may need help.</summary>
public enum MenuKind
{
    Citizen,
    Volunteer,
    Head,
    HeadVolunteer,
    Desk,
    DeskVolunteer,
}

/// <summary>One side of a menu. A menu of several sides has a tab for each.</summary>
public enum MenuSide
{
    Ask,
    Help,
    Head,
    Desk,
}

public enum MenuIcon
{
    Lifebuoy,
    Pin,
    Ambulance,
    Clock,
    Talk,
    Heart,
    List,
    Tick,
    Pause,
    Person,
    People,
    Shield,
    Question,
}

/// <param name="Label">Drawn large, a line break where it may break; also what a screen reader says.</param>
/// <param name="IsMain">The one a person in a hurry should find: filled with the side's colour.</param>
public sealed record MenuButton(string Label, MenuIcon Icon, LineAction Action, bool IsMain = false)
{
    /// <summary>Drawn instead of the icon.</summary>
    public string? Figure { get; init; }
}

/// <summary>A menu as one picture shows it: one side of one kind, in one language.</summary>
/// <param name="Buttons">Six, row by row.</param>
public sealed record Menu(MenuKind Kind, MenuSide Side, Tongue Tongue, IReadOnlyList<MenuButton> Buttons, IReadOnlyList<MenuTab> Tabs)
{
    /// <summary>How LINE finds it: at most 32 of a-z, 0-9, _ and -.</summary>
    public string Alias => MenuRules.AliasOf(Kind, Side, Tongue);
}

public sealed record MenuTab(MenuSide Side, string Label, LineAction Action);

/// <summary>Pixels of the picture.</summary>
public readonly record struct MenuArea(int X, int Y, int Width, int Height);
