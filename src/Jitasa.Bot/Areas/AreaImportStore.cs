using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.Areas;

/// <summary>One area as a file gives it.</summary>
public sealed record AreaRow(string Code, AreaLevel Level, string NameTh, string? NameEn, GeoPoint? Center, int? Population = null, double? AreaKm2 = null);

/// <summary>One boundary as a file gives it; the names count only for an area not known yet.</summary>
public sealed record BoundaryRow(string Code, Geometry Boundary, string? NameTh, string? NameEn);

/// <summary>Writes whole batches of areas: one statement each.</summary>
public sealed class AreaImportStore(DbSession db)
{
    /// <summary>Adds or changes areas. A value the file leaves empty keeps what is known. Rows whose parent is not known are left out and returned.</summary>
    public async Task<(ImportTally Tally, IReadOnlyList<string> Orphans)> PutAsync(IReadOnlyList<AreaRow> rows, CancellationToken ct)
    {
        var done = (await db.FindAsync<Outcome>(
            """
            WITH given AS (
                SELECT *
                FROM   unnest(@codes, @levels, @namesTh, @namesEn, @centers, @populations, @sizes)
                       AS g (code, level, name_th, name_en, center, population, area_km2))
            , rooted AS (
                SELECT g.*
                FROM   given g
                WHERE  g.level = 'province' OR EXISTS (SELECT FROM areas p WHERE p.code = left(g.code, -2)))
            , put AS (
                INSERT INTO areas AS a (code, level, name_th, name_en, center, population, area_km2)
                SELECT code, level, name_th, name_en, center, population, area_km2 FROM rooted
                ON CONFLICT (code) DO UPDATE
                SET    name_th = excluded.name_th, name_en = coalesce(excluded.name_en, a.name_en), center = coalesce(excluded.center, a.center),
                       population = coalesce(excluded.population, a.population), area_km2 = coalesce(excluded.area_km2, a.area_km2)
                WHERE  (a.name_th, a.name_en, a.center, a.population, a.area_km2) IS DISTINCT FROM
                       (excluded.name_th, coalesce(excluded.name_en, a.name_en), coalesce(excluded.center, a.center),
                        coalesce(excluded.population, a.population), coalesce(excluded.area_km2, a.area_km2))
                -- xmax is 0 on a row that was inserted, not updated.
                RETURNING xmax = 0 AS is_new)
            SELECT (SELECT count(*) FILTER (WHERE is_new) FROM put)::int AS added,
                   (SELECT count(*) FILTER (WHERE NOT is_new) FROM put)::int AS changed,
                   ARRAY(SELECT code FROM given EXCEPT SELECT code FROM rooted) AS orphans
            """,
            new
            {
                codes = rows.Select(row => row.Code).ToArray(),
                levels = rows.Select(row => row.Level.ToCode()).ToArray(),
                namesTh = rows.Select(row => row.NameTh).ToArray(),
                namesEn = rows.Select(row => row.NameEn).ToArray(),
                centers = rows.Select(row => row.Center?.ToPoint()).ToArray(),
                populations = rows.Select(row => row.Population).ToArray(),
                sizes = rows.Select(row => row.AreaKm2).ToArray(),
            },
            ct))!;
        return (new ImportTally(done.Added, done.Changed, rows.Count - done.Added - done.Changed - done.Orphans.Length), done.Orphans);
    }

    /// <summary>
    /// Sets real boundaries, made valid. An area not known yet is added when the file names it and its parent is known; the others are returned.
    /// </summary>
    public async Task<(ImportTally Tally, IReadOnlyList<string> Unknown)> PutBoundariesAsync(IReadOnlyList<BoundaryRow> rows, CancellationToken ct)
    {
        var done = (await db.FindAsync<Outcome>(
            """
            WITH given AS (
                SELECT g.code, g.name_th, g.name_en, ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Force2D(g.boundary)), 3)) AS boundary
                FROM   unnest(@codes, @namesTh, @namesEn, @boundaries) AS g (code, name_th, name_en, boundary))
            , usable AS (
                SELECT g.*, a.code IS NULL AS is_new
                FROM   given g LEFT JOIN areas a ON a.code = g.code
                WHERE  a.code IS NOT NULL
                   OR  (g.name_th IS NOT NULL AND (length(g.code) = 2 OR EXISTS (SELECT FROM areas p WHERE p.code = left(g.code, -2)))))
            , added AS (
                INSERT INTO areas (code, level, name_th, name_en, center, boundary, boundary_source, area_km2)
                SELECT code, (ARRAY['province', 'amphoe', 'tambon', 'village'])[length(code) / 2], name_th, name_en,
                       ST_PointOnSurface(boundary), boundary, 'polygon', ST_Area(boundary::geography) / 1e6
                FROM   usable
                WHERE  is_new
                RETURNING code)
            , changed AS (
                UPDATE areas a
                SET    boundary = u.boundary, boundary_source = 'polygon', center = coalesce(a.center, ST_PointOnSurface(u.boundary)),
                       area_km2 = coalesce(a.area_km2, ST_Area(u.boundary::geography) / 1e6)
                FROM   usable u
                WHERE  a.code = u.code AND NOT u.is_new AND (a.boundary_source IS DISTINCT FROM 'polygon' OR a.boundary IS DISTINCT FROM u.boundary)
                RETURNING a.code)
            SELECT (SELECT count(*) FROM added)::int AS added, (SELECT count(*) FROM changed)::int AS changed,
                   ARRAY(SELECT code FROM given EXCEPT SELECT code FROM usable) AS orphans
            """,
            new
            {
                codes = rows.Select(row => row.Code).ToArray(),
                namesTh = rows.Select(row => row.NameTh).ToArray(),
                namesEn = rows.Select(row => row.NameEn).ToArray(),
                boundaries = rows.Select(row => row.Boundary).ToArray(),
            },
            ct))!;
        return (new ImportTally(done.Added, done.Changed, rows.Count - done.Added - done.Changed - done.Orphans.Length), done.Orphans);
    }

