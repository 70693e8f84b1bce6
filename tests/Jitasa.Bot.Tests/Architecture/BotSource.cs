using System.Text.RegularExpressions;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>The bot's source as it lies in the checkout.</summary>
internal static class BotSource
{
    public static string Root { get; } = Repository.FileAt("src", "Jitasa.Bot");

    public static IReadOnlyList<SourceFile> Files { get; } =
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => file.Folder is not ("bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();

    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void NoneOf(IEnumerable<string> findings, string rule)
    {
        var all = findings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{rule}\n{string.Join('\n', all)}");
    }
}

/// <param name="Path">Below src/Jitasa.Bot, with forward slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>Empty for Program.cs.</summary>
    public string Folder { get; } = Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Name without its folder and ending.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    /// <summary>Without comments.</summary>
    public string Code => TokenRegex().Replace(Text, token => token.Groups["comment"].Success ? "" : token.Value);

    /// <summary>Without comments and without what stands between quotation marks.</summary>
    public string Bare => TokenRegex().Replace(Text, token => token.Groups["comment"].Success ? "" : "\"\"");

    /// <summary>What stands between quotation marks.</summary>
    public IEnumerable<string> Quoted => TokenRegex().Matches(Text).Where(token => token.Groups["text"].Success).Select(token => token.Value);

    public bool IsNamed(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    [GeneratedRegex(
        """"(?<comment>//[^\n]*|/\*.*?\*/)|(?<text>\$*"{3,}.*?"{3,}|[$@]*"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.[^'\n]*)')"""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex TokenRegex();
}
