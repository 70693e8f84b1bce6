using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;
using Microsoft.AspNetCore.WebUtilities;

namespace Jitasa.LineSimulator.Api;

/// <summary>A call that passed the checks, on its way to the handler of its route.</summary>
internal sealed class ApiCall(LinePlatform platform, CallToCheck call, Verdict verdict, IQueryCollection query, string requestId)
{
    private Dictionary<string, string>? form;

    public LinePlatform Platform { get; } = platform;
    public string RequestId { get; } = requestId;
    public string Route => verdict.Route!;
    public LineRoute Known => verdict.Known!;
    public byte[] Body => call.Body;
    public JsonObject Json => (JsonObject)verdict.Json!;
    public string ContentType => (call.Header("Content-Type") ?? "").Split(';')[0].Trim();
    public string? RetryKey => call.Header("X-Line-Retry-Key");
    public string Token => (call.Header("Authorization") ?? "").Replace("Bearer ", "", StringComparison.Ordinal).Trim();

    public string Value(string name) => verdict.Values[name];
    public string? Query(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Form(string name) =>
        (form ??= new FormReader(System.Text.Encoding.UTF8.GetString(call.Body)).ReadForm().ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal))
        .GetValueOrDefault(name);

    /// <summary>Mistakes that only the platform's state shows; they count as violations of the caller.</summary>
    public List<Problem> Noted { get; } = [];
}
