namespace Jitasa.Bot.Platform;

/// <summary>
/// A folder that keeps rows about people says so here, column by column, and knows how to erase one person.
/// A test compares the list with the database: a text, jsonb, bytea, geometry column or key to people that nobody names fails it.
/// </summary>
public interface IHoldPersonalData
{
    IReadOnlyList<ColumnClass> Columns { get; }

    /// <summary>Erases or detaches everything this folder holds about the person, inside the caller's transaction.</summary>
    Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct);
}

/// <param name="Column">"table.column".</param>
/// <param name="Personal">Whether the column may hold anything about a person.</param>
/// <param name="Erased">What erasing does with it: a short phrase such as "emptied", "row deleted", "kept: no person in it".</param>
/// <param name="Kept">How long it is kept otherwise, a short phrase.</param>
public sealed record ColumnClass(string Column, bool Personal, string Erased, string Kept);
