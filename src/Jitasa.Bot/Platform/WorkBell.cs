using System.Collections.Concurrent;

namespace Jitasa.Bot.Platform;

/// <summary>
/// Wakes idle loops of this process early: as many loops of a kind of work as there are pieces, and nobody else. A missed ring costs at most
/// the poll floor, so nothing depends on it.
/// </summary>
public sealed class WorkBell
{
    private readonly ConcurrentDictionary<Type, Bell> bells = new();

    public void Ring<TWork>(int pieces = 1)
        where TWork : IWork => Of(typeof(TWork)).Ring(pieces);

    /// <summary>Until one piece is rung for, or <paramref name="atMost"/> is over.</summary>
    public Task WaitAsync<TWork>(TimeSpan atMost, CancellationToken ct)
        where TWork : IWork => Of(typeof(TWork)).WaitAsync(atMost, ct);

    private Bell Of(Type work) => bells.GetOrAdd(work, _ => new Bell());

    private sealed class Bell
    {
        // No process has that many loops of a kind.
        private const int MostRings = 64;
        private readonly SemaphoreSlim rings = new(0, MostRings);
        private int asleep;

        public void Ring(int pieces)
        {
            try
            {
                // A loop at work looks again before it sleeps. One ring is kept for what came after that look; more would only wake loops to find nothing.
                var room = Math.Min(Volatile.Read(ref asleep) + 1, MostRings) - rings.CurrentCount;
                if (room > 0)
                    rings.Release(Math.Min(pieces, room));
            }
            // Others rang in the same moment and it is full: all loops are awake.
            catch (SemaphoreFullException) { }
        }

        public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
        {
            Interlocked.Increment(ref asleep);
            try
            {
                await rings.WaitAsync(atMost, ct);
            }
            finally
            {
                Interlocked.Decrement(ref asleep);
            }
        }
    }
}
