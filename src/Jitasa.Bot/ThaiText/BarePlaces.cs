namespace Jitasa.Bot.ThaiText;

/// <summary>
/// Reads place names that stand without a prefix. Two or three in a row are read together; a name alone is an amphoe before it is a
/// tambon. Names that are everyday words, belong to an institution or lie on a journey are left alone.
/// </summary>
internal sealed class BarePlaces(string lower, PlaceNames names, PlaceParts parts)
{
    private readonly List<NamedArea> _found = [];

    public void Read()
    {
        Scan();
        for (var i = 0; i < _found.Count; i++)
            Place(i);
    }

    private void Scan()
    {
        var names_ = new List<(NamedPlaces Places, int End)>();
        for (var at = 0; at < lower.Length; at++)
        {
            if (!ThaiScript.CanBegin(lower, at) || parts.IsCovered(at))
                continue;
            if (ThaiScript.IsLatin(lower[at]))
                names.Index.FindLatinAt(lower, at, names_);
            else if (ThaiScript.IsThaiLetter(lower[at]))
                names.Index.FindAt(lower, at, names_);
            else
                continue;
            if ((Accepted(at, names_) ?? CapitalAt(at)) is not { } area)
                continue;
            if (!PlaceWords.IsElsewhere(lower, area.Start, area.End))
                _found.Add(area);
            at = area.End - 1;
        }
    }

    private NamedArea? Accepted(int at, List<(NamedPlaces Places, int End)> found)
    {
        if (Shortened(at) is { } shortened)
            return shortened;
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (named, end) = found[i];
            var places = names.Index.Nicknamed(lower[at..end]) ?? named;
            var length = end - at;
            if (!PlaceWords.CanFollowName(lower, end) || PlaceSpelling.WordLikeNames.Contains(places.Name) || Lexicon.Thai.Knows(places.Name) || (places.Has(2) && IsWordLike(at, end)))
                continue;
            var isLatin = ThaiScript.IsLatin(lower[at]);
            var standsFree = PlaceWords.IsTokenStart(lower, at) || PlaceWords.IsLedIn(lower, at);
            var accepted = isLatin
                ? PlaceWords.IsTokenStart(lower, at) && length >= 6
                : (standsFree && (places.Has(2) || places.Has(4) ? length >= 3 : length >= 4 && StandsLikeATambon(at, end))) || (length >= 7 && (places.Has(4) || places.Has(2)));
            if (accepted)
                return new NamedArea(places.Name, places, at, end < lower.Length && lower[end] == 'ฯ' ? end + 1 : end);
        }
        return null;
    }

    /// <summary>วารินฯ, คำเขื่อนฯ: the mark says that the name goes on.</summary>
    private NamedArea? Shortened(int at)
    {
        if (!PlaceWords.IsTokenStart(lower, at) && !PlaceWords.IsLedIn(lower, at))
            return null;
        var end = at;
        while (end < lower.Length && end - at < 14 && ThaiScript.IsThaiLetter(lower[end]))
            end++;
        if (end >= lower.Length || lower[end] != 'ฯ' || end - at < 3)
            return null;
        return names.Index.Guess(lower[at..end], 4) is { } amphoe ? new NamedArea(amphoe.Name, amphoe, at, end + 1) : null;
    }

    /// <summary>ในเมืองยโส: the capital amphoe under the short name of its province; also "Khon Kaen city".</summary>
    private NamedArea? CapitalAt(int at)
    {
        if (!PlaceWords.StartsAt(lower, at, "เมือง"))
            return null;
        var found = new List<(NamedPlaces Places, int End)>();
        names.Index.FindAt(lower, at + "เมือง".Length, found);
        for (var i = found.Count - 1; i >= 0; i--)
            if (found[i].Places.Has(2) && PlaceWords.CanFollowName(lower, found[i].End) && names.Index.Find("เมือง" + found[i].Places.Name) is { } capital)
                return new NamedArea(capital.Name, capital, at, found[i].End);
        return null;
    }

    /// <summary>A lone tambon name is believed where an address would stand: led in, after a หมู่, or closing a clause.</summary>
    private bool StandsLikeATambon(int at, int end) =>
        PlaceWords.IsLedIn(lower, at) || (at > 1 && parts.IsCovered(at - 2)) || (at > 0 && parts.IsCovered(at - 1)) || parts.IsCovered(end)
        || end >= lower.Length || lower[end] is ' ' or '\n' or ',' or '.' or ')' or '!' || ThaiScript.IsDigit(lower[end]);

    private bool IsWordLike(int at, int end) => PlaceSpelling.WordLikeProvinces.Contains(lower[at..end]);

    private void Place(int i)
    {
        var area = _found[i];
        var places = area.Places!;
        var larger = Neighbour(area.End, i + 1 < _found.Count ? _found[i + 1] : null, 4) ?? Preceding(area.Start, parts.Amphoe);
        var isTambonOfNext = larger is not null && larger.Areas.Exists(a => a.IsAmphoe && places.HasWithin(6, a.Code));
        var isCity = PlaceWords.StartsAt(lower, PlaceWords.SkipSpaces(lower, area.End), "city") || PlaceWords.StartsAt(lower, PlaceWords.SkipSpaces(lower, area.End), "town");
        if (isTambonOfNext && parts.Tambon is null)
            parts.Tambon = area;
        else if (places.Has(2) && isCity && names.Index.Find("เมือง" + places.Name) is { } capital)
            parts.Amphoe ??= new NamedArea(capital.Name, capital, area.Start, area.End);
        else if (places.Has(2))
            parts.Province = TakeOrCorrect(parts.Province, area);
        else if (places.Has(4))
            parts.Amphoe = TakeOrCorrect(parts.Amphoe, area);
        else
            parts.Tambon = TakeOrCorrect(parts.Tambon, area);
        parts.Cover(area.Start, area.End);
    }

    private NamedArea TakeOrCorrect(NamedArea? known, NamedArea found)
    {
        if (known is null || known.End > found.Start)
            return known ?? found;
        if (Corrections.IsDenied(lower, found.Start) || !(Corrections.IsDenied(lower, known.Start) || Corrections.TakesTheFirstBack(lower, known.End, found.Start)))
            return known;
        parts.IsPutRight = true;
        return found;
    }

    /// <summary>The amphoe named directly after, with or without its prefix.</summary>
    private NamedPlaces? Neighbour(int end, NamedArea? next, int digits)
    {
        foreach (var area in new[] { next, parts.Amphoe })
            if (area?.Places?.Has(digits) == true && area.Start >= end && area.Start - end <= 7)
                return area.Places;
        return null;
    }

    private static NamedPlaces? Preceding(int start, NamedArea? amphoe) =>
        amphoe?.Places is not null && amphoe.End <= start && start - amphoe.End <= 2 ? amphoe.Places : null;
}
