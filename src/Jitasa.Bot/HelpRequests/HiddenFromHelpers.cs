using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Privacy;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who does not want volunteers to see their details is left to the desk: also by the one who has accepted already.</summary>
public sealed class HiddenFromHelpers(
    HelpRequestStore requests,
    ClaimStore claims,
    PeopleStore people,
    RoleStore roles,
    OutboxStore outbox,
    ClaimSettings settings
) : IHearConsent
{
    public async Task ChangedAsync(long personId, bool mayShowToVolunteers, DateTimeOffset now, CancellationToken ct)
    {
        if (mayShowToVolunteers)
            return;
        foreach (var request in await requests.LiveOfAsync(personId, ct))
        {
            foreach (var claim in await claims.LiveOnAsync(request.Id, ct))
            {
                if (!await IsOfficialAsync(claim.VolunteerId, ct) && await claims.StepAsync(claim.Id, claim.VolunteerId, ClaimStep.Release, personId, now, ct) is null)
                    await TellAsync(request, claim.VolunteerId, ct);
            }
        }
    }

    private async Task<bool> IsOfficialAsync(long personId, CancellationToken ct) =>
        (await roles.OfAsync(personId, ct)).Any(held => held.Role is not (Role.Citizen or Role.Volunteer));

    private async Task TellAsync(HelpRequest request, long helperId, CancellationToken ct)
    {
        if (await people.FindAsync(helperId, ct) is { } helper)
            await outbox.PushAsync(helper.Id, [HiddenFromHelpersMessages.ToHelper(request, helper.Tongue)], ThaiText.Urgency.High, ct);
        var desk = await roles.CoveringAsync(Permissions.WhoMay(Act.RunDesk).ToArray(), request.AreaCode ?? request.ProvinceCode, ct);
        foreach (var official in await people.ListAsync(desk.Take(settings.DeskPeople).ToArray(), ct))
            await outbox.PushAsync(official.Id, [HiddenFromHelpersMessages.ToDesk(request, official.Tongue)], request.Urgency, ct);
    }
}
