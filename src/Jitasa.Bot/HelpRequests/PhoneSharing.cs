using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A phone is shown to the helper only when its owner agreed; agreeing and taking it back are one tap or one typed word.</summary>
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
        foreach (var request in await requests.LiveOfAsync(turn.Person.Id, ct))
        {
            if ((request.Phone ?? turn.Person.Phone) is not { } phone)
                continue;
            foreach (var helper in await people.ListAsync(await progress.LiveHelpersAsync(request.Id, ct), ct))
                await outbox.PushAsync(helper.Id, [PhoneSharingMessages.ToHelper(request, phone, helper.Tongue)], request.Urgency, ct);
        }
        return new Reply(new TextMessage(PhoneSharingMessages.Shared.In(turn.Tongue))) { KeepsWaiting = true };
    }
}
