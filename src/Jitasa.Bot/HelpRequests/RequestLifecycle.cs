namespace Jitasa.Bot.HelpRequests;

public enum RequestStep
{
    /// <summary>A helper says it is done.</summary>
    Help,

    /// <summary>The asker says everything arrived.</summary>
    Confirm,

    /// <summary>The asker says part of it arrived, or nothing did, or asks for the same again.</summary>
    Reopen,
    Cancel,
    Close,
    Expire,

    /// <summary>The case ended without the asker's word, or the desk closed it, and now they say that it is still needed.</summary>
    Resume,

    /// <summary>A helper said it is done, and the asker never answered.</summary>
    Settle,
}

/// <summary>The moves a case can make. A pair that is not listed is refused: there is no default arm to forget.</summary>
public static class RequestLifecycle
{
    private static readonly Dictionary<(RequestStatus From, RequestStep Step), RequestStatus> Moves = new()
    {
        [(RequestStatus.Drafting, RequestStep.Cancel)] = RequestStatus.Cancelled,
        [(RequestStatus.Drafting, RequestStep.Close)] = RequestStatus.Closed,
        [(RequestStatus.Drafting, RequestStep.Expire)] = RequestStatus.Expired,
        [(RequestStatus.Open, RequestStep.Help)] = RequestStatus.Helped,
        [(RequestStatus.Open, RequestStep.Confirm)] = RequestStatus.Confirmed,
        [(RequestStatus.Open, RequestStep.Cancel)] = RequestStatus.Cancelled,
        [(RequestStatus.Open, RequestStep.Close)] = RequestStatus.Closed,
        [(RequestStatus.Open, RequestStep.Expire)] = RequestStatus.Expired,
        [(RequestStatus.Helped, RequestStep.Confirm)] = RequestStatus.Confirmed,
        [(RequestStatus.Helped, RequestStep.Reopen)] = RequestStatus.Open,
        [(RequestStatus.Helped, RequestStep.Cancel)] = RequestStatus.Cancelled,
        [(RequestStatus.Helped, RequestStep.Close)] = RequestStatus.Closed,
        [(RequestStatus.Helped, RequestStep.Settle)] = RequestStatus.Settled,
        [(RequestStatus.Expired, RequestStep.Resume)] = RequestStatus.Open,
        [(RequestStatus.Settled, RequestStep.Resume)] = RequestStatus.Open,
        [(RequestStatus.Closed, RequestStep.Resume)] = RequestStatus.Open,
    };

    public static RequestStatus? After(RequestStatus from, RequestStep step) => Moves.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>Every status the step may start from and where it leads.</summary>
    public static IEnumerable<(RequestStatus From, RequestStatus To)> Of(RequestStep step) =>
        Moves.Where(move => move.Key.Step == step).Select(move => (move.Key.From, move.Value));

    public static bool IsEnd(RequestStatus status) =>
        status is RequestStatus.Confirmed or RequestStatus.Cancelled or RequestStatus.Closed or RequestStatus.Expired or RequestStatus.Settled;
}
