using System.Data.Common;

namespace Jitasa.Bot.Platform;

/// <summary>Runs one kind of work for as long as the process lives: step after step while there is some, then waits for the bell or the poll floor.</summary>
public sealed partial class WorkLoops<TWork>(IServiceProvider services, int count) : BackgroundService
    where TWork : IWork
{
    private readonly IServiceScopeFactory scopes = services.GetRequiredService<IServiceScopeFactory>();
    private readonly WorkSettings settings = services.GetRequiredService<WorkSettings>();
    private readonly WorkBell bell = services.GetRequiredService<WorkBell>();
    private readonly ILogger log = services.GetRequiredService<ILogger<WorkLoops<TWork>>>();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => LoopAsync(stoppingToken)));

    private async Task LoopAsync(CancellationToken stopping)
    {
        await Task.Yield();
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var more = await scope.ServiceProvider.GetRequiredService<TWork>().StepAsync(stopping);
                failures = 0;
                if (!more)
                    await bell.WaitAsync(TimeSpan.FromMilliseconds(settings.PollMilliseconds), stopping);
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
                var pause = TimeSpan.FromMilliseconds(Math.Min(10_000, 200 * Math.Pow(2, Math.Min(failures, 6))));
                await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed a step and will try again: {Error} {SqlState}\n{Where}")]
    private static partial void StepFailed(ILogger log, string work, string? error, string? sqlState, string? where);
}
