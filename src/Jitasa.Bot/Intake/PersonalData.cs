using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

public sealed class InboxPersonalData(DbSession db, RetentionSettings settings) : IHoldPersonalData, IForgetInTime
{
    private const string Body = "Privacy__BodyHours after it was handled";

    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("inbox.webhook_event_id", false, "kept: LINE's number of the event, so that a redelivery changes nothing", "always"),
        new("inbox.sender_key", true, "emptied", Body),
        new("inbox.body_sealed", true, "emptied", Body),
        new("inbox.state", false, "kept: a code", "always"),
    ];

    /// <summary>
    /// Erasing is asked for in the chat, so the oldest waiting event is that wish itself. What the person wrote after it is no part of it:
    /// it may be a cry for help, and makes a new person.
    /// </summary>
    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE inbox i
            SET    body_sealed = NULL, sender_key = ''
            FROM   people p
            WHERE  p.id = @personId AND i.sender_key = p.line_user_id
              AND  (i.state <> 'waiting'
                    OR i.id = (SELECT e.id FROM inbox e WHERE e.sender_key = p.line_user_id AND e.state = 'waiting' ORDER BY e.event_at, e.id LIMIT 1))
            """,
            new { personId },
            ct);

    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE inbox SET body_sealed = NULL, sender_key = ''
            WHERE  id IN (SELECT id FROM inbox WHERE body_sealed IS NOT NULL AND state <> 'waiting' AND done_at < @before LIMIT @Batch FOR UPDATE SKIP LOCKED)
            """,
            new { before = settings.BodiesBefore(now), RetentionSettings.Batch },
            ct);
}
