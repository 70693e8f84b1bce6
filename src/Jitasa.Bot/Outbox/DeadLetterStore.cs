using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>A message that did not go and by itself never will. Nothing in it tells who or what.</summary>
/// <param name="CanBeRevived">Its words are still kept and its recipient can be reached.</param>
public sealed record DeadLetter(
    Guid Id,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DoneAt,
    string Kind,
    string Urgency,
    string State,
    int? LastStatus,
    string? LastReason,
    int Attempts,
    bool CanBeRevived
);

/// <param name="CanBeRevived">Those of them whose people can still be told.</param>
public sealed record LostLetters(int Count, int CanBeRevived);

/// <param name="MaybeTwice">Those of them that LINE may have taken long ago: their people may hear it again.</param>
public sealed record Revived(int Count, int MaybeTwice);

/// <summary>What went dead or stayed unsent, and the way back.</summary>
public sealed class DeadLetterStore(DbSession db)
{
    // Overtaken news is no loss: something newer was told. Nor is a menu that was not made yet: whoever makes it has it linked.
    private const string Lost = "o.state IN ('dead', 'unsent') AND coalesce(o.last_reason, '') NOT IN ('overtaken', 'no_menu')";

    private const string CanBeRevived = """
        o.body_sealed IS NOT NULL AND o.recipient <> ''
        AND NOT EXISTS (SELECT FROM people p WHERE p.id = o.person_id AND (NOT p.is_reachable OR p.erased_at IS NOT NULL))
        AND NOT EXISTS (SELECT FROM line_groups g WHERE g.line_group_id = o.recipient AND g.left_at IS NOT NULL)
        """;

    /// <summary>The newest losses first.</summary>
    /// <param name="reason">One reason only; null: all.</param>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(string? reason, int most, CancellationToken ct) =>
        db.ListAsync<DeadLetter>(
            $"""
            SELECT   o.id, o.created_at, o.done_at, o.kind, o.urgency, o.state, o.last_status, o.last_reason, o.attempts, {CanBeRevived} AS can_be_revived
            FROM     outbox o
            WHERE    {Lost} AND (@reason::text IS NULL OR o.last_reason = @reason)
            ORDER BY o.done_at DESC NULLS LAST, o.seq DESC
            LIMIT    @most
            """,
            new { reason, most },
            ct);

    public async Task<LostLetters> CountAsync(CancellationToken ct) =>
        (await db.FindAsync<LostLetters>($"SELECT count(*)::int AS count, count(*) FILTER (WHERE {CanBeRevived})::int AS can_be_revived FROM outbox o WHERE {Lost}", parameters: null, ct))!;

    /// <summary>
    /// Lets them wait to be sent again, as pushes. Within a day of a doubt the old key stays, so that LINE knows the message if it took it;
    /// else a new one, which LINE cannot mistake for the old.
    /// </summary>
    /// <param name="id">One row; null: every one.</param>
    public async Task<Revived> ReviveAsync(Guid? id, string? reason, DateTimeOffset now, CancellationToken ct) =>
        (await db.FindAsync<Revived>(
            $"""
            WITH chosen AS (
                SELECT o.id, o.in_doubt AND coalesce(o.keyed_at, o.created_at) > @keyBorn AS keeps_key,
                       o.in_doubt AND (o.reply_token IS NOT NULL OR coalesce(o.keyed_at, o.created_at) <= @keyBorn) AS maybe_twice
                FROM   outbox o
                WHERE  {Lost} AND {CanBeRevived} AND (@id::uuid IS NULL OR o.id = @id) AND (@reason::text IS NULL OR o.last_reason = @reason)
                FOR UPDATE OF o SKIP LOCKED)
            , revived AS (
                UPDATE outbox o
                SET    state = 'waiting', not_before = @now, done_at = NULL, leased_until = NULL, reply_token = NULL, in_doubt = c.keeps_key,
                       retry_key = CASE WHEN c.keeps_key THEN o.retry_key ELSE gen_random_uuid() END,
                       keyed_at = CASE WHEN c.keeps_key THEN o.keyed_at ELSE @now END
                FROM   chosen c
                WHERE  o.id = c.id
                RETURNING c.maybe_twice)
            SELECT count(*)::int AS count, count(*) FILTER (WHERE maybe_twice)::int AS maybe_twice FROM revived
            """,
            new { id, reason, now, keyBorn = now - RetryRules.KeyLife },
            ct))!;
}
