using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

/// <summary>Empties what is too old to be kept, folder by folder, a batch a step.</summary>
public sealed class RetentionWork(IEnumerable<IForgetInTime> folders, RetentionPace pace, DbSession db, TimeProvider clock) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!pace.IsDue(now))
            return false;
        var forgotten = 0;
        foreach (var folder in folders)
        {
            forgotten += await folder.ForgetAsync(now, ct);
            // Each folder by itself: one that is busy keeps no rows of another locked.
            await db.CommitAsync(ct);
        }
        if (forgotten == 0)
            pace.Rest(now);
        return forgotten > 0;
    }
}

/// <summary>Age is counted in days, so once all is done this process looks again only after a minute.</summary>
public sealed class RetentionPace
{
    private long nextTicks;

    public bool IsDue(DateTimeOffset now) => now.UtcTicks >= Interlocked.Read(ref nextTicks);

    public void Rest(DateTimeOffset now) => Interlocked.Exchange(ref nextTicks, now.AddMinutes(1).UtcTicks);
}
