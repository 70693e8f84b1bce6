namespace Jitasa.Bot.ThaiText;

/// <summary>Finds the areas of a name, whatever their level.</summary>
internal sealed class PlaceNameIndex
{
    private readonly List<NamedPlaces> _entries = [];
    private readonly Dictionary<string, NamedPlaces> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedPlaces>> _bySkeleton = new(StringComparer.Ordinal);
    private readonly NameTrie _thai = new();
    private readonly NameTrie _latin = new();

    public PlaceNameIndex(IEnumerable<PlaceName> areas)
    {
        foreach (var area in areas)
            Entry(area.Th).Areas.Add(area);
        // Provinces and amphoe come first, so that of names that differ only in spacing the larger area is found.
        foreach (var entry in _entries.ToList().OrderBy(entry => entry.Areas[0].Code.Length))
            foreach (var area in entry.Areas)
                AddLatin(area, entry);
        foreach (var (nickname, name) in PlaceSpelling.ProvinceNicknames)
            _thai.Add(nickname, _byName[name].Number);
        foreach (var (nickname, name) in PlaceSpelling.EnglishNicknames)
            _latin.Add(nickname, _byName[name].Number);
        foreach (var entry in _entries)
        {
            var skeleton = PlaceSpelling.Skeleton(entry.Name);
            if (!_bySkeleton.TryGetValue(skeleton, out var list))
                _bySkeleton[skeleton] = list = [];
            list.Add(entry);
        }
    }

    public NamedPlaces? Find(string name) =>
        _byName.GetValueOrDefault(name) ?? Nicknamed(name);

    /// <summary>The province that a name in daily use means when it stands alone: โคราช is also a tambon, but nobody means that.</summary>
    public NamedPlaces? Nicknamed(string name) => PlaceSpelling.ProvinceNicknames.TryGetValue(name, out var official) ? _byName[official] : null;

    /// <summary>The entry of a level that a slip or a shortened name most likely means, or null when that is not clear.</summary>
    public NamedPlaces? Guess(string name, int digits)
    {
        var skeleton = PlaceSpelling.Skeleton(name);
        if (skeleton.Length < 3)
            return null;
        if (_bySkeleton.TryGetValue(skeleton, out var same) && same.Where(e => e.Has(digits)).ToList() is [var only])
            return only;
        if (digits != 4 || name.Length < 4)
            return null;
        var longer = _entries.Where(e => e.Has(digits) && e.Name.StartsWith(name, StringComparison.Ordinal)).Take(2).ToList();
        return longer is [var one] ? one : null;
    }

    /// <summary>All Thai names that begin at <paramref name="at"/>, shortest first.</summary>
    public void FindAt(string text, int at, List<(NamedPlaces Places, int End)> found) => Fill(_thai, text, at, found, latin: false);

    public void FindLatinAt(string text, int at, List<(NamedPlaces Places, int End)> found) => Fill(_latin, text, at, found, latin: true);

    private void Fill(NameTrie trie, string text, int at, List<(NamedPlaces, int)> found, bool latin)
    {
        var ends = new List<(int Value, int End)>();
        if (latin)
            trie.FindLatinAt(text, at, ends);
        else
            trie.FindAt(text, at, ends);
        found.Clear();
        foreach (var (value, end) in ends)
            found.Add((_entries[value], end));
    }

    private NamedPlaces Entry(string name)
    {
        if (_byName.TryGetValue(name, out var entry))
            return entry;
        entry = new NamedPlaces(_entries.Count, name, []);
        _entries.Add(entry);
        _byName[name] = entry;
        _thai.Add(name, entry.Number);
        return entry;
    }

    private void AddLatin(PlaceName area, NamedPlaces entry) => _latin.Add(PlaceSpelling.LatinKey(area.En), entry.Number);
}

/// <summary>All areas that bear one Thai name.</summary>
internal sealed record NamedPlaces(int Number, string Name, List<PlaceName> Areas)
{
    // One number, written at once, so that two readers never see half of it: how many areas it was worked out from, and a bit for each length of code.
    private int _levels;

    /// <summary>Asked of each name that is seen; ในเมือง alone has dozens of areas.</summary>
    public bool Has(int digits)
    {
        var levels = _levels;
        if (levels >> 16 != Areas.Count)
            _levels = levels = Areas.Aggregate(Areas.Count << 16, (lengths, area) => lengths | (1 << area.Code.Length));
        return (levels & (1 << digits)) != 0;
    }

    public bool HasWithin(int digits, string codePrefix) =>
        Areas.Exists(area => area.Code.Length == digits && area.Code.StartsWith(codePrefix, StringComparison.Ordinal));
}
