using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

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
        if (turn.Content is not { } content || sent.Words is { } typed && IsPhoneAlone(turn, typed))
            return [];
        var open = (sent.Words is null ? await talks.OfCaseAsync(request.Id, turn.Person.Id, ct) : await talks.WithHelpersAsync(request.Id, turn.Person.Id, turn.Now, ct))
            .Where(talk => talk.IsOpen).ToList();
        // A cry in the talk itself has been said there already.
        foreach (var talk in open.Where(talk => sent.Words is null || !IsSaidIn(talk, turn)))
        {
            var said = sent.Words is { } words ? new Utterance(UtteranceKind.Text) { Words = RelayRules.HidesPhone(talk, turn.Person) ? PhoneWords.Hide(words) : words } : new(UtteranceKind.Media) { MediaId = sent.MediaId };
            await utterances.SayAsync(talk, turn.Person.Id, said, content.MessageId, turn.Now, ct);
        }
        return open.Select(talk => talk.ClaimId!.Value).ToHashSet();
    }

    /// <summary>The answer to "which phone?" is kept for whom its owner lets see it; what a number leaves when it is hidden tells nobody anything.</summary>
    private static bool IsPhoneAlone(Turn turn, string words) =>
        AnswerReader.Phone(words) is not null && turn.Waiting is { Folder: RequestTalk.Folder } asked && asked.Question == Question.Phone.ToCode()
        || PhoneWords.Hide(words) is var hidden && hidden != words && !hidden.Any(char.IsLetterOrDigit);

    private bool IsSaidIn(Talk talk, Turn turn) =>
        turn.Waiting is { Folder: RelayDialogue.Name } waiting && waiting.SubjectId == talk.Id && RelayRules.IsFresh(waiting.AskedAt, turn.Now, settings);
}
