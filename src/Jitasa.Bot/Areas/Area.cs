using Jitasa.Bot.Platform;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.Areas;

public enum AreaLevel
{
    Province,
    Amphoe,
    Tambon,
    Village,
}

/// <param name="Name">Without ตำบล, อำเภอ, จังหวัด; the English side falls back to Thai where none is known.</param>
/// <param name="Center">A point inside; villages often have none.</param>
/// <param name="IsTown">As dense as <c>Areas__TownDensity</c> or denser; a village is a town when its tambon is.</param>
public sealed record Area(string Code, AreaLevel Level, Say Name, Point? Center, bool IsTown);

/// <summary>Where a point lies.</summary>
/// <param name="AreaCode">The finest area: the village when one's centre is near, else the tambon.</param>
/// <param name="IsApproximate">No real boundary told it: the nearest known centre, or a cell drawn around one.</param>
public sealed record AreaFix(string AreaCode, string TambonCode, bool IsApproximate);
