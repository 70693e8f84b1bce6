using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

/// <summary>Erases one person everywhere, in the caller's transaction. What is left of them is an empty row that others' rows may still point to.</summary>
public sealed partial class Erasure(IEnumerable<IHoldPersonalData> holders, ILogger<Erasure> log)
{
    public async Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        // The person's own row last: the others still look up by it what is theirs.
        foreach (var holder in holders.OrderBy(holder => holder is PeoplePersonalData))
            await holder.EraseAsync(personId, now, ct);
        Erased(log, personId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Person {PersonId} was erased at their own wish")]
    private static partial void Erased(ILogger logger, long personId);
}
