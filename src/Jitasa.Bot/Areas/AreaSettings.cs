using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Areas;

[Settings("Areas")]
public sealed record AreaSettings
{
    [Setting("People a square kilometre from which a tambon counts as town, where helpers are looked for closer by", Min = 1)]
    public int TownDensity { get; init; } = 1_000;
}
