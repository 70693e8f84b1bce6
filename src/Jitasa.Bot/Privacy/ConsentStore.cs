using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

public sealed class ConsentStore(DbSession db)
{
    public async Task<Consent> StateOfAsync(long personId, CancellationToken ct) => (await StatesOfAsync([personId], ct)).GetValueOrDefault(personId, Consent.NotAsked);

    /// <summary>By person; who was never asked is left out.</summary>
    public async Task<Dictionary<long, Consent>> StatesOfAsync(long[] personIds, CancellationToken ct) =>
        (await db.ListAsync<(long PersonId, bool? Agreed)>(
            """
            SELECT   DISTINCT ON (person_id) person_id, agreed
            FROM     consents
            WHERE    person_id = ANY(@personIds) AND version = @Version
            ORDER BY person_id, at DESC, id DESC
            """,
            new { personIds, ConsentRules.Version },
            ct)).ToDictionary(
            row => row.PersonId,
            row => row.Agreed switch
            {
                true => Consent.Agreed,
                false => Consent.Refused,
                null => Consent.Asked,
            });

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
