namespace Jitasa.Bot.ThaiText;

/// <summary>Narrows a stated place to one area code, level by level, and stops at the first doubt.</summary>
internal sealed class PlaceResolver(PlaceNames names, PlaceDraft place, string? hint)
{
    public PlaceMatch Resolve()
    {
        var provinces = Named(place.Province, 2, [""]);
        var amphoe = AmphoeNamed(provinces);
        if (amphoe.Count > 1)
            amphoe = Narrowed(amphoe);
        if (place.Tambon is null)
            return FromVillage(amphoe, provinces) ?? Settled(place.Amphoe is null ? provinces : amphoe, provinces);
        var within = place.Amphoe is not null && amphoe.Count > 0 ? amphoe : place.Province is not null && provinces.Count > 0 ? provinces : [""];
        var tambon = Named(place.Tambon, 6, within);
        if (tambon.Count > 1)
            tambon = Narrowed(tambon);
        return tambon.Count switch
        {
            // A single tambon found by name alone may still be a slip of another; but it is the only one of that name.
            1 => WithVillage(tambon[0]),
            0 => Settled(place.Amphoe is null ? provinces : amphoe, provinces),
            _ => new PlaceMatch(null, Candidates(tambon)),
        };
    }

    private List<string> AmphoeNamed(List<string> provinces)
    {
        if (place.Amphoe is null)
            return [];
        if (place.Amphoe == "เมือง")
        {
            var capitals = provinces.Where(p => p.Length == 2).Select(p => p + "01").Where(names.IsArea).ToList();
            return capitals.Count > 0 || hint is null ? capitals : [.. new[] { hint[..2] + "01" }.Where(names.IsArea)];
        }
        return Named(place.Amphoe, 4, place.Province is not null && provinces.Count > 0 ? provinces : [""]);
    }

    private List<string> Named(string? name, int digits, List<string> within)
    {
        if (name is null)
            return [];
        var entry = names.Index.Find(name);
        if (entry?.Has(digits) != true)
            entry = names.Index.Guess(name, digits);
        return entry is null
            ? []
            : [.. entry.Areas.Select(a => a.Code).Where(code => code.Length == digits && within.Exists(w => code.StartsWith(w, StringComparison.Ordinal)))];
    }

    /// <summary>The hint decides only when it leaves exactly one; the longest prefix of it that does is taken.</summary>
    private List<string> Narrowed(List<string> codes)
    {
        for (var digits = hint?.Length ?? 0; digits >= 2; digits -= 2)
            if (codes.Where(code => code.StartsWith(hint![..digits], StringComparison.Ordinal)).ToList() is [var only])
                return [only];
        return codes;
    }

    private PlaceMatch Settled(List<string> finer, List<string> coarser) => finer.Count switch
    {
        1 => new PlaceMatch(finer[0], []),
        > 1 => new PlaceMatch(null, Candidates(finer)),
        _ => coarser is [var only] ? new PlaceMatch(only, []) : PlaceMatch.None,
    };

    private PlaceMatch WithVillage(string tambon)
    {
        if (place.Moo is { Length: 1 or 2 } moo && names.VillageName(tambon + moo.PadLeft(2, '0')) is not null)
            return new PlaceMatch(tambon + moo.PadLeft(2, '0'), []);
        if (place.Village is not null && names.VillagesNamed(place.Village).Where(v => v.StartsWith(tambon, StringComparison.Ordinal)).ToList() is [var only])
            return new PlaceMatch(only, []);
        return new PlaceMatch(tambon, []);
    }

    private PlaceMatch? FromVillage(List<string> amphoe, List<string> provinces)
    {
        if (place.Village is null)
            return null;
        var villages = names.VillagesNamed(place.Village).ToList();
        var within = amphoe.Count > 0 ? amphoe : provinces;
        if (within.Count == 0)
            within = hint is null ? [] : [hint[..2]];                     // a village by its name alone is never enough
        villages = [.. villages.Where(v => within.Exists(w => v.StartsWith(w, StringComparison.Ordinal)))];
        if (villages.Count > 1)
            villages = Narrowed(villages);
        return villages.Count switch
        {
            0 => null,
            1 => new PlaceMatch(villages[0], []),
            _ => new PlaceMatch(null, Candidates(villages)),
        };
    }

    private List<AreaCandidate> Candidates(List<string> codes) =>
        [.. codes.Select(names.Describe).OfType<AreaCandidate>().OrderBy(c => c.Code, StringComparer.Ordinal)];
}
