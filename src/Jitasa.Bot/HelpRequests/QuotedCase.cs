using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// Whoever answers their own earlier message ("reply" on it) speaks of the case it was said for, whichever was talked about last. LINE names a
/// quoted message by its id, and of our own messages we keep none: those are told apart by the case number on them.
/// </summary>
public sealed class QuotedCase(HelpRequestStore requests, RequestWordsStore words)
{
    /// <summary>The live cases this turn can be about.</summary>
    public async Task<IReadOnlyList<HelpRequest>> LiveAsync(Turn turn, CancellationToken ct)
    {
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        return await OfAsync(turn, ct) is { } id && live.FirstOrDefault(request => request.Id == id) is { } meant
            // Quoted is talked about, however long ago it was said.
            ? [meant with { LastHeardAt = turn.Now }]
            : live;
    }

    /// <summary>False when the turn quotes words of another case: then it is no answer to a question about this one.</summary>
    public async Task<bool> AllowsAsync(Turn turn, HelpRequest request, CancellationToken ct) => await OfAsync(turn, ct) is not { } id || id == request.Id;

    private Task<long?> OfAsync(Turn turn, CancellationToken ct) =>
        turn.Content is TextContent { QuotedMessageId: { } quoted } ? words.CaseOfAsync(quoted, turn.Person.Id, ct) : Task.FromResult<long?>(null);
}
