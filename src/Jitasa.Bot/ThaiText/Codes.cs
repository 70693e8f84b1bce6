using System.Collections.Frozen;
using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>The snake_case code of an enum value, as it stands in database columns, JSON and the labelling guide.</summary>
public static class Codes
{
    public static string ToCode<T>(this T value) where T : struct, Enum => Of<T>.ByValue[value];

    /// <summary>Throws <see cref="ArgumentException"/> for an unknown code: a stored code that means nothing is a fault, not a doubt.</summary>
    public static T Parse<T>(string code) where T : struct, Enum =>
        TryParse<T>(code, out var value) ? value : throw new ArgumentException($"'{code}' is no {typeof(T).Name}.", nameof(code));

    public static bool TryParse<T>(string? code, out T value) where T : struct, Enum
    {
        value = default;
        return code is not null && Of<T>.ByCode.TryGetValue(code, out value);
    }

    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Of<T>.Codes;

    private static string SnakeCase(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('_');
            code.Append(char.ToLowerInvariant(letter));
        }
        return code.ToString();
    }

    private static class Of<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => SnakeCase(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByCode =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly IReadOnlyList<string> Codes = [.. Enum.GetValues<T>().Select(value => ByValue[value])];
    }
}
