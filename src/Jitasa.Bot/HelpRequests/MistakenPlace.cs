using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// A place alone opens a draft, for it may be all that somebody in need can send. Who then says that they come to help meant their own place:
/// the draft is taken back before the desk looks for anybody there.
/// </summary>
public sealed class MistakenPlace(HelpRequestStore requests, RequestWordsStore words, RequestEndings endings) : IHearSignUp
{
    public async Task<GeoPoint?> GiveBackAsync(Turn turn, CancellationToken ct)
    {
        GeoPoint? place = null;
        foreach (var draft in (await requests.LiveOfAsync(turn.Person.Id, ct)).Where(request => request is { Status: RequestStatus.Drafting, LocationSource: LocationSource.Pin, Urgency: <= Urgency.Normal }))
        {
            // Whatever came beside the place is a cry of its own.
            if ((await words.OfAsync(draft.Id, ct)).Count > 1 || !await endings.EndAsync(draft, RequestStep.Cancel, turn.Person.Id, "by_mistake", turn.Now, ct))
                continue;
            place ??= GeoPoint.From(draft.Location!);
        }
        return place;
    }
}
