using Jitasa.Bot.Platform;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.People;

public sealed class PeopleStore(DbSession db, Sealed box, HomeSettings home)
{
    private const string Columns = """
        id, line_user_id, display_name_sealed, language, language_is_written, is_reachable, last_area_code, phone_sealed, phone_shared
        """;

    /// <summary>The person behind a LINE user id, made at first sight. Writing to us also makes them reachable again.</summary>
    public async Task<Person> MeetAsync(string lineUserId, DateTimeOffset now, CancellationToken ct) =>
        Read(
            (await db.FindAsync<Row>(
                $"""
                INSERT INTO people (province_code, line_user_id, created_at, last_seen_at)
                VALUES (@province, @lineUserId, @now, @now)
                ON CONFLICT (line_user_id) DO UPDATE SET last_seen_at = @now
                RETURNING {Columns}
                """,
                new { province = home.Province, lineUserId, now },
                ct))!
        );

    public async Task<Person?> FindAsync(long personId, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM people WHERE id = @personId", new { personId }, ct) is { } row ? Read(row) : null;

    public async Task<Person?> FindByLineAsync(string lineUserId, CancellationToken ct) =>
        await db.FindAsync<Row>($"SELECT {Columns} FROM people WHERE line_user_id = @lineUserId", new { lineUserId }, ct) is { } row
            ? Read(row)
            : null;

    public async Task<IReadOnlyList<Person>> ListAsync(long[] personIds, CancellationToken ct) =>
        (await db.ListAsync<Row>($"SELECT {Columns} FROM people WHERE id = ANY(@personIds)", new { personIds }, ct)).Select(Read).ToList();

    /// <summary>What LINE's profile says; a name with nothing to read in it changes nothing, and the language only until they wrote one.</summary>
    public Task IntroduceAsync(long personId, string? displayName, Tongue? tongue, CancellationToken ct) =>
        db.LaterAsync(
            """
            UPDATE people
            SET    display_name_sealed = coalesce(@name, display_name_sealed),
                   language = CASE WHEN language_is_written THEN language ELSE coalesce(@language, language) END
            WHERE  id = @personId
            """,
            new { personId, name = box.Seal(PersonName.Readable(displayName)), language = tongue is { } t ? Code(t) : null });

    /// <summary>They plainly wrote this language.</summary>
    public Task WritesAsync(long personId, Tongue tongue, CancellationToken ct) =>
        db.LaterAsync("UPDATE people SET language = @language, language_is_written = true WHERE id = @personId", new { personId, language = Code(tongue) });

    public Task ReachableAsync(long personId, bool isReachable, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE people SET is_reachable = @isReachable WHERE id = @personId", new { personId, isReachable }, ct);

    /// <summary>Someone who blocked us writes again.</summary>
    public Task ReachableAgainAsync(string lineUserId, CancellationToken ct) =>
        db.LaterAsync("UPDATE people SET is_reachable = true WHERE line_user_id = @lineUserId AND NOT is_reachable", new { lineUserId });

    public Task PhoneAsync(long personId, string phone, CancellationToken ct) =>
        db.ExecuteAsync(
            "UPDATE people SET phone_sealed = @sealedPhone, phone_hash = @hash WHERE id = @personId",
            new { personId, sealedPhone = box.Seal(phone), hash = box.Hash(phone) },
            ct);

    public Task SharePhoneAsync(long personId, bool shares, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE people SET phone_shared = @shares WHERE id = @personId", new { personId, shares }, ct);

    public Task SeenAtAsync(long personId, Point? location, string? areaCode, DateTimeOffset now, CancellationToken ct) =>
        db.LaterAsync(
            """
            UPDATE people
            SET    last_location = coalesce(@location, last_location), last_area_code = coalesce(@areaCode, last_area_code), last_located_at = @now
            WHERE  id = @personId
            """,
            new { personId, location, areaCode, now });

    private Person Read(Row row) =>
        new(row.Id, row.LineUserId, box.Open(row.DisplayNameSealed), row.Language == "en" ? Tongue.En : Tongue.Th, row.IsReachable)
        {
            WroteTongue = row.LanguageIsWritten,
            LastAreaCode = row.LastAreaCode,
            Phone = box.Open(row.PhoneSealed),
            SharesPhone = row.PhoneShared,
        };

    private static string Code(Tongue tongue) => tongue == Tongue.En ? "en" : "th";

    private sealed record Row(
        long Id,
        string? LineUserId,
        byte[]? DisplayNameSealed,
        string Language,
        bool LanguageIsWritten,
        bool IsReachable,
        string? LastAreaCode,
        byte[]? PhoneSealed,
        bool PhoneShared
    );
}
