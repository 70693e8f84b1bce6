using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Jitasa.Bot.Menus;

/// <summary>Words in the project's own type. Thai is shaped: put down letter by letter, its tone marks would sit on each other.</summary>
internal sealed class MenuLettering : IDisposable
{
    private readonly SKTypeface typeface;
    private readonly SKShaper shaper;

    public MenuLettering()
    {
        using var file = typeof(MenuLettering).Assembly.GetManifestResourceStream("sarabun-bold.ttf")!;
        typeface = SKTypeface.FromStream(file);
        shaper = new(typeface);
    }

    /// <summary>The largest size, up to <paramref name="most"/>, in which each line is at most so wide.</summary>
    public float SizeFor(string text, float width, float most)
    {
        var widest = text.Split('\n').Max(line => WidthOf(line, most));
        return widest <= width ? most : most * width / widest;
    }

    /// <param name="baseline">Where the letters stand.</param>
    public void Draw(SKCanvas canvas, string line, float centreX, float baseline, float size, SKColor color)
    {
        using var font = new SKFont(typeface, size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawShapedText(shaper, line, centreX - (WidthOf(line, size) / 2), baseline, SKTextAlign.Left, font, paint);
    }

    public void Dispose()
    {
        shaper.Dispose();
        typeface.Dispose();
    }

    private float WidthOf(string line, float size)
    {
        using var font = new SKFont(typeface, size) { Hinting = SKFontHinting.None };
        return shaper.Shape(line, font).Width;
    }
}
