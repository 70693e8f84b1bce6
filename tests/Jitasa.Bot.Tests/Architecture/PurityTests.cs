using System.Text.RegularExpressions;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>Rules and wording take values and a time and return values: they are tested without a database and mean the same every time.</summary>
public sealed partial class PurityTests
{
    private static readonly string[] PureEndings = ["Rules", "Lifecycle", "Messages", "Card", "Words", "Lexicon", "Grammar"];

    /// <summary>Files that end like pure ones, or lie in ThaiText, and read something all the same.</summary>
    private static readonly Dictionary<string, string> Readers = new(StringComparer.Ordinal)
    {
        ["ThaiText/ParseCommand.cs"] = "the command's edge; reader and writer are handed to it",
    };

    [Fact]
    public void Rules_life_cycles_wording_and_the_reading_of_Thai_do_no_io_and_read_no_clock() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where (file.Folder == "ThaiText" || file.IsNamed(PureEndings)) && !IsInterface(file) && !Readers.ContainsKey(file.Path)
            from Match found in Impure().Matches(file.Bare)
            select $"{file.Path}: {found.Value}",
            "Pure files that are not:");

    [Fact]
    public void A_pure_type_uses_no_store_no_session_and_no_client() =>
        BotSource.NoneOf(
            from type in BotTypes.All
            where PureEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)) && type is not ArchUnitNET.Domain.Interface
            from used in BotTypes.Uses(type)
            where UsedImpure().IsMatch(used)
            select $"{BotTypes.Show(type)} uses {used}",
            "Pure types that reach further than their parameters:");

    [Fact]
    public void The_clock_is_read_through_TimeProvider_alone() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            from Match found in Clock().Matches(file.Bare)
            select $"{file.Path}: {found.Value}",
            "Clocks that a test cannot move:");

    [Fact]
    public void Only_the_edges_take_the_system_clock() =>
        BotSource.NoneOf(
            BotSource.Files.Where(file => file.Bare.Contains("TimeProvider.System", StringComparison.Ordinal)).Select(file => file.Path)
                .Except(["Platform/Setup.cs", "Program.cs"], StringComparer.Ordinal),
            "The system clock is taken once, at the start:");

    [Fact]
    public void Wording_is_static()
    {
        string[] kept = ["Privacy/ConsentMessages.cs"];
        BotSource.NoneOf(
            BotSource.Files.Where(file => file.IsNamed("Messages") && !IsInterface(file) && !file.Bare.Contains("static class", StringComparison.Ordinal)).Select(file => file.Path)
                .Except(kept, StringComparer.Ordinal),
            "Messages with a state of their own:");
    }

    private static bool IsInterface(SourceFile file) => file.Bare.Contains($"interface {file.Name}", StringComparison.Ordinal);

    [GeneratedRegex(
        """\b(async|await|Task|TimeProvider|HttpClient|IHttpClientFactory|DbSession|Npgsql\w*|Dapper|ILogger|Random|RandomNumberGenerator|Stopwatch|Console|IConfiguration|IServiceProvider|FileStream|StreamWriter|TextReader|TextWriter)\b|\b(File|Directory|Process|Thread)\.|\bGuid\.(NewGuid|CreateVersion7)|\bEnvironment\.(?!NewLine)\w+|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b""",
        RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Impure();

    [GeneratedRegex("""^Jitasa\.Bot\.[\w.]+Store$|DbSession$|LineClient$|LineContents$|^Npgsql\.|^Dapper\.|^System\.TimeProvider$|^System\.Net\.Http\.HttpClient$|^System\.IO\.(File|Directory)$|^System\.Random$""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex UsedImpure();

    [GeneratedRegex("""\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount(64)?\b|\bStopwatch\.GetTimestamp\b|\bDateOnly\.FromDateTime\(DateTime\.\w+""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Clock();
}
