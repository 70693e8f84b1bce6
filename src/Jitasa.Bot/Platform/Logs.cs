using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Jitasa.Bot.Platform;

/// <summary>One JSON object a line on standard output, for whatever collects it. Thai stays Thai; requests of the web are not told one by one.</summary>
public static class Logs
{
    public static ILoggingBuilder AddJitasa(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        });
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);
        return logging;
    }
}
