using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What was said and sent for a case, message by message.</summary>
public sealed class RequestWordsStore(DbSession db, Sealed box) : IForgetMessages
{
    /// <summary>Words, a place or a picture of this turn. A case has one pin: who takes back an earlier one takes back nothing of it.</summary>
    /// <param name="filled">Names of the case's fields this message filled.</param>
    public Task KeepAsync(long requestId, Turn turn, string? words, long? mediaId, IReadOnlyList<string> filled, CancellationToken ct) =>
        db.LaterAsync(
            """
            WITH older AS (
                UPDATE help_request_words SET filled = array_remove(filled, 'pin')
                WHERE  request_id = @requestId AND 'pin' = ANY(@filled) AND 'pin' = ANY(filled) AND line_message_id IS DISTINCT FROM @lineMessageId)
            INSERT INTO help_request_words (request_id, person_id, line_message_id, words_sealed, media_id, filled, at, said_at)
            VALUES (@requestId, @personId, @lineMessageId, @words, @mediaId, @filled, @now, @saidAt)
            """,
            new
            {
                requestId,
                personId = turn.Person.Id,
                lineMessageId = turn.Content?.MessageId,
                words = box.Seal(words),
                mediaId,
                filled = filled.ToArray(),
                now = turn.Now,
                saidAt = turn.Event.At,
            });

    /// <summary>Not a field of the case: that its asker said there is no phone.</summary>
    public const string NoPhone = "no_phone";

    /// <summary>Whether the person said for a case that is still open that there is no phone.</summary>
    public Task<bool> SaidNoPhoneAsync(long personId, CancellationToken ct) =>
        db.ScalarAsync<bool>(
            """
            SELECT EXISTS (
                SELECT FROM help_requests r JOIN help_request_words w ON w.request_id = r.id
                WHERE  r.asker_id = @personId AND r.ended_at IS NULL AND w.person_id = @personId AND w.withdrawn_at IS NULL AND w.filled @> ARRAY['no_phone'])
            """,
            new { personId },
            ct);

    /// <summary>Whether something else than this was sent for the case since then.</summary>
    public Task<bool> SentBeforeAsync(long requestId, long mediaId, DateTimeOffset since, CancellationToken ct) =>
        db.ScalarAsync<bool>(
            "SELECT EXISTS (SELECT FROM help_request_words WHERE request_id = @requestId AND media_id <> @mediaId AND withdrawn_at IS NULL AND at > @since)",
            new { requestId, mediaId, since },
            ct);

    /// <summary>The case this person said that message for; null when they said it for none.</summary>
    public Task<long?> CaseOfAsync(string lineMessageId, long personId, CancellationToken ct) =>
        db.ScalarAsync<long?>(
            "SELECT request_id FROM help_request_words WHERE line_message_id = @lineMessageId AND person_id = @personId ORDER BY id LIMIT 1",
            new { lineMessageId, personId },
            ct);

    /// <summary>What was kept for one case in doubt, and was meant for another.</summary>
    public Task MeantElsewhereAsync(string lineMessageId, long requestId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE help_request_words SET words_sealed = NULL, withdrawn_at = @now WHERE line_message_id = @lineMessageId AND request_id <> @requestId AND withdrawn_at IS NULL",
            new { lineMessageId, requestId, now },
            ct);

    /// <summary>What is still shown of a case's words, oldest first.</summary>
    public async Task<IReadOnlyList<SaidWords>> OfAsync(long requestId, CancellationToken ct) =>
        (await db.ListAsync<(long PersonId, byte[]? WordsSealed, long? MediaId, string? Kind, DateTimeOffset At)>(
            """
            SELECT   w.person_id, w.words_sealed, m.id, m.kind, w.at
            FROM     help_request_words w LEFT JOIN media m ON m.id = w.media_id AND m.state IN ('waiting', 'kept')
            WHERE    w.request_id = @requestId AND w.withdrawn_at IS NULL
            ORDER BY w.at, w.id
            """,
            new { requestId },
            ct)).Select(row => new SaidWords(row.PersonId, box.Open(row.WordsSealed), row.MediaId, row.Kind, row.At)).ToList();

    public Task<bool> KeepsAsync(string lineMessageId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM help_request_words WHERE line_message_id = @lineMessageId AND withdrawn_at IS NULL)", new { lineMessageId }, ct);

    /// <summary>
    /// A message was changed: what it said before is shown no more. The case it was said for, and which of its fields only this message had
    /// filled. Null when a later change of it was heard already.
    /// </summary>
    /// <param name="saidAt">When it was changed, by LINE's clock.</param>
    public Task<GivenWay?> GiveWayAsync(string lineMessageId, long personId, DateTimeOffset saidAt, DateTimeOffset now, CancellationToken ct) =>
        db.FindAsync<GivenWay>(
            """
            WITH taken AS (
                UPDATE help_request_words SET words_sealed = NULL, media_id = NULL, withdrawn_at = @now
                WHERE  line_message_id = @lineMessageId AND person_id = @personId AND withdrawn_at IS NULL AND coalesce(said_at, '-infinity') <= @saidAt
                RETURNING id, request_id, filled)
            , logged AS (
                INSERT INTO help_request_events (request_id, step, by_person, at) SELECT DISTINCT request_id, 'edited', @personId, @now FROM taken)
            SELECT   t.request_id,
                     ARRAY(SELECT f.name FROM unnest(t.filled) AS f(name)
                           WHERE  NOT EXISTS (SELECT FROM help_request_words w
                                              WHERE  w.request_id = t.request_id AND w.line_message_id IS DISTINCT FROM @lineMessageId
                                                AND  w.withdrawn_at IS NULL AND f.name = ANY(w.filled))) AS gone
            FROM     taken t
            ORDER BY t.id
            LIMIT    1
            """,
            new { lineMessageId, personId, saidAt, now },
            ct);

