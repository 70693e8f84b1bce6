namespace Jitasa.Bot.ThaiText;

/// <summary>A place as the text states it: numbers in Arabic digits, names in official Thai spelling without their prefixes.</summary>
public sealed record PlaceDraft(
    string? HouseNo = null,
    string? Moo = null,
    string? Village = null,
    string? Road = null,
    string? Tambon = null,
    string? Amphoe = null,
    string? Province = null,
    string? Landmark = null)
{
    public static readonly PlaceDraft Nowhere = new();

    public bool IsEmpty => this == Nowhere;

    /// <summary>It says in which area, not only where in it.</summary>
    public bool NamesArea => Village is not null || Tambon is not null || Amphoe is not null || Province is not null;

    /// <summary>This place with the parts that <paramref name="newer"/> states put over its own: how a correction is applied.</summary>
    public PlaceDraft Amend(PlaceDraft newer) => new(
        newer.HouseNo ?? HouseNo,
        newer.Moo ?? Moo,
        newer.Village ?? Village,
        newer.Road ?? Road,
        newer.Tambon ?? Tambon,
        newer.Amphoe ?? Amphoe,
        newer.Province ?? Province,
        newer.Landmark ?? Landmark);
}
