using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Talking with the other side of a case, or with an official, in the 1:1 chat.</summary>
public sealed class RelayDialogue(
    RelayStore talks,
    UtteranceStore utterances,
    Desk desk,
    TalkEndings endings,
    PeopleStore people,
    MediaStore media,
    CaseInTalk cases,
    WorkInTalk work,
    Buttons buttons,
    RelaySettings settings
) : IDialogue
{
    public const string Name = "relay";

    public string Folder => Name;

    public bool Commands(string text) => RelayRules.IsWayOut(text) || RelayRules.IsOpening(text) || RelayRules.AsksForOfficial(text, Intent.Other);

    /// <summary>What comes next from this person goes to the other side of the talk.</summary>
    public static Waiting InTalk(long talkId, DateTimeOffset now) => new(Name, "talk", talkId, now);

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (tap.Word == "take")
            return await desk.TakeAsync(turn, tap.Id, ct);
        if (tap.Word == "desk")
            return await desk.AskAsync(turn, isReport: false, ct);
        if (tap.Word == "open")
            return await talks.OfClaimAsync(tap.Id, turn.Person.Id, AlongOf(tap), turn.Now, ct) is { } opened ? await EnterAsync(turn, opened, ct) : Over(turn);
        return await talks.FindAsync(tap.Id, ct) is { } talk && talk.Has(turn.Person.Id)
            ? tap.Word == "talk" ? await EnterAsync(turn, talk, ct) : await endings.TapAsync(turn, talk, tap.Word, ct)
            : null;
    }

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Waiting is not { SubjectId: { } talkId } waiting || !RelayRules.IsFresh(waiting.AskedAt, turn.Now, settings))
            return null;
        if (await talks.FindAsync(talkId, ct) is not { } talk || !talk.Has(turn.Person.Id))
            return null;
        if (turn.Text is { } text && RelayRules.IsForBot(text, turn.Draft!.Intent))
            return null;
        if (turn.Text is { } step && talk.SideOf(turn.Person.Id) == TalkSide.Helper && ClaimLexicon.IsBareStep(step))
            return null;
        if (turn.Text is { } word && (talk.IsOpen || !RelayRules.IsEnding(word)) && await endings.HearAsync(turn, talk, word, ct) is { } ending)
            return ending;
        if (!talk.IsOpen)
            return IsMeantForTalk(turn) ? new Reply(RelayMessages.IsOver(turn.Tongue)) : null;
        // The case first: its row is locked before anything of the talk.
        var about = await cases.HearAsync(turn, talk, ct);
        var said = await SayAsync(turn, talk, ct);
        // A cry of either side is also a case: it goes to the other and is heard by everyone who opens cases.
        if (turn.Text is { } cry && RelayRules.IsCry(cry, turn.Draft!, talk.SideOf(turn.Person.Id), isAnswered: talk.OtherId is not null))
            return null;
        return about is null ? said : Together(said, about, talk);
    }

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text)
            return null;
        if (RelayRules.AsksForOfficial(text, turn.Draft!.Intent))
            return await desk.AskAsync(turn, isReport: false, ct);
        if (RelayRules.IsTaking(text) && turn.Roles.Any(held => Permissions.May(held.Role, Act.AnswerDesk)))
            return await desk.TakeOldestAsync(turn, ct);
        if (RelayRules.IsOpening(text))
            return await OpenAsync(turn, ct);
        // The ways out work as typed text also when another question is open, or none.
        return RelayRules.IsWayOut(text) && await talks.LatestOfAsync(turn.Person.Id, isOver: !RelayRules.IsEnding(text), ct) is { } talkId && await talks.FindAsync(talkId, ct) is { } talk
            ? await endings.HearAsync(turn, talk, text, ct)
            : null;
    }

    private async Task<Reply> OpenAsync(Turn turn, CancellationToken ct)
    {
        var partners = await talks.PartnersAsync(turn.Person.Id, ct);
        if (partners.Count > 1)
            return new Reply(RelayMessages.WhichPartner(partners, turn.Tongue, buttons));
        return partners.Count == 1 && await talks.OfClaimAsync(partners[0].ClaimId, turn.Person.Id, partners[0].AlongId, turn.Now, ct) is { } talk
            ? await EnterAsync(turn, talk, ct)
            : Over(turn);
    }

    private async Task<Reply> EnterAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk is { IsEnded: true, IsStanding: true, IsBlocked: false } && await talks.ResumeAsync(talk.Id, turn.Person.Id, ct))
            talk = talk with { IsEnded = false };
        return talk.IsOpen
            ? new Reply(await work.WithNextAsync(RelayMessages.Invitation(talk, await FacingAsync(turn, talk, ct), turn.Tongue, buttons), talk, turn.Person.Id, turn.Tongue, ct))
            {
                Waiting = InTalk(talk.Id, turn.Now),
            }
            : Over(turn);
    }

    private async Task<Reply> SayAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var inTalk = InTalk(talk.Id, turn.Now);
        if (turn.Content is MediaContent sent)
        {
            if (await media.KeepAsync(turn.Person, sent, turn.Now, ct) is not { } mediaId)
                return new Reply(RelayMessages.MediaStays(turn.Tongue)) { Waiting = inTalk };
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Media) { MediaId = mediaId }, sent.MessageId, turn.Now, ct);
        }
        else if (turn.Location is { } pin)
        {
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Location) { Words = pin.Title ?? pin.Address, Place = new(pin.Lat, pin.Lon) }, pin.MessageId, turn.Now, ct);
        }
        else if (turn.Text is { } text)
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Text) { Words = RelayRules.HidesPhone(talk, turn.Person) ? PhoneWords.Hide(text) : text }, turn.Content!.MessageId, turn.Now, ct);
        else
            return new Reply(RelayMessages.StickerStays(turn.Tongue)) { Waiting = inTalk };
        return await work.AfterWordsAsync(turn, talk, await ReceiptAsync(turn, talk, ct), ct) with { Waiting = inTalk };
    }

    /// <summary>While nobody has taken the talk, the case's next question comes last; else the receipt does, with the buttons of the talk.</summary>
    private static Reply Together(Reply said, Reply about, Talk talk) =>
        talk.OtherId is null
            ? about with { Messages = [said.Messages[0] with { QuickReply = null }, .. about.Messages] }
            : said with { Messages = [.. about.Messages, .. said.Messages] };

    private async Task<LineMessage> ReceiptAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.Facing(turn.Person.Id) is not { } facing)
            return RelayMessages.KeptForOfficial(talk, turn.Tongue, buttons);
        var other = await people.FindAsync(facing, ct);
        var whom = RelayMessages.Whom(talk.FacingSide(turn.Person.Id), other?.DisplayName, turn.Tongue);
        return other is { IsReachable: true, LineUserId: not null } ? Receipt(turn, talk, whom) : RelayMessages.CannotReach(whom, turn.Tongue);
    }

    private LineMessage Receipt(Turn turn, Talk talk, string whom) =>
        turn.Text is { } text && RelayRules.HidesPhone(talk, turn.Person) && PhoneWords.Hide(text) != text
            ? RelayMessages.WithStep(RelayMessages.SentWithoutPhone(talk, whom, turn.Tongue, buttons), buttons.Make(PhoneSharingMessages.Button.In(turn.Tongue), RequestTalk.Folder, "share_phone", talk.RequestId ?? 0))
            : RelayMessages.Sent(talk, whom, turn.Tongue, buttons);

    private async Task<string> FacingAsync(Turn turn, Talk talk, CancellationToken ct) =>
        RelayMessages.Whom(
            talk.FacingSide(turn.Person.Id),
            talk.Facing(turn.Person.Id) is { } facing ? (await people.FindAsync(facing, ct))?.DisplayName : null,
            turn.Tongue);

    private Reply Over(Turn turn) => new(RelayMessages.NobodyThere(turn.Tongue, buttons)) { KeepsWaiting = true };

    private static long? AlongOf(Tap tap) => long.TryParse(tap.Argument, CultureInfo.InvariantCulture, out var along) ? along : null;

    // What is plainly something else is left to whoever understands it.
    private static bool IsMeantForTalk(Turn turn) => turn.Draft is null ? turn.Media is not null : turn.Draft.Intent is Intent.Other or Intent.Thanks or Intent.Greeting;
}
