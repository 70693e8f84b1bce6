using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// A case that somebody has taken turns out to want people who were vouched for: violence, care of the sick, driving patients. Whoever was not is
/// let go with thanks and a warning, somebody else is looked for, and desk and asker know.
/// </summary>
public sealed class UnfitHelpers(ClaimStore claims, PeopleStore people, VolunteerStore volunteers, RoleStore roles, OutboxStore outbox, HotlineSettings hotlines, ClaimSettings settings)
{
    /// <summary>True when somebody was let go.</summary>
    public async Task<bool> LetGoAsync(HelpRequest before, HelpRequest after, DateTimeOffset now, CancellationToken ct)
    {
        if (after.HelpersLive == 0 || !WantsVetting(after) || WantsVetting(before))
            return false;
        var gone = new List<Person>();
        foreach (var claim in await claims.LiveOnAsync(after.Id, ct))
        {
            if (!await IsTrustedAsync(claim.VolunteerId, ct)
                && await claims.StepAsync(claim.Id, claim.VolunteerId, ClaimStep.Release, byPerson: null, now, ct) is null
                && await people.FindAsync(claim.VolunteerId, ct) is { } helper)
            {
                await outbox.PushAsync(helper.Id, [UnfitHelpersMessages.ToHelper(after, claim.Status, hotlines, helper.Tongue)], Urgency.Critical, ct);
                gone.Add(helper);
            }
        }
        if (gone.Count > 0)
            await TellAsync(after, gone, ct);
        return gone.Count > 0;
    }

    private async Task TellAsync(HelpRequest request, IReadOnlyList<Person> gone, CancellationToken ct)
    {
        if (await people.FindAsync(request.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [UnfitHelpersMessages.ToAsker(request, gone, hotlines, asker.Tongue)], request.Urgency, ct);
        var desk = await roles.CoveringAsync(Permissions.WhoMay(Act.RunDesk).ToArray(), request.AreaCode ?? request.ProvinceCode, ct);
        foreach (var official in await people.ListAsync(desk.Take(settings.DeskPeople).ToArray(), ct))
            await outbox.PushAsync(official.Id, [UnfitHelpersMessages.ToDesk(request, gone, official.Tongue)], request.Urgency, ct);
    }

    private async Task<bool> IsTrustedAsync(long personId, CancellationToken ct) =>
        await volunteers.FindAsync(personId, ct) is { IsVetted: true } || (await roles.OfAsync(personId, ct)).Any(held => held.Role is not (Role.Citizen or Role.Volunteer));

    private static bool WantsVetting(HelpRequest request) => request.Need is { } need && ClaimRules.WhoCan(need, request.Dangers).WantsVetting;
}
