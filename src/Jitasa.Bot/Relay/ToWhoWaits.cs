using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;

namespace Jitasa.Bot.Relay;

/// <summary>
/// What a helper says while no talk is open: "บ้านสีอะไร" is asked of the person they go to, not of us. With several cases they first say whom it
/// is for; the words wait meanwhile.
/// </summary>
public sealed class ToWhoWaits(RelayStore talks, UtteranceStore utterances, SaidInTalk said, WorkInTalk work, PhoneAsked phones, HelpRequestStore requests, MediaStore media, Buttons buttons)
{
    /// <summary>"Whom is it for?"</summary>
    public const string Whom = "whom";

    private const string Words = "words";
    private const string MediaId = "media";
    private const string MessageId = "message";

    /// <summary>Null when the words are meant otherwise, or the person goes to nobody.</summary>
    public async Task<Reply?> PassOnAsync(Turn turn, CancellationToken ct)
    {
        var isCryToo = turn.Text is { } cry && ToWhoWaitsRules.AreForBoth(cry, turn.Draft!);
        if (turn.GroupId is not null || (turn.Media is null && !isCryToo && (turn.Text is not { } text || !ToWhoWaitsRules.AreForWhoWaits(text, turn.Draft!))))
            return null;
        var waiting = await WaitingAsync(turn, ct);
        if (waiting.Count == 0 || (await requests.LiveOfAsync(turn.Person.Id, ct)).Count > 0)
            return null;
        // A cry is heard first; nobody is asked then whom it is for.
        if (waiting.Count > 1)
            return isCryToo ? null : await AskWhomAsync(turn, waiting, ct);
        if (await TalkAsync(turn, waiting[0], ct) is not { } talk)
            return null;
        if (!talk.IsOpen)
            return isCryToo ? null : new Reply(RelayMessages.IsOver(turn.Tongue)) { KeepsWaiting = true };
        if (isCryToo)
            return await said.SayAsync(turn, talk, ct) with { GoesOn = true };
        return await phones.HearAsync(turn, talk, ct) ?? await said.SayAsync(turn, talk, ct);
    }

    /// <summary>The one they are for, named by a word, a number or its place in the list.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var waiting = await WaitingAsync(turn, ct);
        return turn.Text is { } text && ToWhoWaitsRules.Pick(waiting, turn.Tongue, text) is { } picked ? await SendAsync(turn, picked, ct) : null;
    }

    /// <summary>The button of one of them; null when no words wait.</summary>
    public async Task<Reply?> TapAsync(Turn turn, long claimId, CancellationToken ct) =>
        turn.Waiting is { Folder: RelayDialogue.Name, Question: Whom } && (await WaitingAsync(turn, ct)).FirstOrDefault(partner => partner.ClaimId == claimId) is { } picked
            ? await SendAsync(turn, picked, ct)
            : null;

    private async Task<Reply?> SendAsync(Turn turn, Partner picked, CancellationToken ct)
    {
        if (await TalkAsync(turn, picked, ct) is not { } talk)
            return null;
        var notes = turn.Waiting!.Notes!;
        var inTalk = RelayDialogue.InTalk(talk.Id, turn.Now);
        if (!talk.IsOpen)
            return new Reply(RelayMessages.IsOver(turn.Tongue));
        // Taken back before it was said whom it is for.
        if (await media.IsWithdrawnAsync(notes[MessageId], ct))
            return new Reply(RelayMessages.Invitation(talk, RelayMessages.Whom(picked.Side, picked.Name, turn.Tongue), turn.Tongue, buttons)) { Waiting = inTalk };
        if (notes.GetValueOrDefault(Words) is { } words && PhoneAsked.IsAsked(words))
            return await phones.AskAsync(turn, talk, ct);
        var utterance = notes.GetValueOrDefault(MediaId) is { } mediaId
            ? new Utterance(UtteranceKind.Media) { MediaId = long.Parse(mediaId, CultureInfo.InvariantCulture) }
            : new Utterance(UtteranceKind.Text) { Words = notes[Words] };
        await utterances.SayAsync(talk, turn.Person.Id, utterance, notes[MessageId], turn.Now, ct);
        await work.HeardAsync(turn, talk, ct);
        return new Reply(RelayMessages.Sent(talk, RelayMessages.Whom(picked.Side, picked.Name, turn.Tongue), turn.Tongue, buttons)) { Waiting = inTalk };
    }

    private async Task<Reply> AskWhomAsync(Turn turn, IReadOnlyList<Partner> waiting, CancellationToken ct)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal) { [MessageId] = turn.Content!.MessageId };
        if (turn.Text is { } text)
            notes[Words] = text;
        if (turn.Content is MediaContent sent)
        {
            if (await media.KeepAsync(turn.Person, sent, turn.Now, ct) is not { } mediaId)
                return new Reply(RelayMessages.MediaStays(turn.Tongue)) { KeepsWaiting = true };
            notes[MediaId] = mediaId.ToString(CultureInfo.InvariantCulture);
        }
        return new Reply(RelayMessages.ForWhom(waiting, turn.Tongue, buttons)) { Waiting = new Waiting(RelayDialogue.Name, Whom, null, turn.Now, notes) };
    }

    /// <summary>Those the person has promised to come to; who waits along with them is reached by a button.</summary>
    private async Task<IReadOnlyList<Partner>> WaitingAsync(Turn turn, CancellationToken ct) =>
        (await talks.PartnersAsync(turn.Person.Id, ct)).Where(partner => partner is { Side: TalkSide.Asker, AlongId: null }).ToList();

    private async Task<Talk?> TalkAsync(Turn turn, Partner partner, CancellationToken ct)
    {
        var talk = await talks.OfClaimAsync(partner.ClaimId, turn.Person.Id, null, turn.Now, ct);
        return talk is { IsEnded: true, IsStanding: true, IsBlocked: false } && await talks.ResumeAsync(talk.Id, turn.Person.Id, ct) ? talk with { IsEnded = false } : talk;
    }
}
