using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.Intake;

/// <summary>What one event does: to whom it is taken and where the answer goes. Inside the caller's transaction.</summary>
public sealed class EventHandling(Router router, PeopleStore people, OutboxStore outbox, ProfileStore profiles, MenuStore menus, GroupEvents groups)
{
    public async Task HandleAsync(LineEvent happened, DateTimeOffset receivedAt, CancellationToken ct)
    {
        if (happened.Source?.GroupId is { } groupId && await groups.HandleAsync(happened, groupId, receivedAt, ct))
            return;
        if (happened.Source?.UserId is not { } userId)
            return;
        if (ComesToUs(happened))
            await people.ReachableAgainAsync(userId, ct);
        if (happened is FollowEvent)
            await ComesBackAsync(userId, ct);

        var routed = await router.RouteAsync(happened, ct);
        if (happened is UnfollowEvent)
        {
            if (routed is { } gone)
                await people.ReachableAsync(gone.Person.Id, isReachable: false, ct);
            await outbox.GiveUpAsync(userId, ct);
        }
        else if (routed is var (person, reply))
        {
            await outbox.ReplyAsync(
                person.Id,
                happened.Source.GroupId ?? userId,
                happened.ReplyToken,
                OutboxStore.TokenUntil(happened.At, receivedAt),
                Quoting.Of(happened, reply.Messages),
                reply.Urgency,
                ct);
        }
    }

    // What was linked while they were no friends, LINE passed over in silence.
    private async Task ComesBackAsync(string userId, CancellationToken ct)
    {
        await profiles.AskAgainAsync(userId, ct);
        await menus.LinkAgainAsync(userId, ct);
    }

    // Whoever writes to us in the 1:1 chat has us unblocked, whether or not a follow event told us.
    private static bool ComesToUs(LineEvent happened) =>
        happened.Source?.GroupId is null && happened is MessageEvent or PostbackEvent or FollowEvent;
}
