using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Doctor;

/// <param name="Version">PostgreSQL's own number: 150020 is 15.20.</param>
/// <param name="PostGis">Null when this database has none.</param>
/// <param name="CanHavePostGis">It is installed on the machine, only not in this database.</param>
public sealed record DatabaseFacts(int Version, string? PostGis, bool CanHavePostGis);

/// <summary>What doctor asks the database itself.</summary>
public sealed class DoctorStore(DbSession db)
{
    public async Task<DatabaseFacts> FactsAsync(CancellationToken ct) =>
        (await db.FindAsync<DatabaseFacts>(
            """
            SELECT current_setting('server_version_num')::int AS version,
                   (SELECT extversion FROM pg_extension WHERE extname = 'postgis') AS post_gis,
                   EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis') AS can_have_post_gis
            """,
            parameters: null,
            ct))!;

    /// <summary>The database's clock as it is asked.</summary>
    public Task<DateTimeOffset> ClockAsync(CancellationToken ct) => db.ScalarAsync<DateTimeOffset>("SELECT clock_timestamp()", parameters: null, ct);

    /// <summary>LINE ids of the people who signed in on the pages last.</summary>
    public Task<IReadOnlyList<string>> SignedInAsync(int most, CancellationToken ct) =>
        db.ListAsync<string>(
            """
            SELECT   p.line_user_id
            FROM     sessions s JOIN people p ON p.id = s.person_id
            WHERE    p.line_user_id IS NOT NULL
            GROUP BY p.line_user_id
            ORDER BY max(s.opened_at) DESC
            LIMIT    @most
            """,
            new { most },
            ct);
}
