using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A cry in a village group, when we are called by name: opens a case for the caller; everything personal moves to the 1:1 chat.</summary>
public sealed class GroupCry(HelpRequestStore requests, RequestHearing hearing, RequestTalk talk, RequestEndings endings, Neighbours neighbours, OutboxStore outbox, LeftToDesk left, HotlineSettings hotlines, RequestSettings settings)
{
    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct) =>
        turn.Content is TextContent text && GroupCalls.IsCalled(text) && turn.Draft!.Intent == Intent.HelpRequest ? await CryAsync(turn, ct) : null;

    /// <summary>The words are a cry to us, whether or not they call us by name.</summary>
    public async Task<Reply> CryAsync(Turn turn, CancellationToken ct)
    {
        // Called twice in one go is one case.
        var same = await neighbours.SameAsync(
            turn,
            (await requests.LiveOfAsync(turn.Person.Id, ct)).Where(request =>
                request.Need == turn.Draft!.Category && (turn.Now - request.LastHeardAt).TotalMinutes <= settings.SameTalkMinutes),
            ct);
        // After a helper's "done" it is looked for anew.
        if (same?.Status == RequestStatus.Helped)
            await endings.ReopenAsync(same, turn, "asked_again", ct);
        var opened = same is null ? null : await hearing.AmendAsync(turn, same, turn.Draft!, null, ct);
        opened ??= await hearing.OpenAsync(turn, turn.Draft!, null, null, ct);
        return await AnswerAsync(turn, opened, RequestMessages.OpenedTitle, RequestMessages.GroupOpened(opened, RequestMessages.MayBeHeardByAll(opened)), opened.Dangers, same?.Dangers ?? [], ct) with { Urgency = opened.Urgency };
    }

    /// <summary>What all may read is said in the group; the card waits for the asker's next word in private.</summary>
    /// <param name="dangers">Those the group is to hear the hotline of.</param>
    /// <param name="known">Those whose hotline the asker was told before.</param>
    public async Task<Reply> AnswerAsync(Turn turn, HelpRequest request, Say title, Say said, IReadOnlyList<DangerKind> dangers, IReadOnlyCollection<DangerKind> known, CancellationToken ct)
    {
        // Of several cards about one case only the last is told.
        var topic = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"card:{request.Id}");
        await outbox.OvertakenAsync(topic, ct);
        await outbox.TellLaterAsync(turn.Person.Id, [await talk.CardAsync(request, title, turn.Tongue, ct)], ct, topic);
        // The village learns that somebody is being helped, not with what; who called reads what to do where only they see it.
        var hidden = dangers.Where(danger => danger is not (DangerKind.Fire or DangerKind.Flood)).ToList();
        foreach (var danger in hidden.Except(known).Take(1))
            await outbox.PushAsync(turn.Person.Id, [new TextMessage(RequestMessages.Hotline(danger, hotlines, turn.Tongue, searches: !await left.IsAsync(request, ct)))], Urgency.Critical, ct);
        var numbers = dangers.Count == 0 ? "" : (hidden.Count > 0 ? HotlineMessages.AllNumbers(hotlines).In(turn.Tongue) : RequestMessages.Hotline(dangers[0], hotlines, turn.Tongue)) + "\n";
        return new Reply(new TextMessage(numbers + said.In(turn.Tongue))) { KeepsWaiting = true };
    }
}
