using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What becomes of those who wait along with a case when it ends, or when they go their own way.</summary>
public sealed class WaitingAlong(SameCaseStore sameCases, ClaimEndingStore watchers, HelpRequestStore requests, PeopleStore people, OutboxStore outbox, Buttons buttons)
{
    public async Task CaseEndedAsync(HelpRequest request, RequestStep step, DateTimeOffset now, CancellationToken ct)
    {
        // A helper came and the asker is content: whether it was enough for the others, only they know. Where nobody came, their need goes on.
        if (step is RequestStep.Confirm or RequestStep.Settle && await sameCases.WasHelpedAsync(request.Id, ct))
            await AskAsync(request, ct);
        else
            await GiveBackAsync(request, now, ct);
    }

    /// <summary>The asker is gone for good with all they had open; who waited along with it goes on alone.</summary>
    public async Task AskerLeftAsync(long askerId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var request in await requests.ManyAsync(await sameCases.LeftAloneAsync(askerId, ct), ct))
            await GiveBackAsync(request, now, ct);
    }

    /// <summary>One of them goes their own way; returns the number of their own case, open again, or null when there is none.</summary>
    public async Task<string?> LeaveAsync(long requestId, long personId, DateTimeOffset now, CancellationToken ct)
    {
        var parted = await sameCases.PartAsync(requestId, personId, now, ct);
        return parted is [{ OwnId: { } ownId, OwnNumber: { } number }] && await sameCases.ReopenAsync([ownId], now, ct) > 0 ? number : null;
    }

    private async Task AskAsync(HelpRequest request, CancellationToken ct)
    {
        foreach (var person in await people.ListAsync([.. (await watchers.WatchersAsync(request.Id, ct)).Where(id => id != request.AskerId)], ct))
            await outbox.PushAsync(person.Id, [WaitingAlongMessages.AskToo(request, buttons, person.Tongue)], request.Urgency, ct);
    }

    private async Task GiveBackAsync(HelpRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var parted = await sameCases.PartAsync(request.Id, personId: null, now, ct);
        await sameCases.ReopenAsync(parted.Select(one => one.OwnId).OfType<long>(), now, ct);
        var numbers = parted.ToDictionary(one => one.PersonId, one => one.OwnNumber);
        foreach (var person in await people.ListAsync([.. numbers.Keys], ct))
            await outbox.PushAsync(person.Id, [WaitingAlongMessages.Over(request, numbers[person.Id], person.Tongue)], request.Urgency, ct);
    }
}
