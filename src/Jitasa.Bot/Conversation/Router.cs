using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

/// <summary>Takes one event of one person to the dialogue it is for. Inside the caller's transaction; sends nothing.</summary>
public sealed class Router(
    PeopleStore people,
    RoleStore roles,
    ConversationStore conversations,
    Buttons buttons,
    PlaceNames places,
    IEnumerable<IDialogue> dialogues,
    TimeProvider clock
)
{
    /// <summary>What to say, to whom. Null when there is nobody to talk to or nothing to say.</summary>
    public async Task<(Person Person, Reply Reply)?> RouteAsync(LineEvent happened, CancellationToken ct)
    {
        if (happened.Source?.UserId is not { } userId)
            return null;
        var now = clock.GetUtcNow();
        var person = await people.MeetAsync(userId, now, ct);
        var waiting = await conversations.TakeAsync(person.Id, now, ct);
        var text = ((happened as MessageEvent)?.Content as TextContent)?.Text;
        var turn = new Turn(happened, person, await roles.OfAsync(person.Id, ct), waiting, text is null ? null : MessageParser.Parse(text, places, now), now);

        var reply = await AskAsync(turn, ct);
        if (!reply.KeepsWaiting)
            await conversations.PutAsync(person.Id, reply.Waiting, now, ct);
        return (person, reply);
    }

    private async Task<Reply> AskAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Event is PostbackEvent postback)
        {
            var tap = buttons.Read(postback.Data, postback.Picked);
            var owner = tap is null ? null : dialogues.FirstOrDefault(dialogue => dialogue.Folder == tap.Folder);
            return (owner is null ? null : await owner.TapAsync(turn, tap!, ct)) ?? SmallTalkMessages.OldButton(turn.Tongue);
        }
        if (turn.GroupId is null && turn.Waiting is { } waiting && turn.Event is MessageEvent)
        {
            var owner = dialogues.FirstOrDefault(dialogue => dialogue.Folder == waiting.Folder);
            if (owner is not null && await owner.AnswerAsync(turn, ct) is { } answer)
                return answer;
        }
        foreach (var dialogue in dialogues)
        {
            if (await dialogue.HearAsync(turn, ct) is { } heard)
                return heard;
        }
        return Reply.Silent;
    }
}
