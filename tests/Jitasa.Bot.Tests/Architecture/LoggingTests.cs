using System.Reflection;
using System.Text.RegularExpressions;
using Jitasa.Bot.Platform;
using Microsoft.Extensions.Logging;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>A log may be read by whoever keeps the machine: our own ids and codes, never what a person wrote, their LINE id, phone or place.</summary>
public sealed partial class LoggingTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        // Our own row ids.
        "PersonId", "InboxId", "OutboxId", "MediaId", "RequestId", "ClaimId", "TalkId",
        // Counts and codes of closed lists; LINE's id of its answer names nobody.
        "Count", "Attempt", "Status", "SqlState", "State", "Outcome", "LineRequestId", "Work",
        // The kind of an error and where it happened; its message may quote.
        "Error", "Where",
    };

    /// <summary>Where an exception may be logged whole, message and all.</summary>
    private static readonly Dictionary<string, string> WholeErrors = new(StringComparer.Ordinal)
    {
        ["KnownPlaces.RefreshFailed"] = "reads the public names of villages and nothing else",
    };

    [Fact]
    public void Templates_name_ids_codes_and_counts_alone()
    {
        var all = Logged().ToList();
        Assert.NotEmpty(all);
        BotSource.NoneOf(
            from found in all
            from Match name in Placeholder().Matches(found.Message)
            where !Allowed.Contains(name.Groups["name"].Value)
            select $"{found.Where}: {{{name.Groups["name"].Value}}}",
            "Placeholders that are not known to be free of personal data:");
    }

    [Fact]
    public void No_exception_is_logged_with_its_message() =>
        BotSource.NoneOf(
            from found in Logged()
            where found.Method.GetParameters().Any(parameter => typeof(Exception).IsAssignableFrom(parameter.ParameterType)) && !WholeErrors.ContainsKey(found.Where)
            select found.Where,
            "An exception's message may quote what a person wrote:");

    [Fact]
    public void Everything_is_logged_through_a_template() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            from Match found in Direct().Matches(file.Bare)
            select $"{file.Path}: {found.Value}",
            "Logged without a template that could be checked:");

    private static IEnumerable<(string Where, string Message, MethodInfo Method)> Logged() =>
        from type in typeof(Migrator).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let template = method.GetCustomAttribute<LoggerMessageAttribute>()
        where template is not null
        select ($"{type.Name.Split('`')[0]}.{method.Name}", template.Message, method);

    [GeneratedRegex("""\{(?<name>\w+)[^}]*\}""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(|\b(Trace|Debug)\.Write\w*\(""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Direct();
}
