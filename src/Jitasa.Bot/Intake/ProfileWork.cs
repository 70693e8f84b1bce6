using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <summary>Learns a person's name and language from LINE, beside their events: no answer waits for it, and its failure never matters.</summary>
public sealed class ProfileWork(DbSession db, ProfileStore profiles, PeopleStore people, MenuStore menus, LineClient line, TimeProvider clock) : IWork
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await profiles.TakeAsync(now, now + Pause, ct);
        if (due.Count == 0)
            return false;
        await db.CommitAsync(ct);

        var asked = await Task.WhenAll(due.Select(async one => (one, (await line.ProfileAsync(one.LineUserId, ct)))));
        foreach (var (one, (answer, profile)) in asked)
        {
            if (profile is not null)
                await KnowAsync(one, profile, ct);
            // A clear no stays a no until they follow: not a friend, or gone.
            if (answer.Status is >= 200 and < 500 and not (401 or 429))
                await profiles.AskedAsync(one.PersonId, ct);
        }
        await db.CommitAsync(ct);
        return true;
    }

    private async Task KnowAsync(DueProfile one, LineProfile profile, CancellationToken ct)
    {
        var tongue = one.IsKnown ? null : TongueOf(profile.Language);
        await people.IntroduceAsync(one.PersonId, profile.DisplayName, tongue, ct);
        if (tongue is not null)
            await menus.LinkAgainAsync(one.LineUserId, ct);
    }

    // Thai is where everyone starts, so a Thai profile says nothing new: it must not undo the English of someone who wrote before it came.
    private static Tongue? TongueOf(string? language) =>
        language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Tongue.En : null;
}
