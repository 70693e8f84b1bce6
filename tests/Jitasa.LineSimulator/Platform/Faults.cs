namespace Jitasa.LineSimulator;

public enum Fault
{
    ServerErrorBefore,
    ServerErrorAfter,
    TimeoutAfter,
    DropBefore,
    DropAfter,
    RateLimited,
    QuotaSpent,
    TokenExpired,
    NotFound,
    Gone,
    ContentNotReady,

    Duplicate,
    DuplicateAsRedelivery,
    Reorder,
    Delay,
    BadSignature,
    MissingSignature,
    EmptyEvents,
    UnknownEvent,
    UnknownMessage,
    Standby,
    MissingUserId,
    MissingSource,
    LostWebhook,
}

public sealed record ArmedFault(Fault Fault, int Times, string? Endpoint);

/// <summary>Things that go wrong on demand, each for so many calls.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<ArmedFault> armed = [];

    internal event Action? Changed;

    /// <summary>How long <see cref="Fault.Delay"/> holds a webhook back, in real time.</summary>
    public TimeSpan DelayFor { get; set; } = TimeSpan.FromMilliseconds(300);

    public IReadOnlyList<ArmedFault> Armed
    {
        get
        {
            lock (gate)
            {
                return [.. armed];
            }
        }
    }

    /// <param name="endpoint">A route name such as push, reply, content; null = any. Webhook faults take none.</param>
    public void Arm(Fault fault, int times = 1, string? endpoint = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (gate)
        {
            armed.Add(new ArmedFault(fault, times, endpoint));
        }

        Changed?.Invoke();
    }

    public void Clear()
    {
        lock (gate)
        {
            armed.Clear();
        }

        Changed?.Invoke();
    }

    /// <summary>True and one time less, when the fault is armed for this endpoint.</summary>
    internal bool Strikes(Fault fault, string? endpoint = null)
    {
        lock (gate)
        {
            var at = armed.FindIndex(one => one.Fault == fault && (one.Endpoint is null || one.Endpoint == endpoint));
            if (at < 0)
            {
                return false;
            }

            if (armed[at].Times == 1)
            {
                armed.RemoveAt(at);
            }
            else
            {
                armed[at] = armed[at] with { Times = armed[at].Times - 1 };
            }
        }

        Changed?.Invoke();
        return true;
    }
}
