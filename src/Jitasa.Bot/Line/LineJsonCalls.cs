using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jitasa.Bot.Line;

/// <summary>Calls with a JSON body, a JSON answer, both or neither. A refusal or a broken line is an answer, not an exception.</summary>
internal sealed class LineJsonCalls(HttpClient http)
{
    public Task<LineAnswer> SendAsync(HttpMethod method, string path, CancellationToken ct) => SendAsync(new HttpRequestMessage(method, path), ct);

    /// <param name="retryKey">The same key never does it twice within a day; for calls that LINE says take one.</param>
    public Task<LineAnswer> SendAsync<TBody>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> shape, CancellationToken ct, Guid? retryKey = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = Json(body, shape) };
        if (retryKey is { } key)
            request.Headers.Add("X-Line-Retry-Key", key.ToString("D"));
        return SendAsync(request, ct);
    }

    public Task<LineAnswer<TValue>> SendAsync<TBody, TAnswer, TValue>(
        HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> shape, JsonTypeInfo<TAnswer> answerShape, Func<TAnswer, TValue> read, CancellationToken ct)
        where TValue : class =>
        ReadAsync(new HttpRequestMessage(method, path) { Content = Json(body, shape) }, answerShape, read, ct);

    /// <summary>A call of LINE's OAuth, which takes forms.</summary>
    public Task<LineAnswer<TAnswer>> FormAsync<TAnswer>(string path, IReadOnlyDictionary<string, string> form, JsonTypeInfo<TAnswer> shape, CancellationToken ct)
        where TAnswer : class =>
        ReadAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) }, shape, answer => answer, ct);

    public Task<LineAnswer<TValue>> GetAsync<TAnswer, TValue>(string path, JsonTypeInfo<TAnswer> shape, Func<TAnswer, TValue> read, CancellationToken ct)
        where TValue : class =>
        ReadAsync(new HttpRequestMessage(HttpMethod.Get, path), shape, read, ct);

    // With its length told, unlike JsonContent's chunks; and it can be sent again after a 401.
    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> shape) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, shape)) { Headers = { ContentType = new("application/json") } };

    private async Task<LineAnswer> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
            response?.Dispose();
            return answer;
        }
    }

    private async Task<LineAnswer<TValue>> ReadAsync<TAnswer, TValue>(HttpRequestMessage request, JsonTypeInfo<TAnswer> shape, Func<TAnswer, TValue> read, CancellationToken ct)
        where TValue : class
    {
        using (request)
        {
            var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
            using (response)
            {
                if (response is null || !answer.IsOk)
                    return new(answer, null);
                try
                {
                    return await response.Content.ReadFromJsonAsync(shape, ct) is { } found ? new(answer, read(found)) : new(LineAnswer.NoAnswer, null);
                }
                catch (Exception broken) when (broken is JsonException or NotSupportedException)
                {
                    return new(LineAnswer.NoAnswer, null);
                }
            }
        }
    }
}
