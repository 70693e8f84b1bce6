using System.Reflection;
using System.Text.RegularExpressions;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>Whatever is said is said in both languages.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void Every_standing_wording_has_both_languages()
    {
        var all = Standing().ToList();
        Assert.True(all.Count > 100, $"Only {all.Count} wordings were found.");
        BotSource.NoneOf(
            all.Where(found => string.IsNullOrWhiteSpace(found.Say.Th) || string.IsNullOrWhiteSpace(found.Say.En)).Select(found => found.Where),
            "Wordings that lack a language:");
        BotSource.NoneOf(all.Where(found => found.Say.En.Any(IsThai) && !Quoted().IsMatch(found.Say.En)).Select(found => $"{found.Where}: {found.Say.En}"), "English that is Thai:");
    }

    [Fact]
    public void No_wording_is_written_with_an_empty_half() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            from Match found in EmptyHalf().Matches(file.Code)
            select $"{file.Path}: {found.Value}",
            "Wordings with an empty half:");

    private static IEnumerable<(string Where, Say Say)> Standing()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(Migrator).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(Any).Where(field => field.FieldType == typeof(Say)))
                yield return ($"{type.Name}.{field.Name}", (Say)field.GetValue(null)!);
            foreach (var property in type.GetProperties(Any).Where(property => property.PropertyType == typeof(Say)))
                yield return ($"{type.Name}.{property.Name}", (Say)property.GetValue(null)!);
        }
    }

    private static bool IsThai(char letter) => letter is >= '\u0E00' and <= '\u0E7F';

    // Thai that a person is told to type may stand in quotation marks.
    [GeneratedRegex("""["“(][^"”)]*[\u0E00-\u0E7F]""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(""""Say\(\s*\$?"\s*"(?!")|Say\(\s*\$?"(?:[^"\\\n]|\\.)*",\s*\$?"\s*"(?!")|(?<!Replace\()"(?:[^"\\\n]|\\.)*[\u0E00-\u0E7F](?:[^"\\\n]|\\.)*",\s*\$?"\s*"(?!")"""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EmptyHalf();
}
