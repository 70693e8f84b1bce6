using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line;

/// <summary>
/// The calls we make to LINE's API. A refusal or a broken line is an answer, not an exception; bodies are never logged.
/// </summary>
public sealed class LineClient(HttpClient http)
{
    private readonly LineJsonCalls calls = new(http);

    /// <summary>Free; one use of the token within its minute. There is no retry key for it.</summary>
    public Task<LineAnswer> ReplyAsync(string replyToken, IReadOnlyList<LineMessage> messages, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, "v2/bot/message/reply", new ReplyBody(replyToken, messages), LineJson.Wire.ReplyBody, ct);

    /// <summary>Counts against the quota, once for each person of the chat. The same key never sends twice within a day.</summary>
    public Task<LineAnswer> PushAsync(string to, IReadOnlyList<LineMessage> messages, Guid retryKey, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, "v2/bot/message/push", new PushBody(to, messages), LineJson.Wire.PushBody, ct, retryKey);

    /// <summary>Dots in the person's open chat until a message comes, at most this long (LINE wants 5 to 60, in fives). 1:1 only.</summary>
    public Task<LineAnswer> StartLoadingAsync(string userId, int seconds, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, "v2/bot/chat/loading/start", new LoadingBody(userId, seconds), LineJson.Wire.LoadingBody, ct);

    public Task<LineAnswer> LeaveGroupAsync(string groupId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, $"v2/bot/group/{Uri.EscapeDataString(groupId)}/leave", ct);

    /// <summary>404 unless the person is a friend or wrote to us.</summary>
    public Task<LineAnswer<LineProfile>> ProfileAsync(string userId, CancellationToken ct) =>
        calls.GetAsync($"v2/bot/profile/{Uri.EscapeDataString(userId)}", LineJson.Wire.LineProfile, found => found, ct);

    public Task<LineAnswer<LineProfile>> MemberProfileAsync(string groupId, string userId, CancellationToken ct) =>
        calls.GetAsync($"v2/bot/group/{Uri.EscapeDataString(groupId)}/member/{Uri.EscapeDataString(userId)}", LineJson.Wire.LineProfile, found => found, ct);

    public Task<LineAnswer<LineGroupSummary>> GroupSummaryAsync(string groupId, CancellationToken ct) =>
        calls.GetAsync($"v2/bot/group/{Uri.EscapeDataString(groupId)}/summary", LineJson.Wire.LineGroupSummary, found => found, ct);

    public Task<LineAnswer<LineBotInfo>> BotInfoAsync(CancellationToken ct) => calls.GetAsync("v2/bot/info", LineJson.Wire.LineBotInfo, found => found, ct);

    public Task<LineAnswer<LineQuota>> QuotaAsync(CancellationToken ct) => calls.GetAsync("v2/bot/message/quota", LineJson.Wire.LineQuota, found => found, ct);

    public Task<LineAnswer<LineConsumption>> ConsumptionAsync(CancellationToken ct) =>
        calls.GetAsync("v2/bot/message/quota/consumption", LineJson.Wire.LineConsumption, found => found, ct);
}
