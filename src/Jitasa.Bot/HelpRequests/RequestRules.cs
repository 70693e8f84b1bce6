using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>How words become a case and change it. Pure.</summary>
public static class RequestRules
{
    /// <summary>Kinds of help where the number of people decides how much is brought.</summary>
    private static readonly HashSet<NeedKind> Counted =
        [NeedKind.FoodWater, NeedKind.Shelter, NeedKind.RescueEvacuation, NeedKind.Supplies, NeedKind.Testing, NeedKind.Vaccination];

    /// <summary>The case with everything the message states put over what was known, and the names of what it filled.</summary>
    public static (HelpRequest Request, IReadOnlyList<string> Filled) Hear(HelpRequest request, MessageDraft draft)
    {
        var filled = new List<string>();
        T Take<T>(string name, bool stated, T now, T before)
        {
            if (!stated)
                return before;
            filled.Add(name);
            return now;
        }

        var spo2 = draft.Spo2 is { } reading and >= 0 and <= 100 ? (int?)Math.Floor(reading) : null;
        // Work is what is asked for as goods are elsewhere, and hands are asked for as people are.
        var items = (IReadOnlyList<ItemDraft>)[.. draft.Items, .. draft.Works.Select(work => new ItemDraft(work))];
        var hands = draft.HelpersWanted ?? (request.Need == NeedKind.Other && draft.AsksForPeople ? draft.People : null);
        var heads = draft.HelpersWanted is null && hands is not null ? null : draft.People;
        var isOtherNeed = draft.IsCorrection && request.Need is not null && draft.Category is not null && draft.Category != request.Need;
        var heard = request with
        {
            Need = Take("need", draft.Category is not null && (request.Need is null || isOtherNeed), draft.Category, request.Need),
            HelpersWanted = Take("helpers_wanted", hands is >= 1 and <= 100, hands ?? 1, request.HelpersWanted),
            People = Take("people", heads is >= 1 and <= 100_000, heads, request.People),
            Patients = Take("patients", draft.Patients.Count > 0, Over(request.Patients, draft.Patients), request.Patients),
            Symptoms = Take("symptoms", draft.Symptoms.Count > 0, request.Symptoms.Union(draft.Symptoms).ToList(), request.Symptoms),
            Spo2 = Take("spo2", spo2 is not null, spo2, request.Spo2),
            // Goods of a need that was never meant go with it.
            Items = Take("items", items.Count > 0 || isOtherNeed, isOtherNeed ? items : GoodsRules.Over(request.Items, items), request.Items),
            Phone = Take("phone", draft.Phone is not null, draft.Phone, request.Phone),
            Contact = Take("contact", draft.Name is not null, draft.Name, request.Contact),
            Place = Take("place", !draft.Place.IsEmpty, Amend(request.Place, draft.Place), request.Place),
            Destination = Take("destination", draft.Destination is not null, draft.Destination, request.Destination),
            WantedOn = Take("wanted_on", draft.When?.Date is not null, draft.When?.Date, request.WantedOn),
            WantedAt = Take("wanted_at", draft.When?.Time is not null, draft.When?.Time, request.WantedAt),
            OnBehalf = request.OnBehalf || draft.OnBehalf,
        };
        return (Press(heard, draft), filled);
    }

    /// <summary>
    /// The case without what only some words had said that are said no more. The need and the urgency stay: nothing vanishes by a slip of the thumb.
    /// </summary>
    /// <param name="gone">Names as <see cref="Hear"/> gives them, and "pin".</param>
    public static HelpRequest Without(HelpRequest request, IReadOnlyList<string> gone)
    {
        T Keep<T>(string name, T now, T without) => gone.Contains(name, StringComparer.Ordinal) ? without : now;
        var isPlaceGone = gone.Contains("pin", StringComparer.Ordinal) || (gone.Contains("place", StringComparer.Ordinal) && request.LocationSource != LocationSource.Pin);
        return request with
        {
            People = Keep<int?>("people", request.People, null),
            Patients = Keep("patients", request.Patients, new Dictionary<Vulnerable, int>()),
            Symptoms = Keep("symptoms", request.Symptoms, []),
            Spo2 = Keep<int?>("spo2", request.Spo2, null),
            Items = Keep("items", request.Items, []),
            Phone = Keep("phone", request.Phone, null),
            Contact = Keep("contact", request.Contact, null),
            Place = Keep("place", request.Place, PlaceDraft.Nowhere),
            Destination = Keep("destination", request.Destination, null),
            WantedOn = Keep("wanted_on", request.WantedOn, null),
            WantedAt = Keep("wanted_at", request.WantedAt, null),
            HelpersWanted = Keep("helpers_wanted", request.HelpersWanted, 1),
            AreaCode = isPlaceGone ? null : request.AreaCode,
            Location = isPlaceGone ? null : request.Location,
            LocationSource = isPlaceGone ? LocationSource.None : request.LocationSource,
        };
    }

    /// <summary>Urgency is the sum of named reasons and never falls by what is said later.</summary>
    public static HelpRequest Press(HelpRequest request, MessageDraft draft) =>
        request with
        {
            Urgency = draft.Intent == Intent.HelpRequest || draft.Reasons.Count > 0
                ? (Urgency)Math.Max((int)request.Urgency, (int)draft.Urgency)
                : request.Urgency,
            Reasons = draft.Reasons.Select(reason => reason.Code).Concat(request.Reasons).Distinct(StringComparer.Ordinal).ToList(),
            Dangers = draft.Reasons.Where(reason => reason.Danger is not null).Select(reason => reason.Danger!.Value).Concat(request.Dangers).Distinct().ToList(),
        };

