using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>What was said in talks and waits to be handed over.</summary>
public sealed class UtteranceStore(DbSession db, Sealed box, RelaySettings settings) : IForgetMessages
{
    // More than fit into one push; what does not fit goes with the next.
    private const int AtOnce = 40;

    /// <summary>
    /// Keeps what one side said. It goes out together with what that side says within the batching time. While no official has taken a desk
    /// talk, it waits for the one who does. An official's first word also says that the talk is answered. A message goes into a talk once,
    /// whichever of the cases it is about.
    /// </summary>
    public Task SayAsync(Talk talk, long fromPerson, Utterance said, string lineMessageId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            WITH answered AS (
                UPDATE talks SET look_again_at = NULL WHERE id = @talkId AND other_id = @fromPerson AND look_again_at IS NOT NULL)
            INSERT INTO talk_messages (talk_id, from_person, to_person, line_message_id, kind, words_sealed, media_id, at, deliver_at)
            SELECT @talkId, @fromPerson, @toPerson, @lineMessageId, @kind, @words, @mediaId, @now,
                   coalesce((SELECT min(deliver_at) FROM talk_messages
                             WHERE  talk_id = @talkId AND from_person = @fromPerson AND to_person = @toPerson AND delivered_at IS NULL AND withdrawn_at IS NULL),
                            @deliverAt)
            WHERE  NOT EXISTS (SELECT FROM talk_messages WHERE talk_id = @talkId AND from_person = @fromPerson AND line_message_id = @lineMessageId)
            """,
            new
            {
                talkId = talk.Id,
                fromPerson,
                toPerson = talk.Facing(fromPerson),
                lineMessageId,
                kind = said.Kind.ToCode(),
                words = box.Seal(said.Place is { } place ? Place(place, said.Words) : said.Words),
                mediaId = said.MediaId,
                now,
                deliverAt = now + settings.Batch,
            },
            ct);

    /// <summary>
    /// Locks the talk whose words are due longest and returns what one side said to the other. The caller hands over as much as fits and calls
    /// <see cref="HandedOverAsync"/>; two workers never carry the same talk at once, so its order is kept.
    /// </summary>
    public async Task<DueWords?> TakeDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var talkId = await db.FindAsync<long?>(
            """
            SELECT t.id
            FROM   talks t
            WHERE  t.id IN (SELECT m.talk_id FROM talk_messages m
                            WHERE  m.to_person IS NOT NULL AND m.delivered_at IS NULL AND m.withdrawn_at IS NULL AND m.deliver_at <= @now
                            ORDER  BY m.deliver_at
                            LIMIT  20)
            LIMIT  1
            FOR NO KEY UPDATE SKIP LOCKED
            """,
            new { now },
            ct);
        if (talkId is null)
            return null;
        var rows = await db.ListAsync<(long Id, long FromPerson, long ToPerson, string Kind, byte[]? Words, long? MediaId, string? MediaKind)>(
            """
            SELECT   m.id, m.from_person, m.to_person, m.kind, m.words_sealed, m.media_id, p.kind
            FROM     talk_messages m LEFT JOIN media p ON p.id = m.media_id
            WHERE    m.talk_id = @talkId AND m.to_person IS NOT NULL AND m.delivered_at IS NULL AND m.withdrawn_at IS NULL AND m.deliver_at <= @now
            ORDER BY m.id
            LIMIT    @AtOnce
            """,
            new { talkId, now, AtOnce },
            ct);
        if (rows.Count == 0)
            return null;
        var to = rows[0].ToPerson;
        return new(
            talkId.Value,
            rows[0].FromPerson,
            to,
            rows.Where(row => row.ToPerson == to).Select(row => Read(row.Id, row.Kind, box.Open(row.Words), row.MediaId, row.MediaKind)).ToList());
    }

    public Task HandedOverAsync(IReadOnlyList<Utterance> said, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE talk_messages SET delivered_at = @now WHERE id = ANY(@ids)", new { ids = said.Select(one => one.Id).ToArray(), now }, ct);

    /// <summary>An unsent message is not handed over any more; what was handed over is forgotten here.</summary>
    public Task ForgetAsync(string lineMessageId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE talk_messages SET withdrawn_at = coalesce(withdrawn_at, @now), words_sealed = NULL WHERE line_message_id = @lineMessageId",
            new { lineMessageId, now },
            ct);

    private static string Place(GeoPoint at, string? name) => string.Create(CultureInfo.InvariantCulture, $"{at.Lat:R} {at.Lon:R} {name}").TrimEnd();

    private static Utterance Read(long id, string kind, string? words, long? mediaId, string? mediaKind)
    {
        var said = new Utterance(Codes.Parse<UtteranceKind>(kind)) { Id = id, MediaId = mediaId, MediaKind = mediaKind };
        if (said.Kind != UtteranceKind.Location)
            return said with { Words = words };
        var parts = words!.Split(' ', 3);
        var place = new GeoPoint(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        return said with { Place = place, Words = parts.ElementAtOrDefault(2) };
    }
}

/// <summary>What one side of a talk said that the other is to hear now.</summary>
public sealed record DueWords(long TalkId, long FromPerson, long ToPerson, IReadOnlyList<Utterance> Said);
