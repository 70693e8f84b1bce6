using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <param name="IsKnown">We have their name already; then their language is not taken from LINE again.</param>
public sealed record DueProfile(long PersonId, string LineUserId, bool IsKnown);

/// <summary>Whose LINE profile is still to be asked for. A person starts due, by the column's default.</summary>
public sealed class ProfileStore(DbSession db)
{
    private const int MostAtOnce = 8;

    public Task AskAgainAsync(string lineUserId, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE people SET profile_due_at = '-infinity' WHERE line_user_id = @lineUserId", new { lineUserId }, ct);

    /// <summary>The next few, put off until <paramref name="again"/> should asking fail.</summary>
    public Task<IReadOnlyList<DueProfile>> TakeAsync(DateTimeOffset now, DateTimeOffset again, CancellationToken ct) =>
        db.ListAsync<DueProfile>(
            $"""
            WITH due AS (
                SELECT   id FROM people
                WHERE    profile_due_at <= @now AND line_user_id IS NOT NULL AND is_reachable
                ORDER BY profile_due_at
                LIMIT    {MostAtOnce}
                FOR UPDATE SKIP LOCKED)
            UPDATE people p
            SET    profile_due_at = @again
            FROM   due
            WHERE  p.id = due.id
            RETURNING p.id AS person_id, p.line_user_id, p.display_name_sealed IS NOT NULL AS is_known
            """,
            new { now, again },
            ct);

    public Task AskedAsync(long personId, CancellationToken ct) =>
        db.LaterAsync("UPDATE people SET profile_due_at = NULL WHERE id = @personId", new { personId });
}
