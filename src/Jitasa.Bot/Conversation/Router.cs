using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

/// <summary>Takes one event of one person to the dialogue it is for. Inside the caller's transaction; sends nothing.</summary>
public sealed class Router(
    PeopleStore people,
    RoleStore roles,
    ConversationStore conversations,
    MediaStore media,
    Buttons buttons,
    PlaceNames places,
    OxygenSettings saturation,
    IEnumerable<IDialogue> dialogues,
    IEnumerable<IForgetMessages> forgetters,
    SmallTalk smallTalk,
    OutboxStore outbox,
    TimeProvider clock
)
{
    /// <summary>What to say, to whom. Null when the event names no person, or is none of our business.</summary>
    public async Task<(Person Person, Reply Reply)?> RouteAsync(LineEvent happened, CancellationToken ct)
    {
        var keeper = happened is MessageEditedEvent changed ? await KeeperOfAsync(changed.Content.MessageId, ct) : null;
        if (happened.Source?.UserId is not { } userId || (keeper is null && GroupCalls.IsOverheard(happened)))
            return null;
        // Of what we never heard, its change is the first we hear.
        var firstHeard = keeper is null ? (happened as MessageEditedEvent)?.AsSaid() : null;
        happened = firstHeard ?? happened;
        var now = clock.GetUtcNow();
        if (happened is UnsendEvent taken)
        {
            // Forgetting needs nobody's acquaintance: it may be a stranger's word in a group that we never kept.
            await ForgetAsync(taken.MessageId, now, ct);
            return null;
        }
        var person = await people.MeetAsync(userId, now, ct);
        var waiting = await conversations.TakeAsync(person.Id, now, ct);
        var turn = new Turn(happened, person, await roles.OfAsync(person.Id, ct), waiting, Draft: null, now);
        var text = turn.Text;
        var draft = text is null ? null : MessageParser.Parse(text, places, saturation, now);
        person = await SpeakAsync(person, text, ct);
        turn = turn with { Person = person, Draft = draft };

        var reply = keeper is null ? await AskAsync(turn, ct) : await keeper.EditAsync(turn, ct) ?? Reply.Silent;
        // Should the message as it first was still be on its way to us, it says nothing any more.
        if (firstHeard is { Content.MessageId: var late } && await KeeperOfAsync(late, ct) is not null)
            await media.WithdrawAsync(late, now, ct);
        if (reply.KeepsWaiting)
            return (person, turn.GroupId is null && waiting?.Choices is { Count: > 0 } choices ? WithChoices(reply, choices) : reply);
        await conversations.PutAsync(person.Id, reply.Waiting is { } asked ? asked with { Choices = Choices(reply) ?? asked.Choices } : null, now, ct);
        return (person, reply);
    }

    private async Task<Reply> AskAsync(Turn turn, CancellationToken ct)
    {
        switch (turn.Event)
        {
            case PostbackEvent postback:
                return await TapAsync(turn, postback, ct) ?? SmallTalkMessages.OldButton(turn.Tongue);
            case MessageEvent message when await media.IsWithdrawnAsync(message.Content.MessageId, ct):
                return Reply.Silent;
        }
        if (turn is { GroupId: null, Event: MessageEvent } && (await AnswerAsync(turn, ct) ?? await GoOnAsync(turn, ct)) is { } answer)
            return answer.GoesOn && await HearAsync(turn, ct) is { } also ? Together(answer, also) : answer;
        return await HearAsync(turn, ct) ?? smallTalk.Hear(turn);
    }

    private async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        foreach (var dialogue in dialogues)
        {
            if (await dialogue.HearAsync(turn, ct) is { } heard)
                return heard;
        }
        foreach (var dialogue in dialogues)
        {
            if (await dialogue.CatchAsync(turn, ct) is { } caught)
                return caught;
        }
        return null;
    }

    /// <summary>Buttons stay under the last message only: those of the further question.</summary>
    private static Reply Together(Reply answer, Reply also) =>
        answer with
        {
            Messages = [.. answer.Messages.Select(message => message with { QuickReply = null }), .. also.Messages],
            Waiting = answer.Waiting is { } waiting ? waiting with { Beneath = also.Waiting } : also.Waiting,
            Urgency = (Urgency)Math.Max((int)answer.Urgency, (int)also.Urgency),
        };

    /// <summary>The open question, and then the one it was laid over.</summary>
    private async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        for (var question = turn.Waiting; question is not null; question = question.Beneath)
        {
            var asked = dialogues.FirstOrDefault(dialogue => dialogue.Folder == question.Folder);
            // A command somebody else owns by its exact words is never an answer.
            if (asked is not null && (turn.Text is not { } words || asked.Leaves(words) || !IsCommandOfAnother(asked, words)) && await asked.AnswerAsync(turn with { Waiting = question }, ct) is { } answer)
                return answer;
        }
        return null;
    }

    private async Task<Reply?> GoOnAsync(Turn turn, CancellationToken ct)
    {
        foreach (var dialogue in dialogues)
        {
            if ((turn.Text is not { } words || !IsCommandOfAnother(dialogue, words)) && await dialogue.GoOnAsync(turn, ct) is { } goingOn)
                return goingOn;
        }
        return null;
    }

    private bool IsCommandOfAnother(IDialogue asked, string words) => dialogues.Any(dialogue => dialogue != asked && dialogue.Commands(words));

    /// <summary>LINE drops buttons with every new message: an aside brings those of the question that is still open along.</summary>
    private static Reply WithChoices(Reply aside, IReadOnlyList<LineAction> choices) =>
        aside.Messages is [.., { QuickReply: null } last]
            ? aside with { Messages = [.. aside.Messages.SkipLast(1), last with { QuickReply = new QuickReply([.. choices.Select(action => new QuickReplyItem(action))]) }] }
            : aside;

    private async Task<IDialogue?> KeeperOfAsync(string messageId, CancellationToken ct)
    {
        foreach (var dialogue in dialogues)
        {
            if (await dialogue.KeepsAsync(messageId, ct))
                return dialogue;
        }
        return null;
    }

    private async Task ForgetAsync(string messageId, DateTimeOffset now, CancellationToken ct)
    {
        await media.WithdrawAsync(messageId, now, ct);
        foreach (var forgetter in forgetters)
            await forgetter.ForgetAsync(messageId, now, ct);
    }

    private static IReadOnlyList<LineAction>? Choices(Reply reply) =>
        reply.Messages.Count == 0 ? null : reply.Messages[^1].QuickReply?.Items.Select(item => item.Action).ToList();

    private async Task<Reply?> TapAsync(Turn turn, PostbackEvent postback, CancellationToken ct)
    {
        var tap = buttons.Read(postback.Data, postback.Picked);
        var owner = tap is null ? null : dialogues.FirstOrDefault(dialogue => dialogue.Folder == tap.Folder);
        if (owner is null)
            return null;
        if (turn.Waiting is not { } top || top.Folder == owner.Folder || top.Beneath is not { } beneath || beneath.Folder != owner.Folder)
            return await owner.TapAsync(turn, tap!, ct);
        // A button of the question that another was laid over: that one stays on top.
        var reply = await owner.TapAsync(turn with { Waiting = beneath }, tap!, ct);
        return reply is { KeepsWaiting: false } ? reply with { Waiting = top with { Beneath = reply.Waiting } } : reply;
    }

    /// <summary>People are answered in the language they write, once they plainly write one.</summary>
    private async Task<Person> SpeakAsync(Person person, string? text, CancellationToken ct)
    {
        if (text is null || Tongues.Of(text) is not { } tongue || (tongue == person.Tongue && person.WroteTongue))
            return person;
        await people.WritesAsync(person.Id, tongue, ct);
        if (tongue != person.Tongue)
            await outbox.LinkMenusAsync([person.Id], ct);
        return person with { Tongue = tongue, WroteTongue = true };
    }
}
