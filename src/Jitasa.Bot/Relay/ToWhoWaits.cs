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
            return await phones.AlsoAsync(turn, talk, await said.SayAsync(turn, talk, ct), ct) with { GoesOn = true };
        return await phones.HearAsync(turn, talk, ct) ?? await phones.AlsoAsync(turn, talk, await said.SayAsync(turn, talk, ct), ct);
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
        var standing = new List<WaitingWord>();
        foreach (var word in WaitingWord.In(notes))
        {
            if (!await media.IsWithdrawnAsync(word.MessageId, ct))
                standing.Add(word);
        }
        if (standing.Count == 0)
            return new Reply(RelayMessages.Invitation(talk, RelayMessages.Whom(picked.Side, picked.Name, turn.Tongue), turn.Tongue, buttons)) { Waiting = inTalk };
        var toSay = standing.Where(word => word.Words is not { } words || !PhoneAsked.IsAll(words)).ToList();
        foreach (var word in toSay)
            await utterances.SayAsync(talk, turn.Person.Id, word.Said, word.MessageId, turn.Now, ct);
        var asked = standing.Any(word => word.Words is { } words && PhoneAsked.IsAsked(words)) ? await phones.AskAsync(turn, talk, isBeside: toSay.Count > 0, ct) : null;
        if (toSay.Count == 0)
            return asked;
        await work.HeardAsync(turn, talk, ct);
        var sent = new Reply(RelayMessages.Sent(talk, RelayMessages.Whom(picked.Side, picked.Name, turn.Tongue), turn.Tongue, buttons)) { Waiting = inTalk };
        return asked is null ? sent : PhoneAsked.Together(sent, asked);
    }

    private async Task<Reply> AskWhomAsync(Turn turn, IReadOnlyList<Partner> waiting, CancellationToken ct)
    {
        long? mediaId = null;
        if (turn.Content is MediaContent sent && (mediaId = await media.KeepAsync(turn.Person, sent, turn.Now, ct)) is null)
            return new Reply(RelayMessages.MediaStays(turn.Tongue)) { KeepsWaiting = true };
        // Who writes on before choosing means all of it.
        var notes = WaitingWord.Noted(turn.Waiting is { Folder: RelayDialogue.Name, Question: Whom } asked ? asked.Notes : null, new(turn.Content!.MessageId, turn.Text, mediaId));
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
