using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// What the asker sends after somebody accepted reaches who is on it: through their talk while one is open, else as news about the card, pushed
/// when the case is critical or high. A photo of the gate is of no use to a helper who never hears of it.
/// </summary>
public sealed class HelperNews(
    HelpRequestStore requests,
    ClaimStore claims,
    RequestWordsStore words,
    PeopleStore people,
    IEnumerable<ICarryToHelpers> talks,
    OutboxStore outbox,
    ClaimSettings settings,
    Buttons buttons
)
{
    /// <summary>Words about the case, said outside any talk. True when somebody hears them.</summary>
    public async Task<bool> SaidAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        request.HelpersLive > 0 && turn is { GroupId: null, Text: { } words } && (await CarryAsync(turn, request, new(Words: BesidePhone(turn, words)), ct)).Count > 0;

    /// <summary>The number that was asked for is told by itself, to whom its owner lets see it; what was said beside it is for the helper.</summary>
    private static string BesidePhone(Turn turn, string words) =>
        turn.Waiting is { Folder: RequestTalk.Folder } asked && asked.Question == Question.Phone.ToCode() ? PhoneWordsTyped.Beside(words) ?? words : words;

    /// <summary>
    /// The same, of everything that was asked for together: who brings rice to a house where someone fainted stands at the same door. True when
    /// somebody hears them.
    /// </summary>
    public async Task<bool> SaidAtHomeAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var isHeard = false;
        foreach (var one in await HelpedNowAsync(request, ct))
            isHeard |= await SaidAsync(turn, one, ct);
        return isHeard;
    }

    public async Task SentAsync(Turn turn, HelpRequest request, long mediaId, CancellationToken ct)
    {
        // Five photos of one gate are one piece of news.
        var isNews = !await words.SentBeforeAsync(request.Id, mediaId, turn.Now.AddSeconds(-settings.SameNewsSeconds), ct);
        foreach (var one in await HelpedNowAsync(request, ct))
        {
            // On the card of whoever is asked to look at it.
            if (one.Id != request.Id)
                await words.KeepAsync(one.Id, turn, words: null, mediaId, [], ct);
            var heard = await CarryAsync(turn, one, new(MediaId: mediaId), ct);
            if (isNews)
                await TellAsync(turn, one, heard, ct);
        }
    }

    private async Task TellAsync(Turn turn, HelpRequest request, HashSet<long> heard, CancellationToken ct)
    {
        var live = (await claims.LiveOnAsync(request.Id, ct)).Where(claim => !heard.Contains(claim.Id)).ToDictionary(claim => claim.VolunteerId);
        foreach (var helper in await people.ListAsync([.. live.Keys], ct))
        {
            var news = ClaimNoticeMessages.SentToHelper(request, live[helper.Id], turn.Media?.Kind, helper.Tongue, buttons);
            await (request.Urgency >= Urgency.High ? outbox.PushAsync(helper.Id, [news], request.Urgency, ct) : outbox.TellLaterAsync(helper.Id, [news], ct));
        }
    }

    private async Task<IReadOnlyList<HelpRequest>> HelpedNowAsync(HelpRequest request, CancellationToken ct) =>
        (await requests.TogetherAsync(request.Id, ct)).Where(one => one is { HasEnded: false, HelpersLive: > 0 } && one.AskerId == request.AskerId).ToList();

    private async Task<HashSet<long>> CarryAsync(Turn turn, HelpRequest request, SentByAsker sent, CancellationToken ct)
    {
        var heard = new HashSet<long>();
        foreach (var talk in talks)
            heard.UnionWith(await talk.CarryAsync(turn, request, sent, ct));
        return heard;
    }
}

/// <summary>One thing the asker said or sent beside any talk: words, or what <see cref="Media.MediaStore"/> keeps.</summary>
public sealed record SentByAsker(long? MediaId = null, string? Words = null);

/// <summary>Talks with helpers, which take along what the asker sends beside them.</summary>
public interface ICarryToHelpers
{
    /// <returns>The claims whose helpers hear of it that way.</returns>
    Task<HashSet<long>> CarryAsync(Turn turn, HelpRequest request, SentByAsker sent, CancellationToken ct);
}
