using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Line.Events;

/// <summary>Looks into JSON that may hold anything: a missing property, another type or broken characters give null, never an exception.</summary>
internal static class Tolerant
{
    extension(JsonElement element)
    {
        public JsonElement? Child(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : null;

        public JsonElement? Object(string name) => element.Child(name) is { ValueKind: JsonValueKind.Object } child ? child : null;

        public IEnumerable<JsonElement> Items(string name) =>
            element.Child(name) is { ValueKind: JsonValueKind.Array } child ? child.EnumerateArray() : [];

        public string? Text(string name) => element.Child(name) is { ValueKind: JsonValueKind.String } child ? Words(child) : null;

        public bool Is(string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

        public long? Whole(string name) =>
            element.Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetInt64(out var number) ? number : null;

        public double? Number(string name) =>
            element.Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetDouble(out var number) && double.IsFinite(number)
                ? number
                : null;

        /// <summary>An id as LINE makes them: printable ASCII, short. What is not one would be refused by a column or an address later.</summary>
        public string? Id(string name) =>
            element.Text(name) is { Length: > 0 and <= 200 } id && id.All(letter => letter is > ' ' and <= '~') ? id : null;
    }

    private static string Words(JsonElement text)
    {
        string? words;
        try
        {
            words = text.GetString();
        }
        // Half an emoji, or bytes that are no UTF-8: phones do send them, and the rest of the sentence still counts.
        catch (InvalidOperationException)
        {
            words = Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(text)));
        }
        return words!.Readable();
    }

    private static string Unescape(string raw)
    {
        var words = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
                words.Append(raw[i]);
            else if (raw[++i] == 'u')
            {
                words.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
                words.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }
        // Through UTF-8 and back: what stands alone of a pair becomes the replacement character.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.ToString()));
    }
}
