using System.Globalization;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Areas;

/// <summary>import villages: muban, of tambon that are known already.</summary>
public sealed class VillageImport(AreaImportStore store) : CsvImport<AreaRow>
{
    public override string Kind => "villages";

    protected override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("code", Required: true, "รหัส"),
        new("tambon_code", Required: false, "parent_code", "รหัสตำบล"),
        new("mu", Required: false, "moo", "หมู่", "หมู่ที่"),
        new("name_th", Required: false, "name", "ชื่อ", "ชื่อหมู่บ้าน"),
        new("name_en"),
        new("lat", Required: false, "latitude", "ละติจูด"),
        new("lon", Required: false, "lng", "longitude", "ลองจิจูด"),
    ];

    protected override AreaRow? Read(CsvRow row)
    {
        var code = row.AreaCode("code", 8);
        var point = row.Point();
        var (tambon, moo) = (row.AreaCode("tambon_code", 6), row.Integer("mu", 0, 99));
        if (code is null)
            return null;
        if (tambon is not null && tambon != AreaRules.ParentOf(code))
            row.Wrong($"tambon_code {tambon} is not the beginning of code {code}");
        var last = int.Parse(code[6..], CultureInfo.InvariantCulture);
        if (moo is { } number && number != last)
            row.Wrong($"mu {number} is not the last two digits of code {code}");
        // The register lists some villages by number alone.
        return row.Text("name_th") is { } name
            ? new(code, AreaLevel.Village, name, row.Text("name_en"), point)
            : new(code, AreaLevel.Village, $"หมู่ {last}", $"Moo {last}", point);
    }

    protected override string KeyOf(AreaRow row) => row.Code;

    protected override async Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<AreaRow>> batch, CancellationToken ct)
    {
        var (tally, orphans) = await store.PutAsync(batch.Select(row => row.Value).ToList(), ct);
        var lost = orphans.ToHashSet(StringComparer.Ordinal);
        return tally with
        {
            Problems = batch.Where(row => lost.Contains(row.Value.Code))
                .Select(row => new RowProblem(row.Row, $"the tambon {AreaRules.ParentOf(row.Value.Code)} is not known (import areas first)")).ToList(),
        };
    }
}
