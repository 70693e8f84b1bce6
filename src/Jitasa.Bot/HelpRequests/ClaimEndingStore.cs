using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What a case's end and its helpers' silence do to claims and offers.</summary>
public sealed class ClaimEndingStore(DbSession db, Sealed box)
{
    /// <summary>
    /// Ends the live claims of a case that has ended, and says whose they were. When the asker confirmed, who was there has helped; where nobody
    /// had pressed "arrived", the asker's word is enough for all. Any other end releases them: closed is not helped.
    /// </summary>
    public Task<IReadOnlyList<long>> EndClaimsAsync(long requestId, bool isConfirmed, DateTimeOffset now, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            WITH ended AS (
                UPDATE claims c
                SET    status = CASE WHEN @isConfirmed
                                      AND (c.status = 'arrived' OR NOT EXISTS (SELECT FROM claims o WHERE o.request_id = @requestId AND o.status IN ('arrived', 'done')))
                                     THEN 'done' ELSE 'released' END,
                       moved_at = @now, ended_at = @now, look_again_at = NULL
                WHERE  c.request_id = @requestId AND c.ended_at IS NULL
                RETURNING c.id, c.volunteer_id, c.status)
            , logged AS (
                INSERT INTO claim_events (claim_id, step, at, detail)
                SELECT id, 'case_ended', @now, jsonb_build_object('status', status) FROM ended)
            SELECT volunteer_id FROM ended ORDER BY id
            """,
            new { requestId, isConfirmed, now },
            ct);

    /// <summary>Takes back the offers nobody answered, and says whose they were.</summary>
    public Task<IReadOnlyList<long>> WithdrawOffersAsync(long requestId, DateTimeOffset now, CancellationToken ct) =>
        db.ListAsync<long>(
            "UPDATE offers SET status = 'withdrawn', answered_at = @now WHERE request_id = @requestId AND status = 'offered' RETURNING volunteer_id",
            new { requestId, now },
            ct);

    /// <summary>The "no" of a volunteer. When the whole wave has said no, the next need not wait. False when nothing was open.</summary>
    public async Task<bool> DeclineAsync(long requestId, long volunteerId, DateTimeOffset now, CancellationToken ct)
    {
        // The case before its offers, as everywhere: whoever fills the case right now takes back this very offer.
        await db.ExecuteAsync("SELECT id FROM help_requests WHERE id = @requestId FOR UPDATE", new { requestId }, ct);
        return await db.ScalarAsync<bool>(
            """
            WITH declined AS (
                UPDATE offers SET status = 'declined', answered_at = @now
                WHERE  request_id = @requestId AND volunteer_id = @volunteerId AND status = 'offered'
                RETURNING request_id)
            , hastened AS (
                UPDATE help_requests r
                SET    look_again_at = @now
                FROM   declined
                WHERE  r.id = declined.request_id AND r.helpers_live < r.helpers_wanted AND r.ended_at IS NULL AND NOT r.is_red AND r.look_again_at > @now
                  AND  NOT EXISTS (SELECT FROM offers o WHERE o.request_id = r.id AND o.status = 'offered' AND o.volunteer_id <> @volunteerId))
            SELECT EXISTS (SELECT FROM declined)
            """,
            new { requestId, volunteerId, now },
            ct);
    }

    public Task ReasonAsync(long requestId, long volunteerId, string reason, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE offers SET decline_reason = @reason WHERE request_id = @requestId AND volunteer_id = @volunteerId AND status = 'declined'",
            new { requestId, volunteerId, reason },
            ct);

    /// <summary>The person was on a case within the last day.</summary>
    public Task<bool> HelpedLatelyAsync(long volunteerId, DateTimeOffset now, CancellationToken ct) =>
        db.ScalarAsync<bool>(
            "SELECT EXISTS (SELECT FROM claims WHERE volunteer_id = @volunteerId AND ended_at > @since)",
            new { volunteerId, since = now.AddDays(-1) },
            ct);

    /// <summary>The case that the person gave back, or that was taken back from them, last within a day; null when there is none.</summary>
    public Task<long?> LeftLatelyAsync(long volunteerId, DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<long?>(
            """
            SELECT   request_id FROM claims
            WHERE    volunteer_id = @volunteerId AND status IN ('released', 'handed_over') AND ended_at > @since
            ORDER BY ended_at DESC, id DESC
            LIMIT    1
            """,
            new { volunteerId, since = now.AddDays(-1) },
            ct);

    /// <summary>Cases offered to the person that still wait for an answer and have a seat free, most urgent first.</summary>
    /// <param name="since">Only those asked since then; null for all.</param>
    public Task<IReadOnlyList<long>> OpenOffersAsync(long volunteerId, DateTimeOffset? since, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            SELECT   r.id
            FROM     offers o JOIN help_requests r ON r.id = o.request_id
            WHERE    o.volunteer_id = @volunteerId AND o.status = 'offered' AND r.ended_at IS NULL AND r.helpers_live < r.helpers_wanted
              AND    (@since::timestamptz IS NULL OR o.offered_at >= @since)
            ORDER BY array_position(ARRAY['critical', 'high', 'normal', 'low'], r.urgency), o.id DESC
            LIMIT    5
            """,
            new { volunteerId, since },
            ct);

