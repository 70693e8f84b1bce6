using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Whether a message speaks of somebody else than a case does: a head asks for one neighbour after the other, and none may be lost in another's case. Pure.</summary>
public static class NeighbourRules
{
    /// <param name="kinBefore">Whom the case's own words spoke of.</param>
    /// <param name="asksForMany">A head, kamnan, อสม. or official.</param>
    public static bool IsAnother(HelpRequest request, MessageDraft draft, IReadOnlyCollection<string> kinBefore, bool asksForMany)
    {
        if (draft.IsCorrection)
            return false;
        if (IsElsewhere(request.Place, draft.Place))
            return true;
        // Without a need of its own it tells more about the case.
        if (draft.Category is null)
            return false;
        if (Differ(kinBefore, draft.Kin))
            return true;
        if (!draft.OnBehalf)
            return false;
        if (request.OnBehalf && (IsOther(request.Contact, draft.Name) || Differ(request.Patients.Keys.ToList(), draft.Patients.Keys.ToList())))
            return true;
        // Two cases of one person are merged with a tap; two people in one case are seen by nobody.
        return asksForMany && request.Need is not null && (draft.Place.HouseNo is null || draft.Place.HouseNo != request.Place.HouseNo);
    }

    /// <summary>Some part of the place is another one.</summary>
    private static bool IsElsewhere(PlaceDraft known, PlaceDraft said) =>
        IsOther(known.Tambon, said.Tambon) || IsOther(known.Moo, said.Moo) || IsOther(known.Village, said.Village) || IsOther(known.HouseNo, said.HouseNo);

    private static bool IsOther(string? known, string? said) => known is not null && said is not null && known != said;

    private static bool Differ<T>(IReadOnlyCollection<T> known, IReadOnlyCollection<T> said) => known.Count > 0 && said.Count > 0 && !known.Intersect(said).Any();
}