    /// <summary>
    /// Words of not being able to go on, as what they say of a case that is open: no need, but a reason of its own to hurry. Said again it presses no further.
    /// </summary>
    public static MessageDraft Worse(MessageDraft draft, HelpRequest request)
    {
        var level = request.Reasons.Contains(ReasonWords.GettingWorse, StringComparer.Ordinal)
            ? request.Urgency
            : (Urgency)Math.Clamp((int)request.Urgency + 1, (int)Urgency.High, (int)Urgency.Critical);
        var said = ReasonWords.Of(ReasonWords.GettingWorse)!.Value;
        return draft with
        {
            Category = null,
            Urgency = (Urgency)Math.Max((int)draft.Urgency, (int)level),
            Reasons = [.. draft.Reasons, new UrgencyReason(ReasonWords.GettingWorse, level, said.Th, said.En)],
        };
    }

    /// <summary>Whether a message that opens nothing still says something about a case: an address, a phone, a headcount.</summary>
    public static bool Adds(MessageDraft draft) =>
        draft.IsCorrection
        // "โรงพยาบาลใกล้ฉัน" looks for a place, it does not say where the person is.
        || (draft is { Intent: Intent.FindFacility, Place.Landmark: not null } ? (draft with { Place = draft.Place with { Landmark = null } }).HasDetails : draft.HasDetails);

    /// <summary>The words speak of another area than the pin: they stand beside it as they were said, or a moo of the one would be read as one of the other.</summary>
    public static HelpRequest SetBeside(HelpRequest request) =>
        request with { Place = new PlaceDraft(Landmark: Card.Cut(RequestCard.PlaceText(request with { LocationSource = LocationSource.None }, area: null, Tongue.Th), 200)) };

    public static bool IsSetBeside(PlaceDraft before, HelpRequest after) =>
        after.LocationSource == LocationSource.Pin && before.NamesArea && !after.Place.NamesArea && after.Place.Landmark is not null;

    /// <summary>More than something to look for: a number, a name of a place.</summary>
    public static bool StatesAddress(PlaceDraft place) => !(place with { Landmark = null }).IsEmpty;

    /// <summary>A helper would find the door: a pin, or a tambon with something in it to look for.</summary>
    public static bool IsFindable(HelpRequest request) =>
        request.LocationSource == LocationSource.Pin
        || (request.AreaCode is { Length: >= 6 }
            && (request.Place.HouseNo is not null || request.Place.Landmark is not null || request.Place.Village is not null || request.Place.Road is not null));

    /// <summary>Nobody would find the door yet, or only by words that name nothing to look for.</summary>
    public static bool WantsLandmark(HelpRequest request) =>
        request.LocationSource != LocationSource.Pin && (!IsFindable(request) && request.Place.Landmark is null || request.Place.Landmark is { } landmark && !LandmarkWords.Name(landmark));

    /// <summary>What is still worth asking, the most needed first; null when nothing is.</summary>
    /// <param name="skipped">Questions already asked for this case, answered or not.</param>
    /// <param name="isAmbiguous">The tambon's name repeats and nothing decides.</param>
    public static Question? NextQuestion(HelpRequest request, IReadOnlyCollection<Question> skipped, bool isAmbiguous, int atMost)
    {
        if (skipped.Count >= atMost)
            return null;
        return Wanted().Cast<Question?>().FirstOrDefault(question => !skipped.Contains(question!.Value));

        IEnumerable<Question> Wanted()
        {
            if (request.Need is null)
                yield return Question.Need;
            if (request.Need == NeedKind.Information)
                yield break;
            if (isAmbiguous && request.LocationSource != LocationSource.Pin)
                yield return Question.Area;
            else if (!IsFindable(request))
                yield return Question.Place;
            if (request.Phone is null)
                yield return Question.Phone;
            if (request.People is null && request.Need is { } need && Counted.Contains(need))
                yield return Question.People;
        }
    }

    /// <summary>A new tambon makes the old moo and village untrue, a new amphoe the old tambon.</summary>
    private static PlaceDraft Amend(PlaceDraft before, PlaceDraft now)
    {
        var kept = before;
        if (now.Province is not null && now.Province != before.Province)
            kept = kept with { Amphoe = null, Tambon = null, Moo = null, Village = null, Road = null };
        if (now.Amphoe is not null && before.Amphoe is not null && now.Amphoe != before.Amphoe)
            kept = kept with { Tambon = null, Moo = null, Village = null, Road = null };
        if (now.Tambon is not null && before.Tambon is not null && now.Tambon != before.Tambon)
            kept = kept with { Moo = null, Village = null, Road = null };
        if (now.Moo is not null && before.Moo is not null && now.Moo != before.Moo)
            kept = kept with { Village = null };
        return kept.Amend(now);
    }

    private static Dictionary<Vulnerable, int> Over(IReadOnlyDictionary<Vulnerable, int> before, IReadOnlyDictionary<Vulnerable, int> now)
    {
        var all = before.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (who, count) in now)
            all[who] = count;
        return all;
    }
}

/// <summary>What a case can still be asked.</summary>
public enum Question
{
    Need,
    Area,
    Place,
    Phone,
    People,
}
