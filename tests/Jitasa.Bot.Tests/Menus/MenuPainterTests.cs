using Jitasa.Bot.Menus;
using SkiaSharp;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>The pictures of the menus, as LINE takes them and as an old eye on a small phone reads them.</summary>
public sealed class MenuPainterTests
{
    private const int MostBytes = 1024 * 1024;

    public static TheoryData<string> Aliases => new(MenuRules.All.Select(menu => menu.Alias));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_picture_is_one_that_LINE_takes(string alias)
    {
        using var painter = new MenuPainter();

        var png = painter.Draw(Find(alias));

        var size = SKBitmap.DecodeBounds(png);
        Assert.Equal((MenuRules.Width, MenuRules.Height), (size.Width, size.Height));
        Assert.InRange(png.Length, 1, MostBytes);
    }

    [Fact]
    public void Words_fit_their_place_in_letters_large_enough_for_a_small_phone()
    {
        using var painter = new MenuPainter();
        foreach (var menu in MenuRules.All)
        {
            for (var i = 0; i < menu.Buttons.Count; i++)
            {
                var size = painter.TextSizeOf(menu.Buttons[i], MenuRules.ButtonAt(i, menu.Tabs.Count > 0));
                Assert.True(size >= MenuPainter.SmallestText, $"{menu.Alias}: \"{menu.Buttons[i].Label}\" only fits at {size}.");
                Assert.True(menu.Buttons[i].Label.Split('\n').Length <= 2, $"{menu.Alias}: \"{menu.Buttons[i].Label}\" is longer than two lines.");
            }
            for (var i = 0; i < menu.Tabs.Count; i++)
                Assert.True(painter.TextSizeOf(menu.Tabs[i], MenuRules.TabAt(i, menu.Tabs.Count)) >= MenuPainter.SmallestTab, $"{menu.Alias}: the tab \"{menu.Tabs[i].Label}\" is too long.");
        }
    }

    [Fact]
    public void Each_button_is_drawn_in_its_own_place_with_strong_contrast()
    {
        using var painter = new MenuPainter();
        var menu = Find("jitasa-headvolunteer-head-th");
        using var picture = SKBitmap.Decode(painter.Draw(menu));

        for (var i = 0; i < menu.Buttons.Count; i++)
        {
            var shares = Shares(picture, MenuRules.ButtonAt(i, hasTabs: true));
            // Words and sign are there, and leave room to breathe.
            Assert.InRange(shares, 0.03, 0.35);
        }
    }

    /// <summary>How much of an area differs strongly from its ground.</summary>
    private static double Shares(SKBitmap picture, MenuArea area)
    {
        var ground = Luminance(picture.GetPixel(area.X + 30, area.Y + 30));
        var (seen, strong) = (0, 0);
        for (var x = area.X + 30; x < area.X + area.Width - 30; x += 7)
        {
            for (var y = area.Y + 30; y < area.Y + area.Height - 30; y += 7)
            {
                seen++;
                var here = Luminance(picture.GetPixel(x, y));
                if ((Math.Max(here, ground) + 0.05) / (Math.Min(here, ground) + 0.05) >= 4.5)
                    strong++;
            }
        }
        return (double)strong / seen;
    }

    private static double Luminance(SKColor color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static Menu Find(string alias) => MenuRules.All.Single(menu => menu.Alias == alias);
}
