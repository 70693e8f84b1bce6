using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.Dispatch;

/// <summary>Takes a case nobody accepted up the line: village head, kamnan, desk, and at last red for everyone who answers for the area.</summary>
public sealed class Escalation(
    OfferStore offers,
    DispatchStore cases,
    ClaimEndingStore watchers,
    RoleStore roles,
    PeopleStore people,
    AreaStore areas,
    OutboxStore outbox,
    DispatchSettings settings,
    HotlineSettings hotlines,
    DeskSettings desk,
    Buttons buttons
)
{
    /// <summary>Climbs to the next rung that has someone on it, tells them and who waits, and returns it.</summary>
    public async Task<Rung> ClimbAsync(HelpRequest request, Rung from, bool isTown, bool isHidden, DateTimeOffset now, CancellationToken ct)
    {
        for (var rung = DispatchRules.Next(from, request, isHidden); ; rung = DispatchRules.Next(rung, request, isHidden))
        {
            var told = await TellAsync(request, rung, isTown, isFirstNotice: false, now, ct);
            if (told == 0 && rung != Rung.Red)
                continue;
            foreach (var waiting in await people.ListAsync([.. await watchers.WatchersAsync(request.Id, ct)], ct))
                await outbox.PushAsync(waiting.Id, [EscalationMessages.ToAsker(request, rung, told, hotlines, desk.Phone, waiting.Tongue)], request.Urgency, ct);
            await cases.LogAsync(request.Id, "escalated", rung, told, now, ct);
            return rung;
        }
    }

    /// <summary>Violence and despair: the desk knows from the first minute, beside the vetted people who are asked.</summary>
    public Task TellDeskAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct) => TellAsync(request, Rung.Desk, isTown: false, isFirstNotice: true, now, ct);

    private async Task<int> TellAsync(HelpRequest request, Rung rung, bool isTown, bool isFirstNotice, DateTimeOffset now, CancellationToken ct)
    {
        var hasPlace = request.LocationSource != LocationSource.None;
        var covering = await roles.CoveringAsync(DispatchRules.RolesOn(rung, isTown, hasPlace), request.AreaCode ?? request.ProvinceCode, ct);
        var waiting = await watchers.WatchersAsync(request.Id, ct);
        var ids = covering.Where(id => !waiting.Contains(id)).Take(settings.PeoplePerRung).ToArray();
        if (ids.Length == 0)
            return 0;
        // An offer of their own: whoever answers for the place may go there too, with the same button.
        await offers.OfferAsync(request, ids.Select(id => new Candidate(id, null)).ToList(), settings.WaveSizes.Length + (int)rung, now, ct);
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Rough : null;
        foreach (var person in await people.ListAsync(ids, ct))
            await outbox.PushAsync(person.Id, [EscalationMessages.ToRung(request, rung, isFirstNotice, area, hotlines, person.Tongue, buttons)], request.Urgency, ct);
        return ids.Length;
    }
}
