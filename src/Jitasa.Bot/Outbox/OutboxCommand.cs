using System.Globalization;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>outbox list | outbox revive: what was not said, why, and saying it after all. Shows our ids and codes, never words or people.</summary>
public sealed class OutboxCommand(DeadLetterStore letters, DbSession db, TimeProvider clock) : ICommand
{
    private const int MostShown = 100;

    public string Name => "outbox";
    public string Usage => "list [--reason REASON] [--limit N] | revive ID|--all [--reason REASON]   — messages that did not go, and sending them again";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, Console.Error, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        // A bare word, not an option with a value.
        var isAll = args.Contains("--all", StringComparer.Ordinal);
        var options = CommandOptions.Read(args.Where(arg => arg != "--all").ToList(), "--reason", "--limit");
        return options.Words switch
        {
            ["list"] when !isAll => await ListAsync(options["--reason"], LimitOf(options["--limit"]), output, ct),
            ["revive"] when isAll => await ReviveAsync(id: null, options["--reason"], output, errors, ct),
            ["revive", var id] when !isAll && Guid.TryParse(id, out var row) => await ReviveAsync(row, options["--reason"], output, errors, ct),
            ["revive", ..] => throw new UsageException("Name one row by its id as 'outbox list' shows it, or --all."),
            _ => throw new UsageException("Say list or revive."),
        };
    }

    private async Task<int> ListAsync(string? reason, int most, TextWriter output, CancellationToken ct)
    {
        var found = await letters.ListAsync(reason, most, ct);
        if (found.Count == 0)
        {
            await output.WriteLineAsync("Nothing was lost.");
            return 0;
        }
        await output.WriteLineAsync("id                                    written (UTC)        ended (UTC)          kind   urgency   state   status  reason         tries  can be revived");
        foreach (var letter in found)
        {
            await output.WriteLineAsync(
                $"{letter.Id}  {Moment(letter.CreatedAt),-19}  {Moment(letter.DoneAt),-19}  {letter.Kind,-5}  {letter.Urgency,-8}  {letter.State,-6}  "
                    + $"{letter.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? "-",-6}  {letter.LastReason ?? "-",-13}  {letter.Attempts,5}  {(letter.CanBeRevived ? "yes" : "no")}");
        }
        await output.WriteLineAsync(found.Count < most ? $"{found.Count} in all." : $"The newest {most}; --limit N shows more.");
        return 0;
    }

    private async Task<int> ReviveAsync(Guid? id, string? reason, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var revived = await letters.ReviveAsync(id, reason, clock.GetUtcNow(), ct);
        await db.CommitAsync(ct);
        if (id is not null && revived.Count == 0)
        {
            await errors.WriteLineAsync("That row is not lost, or cannot be revived: its words are forgotten, or its person has blocked us.");
            return 1;
        }
        await output.WriteLineAsync(
            revived.MaybeTwice == 0
                ? $"{revived.Count} will be sent again."
                : $"{revived.Count} will be sent again; {revived.MaybeTwice} of them may have arrived before, and are then said twice.");
        return 0;
    }

    private static int LimitOf(string? text) =>
        text is null ? MostShown
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most
        : throw new UsageException("--limit wants a number of rows.");

    private static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";
}
