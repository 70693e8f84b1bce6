using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

public sealed class RelayPersonalData(DbSession db, RetentionSettings settings) : IHoldPersonalData, IForgetInTime
{
    private const string Shell = "kept: the row it points to is empty";
    private const string Case = "Privacy__CaseDays after the case";

    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("talks.province_code", false, "kept: a province is no person", "always"),
        new("talks.asker_id", false, Shell, "always"),
        new("talks.other_id", false, Shell, "always"),
        new("talks.ended_by", false, Shell, "always"),
        new("talks.kind", false, "kept: a code", "always"),
        new("talk_messages.from_person", true, "row deleted", Case),
        new("talk_messages.to_person", true, "row deleted", Case),
        new("talk_messages.line_message_id", true, "row deleted", Case),
        new("talk_messages.kind", true, "row deleted", Case),
        new("talk_messages.words_sealed", true, "row deleted", Case),
        new("blocks.person_id", true, "row deleted", "until one of the two erases it"),
        new("blocks.blocked_id", true, "row deleted", "until one of the two erases it"),
    ];

    /// <summary>Both sides' words go: an answer tells as much about a person as what they wrote.</summary>
    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            DELETE FROM talk_messages m USING talks t WHERE t.id = m.talk_id AND @personId IN (t.asker_id, t.other_id, m.from_person, m.to_person);
            DELETE FROM blocks WHERE @personId IN (person_id, blocked_id);
            UPDATE talks SET ended_at = coalesce(ended_at, @now), ended_by = coalesce(ended_by, @personId), look_again_at = NULL
            WHERE  @personId IN (asker_id, other_id);
            """,
            new { personId, now },
            ct);

    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            DELETE FROM talk_messages
            WHERE  id IN (
                SELECT m.id
                FROM   talk_messages m JOIN talks t ON t.id = m.talk_id LEFT JOIN help_requests r ON r.id = t.request_id
                -- Many a talk is never ended by anybody: then its case is what ends it, and without a case its age.
                WHERE  m.at < @before AND (t.ended_at < @before OR r.ended_at < @before OR t.request_id IS NULL)
                LIMIT  @Batch)
            """,
            new { before = settings.CasesBefore(now), RetentionSettings.Batch },
            ct);
}
