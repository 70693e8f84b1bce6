using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>Reads a message as a person would: which words are on it, and what can be tapped.</summary>
internal static class ReadableText
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "text", "altText", "title", "address", "label", "fileName" };

    public static string Of(JsonObject message)
    {
        var lines = new List<string>();
        foreach (var (name, value) in message)
        {
            if (name is not ("quickReply" or "sender" or "substitution"))
            {
                Collect(name, value, lines);
            }
        }

        return string.Join('\n', lines);
    }

    public static IReadOnlyList<SimAction> ButtonsOf(JsonObject message)
    {
        var found = new List<SimAction>();
        foreach (var (name, value) in message)
        {
            if (name != "quickReply")
            {
                CollectActions(value, found);
            }
        }

        return found;
    }

    public static IReadOnlyList<SimAction> QuickRepliesOf(JsonObject message) =>
        message["quickReply"]?["items"] is JsonArray items
            ? [.. items.Select(item => item?["action"]).OfType<JsonObject>().Select(SimAction.From)]
            : [];

    private static void Collect(string name, JsonNode? value, List<string> lines)
    {
        switch (value)
        {
            case JsonObject { } inner when name is "action" or "defaultAction":
                // Only the label is on the card; data, text and displayText are not yet said.
                Collect("label", inner["label"], lines);
                break;
            case JsonObject inner:
                foreach (var (key, item) in inner)
                {
                    Collect(key, item, lines);
                }

                break;
            case JsonArray items when name == "actions":
                foreach (var item in items)
                {
                    Collect("action", item, lines);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect("", item, lines);
                }

                break;
            case JsonValue leaf when Words.Contains(name) && leaf.TryGetValue<string>(out var text) && text.Length > 0:
                lines.Add(text);
                break;
        }
    }

    private static void CollectActions(JsonNode? node, List<SimAction> found)
    {
        switch (node)
        {
            case JsonObject inner:
                foreach (var (key, value) in inner)
                {
                    if (key is "action" or "defaultAction" && value is JsonObject action)
                    {
                        found.Add(SimAction.From(action));
                    }
                    else if (key == "actions" && value is JsonArray actions)
                    {
                        found.AddRange(actions.OfType<JsonObject>().Select(SimAction.From));
                    }
                    else
                    {
                        CollectActions(value, found);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    CollectActions(item, found);
                }

                break;
        }
    }
}
