using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;

namespace Jitasa.Bot.Relay;

/// <summary>What the asker sends while the bot listens goes to every helper they have an open talk with, gathered with the words of that talk.</summary>
public sealed class BesideTalk(RelayStore talks, UtteranceStore utterances) : ICarryToHelpers
{
    public async Task<HashSet<long>> CarryAsync(Turn turn, HelpRequest request, SentByAsker sent, CancellationToken ct)
    {
        var heard = new HashSet<long>();
        // A tap has no message that could be taken back: that goes as news.
        if (turn.Content is not { } content)
            return heard;
        foreach (var talk in (await talks.OfCaseAsync(request.Id, turn.Person.Id, ct)).Where(talk => talk.IsOpen))
        {
            var said = sent.Pin is { } pin
                ? new Utterance(UtteranceKind.Location) { Words = turn.Location?.Title ?? turn.Location?.Address, Place = pin }
                : new(UtteranceKind.Media) { MediaId = sent.MediaId };
            await utterances.SayAsync(talk, turn.Person.Id, said, content.MessageId, turn.Now, ct);
            heard.Add(talk.ClaimId!.Value);
        }
        return heard;
    }
}
