using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Intake;

/// <summary>What happens to a group rather than to a person in it.</summary>
public sealed class GroupEvents(GroupStore groups, OutboxStore outbox)
{
    /// <summary>False when the event is a person's, to be taken on to the dialogues.</summary>
    public async Task<bool> HandleAsync(LineEvent happened, string groupId, DateTimeOffset receivedAt, CancellationToken ct)
    {
        switch (happened)
        {
            case LeaveEvent:
                await groups.LeftAsync(groupId, happened.At, ct);
                await outbox.GiveUpAsync(groupId, ct);
                return true;
            case JoinEvent:
                await groups.PresentAsync(groupId, happened.At, ct);
                await SayAsync(happened, groupId, receivedAt, IntakeMessages.Joined(), ct);
                return true;
            case MemberJoinedEvent or MemberLeftEvent:
                await groups.PresentAsync(groupId, happened.At, ct);
                return true;
            // LINE may keep to itself who wrote: then there is nobody to open a case for.
            case MessageEvent { Source.UserId: null } message:
                await groups.PresentAsync(groupId, happened.At, ct);
                if (message.Content is TextContent { MentionsBot: true })
                    await SayAsync(happened, groupId, receivedAt, IntakeMessages.WriteAlone(), ct);
                return true;
            default:
                await groups.PresentAsync(groupId, happened.At, ct);
                return happened.Source?.UserId is null;
        }
    }

    private Task SayAsync(LineEvent happened, string groupId, DateTimeOffset receivedAt, LineMessage message, CancellationToken ct) =>
        outbox.ReplyAsync(
            personId: null,
            groupId,
            happened.ReplyToken,
            OutboxStore.TokenUntil(happened.At, receivedAt),
            Quoting.Of(happened, [message]),
            Urgency.Low,
            ct);
}
