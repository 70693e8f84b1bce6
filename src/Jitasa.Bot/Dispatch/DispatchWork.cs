using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>
/// Looks at the most urgent case that is due, with those linked to it, and takes each one wave or one rung further. Offers, pushes and the next
/// look are one transaction.
/// </summary>
public sealed class DispatchWork(
    DbSession db,
    DispatchStore cases,
    OfferStore offers,
    Escalation escalation,
    HelpRequestStore requests,
    PeopleStore people,
    ConsentStore consents,
    AreaStore areas,
    OutboxStore outbox,
    DispatchSettings settings,
    UrgencySettings urgency,
    Buttons buttons,
    WorkBell bell,
    TimeProvider clock
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await cases.TakeAsync(now, ct);
        if (due.Length == 0)
            return false;
        var waitingSince = await cases.HoldAsync(due, ct);
        var climbs = new List<Climb>();
        foreach (var request in await requests.ManyAsync(due, ct))
        {
            if (await LookAsync(await RaiseAsync(request, waitingSince[request.Id], now, ct), now, ct) is { } climb)
                climbs.Add(climb);
        }
        await escalation.TellWatchersAsync(climbs, ct);
        await db.CommitAsync(ct);
        bell.Ring<SendWork>(settings.WaveSizes[0]);
        return true;
    }

    /// <returns>Where it climbed to; null when it did not.</returns>
    private async Task<Climb?> LookAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        if (request is { HasEnded: false, Need: null, HelpersLive: 0 })
        {
            await LookAtDraftAsync(request, now, ct);
            return null;
        }
        if (request.HasEnded || request.Need is null || request.HelpersLive >= request.HelpersWanted)
        {
            await cases.PutAsync(request.Id, request.Wave, (Rung)request.Rung, null, ct);
            return null;
        }
        await offers.WithdrawUnfitAsync(request, now, ct);
        // Without a place the first rung is the desk anyway.
        if (request is { Wave: 0, Rung: 0, Location: not null } && ClaimRules.IsGrave(request.Dangers))
            await escalation.TellDeskAsync(request, now, ct);
        var isTown = request.AreaCode is { } code && await areas.FindAsync(code, ct) is { IsTown: true };
        var next = now + DispatchRules.WaitFor(request.Urgency, settings);
        var isHidden = !ConsentRules.MayShowToVolunteers(await consents.StateOfAsync(request.AskerId, ct));
        var (wave, found) = isHidden ? (request.Wave, false) : await AskAsync(request, isTown, now, ct);
        if (found)
        {
            await cases.PutAsync(request.Id, wave, (Rung)request.Rung, (Rung)request.Rung == Rung.Red ? RedAgain(now) : next, ct);
            return null;
        }
        if ((Rung)request.Rung == Rung.Red)
        {
            await cases.PutAsync(request.Id, wave, Rung.Red, RedAgain(now), ct);
            return null;
        }
        var climb = await escalation.ClimbAsync(request, (Rung)request.Rung, isTown, isHidden, now, ct);
        await cases.PutAsync(request.Id, wave, climb.Rung, climb.Rung == Rung.Red ? RedAgain(now) : next, ct);
        return climb;
    }

    /// <summary>A place, photo or voice message alone: who sent it has a moment to say what it is about, then the desk finds out.</summary>
    private async Task LookAtDraftAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var due = request.OpenedAt.AddSeconds(settings.DraftSeconds);
        if (due > now)
        {
            await cases.PutAsync(request.Id, request.Wave, (Rung)request.Rung, due, ct);
            return;
        }
        if (request.Rung == (int)Rung.Waves)
            await escalation.TellDeskAsync(request, now, ct);
        await cases.PutAsync(request.Id, request.Wave, Rung.Desk, null, ct);
    }

    /// <summary>The next wave that finds anybody. A red case asks the widest circle again: someone may have come on duty.</summary>
    private async Task<(int Wave, bool Found)> AskAsync(HelpRequest request, bool isTown, DateTimeOffset now, CancellationToken ct)
    {
        var last = settings.WaveSizes.Length;
        if (request.Location is null)
            return (request.Wave, false);
        var first = (Rung)request.Rung == Rung.Red ? last : request.Wave + 1;
        for (var wave = first; wave <= last; wave++)
        {
            var size = DispatchRules.SizeOf(wave, request.HelpersWanted - request.HelpersLive, settings);
            var near = await offers.NearestAsync(request, size, DispatchRules.RadiusMetres(wave, isTown, settings), DispatchRules.AreaFirst(request), now, ct);
            if (near.Count == 0)
                continue;
            await OfferAsync(request, near, wave, now, ct);
            return (wave, true);
        }
        return (last, false);
    }

    private async Task OfferAsync(HelpRequest request, IReadOnlyList<Candidate> near, int wave, DateTimeOffset now, CancellationToken ct)
    {
        await offers.OfferAsync(request, near, wave, now, ct);
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Rough : null;
        var asked = (await people.ListAsync(near.Select(candidate => candidate.PersonId).ToArray(), ct)).ToDictionary(person => person.Id);
        await outbox.PushEachAsync(
            near.Select(candidate => (candidate.PersonId, OfferMessages.Ask(request, candidate, area, asked[candidate.PersonId].Tongue, buttons))).ToList(),
            request.Urgency,
            ct);
    }

    private async Task<HelpRequest> RaiseAsync(HelpRequest request, DateTimeOffset waitingSince, DateTimeOffset now, CancellationToken ct)
    {
        if (request.HasEnded || request.HelpersLive > 0 || RisingUrgencyRules.Raised(request.Urgency, now - waitingSince, urgency) is not { } higher)
            return request;
        await requests.RaiseAsync(request.Id, higher, ReasonWords.Waited, null, now, ct);
        return request with { Urgency = higher };
    }

    private DateTimeOffset RedAgain(DateTimeOffset now) => now.AddMinutes(settings.RedAgainMinutes);
}
