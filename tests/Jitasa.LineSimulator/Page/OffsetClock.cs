namespace Jitasa.LineSimulator.Page;

/// <summary>The real time plus what the page added.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private long offset;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    public void Advance(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);

    public void Reset() => Interlocked.Exchange(ref offset, 0);
}
