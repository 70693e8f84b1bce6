using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line;

/// <summary>
/// The calls we make to LINE's API. A refusal or a broken line is an answer, not an exception; bodies are never logged.
/// </summary>
public sealed class LineClient(HttpClient http)
{
    /// <summary>Free; one use of the token within its minute. There is no retry key for it.</summary>
    public Task<LineAnswer> ReplyAsync(string replyToken, IReadOnlyList<LineMessage> messages, CancellationToken ct) =>
        PostAsync("v2/bot/message/reply", Json(new ReplyBody(replyToken, messages), LineJson.Wire.ReplyBody), retryKey: null, ct);

    /// <summary>Counts against the quota, once for each person of the chat. The same key never sends twice within a day.</summary>
    public Task<LineAnswer> PushAsync(string to, IReadOnlyList<LineMessage> messages, Guid retryKey, CancellationToken ct) =>
        PostAsync("v2/bot/message/push", Json(new PushBody(to, messages), LineJson.Wire.PushBody), retryKey, ct);

    /// <summary>Dots in the person's open chat until a message comes, at most this long (LINE wants 5 to 60, in fives). 1:1 only.</summary>
    public Task<LineAnswer> StartLoadingAsync(string userId, int seconds, CancellationToken ct) =>
        PostAsync("v2/bot/chat/loading/start", Json(new LoadingBody(userId, seconds), LineJson.Wire.LoadingBody), retryKey: null, ct);

    public Task<LineAnswer> LeaveGroupAsync(string groupId, CancellationToken ct) =>
        PostAsync($"v2/bot/group/{Uri.EscapeDataString(groupId)}/leave", content: null, retryKey: null, ct);

    /// <summary>404 unless the person is a friend or wrote to us.</summary>
    public Task<LineAnswer<LineProfile>> ProfileAsync(string userId, CancellationToken ct) =>
        GetAsync($"v2/bot/profile/{Uri.EscapeDataString(userId)}", LineJson.Wire.LineProfile, ct);

    public Task<LineAnswer<LineProfile>> MemberProfileAsync(string groupId, string userId, CancellationToken ct) =>
        GetAsync($"v2/bot/group/{Uri.EscapeDataString(groupId)}/member/{Uri.EscapeDataString(userId)}", LineJson.Wire.LineProfile, ct);

    public Task<LineAnswer<LineGroupSummary>> GroupSummaryAsync(string groupId, CancellationToken ct) =>
        GetAsync($"v2/bot/group/{Uri.EscapeDataString(groupId)}/summary", LineJson.Wire.LineGroupSummary, ct);

    public Task<LineAnswer<LineBotInfo>> BotInfoAsync(CancellationToken ct) => GetAsync("v2/bot/info", LineJson.Wire.LineBotInfo, ct);

    public Task<LineAnswer<LineQuota>> QuotaAsync(CancellationToken ct) => GetAsync("v2/bot/message/quota", LineJson.Wire.LineQuota, ct);

    public Task<LineAnswer<LineConsumption>> ConsumptionAsync(CancellationToken ct) =>
        GetAsync("v2/bot/message/quota/consumption", LineJson.Wire.LineConsumption, ct);

    // With its length told, unlike JsonContent's chunks; and it can be sent again after a 401.
    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> shape) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, shape)) { Headers = { ContentType = new("application/json") } };

    private async Task<LineAnswer> PostAsync(string path, HttpContent? content, Guid? retryKey, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (retryKey is { } key)
            request.Headers.Add("X-Line-Retry-Key", key.ToString("D"));
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
        response?.Dispose();
        return answer;
    }

    private async Task<LineAnswer<T>> GetAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
        using (response)
        {
            if (response is null || !answer.IsOk)
                return new(answer, null);
            try
            {
                return new(answer, await response.Content.ReadFromJsonAsync(shape, ct));
            }
            catch (Exception broken) when (broken is JsonException or NotSupportedException)
            {
                return new(LineAnswer.NoAnswer, null);
            }
        }
    }
}
