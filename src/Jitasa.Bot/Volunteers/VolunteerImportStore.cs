using System.Text.Json;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

/// <summary>Writes imported volunteers, a batch with two statements: one reads what is known, one writes what is new or different.</summary>
public sealed class VolunteerImportStore(DbSession db, Sealed box, OutboxStore outbox)
{
    public async Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<VolunteerImportRow>> batch, DateTimeOffset now, CancellationToken ct)
    {
        var known = await KnownAsync(batch, ct);
        var byCode = known.Where(row => row.ImportCode is not null).ToDictionary(row => row.ImportCode!, StringComparer.Ordinal);
        var byLine = known.Where(row => row.LineUserId is not null).ToDictionary(row => row.LineUserId!, StringComparer.Ordinal);
        var problems = new List<RowProblem>();
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var writes = new List<object>();
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var (number, row) in batch)
        {
            var same = byCode.GetValueOrDefault(row.Code);
            var holder = row.LineUserId is null ? null : byLine.GetValueOrDefault(row.LineUserId);
            if (row.LineUserId is not null && (!lines.Add(row.LineUserId) || Clashes(holder, same, row)))
            {
                problems.Add(new(number, "line_user_id belongs to another volunteer already"));
                continue;
            }
            if (same is not null && IsSame(same, row))
            {
                unchanged++;
                continue;
            }
            _ = same is null && holder?.IsVolunteer != true ? added++ : changed++;
            writes.Add(Pack(row, (same ?? holder)?.PersonId));
        }
        if (writes.Count > 0)
            await outbox.LinkMenusAsync((await SaveAsync(writes, now, ct)).ToArray(), ct);
        return new(added, changed, unchanged, problems);
    }

    private static bool Clashes(Known? holder, Known? same, VolunteerImportRow row) =>
        holder is not null && ((holder.ImportCode is not null && holder.ImportCode != row.Code) || (same is not null && same.PersonId != holder.PersonId));

    private bool IsSame(Known known, VolunteerImportRow row) =>
        known.Kind == row.Kind
        && known.AreaCode == row.Area
        && (row.Home is not { } home || (known.Lat == home.Lat && known.Lon == home.Lon))
        && known.RadiusKm == row.RadiusKm
        && known.Skills!.Order(StringComparer.Ordinal).SequenceEqual(row.Skills, StringComparer.Ordinal)
        && known.Availability == row.Availability
        && known.Status == row.Status
        && (row.OnDuty is null || row.OnDuty == known.IsOnDuty)
        && (row.Vetted ?? true) == known.IsVetted
        && (row.LineUserId is null || row.LineUserId == known.LineUserId)
        && (row.Name is null || row.Name == box.Open(known.DisplayNameSealed));

    private object Pack(VolunteerImportRow row, long? knownId) =>
        new
        {
            code = row.Code,
            known_id = knownId,
            line_user_id = row.LineUserId,
            name = box.Seal(row.Name) is { } sealedName ? Convert.ToBase64String(sealedName) : null,
            kind = row.Kind,
            province = row.Province,
            area = row.Area,
            lat = row.Home?.Lat,
            lon = row.Home?.Lon,
            radius_km = row.RadiusKm,
            skills = row.Skills,
            availability = row.Availability,
            status = row.Status,
            on_duty = row.OnDuty,
            vetted = row.Vetted ?? true,
            vouch_code = row.Vetted == false ? VouchCode.New() : null,
            signed_up_at = row.SignedUpAt,
        };

    private Task<IReadOnlyList<Known>> KnownAsync(IReadOnlyList<Numbered<VolunteerImportRow>> batch, CancellationToken ct) =>
        db.ListAsync<Known>(
            """
            SELECT p.id AS person_id, p.line_user_id, p.display_name_sealed, v.person_id IS NOT NULL AS is_volunteer, v.import_code, v.kind, v.area_code,
                   ST_Y(v.home) AS lat, ST_X(v.home) AS lon, v.radius_km, v.skills, v.availability, v.status, v.is_on_duty, v.vetted_at IS NOT NULL AS is_vetted
            FROM   people p LEFT JOIN volunteers v ON v.person_id = p.id
            WHERE  p.line_user_id = ANY(@lines) OR p.id IN (SELECT person_id FROM volunteers WHERE import_code = ANY(@codes))
            """,
            new { lines = batch.Select(row => row.Value.LineUserId).OfType<string>().ToArray(), codes = batch.Select(row => row.Value.Code).ToArray() },
            ct);

    // The rows travel as one JSON text: a parameter of its own for each of 15 columns of 5,000 rows would not be faster, only longer.
    private Task<IReadOnlyList<long>> SaveAsync(List<object> rows, DateTimeOffset now, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            WITH incoming AS MATERIALIZED (
                SELECT r.*, coalesce(r.known_id, nextval(pg_get_serial_sequence('people', 'id'))) AS person_id,
                       CASE WHEN r.lat IS NULL THEN NULL ELSE ST_SetSRID(ST_MakePoint(r.lon, r.lat), 4326) END AS pin
                FROM   jsonb_to_recordset(@rows::jsonb) AS r(code text, known_id bigint, line_user_id text, name text, kind text, province text, area text,
                           lat double precision, lon double precision, radius_km int, skills text[], availability text, status text, on_duty boolean,
                           vetted boolean, vouch_code text, signed_up_at timestamptz))
            , met AS (
                INSERT INTO people (id, province_code, line_user_id, display_name_sealed, created_at)
                OVERRIDING SYSTEM VALUE
                SELECT person_id, province, line_user_id, decode(name, 'base64'), @now FROM incoming WHERE known_id IS NULL)
            , renamed AS (
                UPDATE people p
                SET    line_user_id = coalesce(i.line_user_id, p.line_user_id), display_name_sealed = coalesce(decode(i.name, 'base64'), p.display_name_sealed)
                FROM   incoming i
                WHERE  i.known_id = p.id)
            INSERT INTO volunteers (person_id, province_code, import_code, kind, skills, radius_km, home, area_code, is_on_duty, availability, status, vetted_at, vouch_code, signed_up_at)
            SELECT person_id, province, code, kind, skills, radius_km,
                   coalesce(pin, (SELECT a.center FROM areas a WHERE starts_with(area, a.code) AND a.level IN ('tambon', 'village') AND a.center IS NOT NULL
                                  ORDER BY length(a.code) DESC LIMIT 1)),
                   area, coalesce(on_duty, true), availability, status, CASE WHEN vetted THEN @now END, vouch_code, coalesce(signed_up_at, @now)
            FROM   incoming
            ON CONFLICT (person_id) DO UPDATE
            SET    import_code  = excluded.import_code,
                   kind         = excluded.kind,
                   skills       = excluded.skills,
                   radius_km    = excluded.radius_km,
                   home         = coalesce(excluded.home, volunteers.home),
                   area_code    = excluded.area_code,
                   -- Whoever went off duty in the chat stays so unless the file says otherwise.
                   is_on_duty   = coalesce((SELECT i.on_duty FROM incoming i WHERE i.person_id = excluded.person_id), volunteers.is_on_duty),
                   availability = excluded.availability,
                   status       = excluded.status,
                   vetted_at    = CASE WHEN excluded.vetted_at IS NULL THEN NULL ELSE coalesce(volunteers.vetted_at, excluded.vetted_at) END,
                   vouch_code   = coalesce(volunteers.vouch_code, excluded.vouch_code)
            RETURNING person_id
            """,
            new { rows = JsonSerializer.Serialize(rows), now },
            ct);

    private sealed record Known(
        long PersonId,
        string? LineUserId,
        byte[]? DisplayNameSealed,
        bool IsVolunteer,
        string? ImportCode,
        string? Kind,
        string? AreaCode,
        double? Lat,
        double? Lon,
        int? RadiusKm,
        string[]? Skills,
        string? Availability,
        string? Status,
        bool? IsOnDuty,
        bool IsVetted
    );
}
