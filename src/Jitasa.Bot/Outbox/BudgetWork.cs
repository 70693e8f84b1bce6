using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>Reads now and then what LINE counts of this month's messages. One process at a time; while LINE does not say, what it said last holds.</summary>
public sealed partial class BudgetWork(DbSession db, BudgetStore budget, SendStore rows, LineClient line, BudgetSettings settings, TimeProvider clock, ILogger<BudgetWork> log) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await budget.TakeAsync(now, now + TimeSpan.FromMinutes(settings.ReadMinutes), ct))
            return false;
        await db.CommitAsync(ct);

        var quota = await line.QuotaAsync(ct);
        var used = await line.ConsumptionAsync(ct);
        if (quota.Value is not { } plan || used.Value is not { } count)
        {
            NotRead(log, (quota.IsOk ? used.Answer : quota.Answer).Status);
            return true;
        }
        var before = await budget.NowAsync(now, ct);
        // "none": a plan without a limit, or one that is not told; there is nothing to save then.
        var most = plan.Type == "limited" ? plan.Value : null;
        var level = BudgetRules.Level(most, count.TotalUsage, now, settings);
        await budget.ReadAsync(most, count.TotalUsage, level, now, ct);
        // The limit was raised, or LINE refused for another reason than its own count: the next refusal would say so again.
        if (before.IsSpent && level != PushLevel.CriticalOnly)
            await rows.EndPauseAsync(now, ct);
        await db.CommitAsync(ct);
        if (level != before.Level)
            Changed(log, level == PushLevel.Normal ? LogLevel.Information : LogLevel.Warning, level.ToCode(), count.TotalUsage);
        return true;
    }

    [LoggerMessage(Message = "Push budget: from now on {State}, after {Count} messages this month")]
    private static partial void Changed(ILogger log, LogLevel level, string state, long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "LINE did not tell this month's messages, status {Status}")]
    private static partial void NotRead(ILogger log, int? status);
}
