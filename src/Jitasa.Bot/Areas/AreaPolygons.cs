using System.Text.Json;
using Jitasa.Bot.Platform;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Jitasa.Bot.Areas;

/// <summary>Real boundaries from GeoJSON. The count of a feature in the file stands for the row number.</summary>
public sealed class AreaPolygons(AreaImportStore store)
{
    // Boundaries are large; a few hundred make a statement of some megabytes.
    private const int BatchSize = 500;

    private static readonly JsonSerializerOptions GeoJson = new()
    {
        Converters = { new GeoJsonConverterFactory(new GeometryFactory(new PrecisionModel(), GeoPoint.Srid)) },
    };

    public async Task<ImportReport> RunAsync(ImportFile file, CancellationToken ct)
    {
        var report = new ImportReport();
        var features = await ReadAsync(file.Path, ct);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<BoundaryRow>();
        foreach (var (number, feature) in features.Index().Select(pair => (pair.Index + 1, pair.Item)))
        {
            var (row, fault) = Understand(feature, seen);
            if (row is null)
                report.Add(new RowProblem(number, fault!));
            else if (seen.TryAdd(row.Code, number))
                rows.Add(row);
        }
        var done = 0;
        // Parents first, so that a file may bring an amphoe and its tambon together.
        foreach (var batch in rows.GroupBy(row => row.Code.Length).OrderBy(level => level.Key).SelectMany(level => level.Chunk(BatchSize)))
        {
            var (tally, unknown) = await store.PutBoundariesAsync(batch, ct);
            report.Add(tally);
            foreach (var code in unknown.Order(StringComparer.Ordinal))
                report.Add(new RowProblem(seen[code], $"the area {code} is not known (import the list of areas first, or give the feature a name_th)"));
            done += batch.Length;
            file.Progress.At(done, rows.Count, done);
        }
        await AreaImport.CloseAsync(store, report, ct);
        return report;
    }

    private static async Task<FeatureCollection> ReadAsync(string path, CancellationToken ct)
    {
        await using var bytes = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<FeatureCollection>(bytes, GeoJson, ct) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new ImportException($"The file is not a GeoJSON FeatureCollection (near line {(wrong.LineNumber ?? 0) + 1}).");
        }
    }

    private static (BoundaryRow? Row, string? Fault) Understand(IFeature feature, Dictionary<string, int> seen)
    {
        var code = CsvText.CleanDigits(Property(feature, "code") ?? "");
        if (AreaRules.LevelOf(code) is not { } level)
            return (null, code.Length == 0 ? "the feature has no property code" : $"code '{code}' should be 2, 4, 6 or 8 digits");
        if (seen.TryGetValue(code, out var before))
            return (null, $"{code} stands already in feature {before}");
        if (Property(feature, "level") is { } said && !string.Equals(said, level.ToString(), StringComparison.OrdinalIgnoreCase))
            return (null, $"level says {said}, but {code} has {code.Length} digits");
        if (feature.Geometry is not (Polygon or MultiPolygon) || feature.Geometry.IsEmpty)
            return (null, $"{code} has no polygon");
        var box = feature.Geometry.EnvelopeInternal;
        if (!new GeoPoint(box.Centre.Y, box.Centre.X).IsInThailand)
            return (null, $"{code} lies outside Thailand{(new GeoPoint(box.Centre.X, box.Centre.Y).IsInThailand ? " (are lat and lon swapped?)" : "")}");
        return (new(code, feature.Geometry, Property(feature, "name_th") ?? Property(feature, "name"), Property(feature, "name_en")), null);
    }

    private static string? Property(IFeature feature, string name) =>
        feature.Attributes is { } attributes && attributes.Exists(name) && attributes[name]?.ToString() is { Length: > 0 } text ? text : null;
}
