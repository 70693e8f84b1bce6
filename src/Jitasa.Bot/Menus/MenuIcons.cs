using SkiaSharp;

namespace Jitasa.Bot.Menus;

/// <summary>The signs on the buttons: plain strokes on a square of 24, thick enough to be made out on a small phone.</summary>
internal static class MenuIcons
{
    private const float Square = 24;

    private static readonly Dictionary<MenuIcon, string> Strokes = new()
    {
        [MenuIcon.Lifebuoy] = "M12 2 A10 10 0 1 1 11.99 2 M12 8 A4 4 0 1 1 11.99 8 M5 5 L9.2 9.2 M19 5 L14.8 9.2 M5 19 L9.2 14.8 M19 19 L14.8 14.8",
        [MenuIcon.Pin] = "M12 22 C12 22 4.5 14.5 4.5 9.3 A7.5 7.5 0 0 1 19.5 9.3 C19.5 14.5 12 22 12 22 Z M12 6.6 A2.7 2.7 0 1 1 11.99 6.6",
        [MenuIcon.Ambulance] = "M2 6 H14 V17 H2 Z M14 10 H19 L22 13 V17 H14 M8 8.5 V14.5 M5 11.5 H11 M6 17 A2 2 0 1 0 6.01 17 M18 17 A2 2 0 1 0 18.01 17",
        [MenuIcon.Clock] = "M12 2 A10 10 0 1 1 11.99 2 M12 6.5 V12 L16 14.5",
        [MenuIcon.Talk] = "M3 4 H21 V16 H11 L6.5 20.5 V16 H3 Z M8 10 H8.1 M12 10 H12.1 M16 10 H16.1",
        [MenuIcon.Heart] = "M12 20.5 C4 14.5 2.5 11.5 2.5 8.4 A5 5 0 0 1 12 6.3 A5 5 0 0 1 21.5 8.4 C21.5 11.5 20 14.5 12 20.5 Z",
        [MenuIcon.List] = "M9 5.5 H21 M9 12 H21 M9 18.5 H21 M3 5.5 H4.2 M3 12 H4.2 M3 18.5 H4.2",
        [MenuIcon.Tick] = "M12 2 A10 10 0 1 1 11.99 2 M7.3 12.3 L10.8 15.8 L16.9 8.6",
        [MenuIcon.Pause] = "M12 2 A10 10 0 1 1 11.99 2 M9.3 8 V16 M14.7 8 V16",
        [MenuIcon.Person] = "M12 3 A4.5 4.5 0 1 1 11.99 3 M3.5 21.5 C3.5 16.5 7 14.5 12 14.5 C17 14.5 20.5 16.5 20.5 21.5",
        [MenuIcon.People] = "M8.5 4 A3.8 3.8 0 1 1 8.49 4 M1.8 20.5 C1.8 16.3 4.4 14.5 8.5 14.5 C12.6 14.5 15.2 16.3 15.2 20.5 M15.5 4.3 A3.8 3.8 0 0 1 15.5 11.4 M17.6 14.9 C20.6 15.6 22.2 17.4 22.2 20.5",
        [MenuIcon.Shield] = "M12 2 L20 5 V11.5 C20 16.5 16.5 20.3 12 22 C7.5 20.3 4 16.5 4 11.5 V5 Z M8 11.8 L11 14.8 L16.2 8.8",
        [MenuIcon.Question] = "M12 2 A10 10 0 1 1 11.99 2 M9 9.2 A3 3 0 1 1 12 12.4 V14 M12 17.3 V17.4",
    };

    public static void Draw(SKCanvas canvas, MenuIcon icon, float centreX, float centreY, float size, SKColor color)
    {
        using var stroke = SKPath.ParseSvgPathData(Strokes[icon]);
        using var paint = new SKPaint
        {
            Color = color,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 2.2f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.Save();
        canvas.Translate(centreX - (size / 2), centreY - (size / 2));
        canvas.Scale(size / Square);
        canvas.DrawPath(stroke, paint);
        canvas.Restore();
    }
}
