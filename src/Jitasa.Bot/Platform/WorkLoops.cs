using System.Data.Common;

namespace Jitasa.Bot.Platform;

/// <summary>Runs one kind of work for as long as the process lives: step after step while there is some, then waits for the bell or the poll floor.
/// One loop of the kind looks by itself, the others sleep until the bell or that one finds more than one loop can do.</summary>
public sealed partial class WorkLoops<TWork>(IServiceProvider services, int count, WorkPace pace, bool wakesOthers) : BackgroundService
    where TWork : IWork
{
    private readonly IServiceScopeFactory scopes = services.GetRequiredService<IServiceScopeFactory>();
    private readonly WorkSettings settings = services.GetRequiredService<WorkSettings>();
    private readonly RightOfWay way = services.GetRequiredService<RightOfWay>();
    private readonly WorkBell bell = services.GetRequiredService<WorkBell>();
    private readonly ILogger log = services.GetRequiredService<ILogger<WorkLoops<TWork>>>();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => LoopAsync(isSentry: number == 0, stoppingToken)));

    private async Task LoopAsync(bool isSentry, CancellationToken stopping)
    {
        await Task.Yield();
        var pause = isSentry ? TimeSpan.FromMilliseconds(pace == WorkPace.Prompt ? settings.PollMilliseconds : settings.SlowPollMilliseconds) : Timeout.InfiniteTimeSpan;
        var failures = 0;
        var inARow = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await way.GiveWayAsync(stopping);
                var more = await StepAsync(stopping);
                failures = 0;
                inARow = more ? inARow + 1 : 0;
                if (!more)
                    await bell.WaitAsync<TWork>(pause, stopping);
                else if (wakesOthers && inARow > 1)
                    bell.Ring<TWork>();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            // The edge of a worker: whatever went wrong is logged once, here, and tried again, slower each time.
            catch (Exception error)
            {
                failures++;
                // Only the kind of error and where: its message may quote what a person wrote.
                StepFailed(log, typeof(TWork).Name, error.GetType().FullName, (error as DbException)?.SqlState, error.StackTrace);
                var patience = TimeSpan.FromMilliseconds(Math.Min(10_000, 200 * Math.Pow(2, Math.Min(failures, 6))));
                await Task.Delay(patience, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The unit of work is over before the loop sleeps: a transaction held meanwhile would block whoever alters a table, and vacuum.
    private async Task<bool> StepAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TWork>().StepAsync(stopping);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed a step and will try again: {Error} {SqlState}\n{Where}")]
    private static partial void StepFailed(ILogger log, string work, string? error, string? sqlState, string? where);
}

/// <summary>How soon a piece of work should be found that no bell was rung for.</summary>
public enum WorkPace
{
    /// <summary>Somebody waits for it.</summary>
    Prompt,

    /// <summary>A second does not matter: reminders, photos, profiles, forgetting in time.</summary>
    Slow,
}
