using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Outbox;

/// <summary>Knows the buttons of the question a person has still open. LINE drops buttons with every new message, so news has to bring them along again.</summary>
public interface IOpenQuestions
{
    /// <summary>Empty when nothing is open, or the question had none.</summary>
    Task<IReadOnlyList<LineAction>> ChoicesAsync(string recipient, CancellationToken ct);
}
