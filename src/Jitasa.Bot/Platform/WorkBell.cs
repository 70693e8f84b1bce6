using System.Collections.Concurrent;

namespace Jitasa.Bot.Platform;

/// <summary>
/// Wakes idle loops of this process early: as many loops of a kind of work as there are pieces, and nobody else. A missed ring costs at most
/// the poll floor, so nothing depends on it.
/// </summary>
public sealed class WorkBell
{
    // No process has that many loops of a kind; more rings than loops say nothing more.
    private const int MostRings = 64;
    private readonly ConcurrentDictionary<Type, SemaphoreSlim> bells = new();

    public void Ring<TWork>(int pieces = 1)
        where TWork : IWork
    {
        var bell = Of(typeof(TWork));
        try
        {
            var room = MostRings - bell.CurrentCount;
            if (room > 0)
                bell.Release(Math.Min(pieces, room));
        }
        // Others rang in the same moment and it is full: all loops are awake.
        catch (SemaphoreFullException) { }
    }

    /// <summary>Until one piece is rung for, or <paramref name="atMost"/> is over.</summary>
    public Task WaitAsync<TWork>(TimeSpan atMost, CancellationToken ct)
        where TWork : IWork => Of(typeof(TWork)).WaitAsync(atMost, ct);

    private SemaphoreSlim Of(Type work) => bells.GetOrAdd(work, _ => new SemaphoreSlim(0, MostRings));
}
