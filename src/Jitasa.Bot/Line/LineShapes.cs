using System.Text.Json.Serialization;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line;

// The bodies of the calls we make, as LINE names their parts.

internal sealed record ReplyBody(string ReplyToken, IReadOnlyList<LineMessage> Messages);

internal sealed record PushBody(string To, IReadOnlyList<LineMessage> Messages);

internal sealed record LoadingBody(string ChatId, int LoadingSeconds);

internal sealed record LineError(string? Message);

internal sealed record IssuedToken(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] long ExpiresIn
);

/// <param name="ClientId">Whose it is: a channel id.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="Scope">What it allows, in LINE's own letters; may be absent.</param>
public sealed record VerifiedToken(
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    string? Scope = null
);

internal sealed record TranscodingState(string? Status);

/// <param name="Language">BCP 47, absent when the person keeps it to themselves.</param>
public sealed record LineProfile(string UserId, string DisplayName, string? Language = null);

public sealed record LineGroupSummary(string GroupId, string GroupName);

/// <param name="ChatMode">"chat" when people may answer in LINE's manager, "bot" otherwise.</param>
public sealed record LineBotInfo(string UserId, string BasicId, string DisplayName, string ChatMode);

/// <param name="Type">"none" (no limit) or "limited".</param>
public sealed record LineQuota(string Type, long? Value);

public sealed record LineConsumption(long TotalUsage);
