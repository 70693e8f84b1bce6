using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

public sealed class PeoplePersonalData(DbSession db) : IHoldPersonalData, IForgetInTime
{
    private const string Always = "until the person erases it";
    private const string Shell = "kept: the row it points to is empty";

    public IReadOnlyList<ColumnClass> Columns { get; } =
    [
        new("people.province_code", false, "kept: a province is no person", "always"),
        new("people.line_user_id", true, "emptied", Always),
        new("people.display_name_sealed", true, "emptied", Always),
        new("people.phone_sealed", true, "emptied", Always),
        new("people.phone_hash", true, "emptied", Always),
        new("people.language", false, "set back to th", "always"),
        new("people.last_area_code", true, "emptied", Always),
        new("people.last_location", true, "emptied", Always),
        new("person_roles.person_id", true, "row deleted", Always),
        new("person_roles.role", true, "row deleted", Always),
        new("person_roles.area_code", true, "row deleted", Always),
        new("person_roles.granted_by", false, Shell, "always"),
        new("sessions.person_id", true, "row deleted", "Session__Hours"),
        new("sessions.token_hash", true, "row deleted", "Session__Hours"),
    ];

    public Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            DELETE FROM sessions WHERE person_id = @personId;
            DELETE FROM person_roles WHERE person_id = @personId;
            UPDATE people
            SET    line_user_id = NULL, display_name_sealed = NULL, phone_sealed = NULL, phone_hash = NULL, phone_shared = false, language = 'th',
                   is_reachable = false, last_area_code = NULL, last_location = NULL, last_located_at = NULL, last_seen_at = NULL, profile_due_at = NULL, erased_at = @now
            WHERE  id = @personId;
            """,
            new { personId, now },
            ct);

    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM sessions WHERE expires_at <= @now", new { now }, ct);
}
