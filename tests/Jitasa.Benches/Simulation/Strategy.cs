using Jitasa.Bot.Dispatch;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Benches.Simulation;

/// <summary>Whom to ask, and when. The ladder is climbed until someone said yes.</summary>
internal sealed record Strategy(string Name, Func<bool, IReadOnlyList<Step>> Ladder)
{
    private const int Everyone = int.MaxValue;

    /// <summary>The bot's own rules, from its own settings.</summary>
    public static Strategy Waves(string name, DispatchSettings settings, Urgency urgency) =>
        new(name, isTown => Enumerable.Range(1, settings.WaveSizes.Length)
            .Select(wave => new Step(DispatchRules.WaitFor(urgency, settings).TotalSeconds, DispatchRules.SizeOf(wave, 1, settings), DispatchRules.RadiusMetres(wave, isTown, settings)))
            .ToList());

    public static Strategy ThreeClosest { get; } = new("three closest", _ => [new Step(0, 3, 20_000)]);

    public static Strategy EveryoneNear { get; } = new("everyone in 20 km", _ => [new Step(0, Everyone, 20_000)]);
}

/// <param name="WaitSeconds">How long it is waited for their answers.</param>
/// <param name="People">How many more are asked, the nearest first.</param>
internal sealed record Step(double WaitSeconds, int People, double Metres);
