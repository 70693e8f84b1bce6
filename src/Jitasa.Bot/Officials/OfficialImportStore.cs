using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Officials;

public sealed class OfficialImportStore(DbSession db, Sealed box, HomeSettings home, OutboxStore outbox, TimeProvider clock)
{
    public Task<IReadOnlyList<string>> UnknownAreasAsync(IEnumerable<string> codes, CancellationToken ct) =>
        db.ListAsync<string>(
            "SELECT given.code FROM unnest(@codes) AS given (code) WHERE given.code <> 'TH' AND NOT EXISTS (SELECT FROM areas a WHERE a.code = given.code)",
            new { codes = codes.Distinct(StringComparer.Ordinal).ToArray() },
            ct);

    /// <summary>Makes the people it does not know and gives each the role. What a person told us since (name, phone) is not written over.</summary>
    public async Task<ImportTally> PutAsync(IReadOnlyList<OfficialRow> rows, CancellationToken ct)
    {
        var granted = await db.ListAsync<long>(
            """
            WITH given AS (
                SELECT * FROM unnest(@ids, @names, @roles, @areas, @phones, @hashes) AS g (line_user_id, name, role, area_code, phone, hash))
            , persons AS (
                INSERT INTO people AS p (province_code, line_user_id, display_name_sealed, phone_sealed, phone_hash, created_at)
                SELECT DISTINCT ON (line_user_id) @province, line_user_id, name, phone, hash, @now
                FROM   given
                ORDER  BY line_user_id, name IS NULL, phone IS NULL
                -- A person met before keeps what they have; the update that changes nothing returns their id.
                ON CONFLICT (line_user_id) DO UPDATE
                SET    display_name_sealed = coalesce(p.display_name_sealed, excluded.display_name_sealed),
                       phone_sealed = coalesce(p.phone_sealed, excluded.phone_sealed), phone_hash = coalesce(p.phone_hash, excluded.phone_hash)
                RETURNING id, line_user_id)
            , granted AS (
                INSERT INTO person_roles (person_id, role, area_code, granted_at)
                SELECT persons.id, given.role, given.area_code, @now
                FROM   given JOIN persons ON persons.line_user_id = given.line_user_id
                ON CONFLICT (person_id, role, area_code) WHERE revoked_at IS NULL DO NOTHING
                RETURNING person_id)
            SELECT person_id FROM granted
            """,
            new
            {
                ids = rows.Select(row => row.LineUserId).ToArray(),
                names = rows.Select(row => box.Seal(row.Name)).ToArray(),
                roles = rows.Select(row => row.Role.ToCode()).ToArray(),
                areas = rows.Select(row => row.AreaCode).ToArray(),
                phones = rows.Select(row => box.Seal(row.Phone)).ToArray(),
                hashes = rows.Select(row => box.Hash(row.Phone)).ToArray(),
                province = home.Province,
                now = clock.GetUtcNow(),
            },
            ct);
        await outbox.LinkMenusAsync(granted.Distinct().ToArray(), ct);
        return new(granted.Count, 0, rows.Count - granted.Count);
    }
}
