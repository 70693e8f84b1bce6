using SkiaSharp;

namespace Jitasa.Bot.Menus;

/// <summary>Draws a menu's picture: large words, plain signs, strong contrast, for eyes that are old and phones that are small.</summary>
public sealed class MenuPainter : IDisposable
{
    private const float Figure = 250;
    private const float Icon = 225;
    private const float ButtonText = 124;
    private const float TabText = 104;

    /// <summary>15 points on a phone 360 wide. Words that do not fit at this size are to be said shorter.</summary>
    public const float SmallestText = 104;

    /// <summary>Three tabs leave little room beside each other.</summary>
    public const float SmallestTab = 94;

    private static readonly SKColor Paper = SKColors.White;
    private static readonly SKColor Ink = new(0x1F, 0x29, 0x33);
    private static readonly SKColor Line = new(0xC5, 0xCC, 0xD3);
    private static readonly SKColor Folded = new(0xE4, 0xE9, 0xEE);
    private static readonly SKColor Alarm = new(0xB4, 0x23, 0x18);

    private readonly MenuLettering lettering = new();

    /// <summary>The picture as PNG.</summary>
    public byte[] Draw(Menu menu)
    {
        // Without transparency the file is a quarter smaller, and LINE shows the menu on white anyway.
        using var surface = SKSurface.Create(new SKImageInfo(MenuRules.Width, MenuRules.Height, SKColorType.Rgb888x, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        for (var i = 0; i < menu.Buttons.Count; i++)
            Draw(canvas, menu.Buttons[i], Box(MenuRules.ButtonAt(i, menu.Tabs.Count > 0)), ColorOf(menu.Side));
        for (var i = 0; i < menu.Tabs.Count; i++)
            Draw(canvas, menu.Tabs[i], Box(MenuRules.TabAt(i, menu.Tabs.Count)), menu.Tabs[i].Side == menu.Side);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, zLibLevel: 4));
        return png!.ToArray();
    }

    /// <summary>The size a label is drawn in: as large as its box allows, up to the size of all others.</summary>
    public float TextSizeOf(MenuButton button, MenuArea area) => lettering.SizeFor(button.Label, area.Width - 70, ButtonText);

    public float TextSizeOf(MenuTab tab, MenuArea area) => lettering.SizeFor(tab.Label, area.Width - 50, TabText);

    public void Dispose() => lettering.Dispose();

    private void Draw(SKCanvas canvas, MenuButton button, SKRect box, SKColor color)
    {
        using (var ground = new SKPaint { Color = button.IsMain ? color : Paper })
            canvas.DrawRect(box, ground);
        Frame(canvas, box);
        var lines = button.Label.Split('\n');
        var size = lettering.SizeFor(button.Label, box.Width - 70, ButtonText);
        var step = size * 1.4f;
        var top = box.MidY - ((Icon + 60 + (lines.Length * step)) / 2);
        if (button.Figure is { } figure)
            lettering.Draw(canvas, figure, box.MidX, top + Icon - 30, Figure, Alarm);
        else
            MenuIcons.Draw(canvas, button.Icon, box.MidX, top + (Icon / 2), Icon, button.IsMain ? Paper : color);
        for (var i = 0; i < lines.Length; i++)
            lettering.Draw(canvas, lines[i], box.MidX, top + Icon + 60 + (i * step) + (size * 0.92f), size, button.IsMain ? Paper : Ink);
    }

    private void Draw(SKCanvas canvas, MenuTab tab, SKRect box, bool isOpen)
    {
        using (var ground = new SKPaint { Color = isOpen ? ColorOf(tab.Side) : Folded })
            canvas.DrawRect(box, ground);
        Frame(canvas, box);
        var size = lettering.SizeFor(tab.Label, box.Width - 50, TabText);
        lettering.Draw(canvas, tab.Label, box.MidX, box.MidY + (size * 0.34f), size, isOpen ? Paper : Ink);
    }

    private static void Frame(SKCanvas canvas, SKRect box)
    {
        using var line = new SKPaint { Color = Line, Style = SKPaintStyle.Stroke, StrokeWidth = 8 };
        canvas.DrawRect(box, line);
    }

    private static SKRect Box(MenuArea area) => SKRect.Create(area.X, area.Y, area.Width, area.Height);

    // White on each of them has a contrast of at least 5 to 1.
    private static SKColor ColorOf(MenuSide side) =>
        side switch
        {
            MenuSide.Help => new(0x1B, 0x7F, 0x4B),
            MenuSide.Head => new(0x7A, 0x4A, 0x0B),
            MenuSide.Desk => new(0x1D, 0x4E, 0x89),
            _ => Alarm,
        };
}
