namespace Jitasa.LineSimulator;

/// <summary>One call of the bot to LINE. The access token stands as a hash.</summary>
public sealed record RecordedCall
{
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>"api" or "data".</summary>
    public required string Host { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public string Query { get; init; } = "";
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Text of the body; for pictures only their size.</summary>
    public string Body { get; init; } = "";

    /// <summary>Name of the route such as push; null when LINE has none like it.</summary>
    public string? Route { get; init; }

    /// <summary>0 when the caller never got an answer.</summary>
    public int Status { get; init; }
    public string RequestId { get; init; } = "";
    public IReadOnlyList<CallViolation> Violations { get; init; } = [];
}

/// <summary>A call that broke a rule LINE has documented.</summary>
public sealed record CallViolation(long Seq, string Route, string Property, string Message);

internal sealed class CallLog
{
    private const int MostKept = 50_000;
    private readonly Lock gate = new();
    private readonly Queue<RecordedCall> calls = new();
    private readonly List<CallViolation> violations = [];
    private long last;

    public long NextSeq() => Interlocked.Increment(ref last);

    public void Add(RecordedCall call)
    {
        lock (gate)
        {
            calls.Enqueue(call);
            violations.AddRange(call.Violations);
            if (calls.Count > MostKept)
            {
                calls.Dequeue();
            }
        }
    }

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls.OrderBy(call => call.Seq)];
            }
        }
    }

    public IReadOnlyList<CallViolation> Violations
    {
        get
        {
            lock (gate)
            {
                return [.. violations];
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
            violations.Clear();
        }
    }
}
