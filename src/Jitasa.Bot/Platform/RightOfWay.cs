namespace Jitasa.Bot.Platform;

/// <summary>
/// Who stands at the door goes first. LINE waits two seconds for a webhook to be stored and may never bring it again; what is stored can wait. So work
/// holds back while many requests are at the door at once, but for <c>Work__YieldSeconds</c> at most, and after that for as long not again: in a flood
/// that does not end, cries are answered too.
/// </summary>
/// <param name="real">How long threads run is no matter of the bot's own clock.</param>
public sealed class RightOfWay(WorkSettings settings, TimeProvider real)
{
    // Requests come and go in bursts: one commit answers many. Between two bursts the crowd is still the same.
    private static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private int atTheDoor;
    private bool hasBeenCrowded;
    private long crowdedSince;
    private long crowdedAt;

    private TimeSpan Turn => TimeSpan.FromSeconds(settings.YieldSeconds);

    /// <summary>A request is at the door until this is disposed of.</summary>
    public Visit Enter()
    {
        if (Interlocked.Increment(ref atTheDoor) > settings.YieldAbove)
            NoteCrowd();
        return new(this);
    }

    /// <summary>Returns at once unless there is a crowd.</summary>
    public async ValueTask GiveWayAsync(CancellationToken ct)
    {
        while (HasCrowd())
            await Task.Delay(Breath, real, ct);
    }

    private void NoteCrowd()
    {
        lock (gate)
        {
            var now = real.GetTimestamp();
            if (!hasBeenCrowded || real.GetElapsedTime(crowdedAt, now) > Turn || real.GetElapsedTime(crowdedSince, now) > 2 * Turn)
                crowdedSince = now;
            (hasBeenCrowded, crowdedAt) = (true, now);
        }
    }

    private bool HasCrowd()
    {
        lock (gate)
            return hasBeenCrowded && real.GetElapsedTime(crowdedAt) <= Lull && real.GetElapsedTime(crowdedSince) < Turn;
    }

    public readonly struct Visit(RightOfWay way) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref way.atTheDoor);
    }
}
