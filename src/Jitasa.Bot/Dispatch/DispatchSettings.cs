using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Dispatch;

[Settings("Dispatch")]
public sealed record DispatchSettings
{
    [Setting("How many volunteers each wave asks", Min = 1)]
    public int[] WaveSizes { get; init; } = [3, 5, 8];

    [Setting("Metres of the first wave in town", Min = 1)]
    public int TownRadiusMetres { get; init; } = 500;

    [Setting("Metres of the first wave in the country", Min = 1)]
    public int CountryRadiusMetres { get; init; } = 1_000;

    [Setting("How many times as far each further wave reaches", Min = 1, Max = 10)]
    public double RadiusFactor { get; init; } = 2;

    [Setting("Seconds a critical case waits for an answer before the next wave or rung", Min = 1)]
    public int WaitSecondsCritical { get; init; } = 60;

    [Setting("The same for a high one", Min = 1)]
    public int WaitSecondsHigh { get; init; } = 120;

    [Setting("The same for all others", Min = 1)]
    public int WaitSeconds { get; init; } = 600;

    [Setting("Hours for which a shared location is preferred to a volunteer's home", Min = 0)]
    public double HereFreshHours { get; init; } = 2;

    [Setting("Nearest volunteers taken from the index before distances are measured exactly", Min = 1)]
    public int NearestFromIndex { get; init; } = 60;

    [Setting("People told on one rung of the escalation, at most", Min = 1)]
    public int PeoplePerRung { get; init; } = 5;

    [Setting("Seconds after which a place, photo or voice message whose need nobody told goes to the desk", Min = 1)]
    public int DraftSeconds { get; init; } = 180;

    [Setting("Minutes after which a red case is offered to volunteers who became free since", Min = 1)]
    public int RedAgainMinutes { get; init; } = 10;
}

[Settings("Urgency")]
public sealed record UrgencySettings
{
    [Setting("Minutes without a helper after which a low case becomes normal", Min = 1)]
    public int LowMinutes { get; init; } = 240;

    [Setting("Minutes without a helper after which a normal case becomes high", Min = 1)]
    public int NormalMinutes { get; init; } = 120;

    [Setting("Minutes without a helper after which a high case becomes critical", Min = 1)]
    public int HighMinutes { get; init; } = 60;
}
