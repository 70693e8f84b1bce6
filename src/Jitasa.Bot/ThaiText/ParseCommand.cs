using System.Text.Json;

namespace Jitasa.Bot.ThaiText;

/// <summary>The command <c>parse</c>: JSON Lines {"id","text"} in, one JSON object a line out, in the schema of the labelling guide.</summary>
public static class ParseCommand
{
    /// <summary>Returns 0 when every line was read; a line that is no such object is answered with "error", and the rest go on.</summary>
    public static int Run(TextReader input, TextWriter output, DateTimeOffset now)
    {
        var exitCode = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryRead(line, out var id, out var text))
            {
                output.WriteLine(DraftJson.Write(id, text, MessageParser.Parse(text, PlaceNames.Embedded, now)));
            }
            else
            {
                output.WriteLine(DraftJson.WriteError(id.Length > 0 ? id : null, $"line {number} is not an object with a text"));
                exitCode = 1;
            }
        }
        output.Flush();
        return exitCode;
    }

    private static bool TryRead(string line, out string id, out string text)
    {
        (id, text) = ("", "");
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            if (json.RootElement.TryGetProperty("id", out var idValue))
                id = idValue.ValueKind == JsonValueKind.String ? idValue.GetString()! : idValue.GetRawText();
            if (!json.RootElement.TryGetProperty("text", out var textValue) || textValue.ValueKind != JsonValueKind.String)
                return false;
            text = textValue.GetString()!;
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
