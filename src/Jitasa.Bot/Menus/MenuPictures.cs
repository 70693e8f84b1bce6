using System.Collections.Concurrent;

namespace Jitasa.Bot.Menus;

/// <summary>The pictures of the menus: drawn when the bot was built, lying beside it.</summary>
public static class MenuPictures
{
    public const string Folder = "menus";

    // Drawing all takes seconds; once in a process is enough.
    private static readonly ConcurrentDictionary<string, byte[]> Drawn = new(StringComparer.Ordinal);

    /// <summary>Drawn now where the build left none.</summary>
    public static byte[] Of(Menu menu) =>
        Drawn.GetOrAdd(
            menu.Alias,
            _ =>
            {
                var file = Path.Combine(AppContext.BaseDirectory, Folder, FileOf(menu));
                if (File.Exists(file))
                    return File.ReadAllBytes(file);
                using var painter = new MenuPainter();
                return painter.Draw(menu);
            });

    /// <returns>The exit code of the step that draws them.</returns>
    public static int DrawAll(string folder)
    {
        Directory.CreateDirectory(folder);
        using var painter = new MenuPainter();
        foreach (var menu in MenuRules.All)
            File.WriteAllBytes(Path.Combine(folder, FileOf(menu)), painter.Draw(menu));
        return 0;
    }

    private static string FileOf(Menu menu) => menu.Alias + ".png";
}
