using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Violence broke out where helpers are going: they hear it before they stand at the door, and the desk hears who they are.</summary>
public sealed class DangerAhead(
    HelpRequestStore requests,
    ClaimStore claims,
    PeopleStore people,
    RoleStore roles,
    OutboxStore outbox,
    HotlineSettings hotlines,
    ClaimSettings settings,
    Buttons buttons
)
{
    /// <param name="before">The case as it was; null when it was just opened.</param>
    public async Task WarnAsync(HelpRequest? before, HelpRequest after, CancellationToken ct)
    {
        if (!after.Dangers.Contains(DangerKind.Violence) || before?.Dangers.Contains(DangerKind.Violence) == true)
            return;
        var warned = new List<Person>();
        foreach (var request in (await requests.LiveOfAsync(after.AskerId, ct)).Where(request => request.HelpersLive > 0 && MayBeThere(request, after)))
        {
            var live = (await claims.LiveOnAsync(request.Id, ct)).ToDictionary(claim => claim.VolunteerId);
            foreach (var helper in await people.ListAsync([.. live.Keys], ct))
            {
                await outbox.PushAsync(helper.Id, [DangerAheadMessages.ToHelper(request, live[helper.Id], hotlines.Violence, helper.Tongue, buttons)], Urgency.Critical, ct);
                warned.Add(helper);
            }
        }
        if (warned.Count == 0)
            return;
        var desk = await roles.CoveringAsync(Permissions.WhoMay(Act.RunDesk).ToArray(), after.AreaCode ?? after.ProvinceCode, ct);
        foreach (var official in await people.ListAsync(desk.Take(settings.DeskPeople).ToArray(), ct))
            await outbox.PushAsync(official.Id, [DangerAheadMessages.ToDesk(after, warned.DistinctBy(helper => helper.Id).ToList(), hotlines.Violence, official.Tongue)], Urgency.Critical, ct);
    }

    /// <summary>Unless both have a pin and the pins are apart: then it is another house, asked for by the same person.</summary>
    private static bool MayBeThere(HelpRequest request, HelpRequest danger) =>
        request.LocationSource != LocationSource.Pin || danger.LocationSource != LocationSource.Pin
        || (Math.Abs(request.Location!.X - danger.Location!.X) < NearDegrees && Math.Abs(request.Location.Y - danger.Location.Y) < NearDegrees);

    // About 500 m in Thailand.
    private const double NearDegrees = 0.005;
}
