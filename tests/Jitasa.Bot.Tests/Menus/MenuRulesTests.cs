using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Menus;
using Jitasa.Bot.People;

namespace Jitasa.Bot.Tests.Menus;

public sealed class MenuRulesTests
{
    [Theory]
    [InlineData(MenuKind.Citizen, false)]
    [InlineData(MenuKind.Volunteer, true)]
    [InlineData(MenuKind.Citizen, false, Role.Vhv)]
    [InlineData(MenuKind.Head, false, Role.VillageHead)]
    [InlineData(MenuKind.HeadVolunteer, true, Role.Kamnan, Role.Vhv)]
    [InlineData(MenuKind.Desk, false, Role.Kamnan, Role.LocalOfficer)]
    [InlineData(MenuKind.DeskVolunteer, true, Role.HealthOfficer)]
    public void The_menu_follows_from_what_a_person_may_do(MenuKind kind, bool isVolunteer, params Role[] roles) =>
        Assert.Equal(kind, MenuRules.KindOf(roles, isVolunteer));

    [Fact]
    public void The_areas_of_a_picture_fill_it_without_a_gap_and_without_touching()
    {
        foreach (var menu in MenuRules.All)
        {
            var areas = menu.Buttons.Select((_, place) => MenuRules.ButtonAt(place, menu.Tabs.Count > 0))
                .Concat(menu.Tabs.Select((_, place) => MenuRules.TabAt(place, menu.Tabs.Count)))
                .ToList();

            Assert.Equal(6, menu.Buttons.Count);
            Assert.Equal((long)MenuRules.Width * MenuRules.Height, areas.Sum(area => (long)area.Width * area.Height));
            Assert.All(areas, area => Assert.True(area.X >= 0 && area.Y >= 0 && area.X + area.Width <= MenuRules.Width && area.Y + area.Height <= MenuRules.Height));
            Assert.DoesNotContain(areas.SelectMany((one, i) => areas.Skip(i + 1).Select(other => (one, other))), pair => Touch(pair.one, pair.other));
        }
    }

    [Fact]
    public void An_alias_is_one_that_LINE_takes_and_belongs_to_one_menu()
    {
        Assert.All(MenuRules.All, menu => Assert.Matches("^[a-z0-9_-]{1,32}$", menu.Alias));
        Assert.Distinct(MenuRules.All.Select(menu => menu.Alias));
    }

    [Fact]
    public void Every_tab_leads_to_a_menu_of_the_same_kind_and_language() =>
        Assert.All(
            MenuRules.All.SelectMany(menu => menu.Tabs.Select(tab => (menu, Alias: ((RichMenuSwitchAction)tab.Action).RichMenuAliasId))),
            step => Assert.Contains(MenuRules.All, other => other.Alias == step.Alias && other.Kind == step.menu.Kind && other.Tongue == step.menu.Tongue));

    private static bool Touch(MenuArea one, MenuArea other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;
}
