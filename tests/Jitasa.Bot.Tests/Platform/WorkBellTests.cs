using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Platform;

public sealed class WorkBellTests
{
    private readonly WorkBell bell = new();

    [Fact]
    public async Task A_ring_wakes_one_loop_of_its_kind_and_none_of_another()
    {
        var (first, second, other) = (WaitAsync<Sending>(), WaitAsync<Sending>(), WaitAsync<Looking>());

        bell.Ring<Sending>();

        await Task.WhenAny(first, second);
        Assert.NotEqual(first.IsCompleted, second.IsCompleted);
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task As_many_loops_wake_as_there_are_pieces()
    {
        var waits = Enumerable.Range(0, 3).Select(_ => WaitAsync<Sending>()).ToList();

        bell.Ring<Sending>(pieces: 3);

        await Task.WhenAll(waits);
    }

    [Fact]
    public async Task A_ring_while_every_loop_is_at_work_is_not_lost_and_more_than_all_can_hear_are_no_error()
    {
        for (var ring = 0; ring < 10; ring++)
            bell.Ring<Sending>(pieces: 1_000);

        await WaitAsync<Sending>();
    }

    [Fact]
    public async Task Rings_that_nobody_sleeping_hears_wake_one_loop_to_look_again_not_each_of_them()
    {
        for (var ring = 0; ring < 10; ring++)
            bell.Ring<Sending>(pieces: 10);
        await WaitAsync<Sending>();

        Assert.False(WaitAsync<Sending>().IsCompleted);
    }

    private Task WaitAsync<TWork>()
        where TWork : IWork => bell.WaitAsync<TWork>(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);

    private sealed class Sending : IWork
    {
        public Task<bool> StepAsync(CancellationToken ct) => Task.FromResult(false);
    }

    private sealed class Looking : IWork
    {
        public Task<bool> StepAsync(CancellationToken ct) => Task.FromResult(false);
    }
}
