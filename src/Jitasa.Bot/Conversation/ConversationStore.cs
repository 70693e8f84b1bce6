using System.Security.Cryptography;
using System.Text.Json;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

public sealed class ConversationStore(DbSession db, Sealed box) : IOpenQuestions
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
        return Read(state);
    }

    public Task PutAsync(long personId, Waiting? waiting, DateTimeOffset now, CancellationToken ct) =>
        db.LaterAsync(
            "UPDATE conversations SET state_sealed = @state, updated_at = @now WHERE person_id = @personId",
            new { personId, state = waiting is null ? null : box.SealBytes(JsonSerializer.SerializeToUtf8Bytes(waiting)), now });

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LineAction>>> ChoicesAsync(string[] recipients, CancellationToken ct) =>
        (await db.ListAsync<(string Recipient, byte[] State)>(
            "SELECT p.line_user_id, c.state_sealed FROM conversations c JOIN people p ON p.id = c.person_id WHERE p.line_user_id = ANY(@recipients) AND c.state_sealed IS NOT NULL",
            new { recipients },
            ct))
            .Select(row => (row.Recipient, Read(row.State)?.Choices))
            .Where(row => row.Choices is { Count: > 0 })
            .ToDictionary(row => row.Recipient, row => row.Choices!, StringComparer.Ordinal);

    /// <summary>
    /// Opens a question outside the person's own turn: only where none is open, or the same, or one that yields or that the person has let lie.
    /// A person whose turn is being handled right now is left alone; nobody waits for anybody here.
    /// </summary>
    public async Task ProposeAsync(long personId, Waiting waiting, TimeSpan oldAfter, DateTimeOffset now, CancellationToken ct)
    {
        await db.ExecuteAsync("INSERT INTO conversations (person_id, updated_at) VALUES (@personId, @now) ON CONFLICT DO NOTHING", new { personId, now }, ct);
        var state = await db.FindAsync<byte[]>(
            "SELECT coalesce(state_sealed, ''::bytea) FROM conversations WHERE person_id = @personId FOR UPDATE SKIP LOCKED",
            new { personId },
            ct);
        if (state is null)
            return;
        if (ProposalRules.Open(Read(state), waiting, oldAfter, now) is { } next)
            await PutAsync(personId, next, now, ct);
    }

    /// <summary>Null too when the state cannot be read: for a lost question no cry goes unheard, and nothing that is sent to others waits.</summary>
    private Waiting? Read(byte[]? state)
    {
        if (state is not { Length: > 0 })
            return null;
        try
        {
            return JsonSerializer.Deserialize<Waiting>(box.OpenBytes(state));
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
