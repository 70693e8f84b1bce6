namespace Jitasa.Bot.Platform;

/// <summary>Wakes idle loops of this process early. A missed ring costs at most the poll floor, so nothing depends on it.</summary>
public sealed class WorkBell
{
    private volatile TaskCompletionSource rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Ring() =>
        Interlocked.Exchange(ref rung, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct) =>
        await Task.WhenAny(rung.Task, Task.Delay(atMost, ct));
}
