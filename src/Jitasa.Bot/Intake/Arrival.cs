using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Intake;

/// <summary>An event as it is stored.</summary>
/// <param name="SenderKey">Within one of these, order is kept.</param>
/// <param name="IsSkipped">Stored for the record, never handled.</param>
public sealed record Arrival(string EventId, string SenderKey, DateTimeOffset EventAt, DateTimeOffset ReceivedAt, byte[] BodySealed, bool IsSkipped)
{
    public static string SenderOf(LineEvent happened) => happened.Source?.UserId ?? happened.Source?.GroupId ?? happened.Id;

    /// <summary>What another channel answers, what has nobody to answer, and what is unknown to us.</summary>
    public static bool Skips(LineEvent happened) => happened.IsStandby || happened.Source is null || happened is UnknownEvent;
}
