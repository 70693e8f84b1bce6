using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Incidents;

/// <summary>What is going on where: a flood, a wave of infections. Every case belongs to one.</summary>
/// <param name="Code">Head of its case numbers: "YST64".</param>
/// <param name="AreaCodes">Areas it touches; empty means the whole province.</param>
/// <param name="Needs">Needs offered in it; empty means all.</param>
public sealed record Incident(
    long Id,
    string Code,
    string Name,
    string ProvinceCode,
    IReadOnlyList<string> AreaCodes,
    IReadOnlyList<NeedKind> Needs,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt)
{
    public bool Offers(NeedKind need) => Needs.Count == 0 || Needs.Contains(need);
}
