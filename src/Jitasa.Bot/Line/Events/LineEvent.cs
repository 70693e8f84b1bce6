namespace Jitasa.Bot.Line.Events;

/// <summary>One webhook event, read once from LINE's JSON. What LINE adds later arrives as <see cref="UnknownEvent"/> and is skipped.</summary>
public abstract record LineEvent
{
    /// <summary>LINE's webhookEventId: the same on redelivery.</summary>
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Absent for a few event types.</summary>
    public LineSource? Source { get; init; }

    /// <summary>One use, one minute.</summary>
    public string? ReplyToken { get; init; }

    /// <summary>Another channel handles this chat: store, say nothing.</summary>
    public bool IsStandby { get; init; }
}

/// <param name="UserId">Missing in groups where LINE may not disclose the person.</param>
/// <param name="GroupId">Set in groups and old rooms.</param>
public sealed record LineSource(string? UserId, string? GroupId);

public sealed record MessageEvent(LineContent Content) : LineEvent;

/// <summary>
/// Someone changed a text in a group. <see cref="LineContent.MessageId"/> is that of the message as it was first sent (LINE's samples imply it). Several
/// changes may come in any order: the latest <see cref="LineEvent.At"/> counts.
/// </summary>
public sealed record MessageEditedEvent(LineContent Content) : LineEvent
{
    /// <summary>As if it had only now been said, in these words.</summary>
    public MessageEvent AsSaid() => new(Content) { Id = Id, At = At, Source = Source, ReplyToken = ReplyToken, IsStandby = IsStandby };
}

public sealed record UnsendEvent(string MessageId) : LineEvent;

/// <param name="Data">Chosen by us, returned by whoever taps: trust only its signature.</param>
/// <param name="Picked">Date, time or both from a picker, as LINE writes them (local clock time).</param>
public sealed record PostbackEvent(string Data, string? Picked) : LineEvent;

/// <summary>Someone tapped a tab of a rich menu: LINE has shown the other side already, and nobody waits for an answer.</summary>
public sealed record MenuSwitchEvent : LineEvent;

public sealed record FollowEvent(bool IsUnblocked) : LineEvent;

public sealed record UnfollowEvent : LineEvent;

public sealed record JoinEvent : LineEvent;

public sealed record LeaveEvent : LineEvent;

public sealed record MemberJoinedEvent(IReadOnlyList<string> UserIds) : LineEvent;

public sealed record MemberLeftEvent(IReadOnlyList<string> UserIds) : LineEvent;

public sealed record UnknownEvent(string Type) : LineEvent;
