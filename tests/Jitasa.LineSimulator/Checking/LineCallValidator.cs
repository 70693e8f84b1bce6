using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Checking;

/// <summary>A call as it came over the wire.</summary>
public sealed record CallToCheck(string Host, string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string? Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <param name="Refusal">LINE's status for it; null = LINE would take it.</param>
/// <param name="Message">LINE's message for the refusal.</param>
/// <param name="Details">What stands in the answer's details.</param>
/// <param name="Problems">Everything wrong, also what LINE itself would let pass (a push without a retry key).</param>
public sealed record Verdict(string? Route, int? Refusal, string Message, IReadOnlyList<Problem> Details, IReadOnlyList<Problem> Problems)
{
    internal JsonNode? Json { get; init; }
    internal LineRoute? Known { get; init; }
    internal IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>
/// The documented rules of LINE's calls that can be checked from the call alone: route and host, bearer, content type, retry key, shape, limits.
/// </summary>
public sealed class LineCallValidator(bool allowLoopbackUrls = false, string? schemaFolder = null)
{
    public const int MostBytes = 2 * 1024 * 1024;

    public Verdict Check(CallToCheck call)
    {
        if (LineRoutes.Find(call.Host, call.Method, call.Path) is not var (route, values))
        {
            return Refuse(null, 404, "Not found", "", $"LINE has no {call.Method} {call.Path} on the {call.Host} host");
        }

        var verdict = call switch
        {
            _ when call.Body.Length > MostBytes => Refuse(route, 413, "Request entity too large", "", "the body is larger than 2 MB"),
            _ when route.Bearer != Bearer.None && !HasBearer(call) =>
                Refuse(route, 401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.",
                    "Authorization", "Bearer token is missing"),
            _ when WrongContentType(route, call) is { } wrong => Refuse(route, route.Body == BodyKind.Picture ? 415 : 400, $"The content type, {wrong}, is not supported", "Content-Type", $"{wrong} is not supported"),
            _ when route.RetryKey == RetryKey.Forbidden && call.Header("X-Line-Retry-Key") is not null =>
                Refuse(route, 400, "The retry key is not supported for this endpoint", "X-Line-Retry-Key", "not allowed here"),
            _ when call.Header("X-Line-Retry-Key") is { } key && !Guid.TryParseExact(key, "D", out _) =>
                Refuse(route, 400, "The retry key is invalid", "X-Line-Retry-Key", "must be a UUID"),
            _ when route.Body == BodyKind.Json => CheckJson(route, call),
            _ => new Verdict(route.Name, null, "", [], []),
        };
        if (route.RetryKey == RetryKey.Required && call.Header("X-Line-Retry-Key") is null)
        {
            verdict = verdict with { Problems = [.. verdict.Problems, new Problem("X-Line-Retry-Key", "must be on the first attempt already")] };
        }

        return verdict with { Known = route, Values = values };
    }

    private Verdict CheckJson(LineRoute route, CallToCheck call)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(call.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            return NotJson(route, broken.LineNumber + 1 ?? 1, broken.BytePositionInLine + 1 ?? 1);
        }

        if (json is not JsonObject body)
        {
            return NotJson(route, 1, 1);
        }

        var found = new Findings(allowLoopbackUrls);
        RequestRules.Check(route.Name, body, found);
        var problems = found.Problems.Count == 0 && schemaFolder is not null
            ? SchemaCheck.Problems(schemaFolder, route.Name, call.Body, allowLoopbackUrls)
            : found.Problems;
        return problems.Count == 0
            ? new Verdict(route.Name, null, "", [], []) { Json = body }
            : new Verdict(route.Name, 400, MessageFor(body, problems), problems, problems) { Json = body };
    }

    private static string MessageFor(JsonObject body, IReadOnlyList<Problem> problems)
    {
        if (problems.All(problem => problem.Property.StartsWith('/') || problem.Property.Length == 0) && body["messages"] is JsonArray messages)
        {
            var flex = messages.Select((message, index) => (message, index)).FirstOrDefault(one => Checking.Values.Str(one.message?["type"]) == "flex").index;
            return $"A message (messages[{flex}]) in the request body is invalid";
        }

        return problems is [{ Property: "to" }]
            ? "The property, 'to', in the request body is invalid (line: -, column: -)"
            : $"The request body has {problems.Count} error(s)";
    }

    private static Verdict NotJson(LineRoute route, long line, long column) =>
        Refuse(route, 400, $"The request body could not be parsed as JSON (line: {line}, column: {column})", "", "not a JSON object");

    private static Verdict Refuse(LineRoute? route, int status, string message, string property, string problem) =>
        new(route?.Name, status, message, [], [new Problem(property, problem)]);

    private static bool HasBearer(CallToCheck call) =>
        call.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && header.Length > "Bearer ".Length;

    private static string? WrongContentType(LineRoute route, CallToCheck call)
    {
        var type = (call.Header("Content-Type") ?? "").Split(';')[0].Trim();
        var isRight = route.Body switch
        {
            BodyKind.Json => string.Equals(type, "application/json", StringComparison.OrdinalIgnoreCase),
            BodyKind.Form => string.Equals(type, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase),
            BodyKind.Picture => type is "image/png" or "image/jpeg",
            _ => true,
        };
        return isRight ? null : type;
    }
}
