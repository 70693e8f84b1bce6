using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.Volunteers;

public sealed class VolunteerStore(DbSession db, HomeSettings settings)
{
    private const string Columns = """
        person_id, kind, skills, radius_km, area_code, home IS NOT NULL AS has_home, availability, is_on_duty, status, vetted_at IS NOT NULL AS is_vetted, vouch_code
        """;

    public async Task<Volunteer?> FindAsync(long personId, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM volunteers WHERE person_id = @personId", new { personId }, ct) is { } row ? Read(row) : null;

    public async Task<Volunteer?> FindByCodeAsync(string vouchCode, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM volunteers WHERE vouch_code = @vouchCode", new { vouchCode }, ct) is { } row ? Read(row) : null;

    /// <summary>
    /// Makes the person a volunteer with sensible defaults, or takes one back who had left. Off duty until the last question is answered:
    /// nobody is sent anywhere in the middle of signing up.
    /// </summary>
    public async Task<Volunteer> SignUpAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        Read(
            (await db.FindAsync<Row>(
                $"""
                INSERT INTO volunteers (person_id, province_code, is_on_duty, vouch_code, signed_up_at)
                VALUES (@personId, @province, false, @vouchCode, @now)
                ON CONFLICT (person_id) DO UPDATE
                SET status     = CASE WHEN volunteers.status = 'left' THEN 'active' ELSE volunteers.status END,
                    vouch_code = coalesce(volunteers.vouch_code, excluded.vouch_code)
                RETURNING {Columns}
                """,
                new { personId, province = settings.Province, vouchCode = VouchCode.New(), now },
                ct))!
        );

    /// <summary>Writes what was said; what was not said stays.</summary>
    public Task ChangeAsync(long personId, VolunteerDraft said, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE volunteers
            SET    kind         = coalesce(@kind, kind),
                   skills       = ARRAY(SELECT skill FROM unnest(skills || @adds) AS skill WHERE skill <> ALL(@drops) GROUP BY skill ORDER BY skill),
                   radius_km    = coalesce(@radiusKm, radius_km),
                   availability = CASE WHEN @saysHours THEN @availability ELSE availability END
            WHERE  person_id = @personId
            """,
            new
            {
                personId,
                kind = said.Kind?.ToCode(),
                adds = said.Adds.Select(skill => skill.ToCode()).ToArray(),
                drops = said.Drops.Select(skill => skill.ToCode()).ToArray(),
                radiusKm = said.RadiusKm,
                saysHours = said.Hours is not null,
                availability = said.Hours is { } hours ? HoursRules.ToAvailability(hours) : null,
            },
            ct);

    /// <summary>Where they start from.</summary>
    public Task SettleAsync(long personId, Point? home, string? areaCode, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE volunteers SET home = coalesce(@home, home), area_code = coalesce(@areaCode, area_code) WHERE person_id = @personId",
            new { personId, home, areaCode },
            ct);

    public Task DutyAsync(long personId, bool isOnDuty, CancellationToken ct) =>
        db.ExecuteAsync(
            """
            UPDATE volunteers
            SET    is_on_duty = @isOnDuty, status = CASE WHEN @isOnDuty AND status = 'paused' THEN 'active' ELSE status END
            WHERE  person_id = @personId
            """,
            new { personId, isOnDuty },
            ct);

    public Task HereAsync(long personId, Point here, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE volunteers SET here = @here, here_at = @now WHERE person_id = @personId", new { personId, here, now }, ct);

    /// <summary>False when someone vouched before.</summary>
    public async Task<bool> VouchAsync(long personId, long byPerson, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            "UPDATE volunteers SET vetted_at = @now, vetted_by = @byPerson WHERE person_id = @personId AND vetted_at IS NULL",
            new { personId, byPerson, now },
            ct) == 1;

    private static Volunteer Read(Row row) =>
        new(
            row.PersonId,
            Codes.Parse<VolunteerKind>(row.Kind),
            row.Skills.Where(code => Codes.TryParse<Skill>(code, out _)).Select(Codes.Parse<Skill>).ToList(),
            row.RadiusKm,
            row.AreaCode,
            row.HasHome,
            row.Availability,
            row.IsOnDuty,
            Codes.Parse<VolunteerStatus>(row.Status),
            row.IsVetted,
            row.VouchCode);

    private sealed record Row(
        long PersonId,
        string Kind,
        string[] Skills,
        int RadiusKm,
        string? AreaCode,
        bool HasHome,
        string? Availability,
        bool IsOnDuty,
        string Status,
        bool IsVetted,
        string? VouchCode
    );
}
