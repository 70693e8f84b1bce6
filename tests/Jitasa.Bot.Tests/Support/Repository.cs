namespace Jitasa.Bot.Tests.Support;

/// <summary>Files of the checkout, and of the folder of test data beside it when that is there.</summary>
public static class Repository
{
    private static readonly Lazy<string> LazyRoot = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jitasa.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a checkout: no Jitasa.slnx above them.");
    });

    public static string Root => LazyRoot.Value;

    public static string FileAt(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of ../shared; the test is skipped, saying so, where that folder is not.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Assert.SkipUnless(File.Exists(path), $"../shared/{string.Join('/', parts)} is not here.");
        return path;
    }
}
