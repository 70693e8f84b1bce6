using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>Urgency rises with silence, one step at a time, and never falls.</summary>
public static class RisingUrgencyRules
{
    /// <param name="waitedFor">Since the case was opened or its urgency last rose, with nobody on it.</param>
    /// <returns>The higher urgency, or null when it stays.</returns>
    public static Urgency? Raised(Urgency urgency, TimeSpan waitedFor, UrgencySettings settings)
    {
        var (minutes, next) = urgency switch
        {
            Urgency.Low => (settings.LowMinutes, Urgency.Normal),
            Urgency.Normal => (settings.NormalMinutes, Urgency.High),
            Urgency.High => (settings.HighMinutes, Urgency.Critical),
            _ => (int.MaxValue, Urgency.Critical),
        };
        return urgency != Urgency.Critical && waitedFor >= TimeSpan.FromMinutes(minutes) ? next : null;
    }
}
