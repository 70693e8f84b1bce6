using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Media;

/// <summary>What people sent, from the moment their message is handled. Everything but <see cref="TakeDueAsync"/> is part of the caller's transaction.</summary>
public sealed class MediaStore(DbSession db, Sealed box, HomeSettings home)
{
    /// <summary>
    /// Notes that the bytes are to be fetched and returns the id to file with the case. Asking twice returns the same id.
    /// Null when there is nothing to keep: sent by a web page (LINE holds no bytes), or taken back before we heard of it.
    /// </summary>
    public async Task<long?> KeepAsync(Person person, MediaContent content, DateTimeOffset now, CancellationToken ct) =>
        content.External
            ? null
            : await db.FindAsync<long?>(
                """
                INSERT INTO media (province_code, person_id, line_message_id, kind, state, received_at, try_at)
                SELECT @province, @personId, @messageId, @kind, 'waiting', @now, @now
                WHERE  NOT EXISTS (SELECT FROM withdrawn_messages WHERE line_message_id = @messageId)
                ON CONFLICT (line_message_id) DO UPDATE SET line_message_id = excluded.line_message_id
                RETURNING id
                """,
                new { province = home.Province, personId = person.Id, messageId = content.MessageId, kind = content.Kind.ToCode(), now },
                ct);

    /// <summary>Takes back what an unsent message brought. Also remembered for a message that comes, or whose bytes come, after its unsend.</summary>
    public Task WithdrawAsync(string lineMessageId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH noted AS (
                INSERT INTO withdrawn_messages (line_message_id, at) VALUES (@lineMessageId, @now) ON CONFLICT DO NOTHING)
            UPDATE media
            SET    state = 'withdrawn', bytes_sealed = NULL, content_type = NULL, size_bytes = NULL, try_at = NULL
            WHERE  line_message_id = @lineMessageId
            """,
            new { lineMessageId, now },
            ct);

    /// <summary>Whether this message was unsent, though it may be handled only now.</summary>
    public Task<bool> IsWithdrawnAsync(string lineMessageId, CancellationToken ct) =>
        db.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM withdrawn_messages WHERE line_message_id = @lineMessageId)", new { lineMessageId }, ct);

    /// <summary>
    /// Leases the next row whose bytes are to be fetched and commits: the download that follows holds no transaction, and
    /// should this process die the row comes due again by itself.
    /// </summary>
    public async Task<DueMedia?> TakeDueAsync(DateTimeOffset now, TimeSpan lease, CancellationToken ct)
    {
        var due = await db.FindAsync<(long Id, long PersonId, string MessageId, string Kind, int Attempts)?>(
            """
            UPDATE media SET try_at = @until, attempts = attempts + 1
            WHERE  id = (SELECT id FROM media
                         WHERE  state = 'waiting' AND try_at <= @now
                         ORDER  BY try_at, id
                         LIMIT  1
                         FOR UPDATE SKIP LOCKED)
            RETURNING id, person_id, line_message_id, kind, attempts
            """,
            new { now, until = now + lease },
            ct);
        await db.CommitAsync(ct);
        return due is { } row ? new(row.Id, row.PersonId, row.MessageId, Codes.Parse<MediaKind>(row.Kind), row.Attempts) : null;
    }

    /// <summary>False when it was unsent or erased in the meantime: then nothing is stored.</summary>
    public async Task<bool> StoreAsync(long mediaId, PreparedMedia media, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            UPDATE media
            SET    state = 'kept', bytes_sealed = @bytes, content_type = @contentType, size_bytes = @size, try_at = NULL
            WHERE  id = @mediaId AND state = 'waiting'
            """,
            new { mediaId, bytes = box.SealBytes(media.Bytes), contentType = media.ContentType, size = media.Bytes.Length },
            ct) == 1;

    public Task TryAgainAsync(long mediaId, DateTimeOffset at, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE media SET try_at = @at WHERE id = @mediaId AND state = 'waiting'", new { mediaId, at }, ct);

    /// <summary>Nothing will come any more. False when that was settled before.</summary>
    public async Task<bool> GiveUpAsync(long mediaId, MediaState state, CancellationToken ct) =>
        await db.ExecuteAsync(
            "UPDATE media SET state = @state, try_at = NULL WHERE id = @mediaId AND state = 'waiting'",
            new { mediaId, state = state.ToCode() },
            ct) == 1;
}

public enum MediaState
{
    /// <summary>The bytes are not here yet.</summary>
    Waiting,
    Kept,

    /// <summary>LINE has it no more.</summary>
    Gone,

    /// <summary>Too large, unreadable, or of a type that is not kept.</summary>
    Refused,

    /// <summary>Unsent or erased.</summary>
    Withdrawn,
}

public sealed record DueMedia(long Id, long PersonId, string MessageId, MediaKind Kind, int Attempts);
