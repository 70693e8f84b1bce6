using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A phone is shown to the helper only when its owner agreed, whoever of those who wait it is; agreeing and taking it back are one tap or one typed word.</summary>
public sealed class PhoneSharing(PeopleStore people, HelpRequestStore requests, RequestProgressStore progress, OutboxStore outbox)
{
    /// <summary>Typed words about it; null when they are something else.</summary>
    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct) =>
        PhoneWordsTyped.Shares(turn.Text!) is { } shares ? await ShareAsync(turn, shares, ct) : null;

    public async Task<Reply> ShareAsync(Turn turn, bool shares, CancellationToken ct)
    {
        await people.SharePhoneAsync(turn.Person.Id, shares, ct);
        if (!shares)
            return new Reply(new TextMessage(PhoneSharingMessages.Hidden.In(turn.Tongue))) { KeepsWaiting = true };
        var own = await requests.LiveOfAsync(turn.Person.Id, ct);
        IReadOnlyList<HelpRequest> all = [.. own, .. await requests.AlongOfAsync(turn.Person.Id, ct)];
        foreach (var request in all)
            await TellHelpersAsync(turn.Person, request, except: null, ct);
        if (all.Count == 0 || all.Any(request => PhoneOf(turn.Person, request) is not null))
            return new Reply(new TextMessage(PhoneSharingMessages.Shared.In(turn.Tongue))) { KeepsWaiting = true };
        // Agreed, and nothing to show yet: the number itself is what is missing.
        return new Reply(new TextMessage(PhoneSharingMessages.WhichNumber.In(turn.Tongue)))
        {
            KeepsWaiting = own.Count == 0,
            Waiting = own.Count == 0 ? null : RequestTalk.Open(own[0], Question.Phone, Enum.GetValues<Question>(), turn.Now) with { Beneath = turn.Waiting },
        };
    }

    /// <summary>A number told or put right by somebody who shares theirs: whoever is on the case gets it.</summary>
    /// <param name="except">The helper who read it in the talk.</param>
    public async Task ToldAsync(Person owner, HelpRequest before, HelpRequest after, long? except, CancellationToken ct)
    {
        if (owner.SharesPhone && after.AskerId == owner.Id && after.Phone is not null && after.Phone != before.Phone)
            await TellHelpersAsync(owner, after, except, ct);
    }

    /// <summary>The number a helper of the case would ring to reach this person; null when none is known.</summary>
    public static string? PhoneOf(Person owner, HelpRequest request) => request.AskerId == owner.Id ? request.Phone ?? owner.Phone : owner.Phone;

    private async Task TellHelpersAsync(Person owner, HelpRequest request, long? except, CancellationToken ct)
    {
        if (PhoneOf(owner, request) is not { } phone)
            return;
        foreach (var helper in (await people.ListAsync(await progress.LiveHelpersAsync(request.Id, ct), ct)).Where(helper => helper.Id != except && helper.Id != owner.Id))
            await outbox.PushAsync(helper.Id, [PhoneSharingMessages.ToHelper(request, owner, phone, helper.Tongue)], request.Urgency, ct);
    }
}
