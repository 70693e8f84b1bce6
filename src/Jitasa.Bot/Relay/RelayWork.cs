using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Hands over what one side said, gathered, as one push.</summary>
public sealed class RelayWork(
    DbSession db,
    UtteranceStore utterances,
    RelayStore talks,
    PeopleStore people,
    ConversationStore conversations,
    OutboxStore outbox,
    WorkInTalk work,
    Buttons buttons,
    LineSettings line,
    RelaySettings settings,
    TimeProvider clock
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await utterances.TakeDueAsync(now, ct) is not { } due)
            return false;
        var talk = (await talks.FindAsync(due.TalkId, ct))!;
        var persons = await people.ListAsync([due.FromPerson, due.ToPerson], ct);
        var from = persons.First(person => person.Id == due.FromPerson);
        var to = persons.First(person => person.Id == due.ToPerson);

        var side = talk.SideOf(from.Id);
        var name = RelayMessages.Whom(side, from.DisplayName, to.Tongue);
        var (messages, carried) = RelayLetters.Write(due.Said, side, name, line.LiffId, to.Tongue);
        await outbox.PushAsync(to.Id, await WithButtonsAsync(messages, talk, to, ct), Urgency.High, ct);
        await utterances.HandedOverAsync(due.Said.Take(carried).ToList(), now, ct);
        // What was heard last is what one answers by simply typing.
        if (talk.IsOpen)
            await conversations.ProposeAsync(to.Id, RelayDialogue.InTalk(talk.Id, now), TimeSpan.FromMinutes(settings.QuestionMinutes), now, ct);
        await db.CommitAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<LineMessage>> WithButtonsAsync(IReadOnlyList<LineMessage> messages, Talk talk, Person to, CancellationToken ct) =>
        talk.IsOpen
            ? [.. messages.SkipLast(1), await work.WithNextAsync(messages[^1] with { QuickReply = RelayMessages.UnderWords(talk, to.Tongue, buttons) }, talk, to.Id, to.Tongue, ct)]
            : messages;
}
