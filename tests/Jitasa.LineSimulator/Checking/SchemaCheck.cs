using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Jitasa.LineSimulator.Checking;

/// <summary>A second opinion: JSON Schemas derived from LINE's OpenAPI files, when such a folder is at hand.</summary>
internal static class SchemaCheck
{
    private static readonly Dictionary<string, string> Definitions = new(StringComparer.Ordinal)
    {
        ["reply"] = "ReplyMessageRequest",
        ["push"] = "PushMessageRequest",
        ["multicast"] = "MulticastRequest",
        ["broadcast"] = "BroadcastRequest",
        ["narrowcast"] = "NarrowcastRequest",
        ["validate-reply"] = "ValidateMessageRequest",
        ["validate-push"] = "ValidateMessageRequest",
        ["validate-multicast"] = "ValidateMessageRequest",
        ["validate-narrowcast"] = "ValidateMessageRequest",
        ["validate-broadcast"] = "ValidateMessageRequest",
        ["loading"] = "ShowLoadingAnimationRequest",
        ["mark-as-read"] = "MarkMessagesAsReadByTokenRequest",
        ["richmenu-create"] = "RichMenuRequest",
        ["richmenu-validate"] = "RichMenuRequest",
        ["richmenu-alias-create"] = "CreateRichMenuAliasRequest",
        ["richmenu-alias-update"] = "UpdateRichMenuAliasRequest",
        ["richmenu-bulk-link"] = "RichMenuBulkLinkRequest",
        ["richmenu-bulk-unlink"] = "RichMenuBulkUnlinkRequest",
        ["richmenu-batch"] = "RichMenuBatchRequest",
        ["webhook-set"] = "SetWebhookEndpointRequest",
        ["webhook-test"] = "TestWebhookEndpointRequest",
    };

    // Building one takes a third of a second; every simulator of a test run shares them.
    private static readonly ConcurrentDictionary<(string Folder, string Definition), Lazy<JsonSchema>> Schemas = new();

    public static IReadOnlyList<Problem> Problems(string folder, string route, byte[] body, bool allowLoopbackUrls)
    {
        if (!Definitions.TryGetValue(route, out var definition))
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(body);
        if (allowLoopbackUrls)
        {
            text = text.Replace("\"http://127.0.0.1", "\"https://127.0.0.1", StringComparison.Ordinal)
                .Replace("\"http://localhost", "\"https://localhost", StringComparison.Ordinal);
        }

        var schema = Schemas.GetOrAdd((folder, definition), key => new Lazy<JsonSchema>(() => Load(key.Folder, key.Definition))).Value;
        return [.. schema.Validate(text).SelectMany(Causes)];
    }

    /// <summary>Inside a "none of the kinds fits" only the kind that fits best is worth reading.</summary>
    private static IEnumerable<Problem> Causes(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: { Count: > 0 } kinds }
            ? kinds.Values.OrderBy(branch => branch.Count).First().SelectMany(Causes)
            : [new Problem((error.Path ?? "").TrimStart('#', '/'), $"schema: {error.Kind}")];

    private static JsonSchema Load(string folder, string definition)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "outgoing.schema.json")))!.AsObject();
        document["$ref"] = $"#/definitions/{definition}";
        return Task.Run(() => JsonSchema.FromJsonAsync(document.ToJsonString())).GetAwaiter().GetResult();
    }
}
