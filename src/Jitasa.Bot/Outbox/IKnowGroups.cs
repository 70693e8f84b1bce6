namespace Jitasa.Bot.Outbox;

/// <summary>Keeps which groups we are in. Learns from the sender that LINE knows of no such chat, should the event that said so be lost.</summary>
public interface IKnowGroups
{
    /// <summary>A chat that is no group of ours is passed over.</summary>
    Task LeftAsync(string groupId, DateTimeOffset at, CancellationToken ct);
}
