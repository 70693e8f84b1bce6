using System.Threading.Channels;
using Jitasa.Bot.Platform;
using Npgsql;

namespace Jitasa.Bot.Intake;

/// <summary>
/// The one writer of a process: takes every webhook that waits and stores all their events with one commit, so that accepting
/// is not bound by a commit for each. A webhook hears back only after that commit; nothing it was promised lives in memory.
/// </summary>
public sealed partial class ArrivalWriter(ArrivalStore store, IntakeSettings settings, WorkBell bell, ILogger<ArrivalWriter> log) : BackgroundService
{
    // Fuller than this, the database is not keeping up: LINE holds the rest and brings it again.
    private const int MostWaiting = 2_000;
    private const int MostAtOnce = 500;

    private readonly Channel<Pending> waiting = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private TimeSpan Patience => TimeSpan.FromMilliseconds(settings.StoreMilliseconds);

    /// <summary>True once the events are committed; false when that did not happen in time, and LINE should bring them again.</summary>
    public async Task<bool> StoreAsync(IReadOnlyList<Arrival> arrivals, CancellationToken ct)
    {
        var pending = new Pending(arrivals);
        if (!waiting.Writer.TryWrite(pending))
            return false;
        try
        {
            return await pending.Stored.Task.WaitAsync(Patience, ct);
        }
        // It may still be stored a moment later; then the second delivery changes nothing.
        catch (TimeoutException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var first in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var batch = new List<Pending> { first };
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var more))
                batch.Add(more);
            await WriteAsync(batch, stoppingToken);
        }
    }

    private async Task WriteAsync(List<Pending> batch, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        try
        {
            var arrivals = batch.SelectMany(pending => pending.Arrivals).ToList();
            await store.AddAsync(arrivals, patience.Token);
            bell.Ring<EventWork>(arrivals.Count);
            batch.ForEach(pending => pending.Stored.TrySetResult(true));
        }
        // The database refused the statement, not the connection: a deadlock with another process, or one event it cannot hold.
        // Each request for itself, so that the others' events are kept.
        catch (PostgresException) when (batch.Count > 1)
        {
            foreach (var pending in batch)
                await WriteAsync([pending], stopping);
        }
        // The edge of the writer: these webhooks are answered 503, and the next ones are tried.
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException or TimeoutException or IOException)
        {
            NotStored(log, batch.Count, error.GetType().Name, (error as PostgresException)?.SqlState);
            batch.ForEach(pending => pending.Stored.TrySetResult(false));
        }
    }

    private sealed record Pending(IReadOnlyList<Arrival> Arrivals)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} webhooks were not stored ({Error} {SqlState}) and answered 503")]
    private static partial void NotStored(ILogger log, int count, string error, string? sqlState);
}
