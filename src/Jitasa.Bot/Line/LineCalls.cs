using System.Net.Http.Json;
using System.Text.Json;

namespace Jitasa.Bot.Line;

/// <summary>One HTTP call to LINE, with every way it can go wrong turned into an answer.</summary>
internal static class LineCalls
{
    /// <summary>The response is given, for its content, only when the call went well; the caller disposes of it.</summary>
    public static async Task<(LineAnswer Answer, HttpResponseMessage? Response)> SendAsync(
        HttpClient http,
        HttpRequestMessage request,
        HttpCompletionOption completion,
        CancellationToken ct
    )
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, completion, ct);
        }
        catch (TokenRefusedException)
        {
            return (LineAnswer.NoToken, null);
        }
        catch (HttpRequestException error)
        {
            return (
                error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                    ? LineAnswer.NoConnection
                    : LineAnswer.NoAnswer,
                null
            );
        }
        // The client's own time limit; our caller's wish to stop is still an exception.
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (LineAnswer.NoAnswer, null);
        }
        var requestId = response.Headers.TryGetValues("X-Line-Request-Id", out var ids) ? ids.FirstOrDefault() : null;
        if (response.IsSuccessStatusCode)
            return (new((int)response.StatusCode, LineWord.None, requestId) { Date = response.Headers.Date }, response);
        using (response)
            return (new((int)response.StatusCode, await WordAsync(response, ct), requestId) { Date = response.Headers.Date }, null);
    }

    private static async Task<LineWord> WordAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if ((int)response.StatusCode is not (400 or 429))
            return LineWord.None;
        try
        {
            var message = (await response.Content.ReadFromJsonAsync(LineJson.Wire.LineError, ct))?.Message ?? "";
            if (message.Contains("reply token", StringComparison.OrdinalIgnoreCase))
                return LineWord.InvalidReplyToken;
            return message.Contains("monthly limit", StringComparison.OrdinalIgnoreCase) ? LineWord.MonthlyLimit : LineWord.None;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or HttpRequestException or IOException)
        {
            return LineWord.None;
        }
    }
}
