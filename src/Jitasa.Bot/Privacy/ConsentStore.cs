using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

public sealed class ConsentStore(DbSession db)
{
    public async Task<Consent> StateOfAsync(long personId, CancellationToken ct) =>
        await db.FindAsync<string>(
            """
            SELECT   CASE WHEN agreed IS NULL THEN 'asked' WHEN agreed THEN 'agreed' ELSE 'refused' END
            FROM     consents
            WHERE    person_id = @personId AND version = @Version
            ORDER BY at DESC, id DESC
            LIMIT    1
            """,
            new { personId, ConsentRules.Version },
            ct) switch
        {
            "agreed" => Consent.Agreed,
            "refused" => Consent.Refused,
            "asked" => Consent.Asked,
            _ => Consent.NotAsked,
        };

    /// <summary>Notes that the question goes out now. False when it was asked before: then it is not to be asked again.</summary>
    public async Task<bool> AskAsync(long personId, DateTimeOffset now, CancellationToken ct) =>
        await db.ExecuteAsync(
            """
            INSERT INTO consents (person_id, version, agreed, at)
            SELECT @personId, @Version, NULL, @now
            WHERE  NOT EXISTS (SELECT FROM consents WHERE person_id = @personId AND version = @Version)
            """,
            new { personId, ConsentRules.Version, now },
            ct) == 1;

    /// <summary>The latest answer counts; earlier ones stay as evidence until the person erases everything.</summary>
    public Task AnswerAsync(long personId, bool agreed, DateTimeOffset now, CancellationToken ct) =>
        db.ExecuteAsync(
            "INSERT INTO consents (person_id, version, agreed, at) VALUES (@personId, @Version, @agreed, @now)",
            new { personId, ConsentRules.Version, agreed, now },
            ct);
}
