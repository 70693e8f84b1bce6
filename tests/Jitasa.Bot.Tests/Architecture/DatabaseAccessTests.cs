using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>SQL lies in stores, whole, in the method that runs it.</summary>
public sealed partial class DatabaseAccessTests
{
    /// <summary>Loops that may ask row by row.</summary>
    private static readonly Dictionary<string, string> SmallLoops = new(StringComparer.Ordinal)
    {
        ["Incidents/IncidentCommand.cs"] = "the few areas an operator types; the first that is none ends the command",
    };

    [Fact]
    public void Only_stores_and_Platform_know_Dapper_and_Npgsql() =>
        BotSource.NoneOf(
            from type in BotTypes.All
            where BotTypes.FolderOf(type) != "Platform" && !IsOfStore(type)
            from used in BotTypes.Uses(type)
            where Driver().IsMatch(used)
            select $"{BotTypes.Show(type)} uses {used}",
            "Types that go past the stores:");

    [Fact]
    public void SQL_is_written_in_stores_and_in_the_lists_of_personal_data_alone() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where file.Folder != "Platform" && !file.IsNamed("Store", "PersonalData")
            from text in file.Quoted
            from Match found in Sql().Matches(text)
            select $"{file.Path}: {found.Value}",
            "SQL outside of stores:");

    [Fact]
    public void Every_store_holds_SQL() =>
        BotSource.NoneOf(
            BotSource.Files.Where(file => file.IsNamed("Store") && !file.Quoted.Any(text => Sql().IsMatch(text))).Select(file => file.Path),
            "Called a store, and has no SQL:");

    [Fact]
    public void No_loop_asks_for_one_row_at_a_time() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where !SmallLoops.ContainsKey(file.Path)
            from Match found in AskingLoop().Matches(file.Bare)
            select $"{file.Path}: {found.Value.ReplaceLineEndings(" ")}",
            "A list is one query, whatever its length:");

    private static bool IsOfStore(IType type) => type.FullName.Contains("Store", StringComparison.Ordinal);

    // What the database throws may be caught anywhere.
    [GeneratedRegex("""^(Dapper\.|NpgsqlTypes\.|Npgsql\.(?!PostgresException|NpgsqlException|PostgresErrorCodes))""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Driver();

    [GeneratedRegex("""\b(SELECT\s|INSERT INTO\s|DELETE FROM\s|UPDATE \w+( \w+)?\s+SET\s)""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Sql();

    [GeneratedRegex("""foreach \([^\n]*\n[^\n]*(\n[^\n]*)?await \w+\.(Find|Scalar|List|Of|Get)\w*Async""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AskingLoop();
}
