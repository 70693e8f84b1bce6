namespace Jitasa.Bot.ThaiText;

/// <summary>The finest area a place names without doubt, or the areas it might mean.</summary>
/// <param name="AreaCode">2 digits province, 4 amphoe, 6 tambon, 8 village; null when nothing or nothing certain was found.</param>
/// <param name="Candidates">More than one area bears the name and nothing said decides between them.</param>
public sealed record PlaceMatch(string? AreaCode, IReadOnlyList<AreaCandidate> Candidates)
{
    public static readonly PlaceMatch None = new(null, []);

    public bool IsAmbiguous => Candidates.Count > 0;
}

/// <summary>One of several areas of the same name, with what tells them apart.</summary>
public sealed record AreaCandidate(string Code, string Tambon, string Amphoe, string Province);
