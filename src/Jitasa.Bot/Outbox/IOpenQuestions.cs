using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Outbox;

/// <summary>Knows the buttons of the question a person has still open. LINE drops buttons with every new message, so news has to bring them along again.</summary>
public interface IOpenQuestions
{
    /// <summary>By recipient; without those who have nothing open, or whose question had none.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<LineAction>>> ChoicesAsync(string[] recipients, CancellationToken ct);
}
