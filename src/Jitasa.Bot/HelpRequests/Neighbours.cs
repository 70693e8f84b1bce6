using Jitasa.Bot.Conversation;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Asks <see cref="NeighbourRules"/> with what a case's own words said of whom it is for.</summary>
public sealed class Neighbours(RequestWordsStore words, PlaceNames places)
{
    public async Task<bool> IsAnotherAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var draft = turn.Draft!;
        var said = draft.Kin.Count == 0 ? [] : await words.OfAsync(request.Id, ct);
        var kin = said.Where(one => one.Words is not null).SelectMany(one => KinWords.In(one.Words!, places)).ToHashSet();
        return NeighbourRules.IsAnother(request, draft, kin, turn.Roles.Any(held => Permissions.May(held.Role, Act.AskForMany)));
    }

    /// <summary>The first of these cases that speaks of the same person or household.</summary>
    public async Task<HelpRequest?> SameAsync(Turn turn, IEnumerable<HelpRequest> cases, CancellationToken ct)
    {
        foreach (var request in cases)
        {
            if (!await IsAnotherAsync(turn, request, ct))
                return request;
        }
        return null;
    }
}
