using System.Globalization;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>Which database will do. Pure.</summary>
public static class DatabaseRules
{
    private const int OldestServer = 15;
    private static readonly Version OldestPostGis = new(3, 3);

    public static SetupLine Server(string subject, int version)
    {
        // 150020 is 15.20.
        var (major, minor) = (version / 10_000, version % 10_000);
        return major >= OldestServer
            ? SetupLine.Ok(subject, $"PostgreSQL {major}.{minor}")
            : SetupLine.NotOk(subject, $"PostgreSQL {major}.{minor} is too old: {OldestServer} or newer is needed; install it and bring the data over with pg_dump and pg_restore.");
    }

    public static SetupLine PostGis(string subject, DatabaseFacts facts) =>
        facts.PostGis switch
        {
            null when facts.CanHavePostGis => SetupLine.NotOk(subject, "it is not in this database: as its administrator type CREATE EXTENSION postgis; there."),
            null => SetupLine.NotOk(subject, $"it is not installed: apt install postgresql-{facts.Version / 10_000}-postgis-3, then CREATE EXTENSION postgis; in this database."),
            var found when Of(found) >= OldestPostGis => SetupLine.Ok(subject, found),
            var found => SetupLine.NotOk(subject, $"{found} is too old: {OldestPostGis} or newer is needed; install it, then call postgis_extensions_upgrade() in this database."),
        };

    // "3.3.2", "3.6.0dev": two numbers are enough.
    private static Version Of(string text) =>
        text.Split('.') is [var major, var minor, ..] && int.TryParse(major, CultureInfo.InvariantCulture, out var first) && int.TryParse(minor, CultureInfo.InvariantCulture, out var second)
            ? new(first, second)
            : new(0, 0);
}
