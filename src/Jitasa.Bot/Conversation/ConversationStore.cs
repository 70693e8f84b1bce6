using System.Text.Json;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

public sealed class ConversationStore(DbSession db, Sealed box)
{
    /// <summary>The open question of a person. Locks their conversation until the transaction ends, so that two turns of one person never overlap.</summary>
    public async Task<Waiting?> TakeAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        var state = await db.FindAsync<byte[]>(
            """
            INSERT INTO conversations (person_id, updated_at) VALUES (@personId, @now)
            ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id
            RETURNING coalesce(state_sealed, ''::bytea)
            """,
            new { personId, now },
            ct);
        return state is { Length: > 0 } ? JsonSerializer.Deserialize<Waiting>(box.OpenBytes(state)) : null;
    }

    public Task PutAsync(long personId, Waiting? waiting, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE conversations SET state_sealed = @state, updated_at = @now WHERE person_id = @personId",
            new { personId, state = waiting is null ? null : box.SealBytes(JsonSerializer.SerializeToUtf8Bytes(waiting)), now },
            ct);
}
