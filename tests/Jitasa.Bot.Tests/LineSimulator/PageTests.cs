using System.Text.RegularExpressions;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>What must hold for the simulator's page wherever it is opened: whole, in two languages, offline, and safe to type into.</summary>
public sealed partial class PageTests
{
    private static readonly string Root = FindRoot();
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    private static readonly string[] Scripts = [.. Files.Where(file => file.EndsWith(".js", StringComparison.Ordinal))];

    [Fact]
    public void Thai_and_English_say_the_same_things()
    {
        var thai = WordsOf("th");
        var english = WordsOf("en");

        Assert.True(thai.Count > 100, "the page should have words for this test to mean anything");
        Assert.Equal(thai, english);
    }

    [Fact]
    public void Every_word_the_page_asks_for_exists()
    {
        var words = WordsOf("th");
        var asked = Scripts.SelectMany(file => AskedWord().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).Distinct(StringComparer.Ordinal);

        Assert.DoesNotContain(asked, word => !words.Contains(word));
    }

    [Fact]
    public void Every_file_that_is_named_is_there()
    {
        var missing =
            from file in Files
            where file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal)
            from Match match in NamedFile().Matches(File.ReadAllText(file))
            let name = match.Groups["name"].Value
            // Modules are named from their own folder, pictures from the page that shows them.
            where !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, name)) && !File.Exists(Path.Combine(Root, name))
            select $"{Path.GetRelativePath(Root, file)}: {name}";

        Assert.Empty(missing);
    }

    /// <summary>The page is used in halls without a network; an address may only be something a person taps.</summary>
    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        string[] tappedOrNames = ["http://www.w3.org/2000/svg", "https://www.google.com/maps/", "https://example.org/"];
        var addresses =
            from file in Files
            from Match match in Address().Matches(File.ReadAllText(file))
            where !tappedOrNames.Any(known => match.Value.StartsWith(known, StringComparison.Ordinal))
            select $"{Path.GetRelativePath(Root, file)}: {match.Value}";

        Assert.Empty(addresses);
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("createContextualFragment")]
    [InlineData("DOMParser")]
    [InlineData("srcdoc")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("new Function")]
    public void What_people_type_never_becomes_markup(string maker)
    {
        Assert.DoesNotContain(Scripts, file => File.ReadAllText(file).Contains(maker, StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_knows_the_nine_amphoe_and_seventy_nine_tambon_of_the_pilot()
    {
        var codes = PlaceCode().Matches(File.ReadAllText(Path.Combine(Root, "map", "yasothon.json"))).Select(match => match.Groups["code"].Value).ToArray();

        Assert.Equal(9, codes.Count(code => code.Length == 4));
        Assert.Equal(79, codes.Distinct(StringComparer.Ordinal).Count(code => code.Length == 6));
        Assert.All(codes, code => Assert.Contains(code[..4], codes));
    }

    private static SortedSet<string> WordsOf(string language) => new(
        Word().Matches(File.ReadAllText(Path.Combine(Root, "text", $"{language}.js"))).Select(match => match.Groups["key"].Value), StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jitasa.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, "tests", "Jitasa.LineSimulator", "wwwroot");
    }

    /// <summary>A key at the start of a line or after a comma: <c>read: '…'</c> or <c>'kind.image': '…'</c>.</summary>
    [GeneratedRegex(@"(?:^\s*|, )'?(?<key>[\w.]+)'?: '", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bt\('(?<key>[\w.]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex AskedWord();

    [GeneratedRegex(@"(?:from |href=|src=|src: |new URL\()['""](?<name>[\w./-]+\.(?:js|css|svg|json|html))['""]", RegexOptions.NonBacktracking)]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"https?://[\w.-]+[^\s'""`]*", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[""(?<code>\d{4,6})""", RegexOptions.NonBacktracking)]
    private static partial Regex PlaceCode();
}
