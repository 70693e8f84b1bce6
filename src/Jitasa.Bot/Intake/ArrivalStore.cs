using Npgsql;
using NpgsqlTypes;

namespace Jitasa.Bot.Intake;

/// <summary>Writes events into the inbox: many requests' events in one statement and one commit.</summary>
public sealed class ArrivalStore(NpgsqlDataSource source)
{
    /// <summary>After it returns, the events are safe. One that is there already changes nothing.</summary>
    public async Task AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken ct)
    {
        await using var insert = source.CreateCommand(
            """
            INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, body_sealed, state, try_at, done_at)
            SELECT   event_id, sender_key, event_at, received_at, body, CASE WHEN skipped THEN 'skipped' ELSE 'waiting' END, received_at,
                     CASE WHEN skipped THEN received_at END
            FROM     unnest($1, $2, $3, $4, $5, $6) WITH ORDINALITY AS a (event_id, sender_key, event_at, received_at, body, skipped, place)
            ORDER BY place
            ON CONFLICT (webhook_event_id) DO NOTHING
            """
        );
        Add(insert, NpgsqlDbType.Text, arrivals.Select(arrival => arrival.EventId));
        Add(insert, NpgsqlDbType.Text, arrivals.Select(arrival => arrival.SenderKey));
        Add(insert, NpgsqlDbType.TimestampTz, arrivals.Select(arrival => arrival.EventAt.ToUniversalTime()));
        Add(insert, NpgsqlDbType.TimestampTz, arrivals.Select(arrival => arrival.ReceivedAt.ToUniversalTime()));
        Add(insert, NpgsqlDbType.Bytea, arrivals.Select(arrival => arrival.BodySealed));
        Add(insert, NpgsqlDbType.Boolean, arrivals.Select(arrival => arrival.IsSkipped));
        await insert.ExecuteNonQueryAsync(ct);
    }

    private static void Add<T>(NpgsqlCommand insert, NpgsqlDbType type, IEnumerable<T> values) =>
        insert.Parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values.ToArray() });
}
