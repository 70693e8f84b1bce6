using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

/// <summary>Talks no official has answered climb by themselves.</summary>
public sealed class DeskWork(DbSession db, Desk desk, TimeProvider clock) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var climbed = await desk.ClimbAsync(clock.GetUtcNow(), ct);
        await db.CommitAsync(ct);
        return climbed;
    }
}
