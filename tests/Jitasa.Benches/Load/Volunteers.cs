using System.Globalization;
using Jitasa.Benches.Bed;

namespace Jitasa.Benches.Load;

/// <summary>Invented volunteers in the real tambons of the seed: as many in each as its people, around its centre, each with one to three skills.</summary>
internal static class Volunteers
{
    public static async Task SeedAsync(Cluster cluster, int count, CancellationToken ct)
    {
        await cluster.ExecuteAsync(
            string.Create(CultureInfo.InvariantCulture, $"""
            SELECT setseed(0.5);
            CREATE TABLE bench_homes AS
            WITH tambons AS (
                SELECT code, ST_X(center) AS lon, ST_Y(center) AS lat, sqrt(area_km2 / pi()) AS reach,
                       sum(population) OVER (ORDER BY code) - population AS low, sum(population) OVER (ORDER BY code) AS high
                FROM   areas WHERE level = 'tambon' AND center IS NOT NULL AND area_km2 IS NOT NULL)
            , drawn AS MATERIALIZED (
                SELECT n, random() * (SELECT max(high) FROM tambons) AS pick, random() * 2 * pi() AS turn, sqrt(random()) AS far, random() AS way, random() AS skilled, random() AS reach
                FROM   generate_series(1, {count}) n)
            SELECT d.n, t.code, d.way, d.skilled, d.reach,
                   ST_SetSRID(ST_MakePoint(t.lon + d.far * t.reach * cos(d.turn) / (111.32 * cos(radians(t.lat))), t.lat + d.far * t.reach * sin(d.turn) / 110.574), 4326) AS home
            FROM   drawn d JOIN tambons t ON d.pick >= t.low AND d.pick < t.high;
            INSERT INTO people (province_code, line_user_id, created_at, profile_due_at)
            SELECT left(code, 2), 'U' || md5('volunteer ' || n), now(), NULL FROM bench_homes ORDER BY n;
            INSERT INTO volunteers (person_id, province_code, skills, radius_km, home, area_code, is_on_duty, vetted_at, signed_up_at)
            SELECT p.id, left(h.code, 2),
                   array_remove(ARRAY[CASE WHEN h.way < 0.2 THEN 'motorcycle' WHEN h.way < 0.35 THEN 'drive_car' WHEN h.way < 0.45 THEN 'drive_pickup' END,
                                CASE WHEN h.skilled < 0.1 THEN 'first_aid' WHEN h.skilled < 0.13 THEN 'nursing' WHEN h.skilled < 0.4 THEN 'carry' ELSE 'cooking' END], NULL),
                   CASE WHEN h.reach < 0.2 THEN 2 WHEN h.reach < 0.6 THEN 5 WHEN h.reach < 0.9 THEN 10 ELSE 20 END,
                   h.home, h.code, mod(h.n, 10) < 8, CASE WHEN mod(h.n, 3) = 0 THEN now() END, now()
            FROM   bench_homes h JOIN people p ON p.line_user_id = 'U' || md5('volunteer ' || h.n);
            DROP TABLE bench_homes;
            """),
            ct);
        // Only these: a plan made for tables known to be empty is no plan of a running installation.
        await cluster.ExecuteAsync("VACUUM ANALYZE people, volunteers, areas", ct);
    }
}
