using System.Net.Http.Json;

namespace Jitasa.Bot.Line;

/// <summary>LINE's data host: photos, voice, video and files people sent, and the pictures of our menus. LINE forgets them after a time it does not tell, and at unsend.</summary>
public sealed class LineContents(HttpClient http)
{
    /// <summary>The bytes of a message, read no further than <paramref name="mostBytes"/>.</summary>
    public async Task<LineContentAnswer> GetAsync(string messageId, int mostBytes, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v2/bot/message/{Uri.EscapeDataString(messageId)}/content");
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseHeadersRead, ct);
        using (response)
        {
            if (answer.Status is not 200 || response is null)
                return new(Outcome(answer.Status));
            // The client's own time limit ends with the headers.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(http.Timeout);
            try
            {
                return await ReadAsync(response.Content, mostBytes, patience.Token);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !ct.IsCancellationRequested))
            {
                return new(LineContentState.TryLater);
            }
        }
    }

    /// <summary>Whether a video or voice that was not ready can be fetched now.</summary>
    public async Task<LineTranscoding> TranscodingAsync(string messageId, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v2/bot/message/{Uri.EscapeDataString(messageId)}/content/transcoding");
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
        using (response)
        {
            if (response is null || !answer.IsOk)
                return LineTranscoding.Unknown;
            return (await response.Content.ReadFromJsonAsync(LineJson.Wire.TranscodingState, ct))?.Status switch
            {
                "processing" => LineTranscoding.Processing,
                "succeeded" => LineTranscoding.Succeeded,
                "failed" => LineTranscoding.Failed,
                _ => LineTranscoding.Unknown,
            };
        }
    }

    /// <summary>The picture of a rich menu, once: PNG, at most 1 MB, exactly as large as the menu says.</summary>
    public async Task<LineAnswer> PutMenuPictureAsync(string menuId, byte[] png, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v2/bot/richmenu/{Uri.EscapeDataString(menuId)}/content")
        {
            Content = new ByteArrayContent(png) { Headers = { ContentType = new("image/png") } },
        };
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
        response?.Dispose();
        return answer;
    }

    private static LineContentState Outcome(int? status) =>
        status switch
        {
            202 => LineContentState.NotReady,
            404 or 410 => LineContentState.Gone,
            // Refused for good: the id is none, or the channel may not.
            400 or 403 => LineContentState.Refused,
            _ => LineContentState.TryLater,
        };

    private static async Task<LineContentAnswer> ReadAsync(HttpContent content, int mostBytes, CancellationToken ct)
    {
        if (content.Headers.ContentLength > mostBytes)
            return new(LineContentState.TooBig);
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var part = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(part, ct)) > 0)
        {
            if (kept.Length + read > mostBytes)
                return new(LineContentState.TooBig);
            kept.Write(part, 0, read);
        }
        return new(LineContentState.Ready) { ContentType = content.Headers.ContentType?.MediaType, Bytes = kept.ToArray() };
    }
}

/// <param name="State">Bytes and their type are there only when ready.</param>
public sealed record LineContentAnswer(LineContentState State)
{
    public string? ContentType { get; init; }
    public byte[]? Bytes { get; init; }
}

public enum LineContentState
{
    Ready,

    /// <summary>202: a large video or voice is still being prepared.</summary>
    NotReady,

    /// <summary>404 or 410: LINE has it no more.</summary>
    Gone,
    TooBig,
    Refused,

    /// <summary>Rate, server error or no answer.</summary>
    TryLater,
}

public enum LineTranscoding
{
    Processing,
    Succeeded,
    Failed,
    Unknown,
}
