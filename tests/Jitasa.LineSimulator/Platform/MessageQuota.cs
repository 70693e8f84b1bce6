namespace Jitasa.LineSimulator;

/// <summary>Counted messages of the month: people reached by push, multicast and broadcast. Replies are free.</summary>
public sealed class MessageQuota(int? limit)
{
    /// <summary>Null = a plan without a limit.</summary>
    public int? Limit { get; set; } = limit;
    public int Used { get; set; }

    internal bool Allows(int people) => Limit is not { } most || Used + people <= most;
}
