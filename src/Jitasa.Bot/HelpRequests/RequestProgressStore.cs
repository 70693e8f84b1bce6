using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who is on a case and how far they are, for the asker's eyes.</summary>
public sealed class RequestProgressStore(DbSession db, Sealed box)
{
    public async Task<IReadOnlyList<HelperProgress>> OfAsync(long[] requestIds, CancellationToken ct) =>
        (await db.ListAsync<(long RequestId, string Status, byte[]? DisplayNameSealed)>(
            """
            SELECT   c.request_id, c.status, p.display_name_sealed
            FROM     claims c JOIN people p ON p.id = c.volunteer_id
            WHERE    c.request_id = ANY(@requestIds) AND c.status NOT IN ('released', 'handed_over')
              -- What was done before the case was opened again was no help, unless a part of it arrived.
              AND    (c.ended_at IS NULL OR NOT EXISTS (
                         SELECT FROM help_request_events e WHERE e.request_id = c.request_id AND e.step IN ('reopen', 'resume') AND e.detail ->> 'reason' IS DISTINCT FROM 'half' AND e.at >= c.ended_at))
            ORDER BY c.id
            """,
            new { requestIds },
            ct)).Select(row => new HelperProgress(row.RequestId, Codes.Parse<ClaimStatus>(row.Status), box.Open(row.DisplayNameSealed))).ToList();

    public async Task<long[]> LiveHelpersAsync(long requestId, CancellationToken ct) =>
        [.. await db.ListAsync<long>("SELECT volunteer_id FROM claims WHERE request_id = @requestId AND ended_at IS NULL", new { requestId }, ct)];
}

public sealed record HelperProgress(long RequestId, ClaimStatus Status, string? Name);
