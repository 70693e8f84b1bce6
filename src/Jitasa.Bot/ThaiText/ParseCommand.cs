using System.Globalization;
using System.Text.Json;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.ThaiText;

/// <summary>The command <c>parse</c>: JSON Lines {"id","text"} in, one JSON object a line out, in the schema of the labelling guide.</summary>
public static class ParseCommand
{
    /// <summary>The command as called: <c>parse [--now ISO]</c>; a time without an offset is Bangkok's.</summary>
    /// <param name="configuration">Its numbers of urgency count here as they do in the chat.</param>
    public static int Run(IReadOnlyList<string> args, IConfiguration configuration, TextReader input, TextWriter output, TextWriter errors, DateTimeOffset now)
    {
        OxygenSettings saturation;
        try
        {
            saturation = SettingsReader.Read<OxygenSettings>(configuration);
        }
        catch (SettingException wrong)
        {
            return Refuse(wrong.Message);
        }
        if (args is ["parse", "--now", var iso])
        {
            if (!DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out now))
                return Misused($"'{iso}' is no time such as 2021-11-17T09:00:00+07:00.");
            var isBare = !DateTime.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var plain) || plain.Kind == DateTimeKind.Unspecified;
            return Run(input, output, saturation, isBare ? new DateTimeOffset(now.DateTime, ThaiClock.Offset) : now);
        }
        return args is ["parse"] ? Run(input, output, saturation, now) : Misused("parse takes nothing but --now and a time.");

        int Misused(string why) => Refuse($"{why}\nUsage: parse [--now ISO] — reads JSON Lines {{\"id\",\"text\"}} and writes what each text states, one JSON object a line");

        int Refuse(string why)
        {
            errors.WriteLine(why);
            return 2;
        }
    }

    /// <summary>Returns 0 when every line was read; a line that is no such object is answered with "error", and the rest go on.</summary>
    public static int Run(TextReader input, TextWriter output, OxygenSettings saturation, DateTimeOffset now)
    {
        var exitCode = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryRead(line, out var id, out var text))
            {
                output.WriteLine(DraftJson.Write(id, text, MessageParser.Parse(text, PlaceNames.Embedded, saturation, now)));
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
