using System.Text;

namespace Jitasa.Bot.Platform;

/// <param name="Name">As written in our own files: lower-case with underscores.</param>
/// <param name="Required">The file is refused without this column, the row without a value in it.</param>
/// <param name="Also">Other headings people use for it, such as the Thai word.</param>
public sealed record CsvColumn(string Name, bool Required = false, params string[] Also);

/// <summary>Which column of a file is which of ours. Columns we do not know are left alone.</summary>
public sealed class CsvHeader
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> required;

    /// <summary>Throws <see cref="ImportException"/> when a column is missing or stands twice.</summary>
    public CsvHeader(IReadOnlyList<string> headings, IReadOnlyList<CsvColumn> columns)
    {
        required = columns.Where(column => column.Required).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        Width = headings.Count;
        var plain = headings.Select(Plain).ToList();
        foreach (var column in columns)
        {
            var names = column.Also.Select(Plain).Prepend(column.Name).ToList();
            var found = Enumerable.Range(0, plain.Count).Where(place => names.Contains(plain[place], StringComparer.Ordinal)).ToList();
            if (found.Count > 1)
                throw new ImportException($"The column {column.Name} stands twice in the header (columns {string.Join(" and ", found.Select(place => place + 1))}); leave one.");
            if (found.Count == 1)
                places[column.Name] = found[0];
        }
        var missing = columns.Where(column => column.Required && !places.ContainsKey(column.Name)).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw new ImportException($"The header lacks the column{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)}; it has: {Shown(headings)}.");
    }

    public int Width { get; }

    /// <summary>Null when the file does not have the column.</summary>
    public int? PlaceOf(string column) => places.TryGetValue(column, out var place) ? place : null;

    public bool Has(string column) => places.ContainsKey(column);

    public bool IsRequired(string column) => required.Contains(column);

    // A file that is no table at all has one endless heading of anything.
    private static string Shown(IReadOnlyList<string> headings)
    {
        var shown = string.Concat(string.Join(", ", headings.Select(heading => heading.Trim())).Where(letter => !char.IsControl(letter)));
        return shown.Length > 300 ? shown[..300] + " …" : shown;
    }

    private static string Plain(string heading) =>
        CsvText.Clean(heading).Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
