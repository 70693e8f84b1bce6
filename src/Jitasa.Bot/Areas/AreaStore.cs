using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.Areas;

public sealed class AreaStore(DbSession db, AreaSettings settings)
{
    /// <summary>
    /// The tambon whose boundary covers the point, else the one with the nearest centre within 30 km; then the village whose centre is
    /// nearest in that tambon, when closer than 1.5 km. Null outside Thailand.
    /// </summary>
    public async Task<AreaFix?> LocateAsync(GeoPoint place, CancellationToken ct) =>
        !place.IsInThailand
            ? null
            : await db.FindAsync<AreaFix>(
                """
                WITH inside AS (
                    SELECT   code, boundary_source = 'voronoi' AS is_approximate
                    FROM     areas
                    WHERE    level = 'tambon' AND ST_Covers(boundary, @point)
                    ORDER BY boundary_source = 'voronoi', center <-> @point, code
                    LIMIT    1)
                , nearest AS (
                    SELECT   code, center
                    FROM     areas
                    -- A little more than 30 km in degrees, so that the index bounds the search.
                    WHERE    level = 'tambon' AND center && ST_Expand(@point, 0.3) AND NOT EXISTS (SELECT FROM inside)
                    ORDER BY center <-> @point, code
                    LIMIT    1)
                , tambon AS (
                    SELECT code, is_approximate FROM inside
                    UNION ALL
                    SELECT code, true FROM nearest WHERE ST_DWithin(center::geography, @point::geography, 30000))
                SELECT coalesce(village.code, tambon.code) AS area_code, tambon.code AS tambon_code, tambon.is_approximate
                FROM   tambon
                LEFT   JOIN LATERAL (
                    SELECT   code
                    FROM     areas
                    WHERE    code >= tambon.code || '00' AND code <= tambon.code || '99' AND level = 'village'
                      AND    ST_DWithin(center::geography, @point::geography, 1500)
                    ORDER BY center <-> @point, code
                    LIMIT    1) village ON true
                """,
                new { point = place.ToPoint() },
                ct);

    public async Task<Area?> FindAsync(string code, CancellationToken ct) =>
        await db.FindAsync<Row>(
            """
            SELECT a.code, a.level, a.name_th, a.name_en, a.center, size.population, size.area_km2
            FROM   areas a
            -- A village is as dense as its tambon.
            JOIN   areas size ON size.code = CASE a.level WHEN 'village' THEN left(a.code, 6) ELSE a.code END
            WHERE  a.code = @code
            """,
            new { code },
            ct)
            is { } row
            ? new Area(row.Code, Codes.Parse<AreaLevel>(row.Level), Name(row.NameTh, row.NameEn), row.Center, AreaRules.IsTown(row.Population, row.AreaKm2, settings))
            : null;

    /// <summary>A point to start from: the area's own, else that of the nearest area around it that has one (a village's tambon).</summary>
    public Task<Point?> CenterAsync(string code, CancellationToken ct) =>
        db.FindAsync<Point>(
            "SELECT center FROM areas WHERE code = ANY(@line) AND center IS NOT NULL ORDER BY length(code) DESC LIMIT 1",
            new { line = AreaRules.Line(code).ToArray() },
            ct);

    /// <summary>The names of an area and of what it lies in; null when none of them is known.</summary>
    public async Task<AreaChain?> ChainAsync(string code, CancellationToken ct) => (await ChainsAsync([code], ct)).FirstOrDefault();

    /// <summary>The same for several areas at once; one that is not known is left out.</summary>
    public async Task<IReadOnlyList<AreaChain>> ChainsAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var rows = (await db.ListAsync<(string Code, string Level, string NameTh, string? NameEn, int? Population, double? AreaKm2)>(
            "SELECT code, level, name_th, name_en, population, area_km2 FROM areas WHERE code = ANY(@lines)",
            new { lines = codes.SelectMany(AreaRules.Line).Distinct().ToArray() },
            ct)).ToDictionary(row => row.Code);
        return codes.Distinct().Where(code => AreaRules.Line(code).Any(rows.ContainsKey)).Select(Chain).ToList();

        AreaChain Chain(string code)
        {
            var line = AreaRules.Line(code).Where(rows.ContainsKey).Select(part => rows[part]).ToList();
            Say? Named(AreaLevel level) =>
                line.Where(row => row.Level == level.ToCode()).Select(row => (Say?)Name(row.NameTh, row.NameEn)).FirstOrDefault();
            // A village is as dense as its tambon.
            var size = rows.GetValueOrDefault(code[..Math.Min(code.Length, 6)]);
            return new(code, Named(AreaLevel.Village), Named(AreaLevel.Tambon), Named(AreaLevel.Amphoe), Named(AreaLevel.Province))
            {
                IsTown = AreaRules.IsTown(size.Population, size.AreaKm2, settings),
            };
        }
    }

    /// <summary>Changes whenever a village is added or renamed.</summary>
    public Task<string> VillagesMarkAsync(CancellationToken ct) =>
        db.ScalarAsync<string>(
            "SELECT count(*) || ':' || coalesce(sum(hashtextextended(code || name_th, 0)::numeric), 0) FROM areas WHERE level = 'village'",
            null,
            ct);

    public Task<IReadOnlyList<(string Code, string Name)>> VillageNamesAsync(CancellationToken ct) =>
        db.ListAsync<(string Code, string Name)>("SELECT code, name_th FROM areas WHERE level = 'village' ORDER BY code", null, ct);

    private static Say Name(string th, string? en) => new(th, en ?? th);

    private sealed record Row(string Code, string Level, string NameTh, string? NameEn, Point? Center, int? Population, double? AreaKm2);
}
