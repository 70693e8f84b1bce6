namespace Jitasa.Bot.Areas;

/// <summary>DOPA codes: 2 digits province, 4 amphoe, 6 tambon, 8 village; the parent of a code is its prefix.</summary>
public static class AreaRules
{
    /// <summary>Null for anything that is not 2, 4, 6 or 8 digits.</summary>
    public static AreaLevel? LevelOf(string code) =>
        !code.All(char.IsAsciiDigit)
            ? null
            : code.Length switch
            {
                2 => AreaLevel.Province,
                4 => AreaLevel.Amphoe,
                6 => AreaLevel.Tambon,
                8 => AreaLevel.Village,
                _ => null,
            };

    public static string? ParentOf(string code) => code.Length > 2 ? code[..^2] : null;

    /// <summary>The code and all its parents, finest first.</summary>
    public static IReadOnlyList<string> Line(string code) =>
        Enumerable.Range(0, code.Length / 2).Select(step => code[..(code.Length - (2 * step))]).ToList();

    /// <summary>Density decides; unknown counts as country, where helpers are looked for further out.</summary>
    public static bool IsTown(int? population, double? areaKm2, AreaSettings settings) =>
        population is { } people && areaKm2 is > 0 and var size && people / size >= settings.TownDensity;
}
