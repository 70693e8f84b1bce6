using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.People;

public sealed class RoleStore(DbSession db, OutboxStore outbox)
{
    /// <summary>False when the person held exactly this role already.</summary>
    public async Task<bool> GrantAsync(long personId, Role role, string areaCode, long? grantedBy, DateTimeOffset now, CancellationToken ct)
    {
        var isNew = await db.ExecuteAsync(
            """
            INSERT INTO person_roles (person_id, role, area_code, granted_by, granted_at)
            VALUES (@personId, @role, @areaCode, @grantedBy, @now)
            ON CONFLICT (person_id, role, area_code) WHERE revoked_at IS NULL DO NOTHING
            """,
            new { personId, role = role.ToCode(), areaCode, grantedBy, now },
            ct) == 1;
        if (isNew)
            await outbox.LinkMenusAsync([personId], ct);
        return isNew;
    }

    /// <summary>False when the person did not hold this role there.</summary>
    public async Task<bool> RevokeAsync(long personId, Role role, string areaCode, DateTimeOffset now, CancellationToken ct)
    {
        var held = await db.ExecuteAsync(
            "UPDATE person_roles SET revoked_at = @now WHERE person_id = @personId AND role = @role AND area_code = @areaCode AND revoked_at IS NULL",
            new { personId, role = role.ToCode(), areaCode, now },
            ct) == 1;
        if (held)
            await outbox.LinkMenusAsync([personId], ct);
        return held;
    }

    public async Task<IReadOnlyList<HeldRole>> OfAsync(long personId, CancellationToken ct) =>
        (await db.ListAsync<(string Role, string AreaCode)>(
            "SELECT role, area_code FROM person_roles WHERE person_id = @personId AND revoked_at IS NULL",
            new { personId },
            ct)).Select(row => new HeldRole(Codes.Parse<Role>(row.Role), row.AreaCode)).ToList();

    /// <summary>
    /// People of the given roles whose area contains <paramref name="areaCode"/> (a prefix of it, or TH), finest area first.
    /// Only those LINE can reach.
    /// </summary>
    public Task<IReadOnlyList<long>> CoveringAsync(IReadOnlyCollection<Role> roles, string areaCode, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            SELECT   p.id
            FROM     person_roles r JOIN people p ON p.id = r.person_id
            WHERE    r.role = ANY(@roles) AND r.revoked_at IS NULL AND p.is_reachable AND p.line_user_id IS NOT NULL
              AND    (r.area_code = 'TH' OR starts_with(@areaCode, r.area_code))
            GROUP BY p.id
            ORDER BY max(CASE r.area_code WHEN 'TH' THEN 0 ELSE length(r.area_code) END) DESC, p.id
            """,
            new { roles = roles.Select(role => role.ToCode()).ToArray(), areaCode },
            ct);

    /// <summary>People of the given roles anywhere within <paramref name="areaCode"/>, or over it, those over the widest area first. Only those LINE can reach.</summary>
    public Task<IReadOnlyList<long>> WithinAsync(IReadOnlyCollection<Role> roles, string areaCode, CancellationToken ct) =>
        db.ListAsync<long>(
            """
            SELECT   p.id
            FROM     person_roles r JOIN people p ON p.id = r.person_id
            WHERE    r.role = ANY(@roles) AND r.revoked_at IS NULL AND p.is_reachable AND p.line_user_id IS NOT NULL
              AND    (r.area_code = 'TH' OR starts_with(r.area_code, @areaCode) OR starts_with(@areaCode, r.area_code))
            GROUP BY p.id
            ORDER BY min(CASE r.area_code WHEN 'TH' THEN 0 ELSE length(r.area_code) END), p.id
            """,
            new { roles = roles.Select(role => role.ToCode()).ToArray(), areaCode },
            ct);
}
