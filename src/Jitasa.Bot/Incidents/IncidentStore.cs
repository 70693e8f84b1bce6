using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Incidents;

public sealed class IncidentStore(DbSession db, HomeSettings home)
{
    private const string Columns = "id, code, name, province_code, area_codes, needs, opened_at, closed_at";

    /// <summary>
    /// The incident a new case belongs to: an open one that covers the area, the most specific first, then the newest. A cry from elsewhere, or
    /// after the last one was closed, is not turned away: it goes to the newest that is open, else to the one closed last.
    /// </summary>
    /// <param name="areaCode">Null when the place is not known yet: the home province.</param>
    public async Task<Incident> CurrentAsync(string? areaCode, DateTimeOffset now, CancellationToken ct) =>
        Read(
            await db.FindAsync<Row>(
                $"""
                SELECT   {Columns}
                FROM     incidents i
                CROSS JOIN LATERAL (
                    SELECT max(length(touched)) AS fit
                    FROM   unnest(CASE WHEN i.area_codes = ARRAY[]::text[] THEN ARRAY[i.province_code] ELSE i.area_codes END) AS touched
                    WHERE  starts_with(@area, touched)) covers
                WHERE    opened_at <= @now
                ORDER BY (closed_at IS NULL) DESC, CASE WHEN closed_at IS NULL THEN fit END DESC NULLS LAST, closed_at DESC, opened_at DESC, id DESC
                LIMIT    1
                """,
                new { area = areaCode ?? home.Province, now },
                ct) ?? throw new InvalidOperationException("There is no incident: the first start opens the one of Incident__Code.")
        );

    /// <summary>What is going on at the place now; nothing when no open incident covers it.</summary>
    /// <param name="areaCode">Null when the place is not known yet: the home province.</param>
    public async Task<IReadOnlyList<Incident>> HereAsync(string? areaCode, DateTimeOffset now, CancellationToken ct) =>
        (await db.ListAsync<Row>(
            $"""
            SELECT   {Columns}
            FROM     incidents i
            WHERE    closed_at IS NULL AND opened_at <= @now
              AND    EXISTS (SELECT FROM unnest(CASE WHEN i.area_codes = ARRAY[]::text[] THEN ARRAY[i.province_code] ELSE i.area_codes END) AS touched
                             WHERE  starts_with(@area, touched))
            ORDER BY id
            """,
            new { area = areaCode ?? home.Province, now },
            ct)).Select(Read).ToList();

    public async Task<Incident?> FindAsync(string code, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM incidents WHERE code = @code", new { code }, ct) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Incident>> ListAsync(CancellationToken ct) =>
        (await db.ListAsync<Row>($"SELECT {Columns} FROM incidents ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC", null, ct)).Select(Read).ToList();

    /// <summary>False when the code is taken, whether open or closed.</summary>
    public async Task<bool> OpenAsync(string code, string name, IReadOnlyList<string> areaCodes, IReadOnlyList<NeedKind> needs, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            INSERT INTO incidents (code, name, province_code, area_codes, needs, opened_at)
            VALUES (@code, @name, @province, @areas, @needs, @now)
            ON CONFLICT (code) DO NOTHING
            """,
            new { code, name, province = home.Province, areas = areaCodes.ToArray(), needs = needs.Select(need => need.ToCode()).ToArray(), now },
            ct) == 1;

    /// <summary>False when it was not closed.</summary>
    public async Task<bool> ReopenAsync(string code, CancellationToken ct) =>
        await db.ExecuteAsync("UPDATE incidents SET closed_at = NULL WHERE code = @code AND closed_at IS NOT NULL", new { code }, ct) == 1;

    /// <summary>False when it was closed already, or never was.</summary>
    public async Task<bool> CloseAsync(string code, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync("UPDATE incidents SET closed_at = @now WHERE code = @code AND closed_at IS NULL", new { code, now }, ct) == 1;

    private static Incident Read(Row row) =>
        new(row.Id, row.Code, row.Name, row.ProvinceCode, row.AreaCodes, row.Needs.Select(Codes.Parse<NeedKind>).ToList(), row.OpenedAt, row.ClosedAt);

    private sealed record Row(
        long Id,
        string Code,
        string Name,
        string ProvinceCode,
        string[] AreaCodes,
        string[] Needs,
        DateTimeOffset OpenedAt,
        DateTimeOffset? ClosedAt
    );
}
