using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Webhooks;

namespace Jitasa.LineSimulator;

/// <summary>The same event once more: on demand, or because the bot did not answer.</summary>
public sealed partial class LinePlatform
{
    private const int MostRedeliveries = 5;
    private static readonly TimeSpan RedeliverAfter = TimeSpan.FromMinutes(1);
    private readonly List<Waiting> waiting = [];

    private sealed class Waiting(IReadOnlyList<JsonObject> events, int attempt)
    {
        public IReadOnlyList<JsonObject> Events { get; } = events;
        public int Attempt { get; } = attempt;
        public ITimer? Timer { get; set; }
    }

    /// <summary>The console's switch "Webhook redelivery".</summary>
    public bool Redelivery { get; set; }

    /// <summary>The last event once more: a plain duplicate, or a redelivery.</summary>
    public Task<Delivery> RepeatLastAsync(bool asRedelivery = false, CancellationToken ct = default)
    {
        JsonObject last;
        lock (Gate)
        {
            last = (JsonObject)sentEvents[^1].DeepClone();
        }

        return PutAsync([asRedelivery ? EventFactory.AsRedelivery(last) : last], ct);
    }

    /// <summary>Redelivers what failed, without waiting for the clock.</summary>
    public async Task<int> RedeliverAsync(CancellationToken ct = default)
    {
        Waiting[] failed;
        lock (Gate)
        {
            failed = [.. waiting];
        }

        foreach (var one in failed)
        {
            await RedeliverAsync(one, ct);
        }

        return failed.Length;
    }

    private void WaitIfFailed(Delivery delivery, IReadOnlyList<JsonObject> events, int attempt)
    {
        if (delivery.IsOk || !Redelivery || attempt > MostRedeliveries)
        {
            return;
        }

        var one = new Waiting(events, attempt);
        lock (Gate)
        {
            waiting.Add(one);
            one.Timer = Clock.CreateTimer(state => _ = RedeliverAsync((Waiting)state!, default), one, RedeliverAfter * attempt, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RedeliverAsync(Waiting one, CancellationToken ct)
    {
        lock (Gate)
        {
            if (!waiting.Remove(one))
            {
                return;
            }

            one.Timer?.Dispose();
        }

        var again = await PutAsync([.. one.Events.Select(EventFactory.AsRedelivery)], ct);
        WaitIfFailed(again, one.Events, one.Attempt + 1);
    }
}
