using Jitasa.Bot.Platform;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Platform;

public sealed class RightOfWayTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly RightOfWay way;

    public RightOfWayTests() => way = new(new() { YieldAbove = 3, YieldSeconds = 1 }, clock);

    [Fact]
    public void A_few_requests_hold_up_no_work()
    {
        Enter(3);

        Assert.False(IsHeld());
    }

    [Fact]
    public void Who_has_left_is_no_crowd()
    {
        for (var visit = 0; visit < 100; visit++)
            way.Enter().Dispose();

        Assert.False(IsHeld());
    }

    [Fact]
    public async Task Work_holds_back_while_there_is_a_crowd_and_goes_on_after_it()
    {
        Enter(4);
        var held = way.GiveWayAsync(TestContext.Current.CancellationToken);
        Assert.False(held.IsCompleted);

        // Nobody else comes.
        for (var moment = 0; moment < 10; moment++)
            clock.Advance(TimeSpan.FromMilliseconds(20));
        await held;
    }

    [Fact]
    public void A_crowd_that_does_not_end_and_work_have_their_turns()
    {
        var held = new List<bool>();
        for (var moment = 0; moment < 40; moment++)
        {
            Enter(4);
            held.Add(IsHeld());
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal([.. Enumerable.Repeat(true, 10), .. Enumerable.Repeat(false, 10)], held.Take(20));
        Assert.Contains(true, held.Skip(20));
    }

    private bool IsHeld() => !way.GiveWayAsync(TestContext.Current.CancellationToken).IsCompleted;

    private void Enter(int requests)
    {
        for (var request = 0; request < requests; request++)
            way.Enter();
    }
}
