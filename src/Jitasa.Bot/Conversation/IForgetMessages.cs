namespace Jitasa.Bot.Conversation;

/// <summary>A folder that keeps what a message said: when its sender takes the message back, the content is no longer shown or used.</summary>
public interface IForgetMessages
{
    Task ForgetAsync(string lineMessageId, DateTimeOffset now, CancellationToken ct);
}
