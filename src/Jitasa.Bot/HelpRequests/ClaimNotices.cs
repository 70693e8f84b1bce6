using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who is told when a claim or its case moves (product.md, "who is told"). Everything is written in the caller's transaction.</summary>
public sealed class ClaimNotices(
    HelpRequestStore requests,
    ClaimEndingStore endings,
    PeopleStore people,
    VolunteerStore volunteers,
    RoleStore roles,
    OutboxStore outbox,
    PushedQuestion pushed,
    HotlineSettings hotlines,
    ClaimSettings settings,
    Buttons buttons
)
{
    public async Task AcceptedAsync(Claim claim, HelpRequest request, bool isFull, DateTimeOffset now, CancellationToken ct)
    {
        var helper = await HelperAsync(claim.VolunteerId, ct);
        await PushWatchersAsync(request, person => person.Id == request.AskerId
            ? ClaimNoticeMessages.AcceptedToAsker(request, claim, helper, request.Phone is not null && !person.SharesPhone, person.Tongue, buttons)
            : ClaimNoticeMessages.AcceptedToCoAsker(request, claim, helper, person.Tongue, buttons), ct);
        if (isFull)
            await TellOthersAsync(request, now, person => ClaimNoticeMessages.TakenToOthers(request, person.Tongue), ct);
    }

    /// <summary>Somebody joins the case to wait along: who is on it already and how far, as they would have heard it, had they waited from the first.</summary>
    public async Task<Reply> JoinedAsync(HelpRequest request, IReadOnlyList<Claim> live, Tongue tongue, CancellationToken ct)
    {
        var messages = new List<LineMessage> { new TextMessage(RequestMessages.Joined(tongue)) };
        foreach (var claim in live.Take(2))
        {
            var helper = await HelperAsync(claim.VolunteerId, ct);
            if (claim.Status is ClaimStatus.OnTheWay or ClaimStatus.Arrived)
                messages.Add(ClaimNoticeMessages.MovedToAsker(request, claim.Status, helper, tongue));
            messages.Add(ClaimNoticeMessages.AcceptedToCoAsker(request, claim, helper, tongue, buttons));
        }
        return new Reply(messages);
    }

    public async Task MovedAsync(Claim claim, ClaimStep step, CancellationToken ct)
    {
        if (await requests.FindAsync(claim.RequestId, ct) is not { } request)
            return;
        await outbox.OvertakenAsync(NewsOf(claim), ct);
        switch (step)
        {
            case ClaimStep.SetOut or ClaimStep.Arrive:
                await TellOfTheWayAsync(claim, request, ClaimLifecycle.Target(step), ct);
                break;
            case ClaimStep.Finish:
                await AskIfDoneAsync(claim, request, ct);
                break;
            default:
                await LostAsync(request, ct);
                break;
        }
    }

    /// <summary>The asker says that what a helper called done was not enough.</summary>
    public Task ReopenedAsync(HelpRequest request, CancellationToken ct) => PushDeskAsync(request, ClaimNoticeMessages.ReopenedToDesk, ct);

    /// <summary>The case was cancelled, closed, confirmed or expired by <paramref name="step"/>: ends its claims, tells its helpers, takes back its offers.</summary>
    public async Task CaseEndedAsync(long requestId, RequestStep step, DateTimeOffset now, CancellationToken ct)
    {
        if (await requests.FindAsync(requestId, ct) is not { } request)
            return;
        var helpers = await endings.EndClaimsAsync(requestId, step is RequestStep.Confirm or RequestStep.Settle, now, ct);
        foreach (var helper in await people.ListAsync([.. helpers], ct))
            await outbox.PushAsync(helper.Id, [ClaimNoticeMessages.EndedToHelper(request, step, helper.Tongue)], request.Urgency, ct);
        await TellOthersAsync(request, now, person => ClaimNoticeMessages.OverToOthers(request, person.Tongue), ct);
    }

    private async Task TellOfTheWayAsync(Claim claim, HelpRequest request, ClaimStatus status, CancellationToken ct)
    {
        var helper = await HelperAsync(claim.VolunteerId, ct);
        if (request.Urgency >= Urgency.High)
        {
            await PushWatchersAsync(request, person => ClaimNoticeMessages.MovedToAsker(request, status, helper, person.Tongue), ct);
            return;
        }
        foreach (var person in await WatchersAsync(request, ct))
            await outbox.TellLaterAsync(person.Id, [ClaimNoticeMessages.MovedToAsker(request, status, helper, person.Tongue)], ct, NewsOf(claim));
    }

    private async Task AskIfDoneAsync(Claim claim, HelpRequest request, CancellationToken ct)
    {
        var helper = await HelperAsync(claim.VolunteerId, ct);
        await PushWatchersAsync(
            request,
            person => person.Id == request.AskerId
                ? ClaimNoticeMessages.AskAsker(request, helper, person.Tongue, buttons)
                : ClaimNoticeMessages.DoneToCoAsker(request, helper, person.Tongue, buttons),
            ct);
        if (await people.FindAsync(request.AskerId, ct) is { } asker)
            await pushed.OpenAsync(request, EndingAnswers.Received, ClaimNoticeMessages.AskAsker(request, helper, asker.Tongue, buttons), ct);
    }

    private static string NewsOf(Claim claim) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"claim {claim.Id}");

    private async Task LostAsync(HelpRequest request, CancellationToken ct)
    {
        if (request.HasEnded)
            return;
        await PushWatchersAsync(request, person => ClaimNoticeMessages.LostToAsker(request, hotlines, person.Tongue), ct);
        await PushDeskAsync(request, ClaimNoticeMessages.LostToDesk, ct);
    }

    private async Task PushDeskAsync(HelpRequest request, Func<HelpRequest, Tongue, LineMessage> message, CancellationToken ct)
    {
        var desk = await roles.CoveringAsync(Permissions.WhoMay(Act.RunDesk).ToArray(), request.AreaCode ?? request.ProvinceCode, ct);
        foreach (var official in await people.ListAsync(desk.Take(settings.DeskPeople).ToArray(), ct))
            await outbox.PushAsync(official.Id, [message(request, official.Tongue)], request.Urgency, ct);
    }

    private async Task TellOthersAsync(HelpRequest request, DateTimeOffset now, Func<Person, LineMessage> message, CancellationToken ct)
    {
        var others = await endings.WithdrawOffersAsync(request.Id, now, ct);
        foreach (var person in await people.ListAsync([.. others], ct))
            await outbox.TellLaterAsync(person.Id, [message(person)], ct);
    }

    private async Task PushWatchersAsync(HelpRequest request, Func<Person, LineMessage> message, CancellationToken ct)
    {
        foreach (var person in await WatchersAsync(request, ct))
            await outbox.PushAsync(person.Id, [message(person)], request.Urgency, ct);
    }

    private async Task<IReadOnlyList<Person>> WatchersAsync(HelpRequest request, CancellationToken ct) =>
        await people.ListAsync([.. await endings.WatchersAsync(request.Id, ct)], ct);

    private async Task<Helper> HelperAsync(long personId, CancellationToken ct) =>
        new((await people.FindAsync(personId, ct))?.DisplayName, (await volunteers.FindAsync(personId, ct))?.Kind ?? VolunteerKind.GeneralPublic);
}

/// <summary>As much of a helper as the asker is told.</summary>
public sealed record Helper(string? DisplayName, VolunteerKind Kind);
