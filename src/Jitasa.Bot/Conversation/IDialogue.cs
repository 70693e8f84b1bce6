namespace Jitasa.Bot.Conversation;

/// <summary>
/// A capability's side of the chat. The router asks in this order: a tap goes to the folder named on the button; otherwise the dialogue whose
/// question is open (<see cref="AnswerAsync"/>), then whoever has something going on with the person (<see cref="GoOnAsync"/>), then every dialogue in the
/// order of registration (<see cref="HearAsync"/>), and last what nobody took (<see cref="CatchAsync"/>); null means "not for me".
/// Everything a dialogue writes is in the turn's transaction.
/// </summary>
public interface IDialogue
{
    /// <summary>Short name on buttons and open questions: lower-case, no "|".</summary>
    string Folder { get; }

    /// <summary>Whether these exact words are a command of this dialogue: then they are no answer to another dialogue's open question.</summary>
    bool Commands(string text) => false;

    /// <summary>Whether these words end this dialogue's own open question: then they are meant for it, whoever else knows them as a command.</summary>
    bool Leaves(string text) => false;

    /// <summary>Whether something of this message is kept here: then a change of it comes to <see cref="EditAsync"/>.</summary>
    Task<bool> KeepsAsync(string lineMessageId, CancellationToken ct) => Task.FromResult(false);

    /// <summary>The person changed a message kept here: what it said before counts no more.</summary>
    Task<Reply?> EditAsync(Turn turn, CancellationToken ct) => Task.FromResult<Reply?>(null);

    Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) => Task.FromResult<Reply?>(null);

    Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult<Reply?>(null);

    /// <summary>
    /// A message in the 1:1 chat that answers no open question and is nobody's command, before anyone hears something new in it: a helper on the
    /// way who asks "บ้านสีอะไร" asks the person they go to.
    /// </summary>
    Task<Reply?> GoOnAsync(Turn turn, CancellationToken ct) => Task.FromResult<Reply?>(null);

    Task<Reply?> HearAsync(Turn turn, CancellationToken ct) => Task.FromResult<Reply?>(null);

    /// <summary>Asked when nobody took the turn, before it is answered with small talk.</summary>
    Task<Reply?> CatchAsync(Turn turn, CancellationToken ct) => Task.FromResult<Reply?>(null);
}
