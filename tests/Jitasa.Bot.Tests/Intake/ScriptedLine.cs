using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>LINE's side of the wire, answer by answer; 200 when nothing else is written down. Several senders may call at once.</summary>
public sealed class ScriptedLine : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpRequestMessage, HttpResponseMessage>> script = new();
    private readonly ConcurrentQueue<SentCall> calls = new();
    private readonly ConcurrentQueue<string> broken = new();
    private readonly LineCallValidator validator = new(schemaFolder: LineSchemas.Nearby());

    /// <summary>Every call so far, in the order in which it came.</summary>
    public IReadOnlyList<SentCall> Calls => [.. calls];

    /// <summary>What LINE would refuse of them.</summary>
    public IReadOnlyCollection<string> Broken => broken;

    public void Answers(int status, string body = "{}") =>
        script.Enqueue(_ => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    public void Breaks(Exception how) => script.Enqueue(_ => throw how);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = request.Headers.TryGetValues("X-Line-Retry-Key", out var keys) ? keys.Single() : null;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        calls.Enqueue(new(request.Method.Method + " " + request.RequestUri!.AbsolutePath, body, key, request.Headers.Authorization?.ToString()));
        Check(request, body);
        return script.TryDequeue(out var answer)
            ? answer(request)
            : new(HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
    }

    private void Check(HttpRequestMessage request, string body)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        var host = request.RequestUri!.Host == "api-data.line.me" ? "data" : "api";
        var verdict = validator.Check(new(host, request.Method.Method, request.RequestUri.AbsolutePath, headers, Encoding.UTF8.GetBytes(body)));
        foreach (var problem in verdict.Problems)
            broken.Enqueue($"{verdict.Route} {problem.Property}: {problem.Message}");
    }
}

public sealed record SentCall(string Route, string Body, string? RetryKey, string? Authorization);
