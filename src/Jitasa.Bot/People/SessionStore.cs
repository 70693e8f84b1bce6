using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.People;

[Settings("Session")]
public sealed record SessionSettings
{
    [Setting("Hours a signed-in page stays signed in", Min = 0.1, Max = 72)]
    public double Hours { get; init; } = 12;

    [Setting("Minutes after which an official who does nothing is signed out", Min = 1, Max = 1440)]
    public int OfficialIdleMinutes { get; init; } = 60;
}

/// <summary>Signed-in people of the LIFF pages. The browser holds the token, the table only its hash.</summary>
public sealed class SessionStore(DbSession db, PeopleStore people, RoleStore roles, SessionSettings settings)
{
    /// <summary>The token for the browser; shown this once.</summary>
    public async Task<string> OpenAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await db.ExecuteAsync(
            "INSERT INTO sessions (person_id, token_hash, opened_at, used_at, expires_at) VALUES (@personId, @hash, @now, @now, @expires)",
            new { personId, hash = Hash(token), now, expires = now.AddHours(settings.Hours) },
            ct);
        return token;
    }

    /// <summary>Who holds the token. Null when it is unknown, over, or an official's that lay idle.</summary>
    public async Task<(Person Person, IReadOnlyList<HeldRole> Roles)?> FindAsync(string token, DateTimeOffset now, CancellationToken ct)
    {
        var session = await db.FindAsync<(long PersonId, DateTimeOffset UsedAt)?>(
            "SELECT person_id, used_at FROM sessions WHERE token_hash = @hash AND expires_at > @now",
            new { hash = Hash(token), now },
            ct);
        if (session is not { } found || await people.FindAsync(found.PersonId, ct) is not { LineUserId: not null } person)
            return null;
        var held = await roles.OfAsync(person.Id, ct);
        if (held.Any(IsOfficial) && found.UsedAt <= now.AddMinutes(-settings.OfficialIdleMinutes))
            return null;
        await TouchAsync(token, found.UsedAt, now, ct);
        return (person, held);
    }

    public Task CloseAsync(string token, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM sessions WHERE token_hash = @hash", new { hash = Hash(token) }, ct);

    // Reading a page of pictures is one use, not thirty writes.
    private async Task TouchAsync(string token, DateTimeOffset usedAt, DateTimeOffset now, CancellationToken ct)
    {
        if (now - usedAt < TimeSpan.FromMinutes(1))
            return;
        await db.ExecuteAsync("UPDATE sessions SET used_at = @now WHERE token_hash = @hash", new { hash = Hash(token), now }, ct);
        await db.CommitAsync(ct);
    }

    private static bool IsOfficial(HeldRole held) => held.Role is not (Role.Citizen or Role.Volunteer);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
