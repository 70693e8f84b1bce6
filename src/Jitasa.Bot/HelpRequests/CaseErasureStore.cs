using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Takes one person out of cases and claims; the cases themselves stay, as numbers.</summary>
public sealed class CaseErasureStore(DbSession db)
{
    /// <summary>Ends what the person has open and returns who is to be told.</summary>
    public async Task<IReadOnlyList<LeftBehind>> EndAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        // Cases before their claims, as everywhere, and in one order.
        await db.ExecuteAsync(
            """
            SELECT id FROM help_requests
            WHERE  ended_at IS NULL AND (asker_id = @personId OR id IN (SELECT request_id FROM claims WHERE volunteer_id = @personId AND ended_at IS NULL))
            ORDER  BY id
            FOR UPDATE
            """,
            new { personId },
            ct);
        return await db.ListAsync<LeftBehind>(
            """
            WITH cancelled AS (
                UPDATE help_requests
                SET    status = 'cancelled', ended_at = @now, helpers_live = 0, look_again_at = NULL, ask_again_at = NULL, is_red = false
                WHERE  asker_id = @personId AND ended_at IS NULL
                RETURNING id, case_number)
            , cancel_logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at) SELECT id, 'cancel', @personId, @now FROM cancelled)
            , released AS (
                UPDATE claims c
                SET    status = 'released', ended_at = @now, moved_at = @now, look_again_at = NULL
                WHERE  c.ended_at IS NULL AND (c.volunteer_id = @personId OR c.request_id IN (SELECT id FROM cancelled))
                RETURNING c.id, c.request_id, c.volunteer_id)
            , release_logged AS (
                INSERT INTO claim_events (claim_id, step, by_person, at) SELECT id, 'release', @personId, @now FROM released)
            , reopened AS (
                UPDATE help_requests r
                SET    helpers_live = greatest(0, r.helpers_live - 1), look_again_at = @now, wave = 0, rung = 0
                FROM   released c
                WHERE  c.volunteer_id = @personId AND c.request_id = r.id AND r.asker_id <> @personId AND r.ended_at IS NULL
                RETURNING r.case_number, r.asker_id)
            SELECT k.case_number, c.volunteer_id AS person_id, false AS is_asker FROM released c JOIN cancelled k ON k.id = c.request_id WHERE c.volunteer_id <> @personId
            UNION ALL
            SELECT case_number, asker_id, true FROM reopened
            """,
            new { personId, now },
            ct);
    }

    public Task EmptyAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            $"""
            DELETE FROM help_request_words w USING help_requests r WHERE r.id = w.request_id AND @personId IN (w.person_id, r.asker_id);
            DELETE FROM co_askers c USING help_requests r WHERE r.id = c.request_id AND @personId IN (c.person_id, r.asker_id);
            UPDATE claims c SET note_sealed = NULL, note_media_id = NULL
            FROM   help_requests r WHERE r.id = c.request_id AND @personId IN (c.volunteer_id, r.asker_id);
            UPDATE claim_events e SET detail = DEFAULT
            FROM   claims c JOIN help_requests r ON r.id = c.request_id WHERE c.id = e.claim_id AND @personId IN (c.volunteer_id, r.asker_id);
            UPDATE help_request_events e SET detail = DEFAULT
            FROM   help_requests r WHERE r.id = e.request_id AND r.asker_id = @personId;
            UPDATE help_requests r SET close_words_sealed = NULL
            FROM   help_request_events e WHERE e.request_id = r.id AND e.step = 'close' AND e.by_person = @personId AND r.close_words_sealed IS NOT NULL;
            UPDATE help_requests SET {EmptyColumns} WHERE asker_id = @personId;
            """,
            new { personId, now },
            ct);

    /// <summary>Empties cases that ended long ago; returns how many.</summary>
    public async Task<int> EmptyOldAsync(DateTimeOffset endedBefore, DateTimeOffset now, CancellationToken ct)
    {
        var old = (await db.ListAsync<long>(
            "SELECT id FROM help_requests WHERE ended_at < @endedBefore AND emptied_at IS NULL ORDER BY ended_at LIMIT 100 FOR UPDATE SKIP LOCKED",
            new { endedBefore },
            ct)).ToArray();
        if (old.Length > 0)
            await db.ExecuteAsync(
                $"""
                DELETE FROM help_request_words WHERE request_id = ANY(@old);
                DELETE FROM co_askers WHERE request_id = ANY(@old);
                UPDATE claims SET note_sealed = NULL, note_media_id = NULL WHERE request_id = ANY(@old);
                UPDATE claim_events SET detail = DEFAULT WHERE claim_id IN (SELECT id FROM claims WHERE request_id = ANY(@old));
                UPDATE help_request_events SET detail = DEFAULT WHERE request_id = ANY(@old);
                UPDATE help_requests SET {EmptyColumns} WHERE id = ANY(@old);
                """,
                new { old, now },
                ct);
        return old.Length;
    }

    /// <summary>Everything a case says about people, as the SET list of an update. What is left counts: need, urgency, how many, which tambon, when.</summary>
    public const string EmptyColumns = """
        urgency_reasons = '{}', dangers = '{}', patients = '{}', symptoms = '{}', spo2 = NULL, items = '[]', phone_sealed = NULL, phone_hash = NULL,
        contact_sealed = NULL, place_sealed = NULL, location = NULL, location_source = 'none', area_code = left(area_code, 6), close_words_sealed = NULL,
        emptied_at = @now
        """;
}

/// <summary>Somebody who counted on a person that is gone.</summary>
/// <param name="IsAsker">They asked, and the gone person was their helper; else they helped.</param>
public sealed record LeftBehind(string CaseNumber, long PersonId, bool IsAsker);
