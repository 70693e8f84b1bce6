using System.IO.Compression;
using System.Reflection;

namespace Jitasa.Bot.ThaiText;

/// <summary>All known places by code and by name: an immutable value.</summary>
public sealed class PlaceNames
{
    private static readonly Lazy<PlaceNames> LazyEmbedded = new(LoadEmbedded);

    private readonly Dictionary<string, PlaceName> _areas;
    private readonly IReadOnlyDictionary<string, string> _villages;
    private readonly ILookup<string, string> _villagesByName;

    private PlaceNames(Dictionary<string, PlaceName> areas, PlaceNameIndex index, IReadOnlyDictionary<string, string> villages)
    {
        _areas = areas;
        Index = index;
        _villages = villages;
        _villagesByName = villages.ToLookup(v => VillageKey(v.Value), v => v.Key, StringComparer.Ordinal);
        VillageTrie = new NameTrie();
        foreach (var village in _villagesByName.Where(v => v.Key.Length > 1))
            VillageTrie.Add(village.Key, 0);
    }

    /// <summary>The 77 provinces, 928 amphoe and 7,436 tambon that come with the bot.</summary>
    public static PlaceNames Embedded => LazyEmbedded.Value;

    public int ProvinceCount => _areas.Keys.Count(code => code.Length == 2);

    public int AmphoeCount => _areas.Keys.Count(code => code.Length == 4);

    public int TambonCount => _areas.Keys.Count(code => code.Length == 6);

    internal PlaceNameIndex Index { get; }

    internal NameTrie VillageTrie { get; }

    /// <summary>These names and the villages (8-digit code, name) of an import.</summary>
    public PlaceNames WithVillages(IEnumerable<(string Code, string Name)> villages)
    {
        var all = new Dictionary<string, string>(_villages, StringComparer.Ordinal);
        foreach (var (code, name) in villages)
            all[code] = name;
        return new PlaceNames(_areas, Index, all);
    }

    /// <summary>
    /// The finest area the draft names without doubt. A repeated name is never guessed; <paramref name="hintAreaCode"/>
    /// (home province, pin or last known area, as a code prefix) decides only when exactly one candidate lies within it.
    /// </summary>
    public PlaceMatch Resolve(PlaceDraft place, string? hintAreaCode) => new PlaceResolver(this, place, hintAreaCode).Resolve();

    /// <summary>The names of an area and of what it lies in; empty below its level. Null for a code that is not known.</summary>
    public AreaCandidate? Describe(string areaCode)
    {
        if (areaCode.Length < 2 || !_areas.TryGetValue(areaCode[..2], out var province))
            return null;
        return new AreaCandidate(areaCode, NameAt(areaCode, 6), NameAt(areaCode, 4), province.Th);
    }

    public string? VillageName(string villageCode) => _villages.GetValueOrDefault(villageCode);

    /// <summary>A village is told by its tambon.</summary>
    internal bool IsArea(string code) => code is [_, _, _, _, _, _, >= '0' and <= '9', >= '0' and <= '9'] ? _areas.ContainsKey(code[..6]) : _areas.ContainsKey(code);

    internal IEnumerable<string> VillagesNamed(string name) => _villagesByName[VillageKey(name)];

    private static string VillageKey(string name) =>
        name.StartsWith("บ้าน", StringComparison.Ordinal) ? name["บ้าน".Length..].Trim() : name.Trim();

    private string NameAt(string code, int digits) =>
        code.Length >= digits && _areas.TryGetValue(code[..digits], out var name) ? name.Th : "";

    private static PlaceNames LoadEmbedded()
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("place-names.tsv.gz")!;
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var areas = new Dictionary<string, PlaceName>(9_000, StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            areas[parts[0]] = new PlaceName(parts[0], parts[1], parts[2]);
        }
        return new PlaceNames(areas, new PlaceNameIndex(areas.Values), new Dictionary<string, string>(StringComparer.Ordinal));
    }
}

internal sealed record PlaceName(string Code, string Th, string En)
{
    public bool IsProvince => Code.Length == 2;

    public bool IsAmphoe => Code.Length == 4;

    public bool IsTambon => Code.Length == 6;
}
