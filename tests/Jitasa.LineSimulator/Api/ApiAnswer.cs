using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator.Api;

/// <summary>What LINE answers.</summary>
internal sealed record ApiAnswer(int Status, JsonNode? Json = null)
{
    public byte[]? Bytes { get; init; }
    public string? BytesType { get; init; }

    /// <summary>Only with 409: the id of the request that was accepted earlier.</summary>
    public string? AcceptedRequestId { get; init; }

    public static ApiAnswer Ok(JsonNode? json = null) => new(200, json ?? new JsonObject());
    public static ApiAnswer Accepted() => new(202, new JsonObject());
    public static ApiAnswer Content(byte[] bytes, string type) => new(200) { Bytes = bytes, BytesType = type };

    public static ApiAnswer Error(int status, string message, params IReadOnlyList<Problem> details)
    {
        var body = new JsonObject { ["message"] = message };
        if (details.Count > 0)
        {
            body["details"] = new JsonArray([.. details.Select(detail => (JsonNode)new JsonObject { ["message"] = detail.Message, ["property"] = detail.Property })]);
        }

        return new ApiAnswer(status, body);
    }

    public static ApiAnswer NotFound(string message = "Not found") => Error(404, message);

    /// <summary>OAuth has its own form of errors.</summary>
    public static ApiAnswer OAuthError(string error, string description, int status = 400) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}

/// <summary>A set of routes and who answers them.</summary>
internal sealed class Handlers : Dictionary<string, Func<ApiCall, ApiAnswer>>
{
    public Handlers()
        : base(StringComparer.Ordinal)
    {
    }

    public Dictionary<string, Func<ApiCall, Task<ApiAnswer>>> Slow { get; } = new(StringComparer.Ordinal);
}
