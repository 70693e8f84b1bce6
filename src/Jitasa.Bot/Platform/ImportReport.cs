namespace Jitasa.Bot.Platform;

/// <summary>What an import found and did, summed up over its batches.</summary>
public sealed class ImportReport
{
    /// <summary>So many wrong rows are kept with their sentence; more are only counted.</summary>
    public const int ProblemsKept = 50;

    private readonly List<RowProblem> problems = [];
    private readonly HashSet<int> badRows = [];
    private readonly List<string> notes = [];

    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>How many rows are wrong; a row with two faults counts once.</summary>
    public int BadRows => badRows.Count;
    public IReadOnlyList<RowProblem> Problems => problems;

    /// <summary>Sentences worth knowing that are no faults: "Read as Thai Windows-874 text."</summary>
    public IReadOnlyList<string> Notes => notes;

    public void Add(ImportTally tally)
    {
        New += tally.New;
        Changed += tally.Changed;
        Unchanged += tally.Unchanged;
        foreach (var problem in tally.Problems)
            Add(problem);
    }

    public void Add(RowProblem problem)
    {
        badRows.Add(problem.Row);
        if (problems.Count < ProblemsKept)
            problems.Add(problem);
    }

    public void Note(string sentence) => notes.Add(sentence);
}

/// <summary>What writing one batch came to.</summary>
public sealed record ImportTally(int New, int Changed, int Unchanged, IReadOnlyList<RowProblem> Problems)
{
    public ImportTally(int added, int changed, int unchanged)
        : this(added, changed, unchanged, []) { }
}

/// <param name="Row">As a spreadsheet numbers it: the header is row 1. In GeoJSON the place of the feature, from 1.</param>
/// <param name="Sentence">What is wrong and, where it can be guessed, why: "lat 151.2 is outside Thailand (are lat and lon swapped?)".</param>
public sealed record RowProblem(int Row, string Sentence);

/// <summary>A row that was read well, with its number for problems found later.</summary>
public sealed record Numbered<T>(int Row, T Value);
