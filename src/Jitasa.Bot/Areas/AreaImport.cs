using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Areas;

/// <summary>import areas: CSV with a row an area, or GeoJSON with its boundary.</summary>
public sealed class AreaImport(AreaCsvImport csv, AreaPolygons polygons) : IImport
{
    public string Kind => "areas";
    public string Usage => $"{csv.Usage}. Or GeoJSON: a FeatureCollection whose features have code (and name_th).";

    public Task<ImportReport> RunAsync(ImportFile file, CancellationToken ct) =>
        IsJson(file.Path) ? polygons.RunAsync(file, ct) : csv.RunAsync(file, ct);

    /// <summary>After any change of points or boundaries: cells for tambon without a boundary, and a word on what is still missing.</summary>
    public static async Task CloseAsync(AreaImportStore store, ImportReport report, CancellationToken ct)
    {
        if (report.New + report.Changed > 0 && await store.DrawCellsAsync(ct) is > 0 and var cells)
            report.Note($"{cells:N0} tambon without a boundary got an approximate cell around their point.");
        if (await store.PlacelessAsync(ct) is > 0 and var placeless)
            report.Note($"{placeless:N0} tambon have neither a point nor a boundary: they are found by name only.");
    }

    private static bool IsJson(string path)
    {
        if (path.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return true;
        using var reader = new StreamReader(path);
        int letter;
        do
        {
            letter = reader.Read();
        } while (letter >= 0 && char.IsWhiteSpace((char)letter));
        return letter == '{';
    }
}
