using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>"ไม่ไหวแล้ว" beside a case that is open is no second case: it presses that one, and whoever is on the way hears it.</summary>
public sealed class Worsening(RequestHearing hearing, RequestTalk talk, RequestEndings endings, Neighbours neighbours, HotlineSettings hotlines)
{
    /// <summary>Null when nobody has a case these words could be about.</summary>
    /// <param name="live">The person's cases, newest first.</param>
    public async Task<Reply?> HearAsync(Turn turn, IReadOnlyList<HelpRequest> live, CancellationToken ct)
    {
        if (turn.Draft is not { GetsWorse: true } draft)
            return null;
        // A draft still waits for what is needed: these words say it as any others do.
        var known = live.Where(request => request.Need is not null).OrderBy(request => request.Status == RequestStatus.Helped).ThenByDescending(request => request.Urgency);
        if (await neighbours.SameAsync(turn, known, ct) is not { } same)
            return null;
        if (same.Status == RequestStatus.Helped)
            await endings.ReopenAsync(same, turn, "asked_again", ct);
        if (await hearing.AmendAsync(turn, same, RequestRules.Worse(draft, same), null, ct) is not { } amended)
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(same).In(turn.Tongue)));
        var reply = await talk.ShowAsync(turn, amended, RequestMessages.PressedTitle, RequestTalk.StillOpen(turn.Waiting), null, ct);
        return RequestTalk.IsInDanger(amended) ? reply : reply with { Messages = [new TextMessage(HotlineMessages.WorseNumbers(hotlines).In(turn.Tongue)), .. reply.Messages] };
    }
}
