using System.Text.RegularExpressions;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>A file's name says what is in it, and it is short enough to be read at one go.</summary>
public sealed partial class FileTests
{
    private const int Most = 250;

    private static readonly (Type What, string Ending)[] Endings =
    [
        (typeof(IWork), "Work"), (typeof(IDialogue), "Dialogue"), (typeof(ICommand), "Command"), (typeof(IImport), "Import"), (typeof(IHoldPersonalData), "PersonalData"),
    ];

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        BotSource.NoneOf(BotSource.Files.Where(file => file.Lines > Most).Select(file => $"{file.Path}: {file.Lines}"), $"Longer than {Most} lines; split it by meaning:");

    [Fact]
    public void What_a_class_does_is_how_it_ends() =>
        BotSource.NoneOf(
            from type in typeof(Migrator).Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from ending in Endings
            where ending.What.IsAssignableFrom(type) != type.Name.EndsWith(ending.Ending, StringComparison.Ordinal) && type.Name != "ParseCommand"
            select ending.What.IsAssignableFrom(type) ? $"{type.Name} is an {ending.What.Name} and does not end in {ending.Ending}" : $"{type.Name} ends in {ending.Ending} and is no {ending.What.Name}",
            "Names that mislead:");

    [Fact]
    public void Routes_are_mapped_in_Api_files_and_in_Platform() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where file.Folder != "Platform" && !file.IsNamed("Api", "ApiRoutes")
            from Match found in Mapping().Matches(file.Bare)
            select $"{file.Path}: {found.Value}",
            "Routes outside of Api files:");

    [Fact]
    public void Services_are_added_in_Setup_files() =>
        BotSource.NoneOf(
            BotSource.Files.Where(file => !file.IsNamed("Setup") && Adding().IsMatch(file.Bare)).Select(file => file.Path),
            "Services added outside of Setup:");

    [Fact]
    public void Program_is_a_page() => Assert.True(BotSource.Files.Single(file => file.Path == "Program.cs").Lines < 80);

    [GeneratedRegex("""\.Map(Get|Post|Put|Patch|Delete|Methods|Fallback\w*)\(""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Mapping();

    [GeneratedRegex("""services\.Add(Scoped|Singleton|Transient)\b""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Adding();
}
