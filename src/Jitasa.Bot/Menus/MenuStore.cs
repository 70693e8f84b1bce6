using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Menus;

public sealed class MenuStore(DbSession db, OutboxStore outbox)
{
    /// <summary>The menu a person is to see; null when it is the one that everybody sees, and for who is unknown or erased.</summary>
    public async Task<string?> OfAsync(string lineUserId, CancellationToken ct)
    {
        var row = await db.FindAsync<Row>(
            """
            SELECT p.language,
                   ARRAY(SELECT role FROM person_roles WHERE person_id = p.id AND revoked_at IS NULL) AS roles,
                   EXISTS (SELECT FROM volunteers WHERE person_id = p.id AND status IN ('active', 'paused')) AS is_volunteer
            FROM   people p
            WHERE  p.line_user_id = @lineUserId
            """,
            new { lineUserId },
            ct);
        if (row is null)
            return null;
        var kind = MenuRules.KindOf(row.Roles.Select(Codes.Parse<Role>).ToList(), row.IsVolunteer);
        var alias = MenuRules.FirstOf(kind, row.Language == "en" ? Tongue.En : Tongue.Th);
        return alias == MenuRules.Default ? null : alias;
    }

    /// <summary>Has the menus linked of all who may have one of their own, or of this one person.</summary>
    /// <returns>Of how many.</returns>
    public async Task<int> LinkAgainAsync(string? lineUserId, CancellationToken ct)
    {
        var people = await db.ListAsync<long>(
            """
            SELECT p.id FROM people p
            WHERE  p.line_user_id IS NOT NULL AND p.is_reachable AND (@lineUserId::text IS NULL OR p.line_user_id = @lineUserId)
              AND  (p.language = 'en' OR EXISTS (SELECT FROM volunteers WHERE person_id = p.id)
                    OR EXISTS (SELECT FROM person_roles WHERE person_id = p.id AND revoked_at IS NULL))
            """,
            new { lineUserId },
            ct);
        if (people.Count > 0)
            await outbox.LinkMenusAsync(people.ToArray(), ct);
        return people.Count;
    }

    private sealed record Row(string Language, string[] Roles, bool IsVolunteer);
}
