using System.Threading.Channels;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Intake;

/// <summary>
/// Shows LINE's loading dots to a person whose answer takes longer than a moment, counted from when their message came.
/// Best effort: it holds nothing up, and losing one loses nothing.
/// </summary>
public sealed class LoadingDots(IServiceScopeFactory scopes, IntakeSettings settings, TimeProvider clock) : BackgroundService
{
    private const int Seconds = 20;
    private readonly Channel<string> people = Channel.CreateBounded<string>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Dispose of it when the answer is ready.</summary>
    public IDisposable? WatchOver(LineEvent happened, DateTimeOffset receivedAt)
    {
        // LINE refuses them in groups.
        if (happened is not (MessageEvent or PostbackEvent) || happened.Source is not { UserId: { } userId, GroupId: null })
            return null;
        var left = receivedAt.AddSeconds(settings.LoadingAfterSeconds) - clock.GetUtcNow();
        return clock.CreateTimer(_ => people.Writer.TryWrite(userId), state: null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var userId in people.Reader.ReadAllAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LineClient>().StartLoadingAsync(userId, Seconds, stoppingToken);
        }
    }
}
