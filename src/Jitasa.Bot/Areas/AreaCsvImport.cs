using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Areas;

/// <summary>Provinces, amphoe, tambon (and villages, if in the same file) from CSV, in any order.</summary>
public sealed class AreaCsvImport(AreaImportStore store) : CsvImport<AreaRow>
{
    private readonly List<Numbered<AreaRow>> all = [];

    public override string Kind => "areas";

    protected override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("code", Required: true, "รหัส"),
        new("level", Required: false, "ระดับ"),
        new("parent_code", Required: false, "parent"),
        new("name_th", Required: true, "name", "ชื่อ"),
        new("name_en"),
        new("lat", Required: false, "latitude", "ละติจูด"),
        new("lon", Required: false, "lng", "longitude", "ลองจิจูด"),
        new("population", Required: false, "ประชากร"),
        new("area_km2", Required: false, "พื้นที่"),
    ];

    protected override AreaRow? Read(CsvRow row)
    {
        var code = row.AreaCode("code", 2, 4, 6, 8);
        var name = row.Text("name_th");
        var point = row.Point();
        var (population, size) = (row.Integer("population"), row.Decimal("area_km2", min: 0));
        if (code is null || name is null)
            return null;
        var level = AreaRules.LevelOf(code)!.Value;
        if (row.OneOf("level", Codes.All<AreaLevel>()) is { } said && said != level.ToCode())
            row.Wrong($"level says {said}, but {code} has {code.Length} digits, which is a {level.ToCode()}");
        if (row.Code("parent_code") is { } parent && parent != (AreaRules.ParentOf(code) ?? "TH"))
            row.Wrong($"parent_code {parent} is not the beginning of code {code}");
        return new(code, level, name, row.Text("name_en"), point, population, size is > 0 ? size : null);
    }

    protected override string KeyOf(AreaRow row) => row.Code;

    protected override Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<AreaRow>> batch, CancellationToken ct)
    {
        // Held until all are read: a parent may stand below its children.
        all.AddRange(batch);
        return Task.FromResult(new ImportTally(0, 0, 0));
    }

    protected override async Task FinishAsync(ImportReport report, Func<string, int?> rowOf, CancellationToken ct)
    {
        foreach (var level in all.Select(row => row.Value).GroupBy(row => row.Level).OrderBy(level => level.Key))
        {
            foreach (var batch in level.Chunk(5_000))
            {
                var (tally, orphans) = await store.PutAsync(batch, ct);
                report.Add(tally);
                foreach (var orphan in orphans.Order(StringComparer.Ordinal))
                    report.Add(new RowProblem(rowOf(orphan) ?? 0, $"the area {AreaRules.ParentOf(orphan)}, in which {orphan} lies, is neither in the file nor known"));
            }
        }
        await AreaImport.CloseAsync(store, report, ct);
    }
}
