using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <param name="Quota">Null: no limit, or LINE was not asked yet.</param>
/// <param name="IsSpent">LINE refused a push this month because of it, and none went since.</param>
public sealed record PushMonth(long? Quota, long Used, PushLevel Level, DateTimeOffset? ReadAt, bool IsSpent)
{
    /// <summary>What counts: LINE's refusal says it at once, its count only later.</summary>
    public PushLevel Effective => IsSpent ? PushLevel.CriticalOnly : Level;
}

/// <summary>This month's pushes: what LINE counts and what we make of it.</summary>
public sealed class BudgetStore(DbSession db)
{
    /// <summary>True for the one process whose turn it is to look.</summary>
    public async Task<bool> TakeAsync(DateTimeOffset now, DateTimeOffset lookAgain, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            INSERT INTO push_months (month, look_at)
            SELECT @month, @lookAgain
            WHERE  NOT EXISTS (SELECT FROM push_months WHERE month = @month AND look_at > @now)
            ON CONFLICT (month) DO UPDATE SET look_at = @lookAgain WHERE push_months.look_at <= @now
            """,
            new { month = BudgetRules.Month(now), now, lookAgain },
            ct) > 0;

    public Task ReadAsync(long? quota, long used, PushLevel level, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE push_months SET quota = @quota, used = @used, level = @level, read_at = @now WHERE month = @month",
            new { month = BudgetRules.Month(now), quota, used, level = level.ToCode(), now },
            ct);

    public async Task<PushMonth> NowAsync(DateTimeOffset now, CancellationToken ct)
    {
        var row = (await db.FindAsync<Row>(
            """
            SELECT m.quota, coalesce(m.used, 0) AS used, coalesce(m.level, 'normal') AS level, m.read_at, EXISTS (SELECT FROM push_pauses WHERE until > @now) AS is_spent
            FROM   (VALUES (@month::date)) AS this (month) LEFT JOIN push_months m ON m.month = this.month
            """,
            new { month = BudgetRules.Month(now), now },
            ct))!;
        return new(row.Quota, row.Used, Codes.Parse<PushLevel>(row.Level), row.ReadAt, row.IsSpent);
    }

    private sealed record Row(long? Quota, long Used, string Level, DateTimeOffset? ReadAt, bool IsSpent);
}