    /// <summary>What the helper left behind after "done". Only their own claim.</summary>
    public Task NoteAsync(long claimId, long volunteerId, string? words, long? mediaId, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE claims SET note_sealed = coalesce(@note, note_sealed), note_media_id = coalesce(@mediaId, note_media_id)
            WHERE  id = @claimId AND volunteer_id = @volunteerId
            """,
            new { claimId, volunteerId, note = box.Seal(words), mediaId },
            ct);

    /// <summary>The asker and everyone who waits for the same, the asker first.</summary>
    public Task<IReadOnlyList<long>> WatchersAsync(long requestId, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            SELECT asker_id FROM help_requests WHERE id = @requestId
            UNION ALL
            (SELECT person_id FROM co_askers WHERE request_id = @requestId ORDER BY joined_at)
            """,
            new { requestId },
            ct);

    /// <summary>
    /// Claims the next sleeping claim whose time has come: counts the reminder and sets the next look in the row that is locked.
    /// The caller decides what it means; everything is one transaction.
    /// </summary>
    public async Task<Claim?> TakeSleepingAsync(DateTimeOffset now, CancellationToken ct) =>
        await db.FindAsync<(long Id, long RequestId, long VolunteerId, string Status, DateTimeOffset MovedAt, int Reminders)?>(
            """
            SELECT   c.id, c.request_id, c.volunteer_id, c.status, c.moved_at, c.reminders
            FROM     claims c JOIN help_requests r ON r.id = c.request_id
            WHERE    c.ended_at IS NULL AND c.look_again_at <= @now
            ORDER BY c.look_again_at
            LIMIT    1
            -- The case too: whoever moves it right now is not waited for, and nobody is waited for in the other order.
            FOR UPDATE SKIP LOCKED
            """,
            new { now },
            ct)
            is { } row
            ? new Claim(row.Id, row.RequestId, row.VolunteerId, Codes.Parse<ClaimStatus>(row.Status), row.MovedAt, row.Reminders)
            : null;

    public Task LookAgainAsync(long claimId, DateTimeOffset at, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE claims SET look_again_at = @at WHERE id = @claimId AND ended_at IS NULL", new { claimId, at }, ct);

    public Task RemindedAsync(long claimId, int reminders, DateTimeOffset lookAgainAt, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH counted AS (
                UPDATE claims SET reminders = @reminders, look_again_at = @lookAgainAt WHERE id = @claimId RETURNING id)
            INSERT INTO claim_events (claim_id, step, at, detail) SELECT id, 'remind', @now, jsonb_build_object('number', @reminders) FROM counted
            """,
            new { claimId, reminders, lookAgainAt, now },
            ct);
}
