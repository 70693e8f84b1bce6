namespace Jitasa.Bot.ThaiText;

/// <summary>The parts of an address as they are found, and where they stand.</summary>
internal sealed class PlaceParts
{
    private readonly List<(int Start, int End)> _spans = [];

    public string? HouseNo { get; set; }

    public string? Moo { get; set; }

    public string? Village { get; set; }

    public string? Road { get; set; }

    public string? Soi { get; set; }

    public NamedArea? Tambon { get; set; }

    public NamedArea? Amphoe { get; set; }

    public NamedArea? Province { get; set; }

    public string? Landmark { get; set; }

    /// <summary>Whether one of them was said twice and the first taken back.</summary>
    public bool IsPutRight { get; set; }

    public IReadOnlyList<(int Start, int End)> Spans => _spans;

    public void Cover(int start, int end) => _spans.Add((start, end));

    public bool IsCovered(int at) => CoveredUntil(at) > at;

    public int CoveredUntil(int at)
    {
        foreach (var (start, end) in _spans)
            if (at >= start && at < end)
                return end;
        return at;
    }

    public PlaceDraft ToDraft() => new(HouseNo, Moo, Village, WholeRoad(), Tambon?.Name, WholeAmphoe(), Province?.Name, Landmark);

    private string? WholeRoad() => (Road, Soi) switch
    {
        (null, null) => null,
        (null, { } soi) => ThaiScript.IsDigit(soi[0]) ? "ซอย " + soi : "ซอย" + soi,
        ({ } road, null) => road,
        ({ } road, { } soi) => $"{road} ซอย {soi}",
    };

    /// <summary>อ.เมือง จ.ยโสธร is เมืองยโสธร.</summary>
    private string? WholeAmphoe() =>
        Amphoe is { Name: "เมือง" } && Province is { Places: not null } ? "เมือง" + Province.Name : Amphoe?.Name;
}

/// <summary>A name taken as an area; <paramref name="Places"/> is null for one that no list knows.</summary>
internal sealed record NamedArea(string Name, NamedPlaces? Places, int Start, int End);
