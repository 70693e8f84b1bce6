using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Conversation;

/// <summary>The one question a person was asked last.</summary>
/// <param name="Folder">Which dialogue asked: its <see cref="IDialogue.Folder"/>.</param>
/// <param name="Question">Which of its questions.</param>
/// <param name="SubjectId">The row it is about (case, claim, ...).</param>
/// <param name="Notes">What the dialogue already knows and has nowhere else to keep; sealed with the rest.</param>
public sealed record Waiting(string Folder, string Question, long? SubjectId, DateTimeOffset AskedAt, IReadOnlyDictionary<string, string>? Notes = null)
{
    /// <summary>The buttons the question was asked with, so that news pushed in between can carry them on.</summary>
    public IReadOnlyList<LineAction>? Choices { get; init; }

    /// <summary>Gives way at once when something more pressing asks: a talk with a helper does not wait for a formality.</summary>
    public bool Yields { get; init; }

    /// <summary>The question this short one was laid over: what does not answer this one may still answer that, and it is open again afterwards.</summary>
    public Waiting? Beneath { get; init; }
}
