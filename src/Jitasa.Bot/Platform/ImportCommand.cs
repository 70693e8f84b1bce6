namespace Jitasa.Bot.Platform;

/// <summary>import KIND FILE: all rows or none, unless bad rows are to be skipped.</summary>
public sealed class ImportCommand(IServiceProvider services, IEnumerable<ImportEntry> kinds, DbSession db) : ICommand
{
    public string Name => "import";
    public string Usage => $"{string.Join('|', kinds.Select(kind => kind.Kind).Order(StringComparer.Ordinal))} FILE [--dry-run] [--skip-bad-rows]";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) =>
        RunAsync(args, Console.Out, Console.Error, ImportProgress.OnStandardError(), ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, ImportProgress progress, CancellationToken ct)
    {
        var (import, path, dryRun, skipBadRows) = Read(args);
        if (!File.Exists(path))
        {
            await errors.WriteLineAsync(Directory.Exists(path) ? $"{path} is a folder; name one file." : $"There is no file {path}.");
            return 1;
        }
        db.IsPatient = true;
        ImportReport report;
        try
        {
            report = await import.RunAsync(new ImportFile(path, progress), ct);
        }
        catch (ImportException wrong)
        {
            progress.Done();
            await errors.WriteLineAsync($"{wrong.Message} Nothing was written.");
            return 1;
        }
        progress.Done();
        await ShowAsync(report, errors);
        if (report.BadRows > 0 && !skipBadRows)
        {
            await errors.WriteLineAsync($"{Rows(report.BadRows)} wrong, so nothing was written. Mend the file, or add --skip-bad-rows to take the rest.");
            return 1;
        }
        if (!dryRun)
            await db.CommitAsync(ct);
        await output.WriteLineAsync(Sum(import.Kind, report, dryRun));
        return 0;
    }

    private (IImport Import, string Path, bool DryRun, bool SkipBadRows) Read(IReadOnlyList<string> args)
    {
        var words = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        var unknown = args.FirstOrDefault(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg is not ("--dry-run" or "--skip-bad-rows"));
        if (unknown is not null)
            throw new UsageException($"There is no option {unknown}.");
        if (words.Count == 0)
            throw new UsageException("Say what to import.");
        var entry = kinds.FirstOrDefault(kind => kind.Kind == words[0]) ?? throw new UsageException($"'{words[0]}' cannot be imported.");
        var import = entry.Make(services);
        return words.Count == 2
            ? (import, words[1], args.Contains("--dry-run"), args.Contains("--skip-bad-rows"))
            : throw new UsageException($"Name one file. {import.Usage}");
    }

    private static async Task ShowAsync(ImportReport report, TextWriter errors)
    {
        foreach (var note in report.Notes)
            await errors.WriteLineAsync(note);
        foreach (var problem in report.Problems)
            await errors.WriteLineAsync($"row {problem.Row}: {problem.Sentence}");
        var unseen = report.BadRows - report.Problems.Select(problem => problem.Row).Distinct().Count();
        if (unseen > 0)
            await errors.WriteLineAsync($"... and {Rows(unseen)} wrong too.");
    }

    private static string Sum(string kind, ImportReport report, bool dryRun)
    {
        var skipped = report.BadRows > 0 ? $", {report.BadRows:N0} skipped" : "";
        return $"{kind}: {report.New:N0} new, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged{skipped}{(dryRun ? " (dry run: nothing was written)" : "")}";
    }

    private static string Rows(int count) => count == 1 ? "1 row is" : $"{count:N0} rows are";
}
