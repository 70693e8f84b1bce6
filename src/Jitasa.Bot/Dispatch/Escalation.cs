using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

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
    HomeSettings home,
    Buttons buttons
)
{
    /// <summary>Climbs to the next rung that has someone on it, and tells them. Who waits is told by <see cref="TellWatchersAsync"/>.</summary>
    public async Task<Climb> ClimbAsync(HelpRequest request, Rung from, bool isTown, bool isHidden, DateTimeOffset now, CancellationToken ct)
    {
        for (var rung = DispatchRules.Next(from, request, isHidden); ; rung = DispatchRules.Next(rung, request, isHidden))
        {
            var told = await TellAsync(request, rung, isTown, isFirstNotice: false, now, ct);
            if (told == 0 && rung != Rung.Red)
                continue;
            await cases.LogAsync(request.Id, "escalated", rung, told, now, ct);
            return new(request, rung, told);
        }
    }

    /// <summary>Who waits for several needs of one cry hears once how they all stand, not the same regret for each.</summary>
    public async Task TellWatchersAsync(IReadOnlyList<Climb> climbs, CancellationToken ct)
    {
        foreach (var together in climbs.GroupBy(climb => climb.Rung))
        {
            var waiting = new List<(long PersonId, Climb Climb)>();
            foreach (var climb in together)
                waiting.AddRange((await watchers.WatchersAsync(climb.Request.Id, ct)).Select(id => (id, climb)));
            var news = waiting.ToLookup(one => one.PersonId, one => one.Climb);
            foreach (var person in await people.ListAsync([.. news.Select(one => one.Key)], ct))
            {
                var own = news[person.Id].ToList();
                await outbox.PushAsync(person.Id, [EscalationMessages.ToAsker(own, hotlines, desk.Phone, person.Tongue)], own.Max(climb => climb.Request.Urgency), ct);
            }
        }
    }

    /// <summary>Violence and despair: the desk knows from the first minute, beside the vetted people who are asked.</summary>
    public Task TellDeskAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct) => TellAsync(request, Rung.Desk, isTown: false, isFirstNotice: true, now, ct);

    private async Task<int> TellAsync(HelpRequest request, Rung rung, bool isTown, bool isFirstNotice, DateTimeOffset now, CancellationToken ct)
    {
        var covering = await AnsweringAsync(request, rung, isTown, isFirstNotice, ct);
        var waiting = await watchers.WatchersAsync(request.Id, ct);
        var ids = covering.Where(id => !waiting.Contains(id)).Take(settings.PeoplePerRung).ToArray();
        if (ids.Length == 0)
            return 0;
        // An offer of their own: whoever answers for the place may go there too, with the same button.
        await offers.OfferAsync([new(request, ids.Select(id => new Candidate(id, null)).ToList(), settings.WaveSizes.Length + (int)rung)], now, ct);
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Rough : null;
        foreach (var person in await people.ListAsync(ids, ct))
            await outbox.PushAsync(person.Id, [EscalationMessages.ToRung(request, rung, isFirstNotice, area, hotlines, person.Tongue, buttons)], request.Urgency, ct);
        return ids.Length;
    }

    /// <summary>
    /// Who answers for the place. A case without one, or in a place nobody answers for, goes to the desk of where the asker was last known,
    /// and at last to every desk of the home province: somebody must read it.
    /// </summary>
    private async Task<IReadOnlyList<long>> AnsweringAsync(HelpRequest request, Rung rung, bool isTown, bool isFirstNotice, CancellationToken ct)
    {
        var hasPlace = request.LocationSource != LocationSource.None;
        var covering = await roles.CoveringAsync(DispatchRules.RolesOn(rung, isTown, hasPlace), request.AreaCode ?? request.ProvinceCode, ct);
        if (covering.Count > 0 || !DispatchRules.MustReachSomeone(rung, hasPlace, isFirstNotice))
            return covering;
        var anyDesk = Permissions.WhoMay(Act.RunDesk).ToList();
        if (!hasPlace && (await people.FindAsync(request.AskerId, ct))?.LastAreaCode is { } last)
            covering = await roles.CoveringAsync(anyDesk, last, ct);
        return covering.Count > 0 ? covering : await roles.WithinAsync(anyDesk, home.Province, ct);
    }
}

/// <summary>A case nobody took has gone up to a rung.</summary>
/// <param name="Told">How many on it were told; nobody is said to know who does not.</param>
public sealed record Climb(HelpRequest Request, Rung Rung, int Told);