    /// <summary>
    /// Gives every tambon with a point and no real boundary a Voronoi cell: what is nearer to its point than to any other tambon's,
    /// at most about twice its own radius away and never inside a real boundary. Returns how many cells changed.
    /// </summary>
    public async Task<int> DrawCellsAsync(CancellationToken ct)
    {
        // Compiling this statement takes longer (2.6 s) than running it.
        await db.ExecuteAsync("SET LOCAL jit = off", null, ct);
        return await db.ScalarAsync<int>(
                """
                WITH cells AS MATERIALIZED (
                    -- Drawn in Mercator, where a line halfway between two near points is halfway on the ground.
                    SELECT (ST_Dump(ST_VoronoiPolygons(ST_Collect(ST_Transform(center, 3857))))).geom AS cell
                    FROM   areas
                    WHERE  level = 'tambon' AND center IS NOT NULL
                      AND  EXISTS (SELECT FROM areas w WHERE w.level = 'tambon' AND w.center IS NOT NULL AND w.boundary_source IS DISTINCT FROM 'polygon'))
                , found AS (
                    -- From the cell to its point, because it is the points that have an index.
                    SELECT a.code, c.cell
                    FROM   cells c JOIN areas a ON a.center && ST_Transform(c.cell, 4326) AND ST_Covers(c.cell, ST_Transform(a.center, 3857))
                    WHERE  a.level = 'tambon' AND a.boundary_source IS DISTINCT FROM 'polygon')
                , reached AS (
                    -- Metres in Mercator grow with latitude by 1/cos. Without a known size a tambon counts as 75 km2.
                    SELECT code, ST_Buffer(ST_Transform(center, 3857),
                               1000 * least(30, greatest(3, 2 * sqrt(coalesce(area_km2, 75) / pi()))) / cos(radians(ST_Y(center)))) AS reach
                    FROM   areas
                    WHERE  level = 'tambon' AND center IS NOT NULL AND boundary_source IS DISTINCT FROM 'polygon')
                , drawn AS MATERIALIZED (
                    -- A single point has no cell: its reach is all there is.
                    SELECT r.code, ST_Transform(coalesce(ST_Intersection(f.cell, r.reach), r.reach), 4326) AS cell
                    FROM   reached r LEFT JOIN found f ON f.code = r.code)
                , cut AS MATERIALIZED (
                    SELECT DISTINCT ON (d.code) d.code,
                           ST_Multi(ST_CollectionExtract(CASE WHEN real.taken IS NULL THEN d.cell ELSE ST_Difference(d.cell, real.taken) END, 3)) AS cell
                    FROM   drawn d
                    LEFT   JOIN LATERAL (
                        SELECT ST_Union(b.boundary) AS taken
                        FROM   areas b
                        WHERE  b.level = 'tambon' AND b.boundary_source = 'polygon' AND b.boundary && d.cell) real ON true)
                , placed AS (
                    UPDATE areas a
                    SET    boundary = CASE WHEN ST_IsEmpty(c.cell) THEN NULL ELSE c.cell END,
                           boundary_source = CASE WHEN ST_IsEmpty(c.cell) THEN NULL ELSE 'voronoi' END
                    FROM   cut c
                    WHERE  a.code = c.code AND a.boundary IS DISTINCT FROM CASE WHEN ST_IsEmpty(c.cell) THEN NULL ELSE c.cell END
                    RETURNING 1)
                SELECT count(*)::int FROM placed
                """,
                null,
                ct);
    }

    /// <summary>Tambon found only by name: neither a boundary nor a point.</summary>
    public Task<int> PlacelessAsync(CancellationToken ct) =>
        db.ScalarAsync<int>("SELECT count(*)::int FROM areas WHERE level = 'tambon' AND center IS NULL AND boundary IS NULL", null, ct);

    private sealed record Outcome(int Added, int Changed, string[] Orphans);
}
