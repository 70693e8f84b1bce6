using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>The bot sent what LINE would refuse, or should never be sent.</summary>
public sealed class LineRulesBrokenException(IEnumerable<CallViolation> broken)
    : Exception("LINE would refuse:\n" + string.Join('\n', broken.Select(one => $"{one.Route} {one.Property}: {one.Message}")));

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
    private readonly Queue<(long Place, RecordedCall Call)> calls = new();
    private readonly List<CallViolation> violations = [];
    private long last;
    private long answered;

    public long NextSeq() => Interlocked.Increment(ref last);

    public void Add(RecordedCall call)
    {
        lock (gate)
        {
            calls.Enqueue((++answered, call));
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
                return [.. calls.Select(one => one.Call).OrderBy(call => call.Seq)];
            }
        }
    }

    /// <summary>In the order they were answered: a reader who remembers the last place misses no call that began early and was answered late.</summary>
    public IReadOnlyList<(long Place, RecordedCall Call)> AnsweredAfter(long place)
    {
        lock (gate)
        {
            return [.. calls.Where(one => one.Place > place)];
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

    /// <summary>One JSON object a line, as <c>validate-line-calls</c> reads them.</summary>
    public void Save(string file, string test)
    {
        var lines = Calls.Select(call => new JsonObject
        {
            ["test"] = test,
            ["host"] = call.Host,
            ["method"] = call.Method,
            ["path"] = call.Path,
            ["query"] = call.Query,
            ["headers"] = new JsonObject(call.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
            ["body"] = call.Body,
            ["status"] = call.Status,
        }.ToJsonString());
        File.AppendAllLines(file, lines);
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
