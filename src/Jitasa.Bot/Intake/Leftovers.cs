namespace Jitasa.Bot.Intake;

/// <summary>
/// Events that were there before this process began: one of them may have killed the process that had it in hand, and nobody was left to count that
/// try. So theirs are counted before they begin. Whatever arrives later needs no such care: should it kill, it is older than the next process.
/// </summary>
public sealed class Leftovers(TimeProvider clock) : IDisposable
{
    private readonly DateTimeOffset beganAt = clock.GetUtcNow();
    private readonly SemaphoreSlim doubtful = new(1, 1);

    public bool Holds(Taken taken) => taken.ReceivedAt < beganAt;

    /// <summary>
    /// What was begun before and not finished goes alone, until disposed of: whichever of several died together would else be counted with
    /// the one that killed them all, and given up with it.
    /// </summary>
    public async Task<IDisposable?> InTurnAsync(Taken taken, CancellationToken ct)
    {
        if (!Holds(taken) || taken.Attempts == 0)
            return null;
        await doubtful.WaitAsync(ct);
        return new Turn(doubtful);
    }

    public void Dispose() => doubtful.Dispose();

    private sealed class Turn(SemaphoreSlim doubtful) : IDisposable
    {
        public void Dispose() => doubtful.Release();
    }
}
