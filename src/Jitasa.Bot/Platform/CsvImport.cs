using Sylvan.Data.Csv;

namespace Jitasa.Bot.Platform;

/// <summary>Reads a CSV file row by row and writes it batch by batch. What a row means and how it is stored is the deriving class's.</summary>
public abstract class CsvImport<TRow> : IImport
    where TRow : class
{
    // Large enough that a statement's own cost does not show, small enough that a million rows never lie in memory at once.
    private const int BatchSize = 5_000;
    private const int WidestRecord = 4 * 1024 * 1024;

    public abstract string Kind { get; }
    public string Usage => "Columns: " + string.Join(", ", Columns.Select(column => column.Required ? column.Name : $"[{column.Name}]"));

    protected abstract IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>The row's meaning; null, or a row with faults noted, is not written.</summary>
    protected abstract TRow? Read(CsvRow row);

    /// <summary>What may stand only once in a file; null when this row has none.</summary>
    protected abstract string? KeyOf(TRow row);

    /// <summary>Stores a batch with one statement or a few, and says which of its rows could not be stored and why.</summary>
    protected abstract Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<TRow>> batch, CancellationToken ct);

    /// <summary>After the last row: checks over the whole file, things derived from it. <paramref name="rowOf"/> gives the row of a key.</summary>
    protected virtual Task FinishAsync(ImportReport report, Func<string, int?> rowOf, CancellationToken ct) => Task.CompletedTask;

    public async Task<ImportReport> RunAsync(ImportFile file, CancellationToken ct)
    {
        var report = new ImportReport();
        await using var bytes = File.OpenRead(file.Path);
        var (text, isWindows874) = CsvText.Open(bytes);
        using var _ = text;
        if (isWindows874)
            report.Note("The file is not UTF-8; it was read as Thai Windows-874 (TIS-620) text.");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { HasHeaders = false, MaxBufferSize = WidestRecord }, ct);
            await ReadRowsAsync(csv, bytes, file.Progress, report, seen, ct);
        }
        catch (CsvRecordTooLargeException)
        {
            throw new ImportException("A record never ends: a quotation mark is opened somewhere and not closed.");
        }
        catch (CsvFormatException wrong)
        {
            throw new ImportException($"row {wrong.RowNumber}: a quotation mark stands where none may (write \"\" for one inside a quoted value).");
        }
        await FinishAsync(report, key => seen.TryGetValue(key, out var row) ? row : null, ct);
        file.Progress.At(1, 1, seen.Count);
        return report;
    }

    private async Task ReadRowsAsync(CsvDataReader csv, Stream bytes, ImportProgress progress, ImportReport report, Dictionary<string, int> seen, CancellationToken ct)
    {
        CsvHeader? header = null;
        var batch = new List<Numbered<TRow>>(BatchSize);
        for (var number = 1; await csv.ReadAsync(ct); number++)
        {
            var fields = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToList();
            if (header is null)
                header = new CsvHeader(fields, Columns);
            else if (fields.Exists(field => field.Length > 0) && Understand(new CsvRow(header, fields, number), fields.Count - header.Width, report, seen) is { } value)
                batch.Add(new(number, value));
            if (batch.Count < BatchSize)
                continue;
            report.Add(await WriteAsync(batch, ct));
            batch.Clear();
            progress.At(bytes.Position, bytes.Length, number);
        }
        if (header is null)
            throw new ImportException("The file is empty.");
        if (batch.Count > 0)
            report.Add(await WriteAsync(batch, ct));
    }

    private TRow? Understand(CsvRow row, int tooMany, ImportReport report, Dictionary<string, int> seen)
    {
        if (tooMany > 0)
            row.Wrong($"has {tooMany} value{(tooMany > 1 ? "s" : "")} more than the header (a comma in a name needs quotes around the name)");
        var value = tooMany > 0 ? null : Read(row);
        if (!row.IsBad && value is not null && KeyOf(value) is { } key && !seen.TryAdd(key, row.Number))
            row.Wrong($"{key} stands already in row {seen[key]}");
        foreach (var problem in row.Problems)
            report.Add(problem);
        return row.IsBad ? null : value;
    }
}
