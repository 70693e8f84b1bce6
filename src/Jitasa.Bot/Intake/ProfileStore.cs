using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <param name="IsKnown">We have their name already; then their language is not taken from LINE again.</param>
public sealed record DueProfile(long PersonId, string LineUserId, bool IsKnown);

/// <summary>Whose LINE profile is still to be asked for. A person starts due, by the column's default.</summary>
public sealed class ProfileStore(DbSession db)
{
    public Task AskAgainAsync(string lineUserId, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE people SET profile_due_at = '-infinity' WHERE line_user_id = @lineUserId", new { lineUserId }, ct);

    /// <summary>The next one, put off until <paramref name="again"/> should asking fail.</summary>
    public Task<DueProfile?> TakeAsync(DateTimeOffset now, DateTimeOffset again, CancellationToken ct) =>
        db.FindAsync<DueProfile>(
            """
            UPDATE people
            SET    profile_due_at = @again
            WHERE  id = (SELECT   id FROM people
                         WHERE    profile_due_at <= @now AND line_user_id IS NOT NULL AND is_reachable
                         ORDER BY profile_due_at
                         LIMIT    1
                         FOR UPDATE SKIP LOCKED)
            RETURNING id AS person_id, line_user_id, display_name_sealed IS NOT NULL AS is_known
            """,
            new { now, again },
            ct);

    public Task AskedAsync(long personId, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE people SET profile_due_at = NULL WHERE id = @personId", new { personId }, ct);
}
