using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;

namespace Jitasa.Bot.Relay;

/// <summary>
/// What the asker says and sends while the bot listens goes to the helpers of the case, gathered with the words of their talk: words in any
/// case, a photo where a talk is open.
/// </summary>
public sealed class BesideTalk(RelayStore talks, UtteranceStore utterances, RelaySettings settings) : ICarryToHelpers
{
    public async Task<HashSet<long>> CarryAsync(Turn turn, HelpRequest request, SentByAsker sent, CancellationToken ct)
    {
        // A tap has no message that could be taken back: that goes as news.
        if (turn.Content is not { } content)
            return [];
        var open = (sent.Words is null ? await talks.OfCaseAsync(request.Id, turn.Person.Id, ct) : await talks.WithHelpersAsync(request.Id, turn.Person.Id, turn.Now, ct))
            .Where(talk => talk.IsOpen).ToList();
        // A cry in the talk itself has been said there already.
        foreach (var talk in open.Where(talk => sent.Words is null || !IsSaidIn(talk, turn)))
        {
            var said = sent.Words is { } words ? new Utterance(UtteranceKind.Text) { Words = words } : new(UtteranceKind.Media) { MediaId = sent.MediaId };
            await utterances.SayAsync(talk, turn.Person.Id, said, content.MessageId, turn.Now, ct);
        }
        return open.Select(talk => talk.ClaimId!.Value).ToHashSet();
    }

    private bool IsSaidIn(Talk talk, Turn turn) =>
        turn.Waiting is { Folder: RelayDialogue.Name } waiting && waiting.SubjectId == talk.Id && RelayRules.IsFresh(waiting.AskedAt, turn.Now, settings);
}
