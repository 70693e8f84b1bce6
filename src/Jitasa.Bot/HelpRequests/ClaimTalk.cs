using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What happens when a helper accepts, moves on or looks at their jobs, and what they are answered.</summary>
public sealed class ClaimTalk(
    ClaimStore claims,
    ClaimEndingStore endings,
    ClaimNotices notices,
    HelpRequestStore requests,
    PeopleStore people,
    AreaStore areas,
    RequestWordsStore words,
    MediaLinks media,
    VolunteerStore volunteers,
    ClaimSettings settings,
    Buttons buttons
)
{
    /// <summary>The open question after "done": a note or a photo for the desk.</summary>
    public const string Note = "note";

    public async Task<Reply> AcceptAsync(Turn turn, long requestId, CancellationToken ct)
    {
        var outcome = await claims.AcceptAsync(requestId, turn.Person.Id, turn.Now, ct);
        if (outcome.ClaimId is not { } claimId)
            return Refused(outcome.Refusal!.Value, turn.Tongue);
        var request = (await requests.FindAsync(requestId, ct))!;
        var claim = (await claims.FindAsync(claimId, ct))!;
        var isNew = outcome.Refusal is null;
        if (isNew)
            await notices.AcceptedAsync(claim, request, outcome.IsFull, turn.Now, ct);
        return await CardAsync(turn, claim, request, isNew, ct);
    }

    public async Task<Reply> StepAsync(Turn turn, long claimId, ClaimStep step, CancellationToken ct)
    {
        var refusal = await claims.StepAsync(claimId, turn.Person.Id, step, turn.Person.Id, turn.Now, ct);
        // The same tap again is answered as the first was, and moves nothing.
        if (refusal == Refusal.WrongState && await claims.FindAsync(claimId, ct) is { } ahead)
            return new Reply(ClaimMessages.FurtherAlready(ahead, (await requests.FindAsync(ahead.RequestId, ct))!, turn.Tongue, buttons)) { KeepsWaiting = true };
        if (refusal is not null and not Refusal.AlreadyDone)
            return Refused(refusal.Value, turn.Tongue);
        var claim = (await claims.FindAsync(claimId, ct))!;
        if (refusal is null)
        {
            if (step == ClaimStep.Finish)
                await requests.MoveAsync(claim.RequestId, RequestStep.Help, turn.Person.Id, null, turn.Now, ct);
            await notices.MovedAsync(claim, step, ct);
        }
        var request = (await requests.FindAsync(claim.RequestId, ct))!;
        // On the way and arrived are an aside: whoever was talking with the asker goes on talking.
        return new Reply(ClaimMessages.Moved(claim, request, claim.Status, turn.Tongue, buttons))
        {
            KeepsWaiting = step is ClaimStep.SetOut or ClaimStep.Arrive,
            Waiting = step == ClaimStep.Finish ? new Waiting(ClaimMessages.Folder, Note, claimId, turn.Now) : null,
        };
    }

    public async Task<Reply> ExtendAsync(Turn turn, long claimId, CancellationToken ct) =>
        await claims.ExtendAsync(claimId, turn.Person.Id, turn.Now, ct) && await claims.FindAsync(claimId, ct) is { } claim
            ? new Reply(ClaimMessages.StillYours(claim, turn.Tongue, buttons)) { KeepsWaiting = true }
            : Refused(Refusal.TooLate, turn.Tongue);

    public async Task<Reply> ShowAsync(Turn turn, long claimId, CancellationToken ct) =>
        await claims.FindAsync(claimId, ct) is { IsLive: true } claim && claim.VolunteerId == turn.Person.Id
            ? await CardAsync(turn, claim, (await requests.FindAsync(claim.RequestId, ct))!, isNew: false, ct) with { KeepsWaiting = true }
            : Refused(Refusal.NotFound, turn.Tongue);

    public async Task<Reply> JobsAsync(Turn turn, CancellationToken ct)
    {
        var (mine, open) = (await LiveOfAsync(turn.Person.Id, ct), await OpenOffersAsync(turn.Person.Id, since: null, ct));
        // Who never signed up is asked for nothing: they would wait in vain.
        if (mine.Count == 0 && open.Count == 0 && turn.Roles.Count == 0 && await volunteers.FindAsync(turn.Person.Id, ct) is null)
            return new Reply(ClaimAnswerMessages.NotSignedUp(turn.Tongue)) { KeepsWaiting = true };
        return new Reply(ClaimAnswerMessages.Jobs(mine, open, turn.Tongue, buttons)) { KeepsWaiting = true };
    }

    /// <summary>What the helper is on, oldest first.</summary>
    public async Task<IReadOnlyList<(Claim Claim, HelpRequest Request)>> LiveOfAsync(long personId, CancellationToken ct)
    {
        var live = await claims.LiveOfAsync(personId, ct);
        var cases = (await requests.ManyAsync(live.Select(claim => claim.RequestId), ct)).ToDictionary(request => request.Id);
        return live.Select(claim => (claim, cases[claim.RequestId])).ToList();
    }

    /// <param name="since">Only those asked since then; null for all.</param>
    public async Task<IReadOnlyList<HelpRequest>> OpenOffersAsync(long personId, DateTimeOffset? since, CancellationToken ct) =>
        await requests.ManyAsync(await endings.OpenOffersAsync(personId, since, ct), ct);

    private async Task<Reply> CardAsync(Turn turn, Claim claim, HelpRequest request, bool isNew, CancellationToken ct)
    {
        var asker = await people.FindAsync(request.AskerId, ct);
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Full : null;
        return new Reply(ClaimMessages.Taken(claim, request, asker, area, await words.OfAsync(request.Id, ct), media, isNew, turn.Tongue, buttons)) { Urgency = request.Urgency };
    }

    private Reply Refused(Refusal refusal, Tongue tongue) => new(ClaimAnswerMessages.Refused(refusal, settings.PerVolunteer, tongue)) { KeepsWaiting = true };
}
