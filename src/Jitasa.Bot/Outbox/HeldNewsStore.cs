using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>News that waits for its person's next reply, or for a push that can be afforded.</summary>
public sealed class HeldNewsStore(DbSession db, OutboxBodies bodies, OutboxSettings settings, TimeProvider clock)
{
    // Read at once; whoever has more is told the rest the next time.
    private const int MostAtOnce = 50;

    /// <summary>
    /// What the recipient is told now, at most <paramref name="room"/> messages, marked as told with the row <paramref name="carrier"/>.
    /// Too old to be news, what was meant to be pushed is counted in one line; what was never so important is passed over.
    /// </summary>
    /// <param name="owed">Only what is owed a push, of these urgencies; null: everything.</param>
    public async Task<LineMessage[]> TellAsync(string recipient, int room, Guid carrier, IReadOnlyList<Urgency>? owed, CancellationToken ct)
    {
        if (room <= 0)
            return [];
        var now = clock.GetUtcNow();
        var held = await db.ListAsync<Held>(
            """
            SELECT   o.id, o.body_sealed, o.body_sealed IS NULL OR o.created_at <= @owedSince AS is_old, coalesce(p.language, 'th') AS language
            FROM     outbox o LEFT JOIN people p ON p.id = o.person_id
            WHERE    o.recipient = @recipient AND o.state = 'held'
              AND    (o.owed_push OR (o.body_sealed IS NOT NULL AND o.created_at > @since))
              AND    (@all OR (o.owed_push AND o.urgency = ANY(@urgencies)))
            ORDER BY o.seq
            LIMIT    @MostAtOnce
            FOR UPDATE OF o SKIP LOCKED
            """,
            new { recipient, since = now - settings.HeldFor, owedSince = now - settings.OwedFor, all = owed is null, urgencies = (owed ?? []).Select(urgency => urgency.ToCode()).ToArray(), MostAtOnce },
            ct);
        var read = held.Select(news => (news.Id, news.IsOld, news.Language, Messages: news.IsOld ? null : bodies.Open(news.BodySealed!))).ToList();
        // What no key opens any more cannot be told; a push that is owed may not wait for it for ever.
        var old = read.Where(news => news.IsOld || (owed is not null && news.Messages is null)).ToList();
        var told = old.Select(news => news.Id).ToList();
        var messages = new List<LineMessage>();
        if (old.Count > 0)
            messages.Add(HeldNewsMessages.TooOld(old.Count, old[0].Language == "en" ? Tongue.En : Tongue.Th));
        foreach (var (id, _, _, more) in read.Where(news => news.Messages is not null))
        {
            if (messages.Count + more!.Count > room)
                break;
            // Buttons work on the newest message only.
            messages.AddRange(more.Select(message => message with { QuickReply = null }));
            told.Add(id);
        }
        if (told.Count > 0)
            await db.ExecuteAsync("UPDATE outbox SET state = 'told', told_with = @carrier, done_at = @now WHERE id = ANY(@told)", new { told = told.ToArray(), carrier, now }, ct);
        return [.. messages];
    }

    /// <summary>Someone reachable in their own chat who is owed a push that can be afforded now.</summary>
    /// <param name="digestOf">The day's digest, with what was written before; null: not now.</param>
    public Task<Owed?> NextAsync(IReadOnlyList<Urgency> released, DateTimeOffset? digestOf, CancellationToken ct) =>
        db.FindAsync<Owed>(
            """
            SELECT   o.person_id, o.recipient, o.urgency <> ALL (@released) AS is_digest
            FROM     outbox o JOIN people p ON p.id = o.person_id AND p.line_user_id = o.recipient AND p.is_reachable
            WHERE    o.owed_push AND o.recipient <> '' AND o.state = 'held'
              AND    (o.urgency = ANY(@released)
                      OR (o.created_at < @digestOf
                          AND NOT EXISTS (SELECT FROM outbox d WHERE d.recipient = o.recipient AND d.is_digest AND d.created_at >= @digestOf AND d.state IN ('waiting', 'held', 'sent'))))
            ORDER BY o.seq
            LIMIT    1
            FOR UPDATE OF o SKIP LOCKED
            """,
            new { released = released.Select(urgency => urgency.ToCode()).ToArray(), digestOf },
            ct);

    private sealed record Held(Guid Id, byte[]? BodySealed, bool IsOld, string Language);
}

/// <param name="IsDigest">It is the turn of the day's digest, with everything the person is owed.</param>
public sealed record Owed(long PersonId, string Recipient, bool IsDigest);
