namespace Jitasa.Bot.ThaiText;

/// <summary>All known places by code and by name: an immutable value.</summary>
public sealed class PlaceNames
{
    private static readonly Lazy<PlaceNames> LazyEmbedded = new(() => new PlaceNames());

    /// <summary>The 77 provinces, 928 amphoe and 7,436 tambon that come with the bot.</summary>
    public static PlaceNames Embedded => LazyEmbedded.Value;

    /// <summary>These names and the villages (8-digit code, name) of an import.</summary>
    public PlaceNames WithVillages(IEnumerable<(string Code, string Name)> villages) => this;

    /// <summary>
    /// The finest area the draft names without doubt. A repeated name is never guessed; <paramref name="hintAreaCode"/>
    /// (home province, pin or last known area, as a code prefix) may decide when exactly one candidate lies in its province.
    /// </summary>
    public PlaceMatch Resolve(PlaceDraft place, string? hintAreaCode) => PlaceMatch.None;

    /// <summary>"ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร" for a code, or null for one that is not known.</summary>
    public AreaCandidate? Describe(string areaCode) => null;
}
