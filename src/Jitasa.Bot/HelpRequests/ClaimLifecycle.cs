namespace Jitasa.Bot.HelpRequests;

/// <summary>Where one volunteer's part in a case stands.</summary>
public enum ClaimStatus
{
    Accepted,
    OnTheWay,
    Arrived,
    Done,
    Released,
    HandedOver,
}

public enum ClaimStep
{
    SetOut,
    Arrive,
    Finish,

    /// <summary>The helper cannot come, or fell silent for too long.</summary>
    Release,

    /// <summary>The helper began and asks that someone else goes on.</summary>
    HandOver,
}

/// <summary>The moves a claim can make. A pair that is not listed is refused: there is no default arm to forget.</summary>
public static class ClaimLifecycle
{
    private static readonly Dictionary<(ClaimStatus From, ClaimStep Step), ClaimStatus> Moves = new()
    {
        [(ClaimStatus.Accepted, ClaimStep.SetOut)] = ClaimStatus.OnTheWay,
        // People forget buttons on the road: each step may be the first they press.
        [(ClaimStatus.Accepted, ClaimStep.Arrive)] = ClaimStatus.Arrived,
        [(ClaimStatus.Accepted, ClaimStep.Finish)] = ClaimStatus.Done,
        [(ClaimStatus.Accepted, ClaimStep.Release)] = ClaimStatus.Released,
        [(ClaimStatus.Accepted, ClaimStep.HandOver)] = ClaimStatus.HandedOver,
        [(ClaimStatus.OnTheWay, ClaimStep.Arrive)] = ClaimStatus.Arrived,
        [(ClaimStatus.OnTheWay, ClaimStep.Finish)] = ClaimStatus.Done,
        [(ClaimStatus.OnTheWay, ClaimStep.Release)] = ClaimStatus.Released,
        [(ClaimStatus.OnTheWay, ClaimStep.HandOver)] = ClaimStatus.HandedOver,
        [(ClaimStatus.Arrived, ClaimStep.Finish)] = ClaimStatus.Done,
        [(ClaimStatus.Arrived, ClaimStep.Release)] = ClaimStatus.Released,
        [(ClaimStatus.Arrived, ClaimStep.HandOver)] = ClaimStatus.HandedOver,
    };

    public static ClaimStatus? After(ClaimStatus from, ClaimStep step) => Moves.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>Every status the step may start from and where it leads.</summary>
    public static IEnumerable<(ClaimStatus From, ClaimStatus To)> Of(ClaimStep step) =>
        Moves.Where(move => move.Key.Step == step).Select(move => (move.Key.From, move.Value));

    /// <summary>Where the step leads from anywhere.</summary>
    public static ClaimStatus Target(ClaimStep step) => Of(step).First().To;

    public static bool IsEnd(ClaimStatus status) => status is ClaimStatus.Done or ClaimStatus.Released or ClaimStatus.HandedOver;
}
