using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// A place alone opens a draft, for it may be all that somebody in need can send. Who then says that they come to help meant their own place:
/// the draft is taken back, unless the desk has it already: then the desk finds out, and only the place is taken over.
/// </summary>
public sealed class MistakenPlace(HelpRequestStore requests, RequestWordsStore words, RequestEndings endings, RequestSettings settings) : IHearSignUp
{
    public async Task<GeoPoint?> GiveBackAsync(Turn turn, CancellationToken ct)
    {
        GeoPoint? place = null;
        foreach (var one in (await requests.LiveOfAsync(turn.Person.Id, ct)).Where(request => IsOfThisTalk(request, turn)))
        {
            // Whatever came beside the place is a cry of its own.
            if (await requests.HoldAsync(one.Id, ct) is not { } draft || !IsOfThisTalk(draft, turn) || (await words.OfAsync(draft.Id, ct)).Count > 1)
                continue;
            if (draft.Rung == 0 && !await endings.EndAsync(draft, RequestStep.Cancel, turn.Person.Id, "by_mistake", turn.Now, ct))
                continue;
            place ??= GeoPoint.From(draft.Location!);
        }
        return place;
    }

    private bool IsOfThisTalk(HelpRequest request, Turn turn) =>
        request is { Status: RequestStatus.Drafting, LocationSource: LocationSource.Pin, Urgency: <= Urgency.Normal } && (turn.Now - request.OpenedAt).TotalMinutes <= settings.SameTalkMinutes;
}