    /// <summary>
    /// A message taken back: its words go, and so does every personal part of a live case that this message alone had filled. The need stays,
    /// so that a case never vanishes by a slip of the thumb. A phone goes from wherever it was carried to, unless another message says it too.
    /// </summary>
    public Task ForgetAsync(string lineMessageId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH taken AS (
                UPDATE help_request_words SET words_sealed = NULL, media_id = NULL, withdrawn_at = @now
                WHERE  line_message_id = @lineMessageId AND withdrawn_at IS NULL
                RETURNING id, request_id, filled)
            , gone AS (
                SELECT t.request_id, f.name
                FROM   taken t CROSS JOIN unnest(t.filled) AS f(name)
                WHERE  NOT EXISTS (SELECT FROM help_request_words w
                                   WHERE  w.request_id = t.request_id AND w.id <> t.id AND w.withdrawn_at IS NULL AND f.name = ANY(w.filled)))
            , names AS (SELECT request_id, array_agg(name) AS list FROM gone GROUP BY request_id)
            , phones AS (
                SELECT r.asker_id, r.phone_hash
                FROM   names n JOIN help_requests r ON r.id = n.request_id
                WHERE  'phone' = ANY(n.list) AND r.phone_hash IS NOT NULL
                  AND  NOT EXISTS (SELECT FROM help_requests o JOIN help_request_words w ON w.request_id = o.id
                                   WHERE  o.asker_id = r.asker_id AND o.phone_hash = r.phone_hash AND 'phone' = ANY(w.filled)
                                     AND  w.withdrawn_at IS NULL AND w.line_message_id IS DISTINCT FROM @lineMessageId))
            , unknown AS (
                UPDATE people p SET phone_sealed = NULL, phone_hash = NULL FROM phones WHERE p.id = phones.asker_id AND p.phone_hash = phones.phone_hash)
            , uncarried AS (
                UPDATE help_requests r SET phone_sealed = NULL, phone_hash = NULL FROM phones
                WHERE  r.asker_id = phones.asker_id AND r.phone_hash = phones.phone_hash AND r.ended_at IS NULL AND r.id NOT IN (SELECT request_id FROM names))
            , cleared AS (
                UPDATE help_requests r SET
                    people = CASE WHEN 'people' = ANY(n.list) THEN NULL ELSE people END,
                    patients = CASE WHEN 'patients' = ANY(n.list) THEN '{}'::jsonb ELSE patients END,
                    symptoms = CASE WHEN 'symptoms' = ANY(n.list) THEN '{}'::text[] ELSE symptoms END,
                    spo2 = CASE WHEN 'spo2' = ANY(n.list) THEN NULL ELSE spo2 END,
                    items = CASE WHEN 'items' = ANY(n.list) THEN '[]'::jsonb ELSE items END,
                    phone_sealed = CASE WHEN 'phone' = ANY(n.list) THEN NULL ELSE phone_sealed END,
                    phone_hash = CASE WHEN 'phone' = ANY(n.list) THEN NULL ELSE phone_hash END,
                    contact_sealed = CASE WHEN 'contact' = ANY(n.list) THEN NULL ELSE contact_sealed END,
                    place_sealed = CASE WHEN n.list && ARRAY['place', 'destination'] THEN NULL ELSE place_sealed END,
                    area_code = CASE WHEN 'pin' = ANY(n.list) OR ('place' = ANY(n.list) AND location_source <> 'pin') THEN NULL ELSE area_code END,
                    location = CASE WHEN 'pin' = ANY(n.list) OR ('place' = ANY(n.list) AND location_source <> 'pin') THEN NULL ELSE location END,
                    location_source = CASE WHEN 'pin' = ANY(n.list) OR ('place' = ANY(n.list) AND location_source <> 'pin') THEN 'none' ELSE location_source END
                FROM  names n
                WHERE r.id = n.request_id AND r.ended_at IS NULL
                RETURNING r.id)
            INSERT INTO help_request_events (request_id, step, at) SELECT DISTINCT request_id, 'unsent', @now FROM taken
            """,
            new { lineMessageId, now },
            ct);
}

/// <param name="Gone">Names of the fields that nothing else said fills.</param>
public sealed record GivenWay(long RequestId, string[] Gone);

/// <summary>One thing somebody said or sent for a case.</summary>
/// <param name="MediaId">Null also when LINE has it no more, or it was refused.</param>
/// <param name="MediaKind">image, audio, video or file.</param>
public sealed record SaidWords(long PersonId, string? Words, long? MediaId, string? MediaKind, DateTimeOffset At);
