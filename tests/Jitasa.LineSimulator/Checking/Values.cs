using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Checks of single values.</summary>
internal static partial class Values
{
    public static Check Any { get; } = (_, _, _) => { };

    public static Check Bool { get; } = (value, at, found) =>
    {
        if (value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            found.Add(at, "must be a boolean");
        }
    };

    public static Check Colour { get; } = Matching(ColourPattern, "invalid color");

    /// <summary>Counted in UTF-16 units, as LINE counts almost everything.</summary>
    public static Check Text(int min, int max) => Sized(min, max, text => text.Length);

    /// <summary>Counted in grapheme clusters: labels, display texts, template and menu texts.</summary>
    public static Check Clusters(int min, int max) => Sized(min, max, text => new StringInfo(text).LengthInTextElements);

    public static Check Number(double min, double max) => (value, at, found) =>
    {
        if (value.GetValueKind() != JsonValueKind.Number || value.GetValue<double>() is var number && (number < min || number > max))
        {
            found.Add(at, string.Create(CultureInfo.InvariantCulture, $"must be a number between {min} and {max}"));
        }
    };

    public static Check Integer(long min, long max) => (value, at, found) =>
    {
        if (value.GetValueKind() != JsonValueKind.Number || !decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || number != decimal.Truncate(number) || number < min || number > max)
        {
            found.Add(at, string.Create(CultureInfo.InvariantCulture, $"must be an integer between {min} and {max}"));
        }
    };

    public static Check OneOf(params string[] allowed) => (value, at, found) =>
    {
        if (Str(value) is not { } text || !allowed.Contains(text, StringComparer.Ordinal))
        {
            found.Add(at, $"Must be one of the following values: [{string.Join(", ", allowed)}]");
        }
    };

    public static Check Matching(Regex pattern, string message) => (value, at, found) =>
    {
        if (Str(value) is not { } text || !pattern.IsMatch(text))
        {
            found.Add(at, message);
        }
    };

    /// <summary>An address LINE fetches from: https, percent-encoded.</summary>
    public static Check Https(int max = 2000) => (value, at, found) =>
    {
        if (Str(value) is not { Length: > 0 } text)
        {
            found.Add(at, "May not be empty");
        }
        else if (text.Length > max)
        {
            found.Add(at, $"Length must be between 0 and {max}");
        }
        else if (!IsEncoded(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            found.Add(at, "invalid uri");
        }
        else if (uri.Scheme != Uri.UriSchemeHttps && !(found.AllowLoopbackUrls && uri.IsLoopback))
        {
            found.Add(at, "invalid uri scheme");
        }
    };

    /// <summary>An address a tap opens.</summary>
    public static Check Tappable(int max = 1000) => (value, at, found) =>
    {
        if (Str(value) is not { Length: > 0 } text)
        {
            found.Add(at, "May not be empty");
        }
        else if (text.Length > max)
        {
            found.Add(at, $"Length must be between 0 and {max}");
        }
        else if (!SchemePattern.IsMatch(text))
        {
            found.Add(at, "invalid uri scheme");
        }
        else if (!IsEncoded(text) || !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            found.Add(at, "invalid uri");
        }
    };

    public static Check List(int min, int max, Check each) => (value, at, found) =>
    {
        if (value is not JsonArray items)
        {
            found.Add(at, "must be an array");
            return;
        }

        if (items.Count < min || items.Count > max)
        {
            found.Add(at, max == int.MaxValue ? $"Size must be at least {min}" : $"Size must be between {min} and {max}");
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
            {
                each(item, at.Item(i), found);
            }
            else
            {
                found.Add(at.Item(i), "must be specified");
            }
        }
    };

    /// <summary>The shape is chosen by <c>type</c>.</summary>
    public static Check ByType(Func<string, Check?> pick, params string[] allowed) => (value, at, found) =>
    {
        if (value is not JsonObject given)
        {
            found.Add(at, "must be an object");
        }
        else if (Str(given["type"]) is not { Length: > 0 } type)
        {
            found.Add(at.Property("type"), "must be specified");
        }
        else if (!allowed.Contains(type, StringComparer.Ordinal) || pick(type) is not { } check)
        {
            found.Add(at.Property("type"), $"Must be one of the following values: [{string.Join(", ", allowed)}]");
        }
        else
        {
            check(given, at, found);
        }
    };

    public static string? Str(JsonNode? value) => value is JsonValue leaf && leaf.TryGetValue<string>(out var text) ? text : null;

    private static Check Sized(int min, int max, Func<string, int> measure) => (value, at, found) =>
    {
        if (Str(value) is not { } text)
        {
            found.Add(at, "must be a string");
        }
        else if (measure(text) is var size && size < min && size == 0)
        {
            found.Add(at, "May not be empty");
        }
        else if (size < min || size > max)
        {
            found.Add(at, $"Length must be between {min} and {max}");
        }
    };

    private static bool IsEncoded(string text) => text.All(unit => unit is > ' ' and < '\x7f' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));

    [GeneratedRegex("^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColourPattern { get; }

    [GeneratedRegex("^(https?|line|tel):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SchemePattern { get; }
}
