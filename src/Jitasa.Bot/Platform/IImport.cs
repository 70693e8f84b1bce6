namespace Jitasa.Bot.Platform;

/// <summary>
/// A kind of file the command <c>import</c> reads. Registered with <c>AddImport</c>; works inside the command's <see cref="DbSession"/>
/// and never commits: the command does, unless rows are wrong or it is a dry run. CSV files derive from <see cref="CsvImport{TRow}"/>.
/// </summary>
public interface IImport
{
    string Kind { get; }

    /// <summary>One line: the columns it reads.</summary>
    string Usage { get; }

    /// <summary>Writes what is right and reports what is not. A file that cannot be read at all throws <see cref="ImportException"/>.</summary>
    Task<ImportReport> RunAsync(ImportFile file, CancellationToken ct);
}

/// <summary>The file and where its progress is shown.</summary>
public sealed record ImportFile(string Path, ImportProgress Progress);

/// <summary>A kind by name, made only when it is called.</summary>
public sealed record ImportEntry(string Kind, Func<IServiceProvider, IImport> Make);

/// <summary>The file as a whole is not usable; the message says why in one sentence.</summary>
public sealed class ImportException(string message) : Exception(message);
