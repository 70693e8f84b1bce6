namespace Jitasa.Bot.Platform;

/// <summary>
/// A kind of background work. One step claims one due piece from the database, does it in its own transaction and says whether there was any.
/// Registered scoped: each step gets a scope, and so a <see cref="DbSession"/>, of its own. The step commits itself.
/// </summary>
public interface IWork
{
    /// <summary>True when a piece was done and another may be waiting; false when nothing is due now.</summary>
    Task<bool> StepAsync(CancellationToken ct);
}
