using System.Text.RegularExpressions;

namespace Jitasa.Bot.Tests.Architecture;

public sealed partial class DirectionTests
{
    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        BotSource.NoneOf(
            BotSource.Files.Select(file => file.Folder).Where(folder => folder.Length > 0 && !BotTypes.Order.Contains(folder)),
            "Folders that stand nowhere in the order:");

    [Fact]
    public void The_code_map_lists_every_folder_in_that_order()
    {
        var present = BotSource.Files.Select(file => file.Folder).Where(folder => folder.Length > 0).ToHashSet(StringComparer.Ordinal);
        var mapped = MapRow().Matches(File.ReadAllText(Path.Combine(BotSource.Root, "README.md"))).Select(row => row.Groups["folder"].Value).Where(BotTypes.Order.Contains);
        Assert.Equal(BotTypes.Order.Where(present.Contains), mapped);
    }

    [Fact]
    public void Every_namespace_is_its_folder() =>
        BotSource.NoneOf(
            BotSource.Files
                .Where(file => file.Folder.Length > 0 && !file.Code.Contains($"namespace Jitasa.Bot.{file.Path[..file.Path.LastIndexOf('/')].Replace('/', '.')};", StringComparison.Ordinal))
                .Select(file => file.Path),
            "Files in another namespace than their folder:");

    [Fact]
    public void A_folder_uses_what_stands_left_of_it_and_never_right() =>
        BotSource.NoneOf(
            from type in BotTypes.All
            let folder = BotTypes.FolderOf(type)!
            from used in BotTypes.Uses(type)
            where IsRightOf(folder, BotTypes.FolderOf(used))
            select $"{BotTypes.Show(type)} uses {used}",
            "A folder uses one that stands right of it:");

    // A constant leaves no trace in what is compiled.
    [Fact]
    public void No_file_names_a_folder_right_of_its_own() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where file.Folder.Length > 0
            from other in BotTypes.Order
            where IsRightOf(file.Folder, other) && file.Bare.Contains($"Jitasa.Bot.{other}", StringComparison.Ordinal)
            select $"{file.Path} names {other}",
            "A file names a folder that stands right of its own:");

    [Fact]
    public void What_is_compiled_shows_calls_inside_async_methods_and_lambdas()
    {
        var sender = BotTypes.All.Single(type => type.Name == "SendWork");
        Assert.Contains(BotTypes.Calls(sender), call => call.Contains("LineClient::PushAsync", StringComparison.Ordinal));
        var places = BotTypes.All.Single(type => type.Name == "PlatformSetup");
        Assert.Contains(BotTypes.Uses(places), used => used == "Jitasa.Bot.Platform.KeyRing");
    }

    private static bool IsRightOf(string folder, string? used) => used is not null && Place(used) > Place(folder);

    [GeneratedRegex("""^\| `(?<folder>\w+)` \|""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex MapRow();

    private static int Place(string folder) => BotTypes.Order.ToList().IndexOf(folder);
}
