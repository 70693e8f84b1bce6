using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>
/// Puts messages into the outbox, inside the caller's transaction. Nobody else talks to LINE.
/// A person who blocked us, came by paper or was erased gets nothing; asking for it is not an error.
/// </summary>
public sealed class OutboxStore(DbSession db, OutboxBodies bodies, HeldNewsStore held, TimeProvider clock)
{
    /// <summary>LINE takes at most this many message objects in one call.</summary>
    public const int MessagesPerCall = 5;

    /// <summary>
    /// An answer on a reply token (free). When the token is gone by the time it is sent, the same messages are pushed.
    /// What the person was still to be told goes first, as far as five messages allow; the rest stays held.
    /// </summary>
    /// <param name="recipient">The LINE chat: a user, or a group.</param>
    /// <param name="tokenUntil">See <see cref="TokenUntil"/>.</param>
    public async Task ReplyAsync(long? personId, string recipient, string? token, DateTimeOffset tokenUntil, IReadOnlyList<LineMessage> messages, Urgency urgency, CancellationToken ct)
    {
        if (messages.Count == 0)
            return;
        var carrier = Guid.NewGuid();
        LineMessage[] all = [.. await held.TellAsync(recipient, MessagesPerCall - messages.Count, carrier, owed: null, ct), .. messages];
        var first = true;
        // One token carries five; what is more than that is pushed behind it rather than lost.
        foreach (var call in all.Chunk(MessagesPerCall))
        {
            await db.LaterAsync(
                """
                INSERT INTO outbox (id, kind, person_id, recipient, reply_token, reply_until, urgency, body_sealed, state, not_before, created_at)
                VALUES (@id, @kind, @personId, @recipient, @token, @until, @urgency, @body, 'waiting', @now, @now)
                """,
                new
                {
                    id = first ? carrier : Guid.NewGuid(),
                    kind = first && token is not null ? "reply" : "push",
                    personId,
                    recipient,
                    token = first ? token : null,
                    until = tokenUntil,
                    urgency = urgency.ToCode(),
                    body = bodies.Seal(call),
                    now = clock.GetUtcNow(),
                });
            first = false;
        }
    }

    /// <summary>
    /// Until when a reply token is used: LINE gives a minute from the webhook's arrival, after a redelivery a new one, and never more than
    /// 20 minutes from the event. A little less, because the call takes time too.
    /// </summary>
    public static DateTimeOffset TokenUntil(DateTimeOffset eventAt, DateTimeOffset receivedAt)
    {
        var fresh = receivedAt.AddSeconds(55);
        var oldest = eventAt.AddMinutes(20).AddSeconds(-5);
        return fresh < oldest ? fresh : oldest;
    }

    /// <summary>Pushed as soon as it can be: it costs quota, so only for dispatch, escalation and what people asked to be told.</summary>
    public Task PushAsync(long personId, IReadOnlyList<LineMessage> messages, Urgency urgency, CancellationToken ct) =>
        InsertAsync(personId, messages, urgency, "waiting", ct);

    /// <summary>Several pushes of one message each, in one statement.</summary>
    public Task PushEachAsync(IReadOnlyList<(long PersonId, LineMessage Message, Urgency Urgency)> news, CancellationToken ct) =>
        db.LaterAsync(
            """
            INSERT INTO outbox (kind, person_id, recipient, urgency, body_sealed, state, not_before, created_at)
            SELECT 'push', p.id, p.line_user_id, n.urgency, n.body, 'waiting', @now, @now
            FROM   unnest(@people, @urgencies, @bodies) WITH ORDINALITY AS n(person_id, urgency, body, place) JOIN people p ON p.id = n.person_id
            WHERE  p.line_user_id IS NOT NULL AND p.is_reachable
            ORDER  BY n.place
            """,
            new
            {
                people = news.Select(one => one.PersonId).ToArray(),
                urgencies = news.Select(one => one.Urgency.ToCode()).ToArray(),
                bodies = news.Select(one => bodies.Seal([one.Message])).ToArray(),
                now = clock.GetUtcNow(),
            });

    /// <summary>Told at the person's next reply, without a push.</summary>
    /// <param name="topic">What it is news of, if newer news of the same makes it old: see <see cref="OvertakenAsync"/>.</param>
    public Task TellLaterAsync(long personId, IReadOnlyList<LineMessage> messages, CancellationToken ct, string? topic = null) =>
        InsertAsync(personId, messages, Urgency.Low, "held", ct, topic);

