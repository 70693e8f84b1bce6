using Jitasa.Bot.Platform;

namespace Jitasa.Bot.ThaiText;

/// <summary>Which oxygen saturation is a danger. Handed to the parser as a value: it reads no settings itself.</summary>
[Settings("Urgency")]
public sealed record OxygenSettings
{
    [Setting("Oxygen saturation, per cent, below which a case opens as critical", Min = 40, Max = 100)]
    public double OxygenCriticalBelow { get; init; } = 94;

    [Setting("Oxygen saturation, per cent, up to which it still counts as low and the case as high", Min = 40, Max = 100)]
    public double OxygenLowUpTo { get; init; } = 95;

    public bool IsCritical(double? saturation) => saturation < OxygenCriticalBelow;

    public bool IsLow(double? saturation) => saturation < OxygenCriticalBelow || saturation <= OxygenLowUpTo;
}
