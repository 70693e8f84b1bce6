using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Webhooks;

/// <summary>
/// The bytes LINE would send: properties in any order, one the client does not know, characters outside the BMP escaped
/// (so that whoever parses and writes again before checking the signature is found out).
/// </summary>
internal static class WebhookJson
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Body(string destination, IReadOnlyList<JsonObject> events, Random order)
    {
        var body = new JsonObject
        {
            ["destination"] = destination,
            ["events"] = new JsonArray([.. events.Select(one => (JsonNode)WithStranger(one, order))]),
        };
        return Encoding.UTF8.GetBytes(EscapeBeyondBmp(Shuffled(body, order)!.ToJsonString(Raw)));
    }

    private static JsonObject WithStranger(JsonObject one, Random order)
    {
        var copy = (JsonObject)one.DeepClone();
        copy["x" + order.Next(0x1000, 0xffff).ToString("x4", CultureInfo.InvariantCulture)] = new JsonObject { ["added"] = "later" };
        return copy;
    }

    internal static JsonNode? Shuffled(JsonNode? node, Random order)
    {
        switch (node)
        {
            case JsonObject inner:
                var properties = inner.ToArray();
                order.Shuffle(properties);
                return new JsonObject(properties.Select(one => KeyValuePair.Create(one.Key, Shuffled(one.Value, order))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Shuffled(item, order))]);
            default:
                return node?.DeepClone();
        }
    }

    internal static string EscapeBeyondBmp(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var unit in json)
        {
            _ = char.IsSurrogate(unit)
                ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")
                : escaped.Append(unit);
        }

        return escaped.ToString();
    }
}