    /// <summary>One push with what the person is owed, as far as five messages allow. False when nothing of it could be read.</summary>
    public async Task<bool> PushHeldAsync(Owed owed, IReadOnlyList<Urgency> urgencies, CancellationToken ct)
    {
        var carrier = Guid.NewGuid();
        var messages = await held.TellAsync(owed.Recipient, MessagesPerCall, carrier, urgencies, ct);
        if (messages.Length == 0)
            return false;
        await db.ExecuteAsync(
            """
            INSERT INTO outbox (id, kind, person_id, recipient, urgency, body_sealed, state, is_digest, not_before, created_at)
            SELECT @carrier, 'push', @PersonId, @Recipient, coalesce((SELECT urgency FROM outbox WHERE told_with = @carrier
                   ORDER BY CASE urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END LIMIT 1), 'normal'),
                   @body, 'waiting', @IsDigest, @now, @now
            """,
            new { carrier, owed.PersonId, owed.Recipient, owed.IsDigest, body = bodies.Seal(messages), now = clock.GetUtcNow() },
            ct);
        return true;
    }

    /// <summary>What is still held about the topic is no news any more: something newer is told.</summary>
    public Task OvertakenAsync(string topic, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE outbox SET state = 'unsent', last_reason = 'overtaken', done_at = @now WHERE topic = @topic AND state = 'held'",
            new { topic, now = clock.GetUtcNow() },
            ct);

    /// <summary>Nothing more goes out to a chat that is closed to us; what is held stays, should they come back.</summary>
    public Task GiveUpAsync(string recipient, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH lost AS (
                UPDATE outbox SET state = 'unsent', done_at = @now, last_reason = 'left' WHERE recipient = @recipient AND state = 'waiting' RETURNING id)
            UPDATE outbox SET state = 'held', done_at = NULL, told_with = NULL
            WHERE  told_with IN (SELECT id FROM lost) AND state = 'told' AND recipient <> ''
            """,
            new { recipient, now = clock.GetUtcNow() },
            ct);

    /// <summary>What these people are here may have changed: the menu of each is looked after, once the caller's transaction holds.</summary>
    public Task LinkMenusAsync(long[] personIds, CancellationToken ct) =>
        db.LaterAsync(
            """
            INSERT INTO outbox (kind, person_id, recipient, urgency, body_sealed, state, not_before, created_at)
            SELECT 'richmenu_link', p.id, p.line_user_id, 'low', @nothing, 'waiting', @now, @now
            FROM   people p
            WHERE  p.id = ANY(@personIds) AND p.line_user_id IS NOT NULL AND p.is_reachable
            """,
            new { personIds, nothing = bodies.Seal([]), now = clock.GetUtcNow() });

    /// <summary>For one who was just erased and has no address in their own row any more.</summary>
    public Task UnlinkMenuAsync(long personId, string recipient, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            INSERT INTO outbox (kind, person_id, recipient, urgency, body_sealed, state, not_before, created_at)
            VALUES ('richmenu_link', @personId, @recipient, 'low', @nothing, 'waiting', @now, @now)
            """,
            new { personId, recipient, nothing = bodies.Seal([]), now = clock.GetUtcNow() },
            ct);

    private Task InsertAsync(long personId, IReadOnlyList<LineMessage> messages, Urgency urgency, string state, CancellationToken ct, string? topic = null)
    {
        if (messages.Count is 0 or > MessagesPerCall)
            throw new ArgumentException($"One call carries 1 to {MessagesPerCall} messages, not {messages.Count}.", nameof(messages));
        return db.LaterAsync(
            """
            INSERT INTO outbox (kind, person_id, recipient, urgency, body_sealed, state, topic, not_before, created_at)
            SELECT 'push', p.id, p.line_user_id, @urgency, @body, @state, @topic, @now, @now
            FROM   people p
            WHERE  p.id = @personId AND p.line_user_id IS NOT NULL AND p.is_reachable
            """,
            new { personId, urgency = urgency.ToCode(), body = bodies.Seal(messages), state, topic, now = clock.GetUtcNow() });
    }
}
