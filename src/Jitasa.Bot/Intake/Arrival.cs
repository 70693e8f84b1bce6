using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <summary>An event as it is stored.</summary>
/// <param name="SenderKey">Within one of these, order is kept.</param>
/// <param name="BodySealed">Null for what is neither handled nor ours to keep.</param>
/// <param name="IsSkipped">Stored for the record, never handled.</param>
public sealed record Arrival(string EventId, string SenderKey, DateTimeOffset EventAt, DateTimeOffset ReceivedAt, byte[]? BodySealed, bool IsSkipped)
{
    public static Arrival Of(ReadEvent read, DateTimeOffset received, Sealed box)
    {
        var happened = read.Event;
        var isSkipped = Skips(happened);
        // What a group says among itself waits only where it is still to be looked at.
        var isForgotten = isSkipped && happened.Source?.GroupId is not null;
        return new(happened.Id, isForgotten ? "" : SenderOf(happened), happened.At, received, isForgotten ? null : box.SealBytes(read.Raw), isSkipped);
    }

    public static string SenderOf(LineEvent happened) => happened.Source?.UserId ?? happened.Source?.GroupId ?? happened.Id;

    /// <summary>What another channel answers, what has nobody to answer, and what is unknown to us.</summary>
    public static bool Skips(LineEvent happened) => happened.IsStandby || happened.Source is null || happened is UnknownEvent or MenuSwitchEvent;
}
