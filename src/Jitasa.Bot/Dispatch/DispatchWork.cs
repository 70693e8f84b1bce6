using System.Runtime.ExceptionServices;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>
/// Looks at the most urgent cases that are due, each with those linked to it, and takes them one wave or one rung further. Offers, pushes and the next
/// look are one transaction.
/// </summary>
public sealed partial class DispatchWork(
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
    TimeProvider clock,
    ILogger<DispatchWork> log
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await cases.TakeAsync(now, ct);
        if (due.Length == 0)
            return false;
        if (due.Sum(said => said.Length) >= DispatchStore.MostAtOnce)
            bell.Ring<DispatchWork>();
        var left = due.Length == 1 ? due : await TogetherAsync(due, now, ct);
        var failed = new List<Exception>();
        foreach (var said in left)
        {
            try
            {
                await LookAsync(said, await cases.HoldAsync(said, waits: true, ct), now, ct);
            }
            // The edge of what was said together: the others are looked at all the same, and the loop tells of it.
            catch (Exception error) when (!ct.IsCancellationRequested)
            {
                await db.RollbackAsync();
                failed.Add(error);
            }
        }
        bell.Ring<SendWork>();
        if (failed.Count > 0)
            ExceptionDispatchInfo.Throw(failed[0]);
        return true;
    }

    /// <summary>
    /// Looks at several in one transaction. One that somebody is changing just now is not waited for while others are held, or two that wait for each
    /// other would never end: what is left is looked at for itself.
    /// </summary>
    private async Task<long[][]> TogetherAsync(long[][] due, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var held = await cases.HoldAsync([.. due.SelectMany(said => said)], waits: false, ct);
            var whole = due.Where(said => said.All(held.ContainsKey)).ToArray();
            await LookAsync([.. whole.SelectMany(said => said)], held, now, ct);
            return [.. due.Except(whole)];
        }
        // One of them cannot be handled. Which, shows when each is looked at for itself.
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            NotTogether(log, due.Length, error.GetType().Name);
            await db.RollbackAsync();
            return due;
        }
    }

    private async Task LookAsync(long[] ids, Dictionary<long, DateTimeOffset> waitingSince, DateTimeOffset now, CancellationToken ct)
    {
        var found = new List<HelpRequest>();
        foreach (var request in await requests.ManyAsync(ids, ct))
            found.Add(await RaiseAsync(request, waitingSince[request.Id], now, ct));
        var places = (await areas.ChainsAsync([.. found.Select(request => request.AreaCode).OfType<string>()], ct)).ToDictionary(place => place.Code, StringComparer.Ordinal);
        var consent = await consents.StatesOfAsync([.. found.Select(request => request.AskerId)], ct);
        var looks = new List<Look>();
        foreach (var request in found)
        {
            var isHidden = !ConsentRules.MayShowToVolunteers(consent.GetValueOrDefault(request.AskerId));
            looks.Add(await LookAsync(request, request.AreaCode is { } code && places.GetValueOrDefault(code) is { IsTown: true }, isHidden, now, ct));
        }
        await OfferAsync([.. looks.Where(look => look.Asked.Count > 0)], places, now, ct);
        await cases.PutAsync(looks, ct);
        foreach (var said in looks.Select(look => look.Climb).OfType<Climb>().GroupBy(climb => climb.Request.LinkedTo ?? climb.Request.Id))
            await escalation.TellWatchersAsync([.. said], ct);
        await db.CommitAsync(ct);
    }

    private async Task<Look> LookAsync(HelpRequest request, bool isTown, bool isHidden, DateTimeOffset now, CancellationToken ct)
    {
        if (request is { HasEnded: false, Need: null, HelpersLive: 0 })
            return await LookAtDraftAsync(request, now, ct);
        if (request.HasEnded || request.Need is null || request.HelpersLive >= request.HelpersWanted)
            return new(request, request.Wave, (Rung)request.Rung, Again: null);
        await offers.WithdrawUnfitAsync(request, now, ct);
        // Without a place the first rung is the desk anyway.
        if (request is { Wave: 0, Rung: 0, Location: not null } && ClaimRules.IsGrave(request.Dangers))
            await escalation.TellDeskAsync(request, now, ct);
        var next = now + DispatchRules.WaitFor(request.Urgency, settings);
        var (wave, near) = isHidden ? (request.Wave, []) : await NearestAsync(request, isTown, now, ct);
        if (near.Count > 0)
            return new(request, wave, (Rung)request.Rung, (Rung)request.Rung == Rung.Red ? RedAgain(now) : next) { Asked = near };
        if ((Rung)request.Rung == Rung.Red)
            return new(request, wave, Rung.Red, RedAgain(now));
        var climb = await escalation.ClimbAsync(request, (Rung)request.Rung, isTown, isHidden, now, ct);
        return new(request, wave, climb.Rung, climb.Rung == Rung.Red ? RedAgain(now) : next) { Climb = climb };
    }

    /// <summary>A place, photo or voice message alone: who sent it has a moment to say what it is about, then the desk finds out.</summary>
    private async Task<Look> LookAtDraftAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var due = request.OpenedAt.AddSeconds(settings.DraftSeconds);
        if (due > now)
            return new(request, request.Wave, (Rung)request.Rung, due);
        if (request.Rung == (int)Rung.Waves)
            await escalation.TellDeskAsync(request, now, ct);
        return new(request, request.Wave, Rung.Desk, Again: null);
    }

    /// <summary>The next wave that finds anybody. A red case asks the widest circle again: someone may have come on duty.</summary>
    private async Task<(int Wave, IReadOnlyList<Candidate> Near)> NearestAsync(HelpRequest request, bool isTown, DateTimeOffset now, CancellationToken ct)
    {
        var last = settings.WaveSizes.Length;
        if (request.Location is null)
            return (request.Wave, []);
        var first = (Rung)request.Rung == Rung.Red ? last : request.Wave + 1;
        for (var wave = first; wave <= last; wave++)
        {
            var size = DispatchRules.SizeOf(wave, request.HelpersWanted - request.HelpersLive, settings);
            var near = await offers.NearestAsync(request, size, DispatchRules.RadiusMetres(wave, isTown, settings), DispatchRules.AreaFirst(request), now, ct);
            if (near.Count > 0)
                return (wave, near);
        }
        return (last, []);
    }

    private async Task OfferAsync(IReadOnlyList<Look> asking, Dictionary<string, AreaChain> places, DateTimeOffset now, CancellationToken ct)
    {
        if (asking.Count == 0)
            return;
        await offers.OfferAsync([.. asking.Select(look => new Asking(look.Request, look.Asked, look.Wave))], now, ct);
        var asked = (await people.ListAsync([.. asking.SelectMany(look => look.Asked).Select(candidate => candidate.PersonId).Distinct()], ct)).ToDictionary(person => person.Id);
        await outbox.PushEachAsync(
            [
                .. from look in asking
                let area = look.Request.AreaCode is { } code ? places.GetValueOrDefault(code)?.Rough : null
                from candidate in look.Asked
                select (candidate.PersonId, (LineMessage)OfferMessages.Ask(look.Request, candidate, area, asked[candidate.PersonId].Tongue, buttons), look.Request.Urgency),
            ],
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} cases due together are looked at one by one ({Error})")]
    private static partial void NotTogether(ILogger log, int count, string error);
}
