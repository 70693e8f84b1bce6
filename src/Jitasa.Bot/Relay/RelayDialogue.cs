using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Talking with the other side of a case, or with an official, in the 1:1 chat.</summary>
public sealed class RelayDialogue(
    RelayStore talks,
    SaidInTalk said,
    ToWhoWaits helpers,
    PhoneAsked phones,
    Desk desk,
    TalkEndings endings,
    PeopleStore people,
    CaseInTalk cases,
    WorkInTalk work,
    Buttons buttons,
    RelaySettings settings
) : IDialogue
{
    public const string Name = "relay";

    private const string Talking = "talk";

    /// <summary>"With whom would you like to talk?"</summary>
    private const string WithWhom = "partner";

    public string Folder => Name;

    public bool Commands(string text) => RelayRules.IsWayOut(text) || RelayRules.IsTaking(text) || RelayRules.IsOpening(text) || RelayRules.AsksForOfficial(text, Intent.Other);

    /// <summary>What comes next from this person goes to the other side of the talk.</summary>
    public static Waiting InTalk(long talkId, DateTimeOffset now) => new(Name, Talking, talkId, now);

    /// <summary>Whether what is open is this talk itself.</summary>
    public static bool IsIn(Waiting? waiting, Talk talk) => waiting is { Folder: Name, Question: Talking } && waiting.SubjectId == talk.Id;

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (tap.Word == "take")
            return await desk.TakeAsync(turn, tap.Id, ct);
        if (tap.Word == "desk")
            return await desk.AskAsync(turn, isReport: false, ct);
        if (tap.Word == "open")
            return await helpers.TapAsync(turn, tap.Id, ct) ?? await OpenTappedAsync(turn, tap, ct);
        if (tap.Word == "keep")
            return await KeepAsync(turn, ct);
        return await talks.FindAsync(tap.Id, ct) is { } talk && talk.Has(turn.Person.Id)
            ? tap.Word == "talk" ? await EnterAsync(turn, talk, ct) : await endings.TapAsync(turn, talk, tap.Word, ct)
            : null;
    }

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Waiting is not { } waiting || !RelayRules.IsFresh(waiting.AskedAt, turn.Now, settings) || turn.Text is { } text && RelayRules.IsForBot(text, turn.Draft!.Intent))
            return null;
        if (waiting.Question == ToWhoWaits.Whom)
            return await helpers.AnswerAsync(turn, ct);
        if (waiting.Question == WithWhom)
            return await PickedAsync(turn, ct);
        if (waiting.SubjectId is not { } talkId || await talks.FindAsync(talkId, ct) is not { } talk || !talk.Has(turn.Person.Id))
            return null;
        return waiting.Question switch
        {
            TalkEndings.Block => turn.Text is { } sure && RelayRules.IsNotSure(sure) ? await KeepAsync(turn, ct) : await endings.AnswerAsync(turn, talk, ct),
            PhoneAsked.Question => await phones.AnswerAsync(turn, ct),
            _ => await InTalkAsync(turn, talk, ct),
        };
    }

    /// <summary>A helper on the way who opened no talk speaks to the person they go to.</summary>
    public async Task<Reply?> GoOnAsync(Turn turn, CancellationToken ct) => turn.Text is { } text && Commands(text) ? null : await helpers.PassOnAsync(turn, ct);

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

    private async Task<Reply?> InTalkAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (turn.Text is { } step && talk.SideOf(turn.Person.Id) == TalkSide.Helper && ClaimLexicon.IsBareStep(step))
            return await work.StepAsync(turn, talk, step, ct);
        if (turn.Text is { } word && (talk.IsOpen || !RelayRules.IsEnding(word)) && await endings.HearAsync(turn, talk, word, ct) is { } ending)
            return ending;
        var isHelper = talk.SideOf(turn.Person.Id) == TalkSide.Helper;
        // A helper goes on asking for a while; of what they ask nobody should make a case.
        if (!talk.IsOpen)
            return IsMeantForTalk(turn, isHelper) ? new Reply(RelayMessages.IsOver(turn.Tongue)) { KeepsWaiting = isHelper } : null;
        if (await cases.IsReceiptAsync(turn, talk, ct))
            return null;
        if (await phones.HearAsync(turn, talk, ct) is { } asked)
            return asked;
        // The case first: its row is locked before anything of the talk.
        var about = await cases.HearAsync(turn, talk, ct);
        var passed = await phones.AlsoAsync(turn, talk, await said.SayAsync(turn, talk, ct), ct);
        // A cry of either side is also a case: it goes to the other and is heard by everyone who opens cases, and the talk goes on.
        if (about is null && turn.Text is { } cry && RelayRules.IsCry(cry, turn.Draft!, talk.SideOf(turn.Person.Id), isAnswered: talk.OtherId is not null))
            return passed with { GoesOn = true };
        return about is null ? passed : Together(passed, about);
    }

    private async Task<Reply> OpenTappedAsync(Turn turn, Tap tap, CancellationToken ct) =>
        await talks.OfClaimAsync(tap.Id, turn.Person.Id, AlongOf(tap), turn.Now, ct) is { } opened ? await EnterAsync(turn, opened, ct) : Over(turn);

    /// <summary>The block thought better of: the talk in which it was said goes on.</summary>
    private async Task<Reply> KeepAsync(Turn turn, CancellationToken ct) =>
        turn.Waiting is { Folder: Name, Question: TalkEndings.Block } asked && (asked.Beneath is { Folder: Name, SubjectId: not null } said ? said.SubjectId : asked.SubjectId) is { } talkId
        && await talks.FindAsync(talkId, ct) is { } talk && talk.Has(turn.Person.Id)
            ? await EnterAsync(turn, talk, ct)
            : Over(turn);

    private async Task<Reply> OpenAsync(Turn turn, CancellationToken ct)
    {
        var partners = await talks.PartnersAsync(turn.Person.Id, ct);
        if (partners.Count > 1)
            return new Reply(RelayMessages.WhichPartner(partners, turn.Tongue, buttons)) { Waiting = new Waiting(Name, WithWhom, null, turn.Now) { Yields = true } };
        return partners.Count == 1 ? await EnterAsync(turn, partners[0], ct) : Over(turn);
    }

    private async Task<Reply?> PickedAsync(Turn turn, CancellationToken ct) =>
        turn.Text is { } text && ToWhoWaitsRules.Pick(await talks.PartnersAsync(turn.Person.Id, ct), turn.Tongue, text) is { } picked ? await EnterAsync(turn, picked, ct) : null;

    private async Task<Reply> EnterAsync(Turn turn, Partner partner, CancellationToken ct) =>
        await talks.OfClaimAsync(partner.ClaimId, turn.Person.Id, partner.AlongId, turn.Now, ct) is { } talk ? await EnterAsync(turn, talk, ct) : Over(turn);

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

    /// <summary>Where the case asks something, its question comes last; else the receipt does, with the buttons of the talk.</summary>
    private static Reply Together(Reply said, Reply about) =>
        about.Waiting is { Folder: Name }
            ? about with { Messages = [.. said.Messages.Select(message => message with { QuickReply = null }), .. about.Messages] }
            : said with { Messages = [.. about.Messages, .. said.Messages] };

    private async Task<string> FacingAsync(Turn turn, Talk talk, CancellationToken ct) =>
        RelayMessages.Whom(
            talk.FacingSide(turn.Person.Id),
            talk.Facing(turn.Person.Id) is { } facing ? (await people.FindAsync(facing, ct))?.DisplayName : null,
            turn.Tongue);

    private Reply Over(Turn turn) => new(RelayMessages.NobodyThere(turn.Tongue, buttons)) { KeepsWaiting = true };

    private static long? AlongOf(Tap tap) => long.TryParse(tap.Argument, CultureInfo.InvariantCulture, out var along) ? along : null;

    // What is plainly something else is left to whoever understands it.
    private static bool IsMeantForTalk(Turn turn, bool isHelper) =>
        turn.Draft is null ? turn.Media is not null
        : turn.Draft.Intent is Intent.Other or Intent.Thanks or Intent.Greeting || isHelper && turn.Draft.Intent == Intent.HelpRequest && !OwnCry.Is(turn.Text!, turn.Draft);
}
