using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

public sealed class ConversationPersonalData(DbSession db) : IHoldPersonalData
{
    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("conversations.person_id", true, "row deleted", "until the person erases it"),
        new("conversations.state_sealed", true, "row deleted", "until the question is answered"),
        new("line_groups.line_group_id", false, "kept: a group is no person", "always"),
    ];

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM conversations WHERE person_id = @personId", new { personId }, ct);
}
