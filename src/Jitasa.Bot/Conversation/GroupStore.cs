using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

/// <summary>The LINE groups we sit in. LINE has no list of them: we know what joining, leaving and the groups' own events told us.</summary>
public sealed class GroupStore(DbSession db) : IKnowGroups
{
    /// <summary>We are in the group as of <paramref name="at"/>; also when we only learn it from something said there.</summary>
    public Task PresentAsync(string groupId, DateTimeOffset at, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            INSERT INTO line_groups (line_group_id, joined_at) VALUES (@groupId, @at)
            ON CONFLICT (line_group_id) DO UPDATE SET joined_at = @at, left_at = NULL
            WHERE line_groups.left_at < @at
            """,
            new { groupId, at },
            ct);

    public Task LeftAsync(string groupId, DateTimeOffset at, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE line_groups SET left_at = @at WHERE line_group_id = @groupId AND joined_at <= @at",
            new { groupId, at },
            ct);
}
