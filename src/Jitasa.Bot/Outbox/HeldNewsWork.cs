using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>
/// Pushes what was held for want of messages, as soon as there are some again: one push for each person, whatever it gathers.
/// In the level "digest" that is once a day; after the month has turned or the limit was raised, at the next civil hour.
/// </summary>
public sealed class HeldNewsWork(DbSession db, HeldNewsStore held, OutboxStore outbox, BudgetStore budget, BudgetSettings settings, TimeProvider clock) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var level = (await budget.NowAsync(now, ct)).Effective;
        var released = BudgetRules.Released(level, now, settings);
        if (await held.NextAsync(released, BudgetRules.DigestOf(level, now, settings), ct) is not { } owed)
            return false;
        var told = await outbox.PushHeldAsync(owed, owed.IsDigest ? Enum.GetValues<Urgency>() : released, ct);
        await db.CommitAsync(ct);
        return told;
    }
}
