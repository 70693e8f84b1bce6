using Jitasa.Bot.Conversation;

namespace Jitasa.Bot.Privacy;

/// <summary>The question about personal data, asked once in a person's life here, behind the answer to a cry and never before it.</summary>
public sealed class ConsentQuestion(ConsentStore consents, ConsentMessages messages)
{
    /// <summary>The question and what it leaves open; null when it was asked before.</summary>
    public async Task<Reply?> AskOnceAsync(Turn turn, CancellationToken ct) =>
        await consents.AskAsync(turn.Person.Id, turn.Now, ct)
            ? new Reply(messages.Question(turn.Person.Id, turn.Tongue)) { Waiting = ConsentDialogue.Waiting(turn.Now) }
            : null;
}
