using Jitasa.Bot.Conversation;
using Jitasa.Bot.Media;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The helper's side of a case: taps and typed words from "I take it" to "done".</summary>
public sealed class ClaimDialogue(ClaimTalk talk, OfferAnswers offers, WhichCase which, ClaimEndingStore endings, HelpRequestStore requests, MediaStore media, ConversationSettings settings, Buttons buttons) : IDialogue
{
    /// <summary>"Can you really not go?", after a bare "ยกเลิก".</summary>
    private const string Leave = "leave";

    public string Folder => ClaimMessages.Folder;

    public bool Commands(string text) => ClaimPhrases.IsOfJobs(text);

    /// <summary>A button is an answer too: the question it settles is open no more, so that a polite "ครับ" after it says yes to nothing.</summary>
    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        var left = Unsettled(turn.Waiting, tap);
        var reply = await TappedAsync(turn with { Waiting = left }, tap, ct);
        return reply is { KeepsWaiting: true } && !ReferenceEquals(left, turn.Waiting) ? reply with { KeepsWaiting = false, Waiting = left } : reply;
    }

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) =>
        turn.Waiting switch
        {
            { Question: OfferAnswers.Why, SubjectId: { } declined } when turn.Text is { } why => await offers.WhyAsync(turn, declined, why, ct),
            { Question: WhichCase.Question } when turn.Text is { } named => await ChosenAsync(turn, named, ct),
            { Question: PushedQuestion.Still, SubjectId: { } reminded } when turn.Text is { } sign => await AwakeAsync(turn, reminded, sign, ct),
            { Question: Leave, SubjectId: { } claimId } when turn.Text is { } sure => await LeaveAsync(turn, claimId, sure, ct),
            { Question: ClaimTalk.Note, SubjectId: { } claimId } => await NoteAsync(turn, claimId, ct),
            _ => null,
        };

    /// <summary>
    /// Who is on a case, or was asked to take one, means that by the usual words, before anyone hears something else in them: "ไม่ไปแล้ว" takes
    /// back no request, "ได้เลย" is no small talk. Whoever has a case of their own may mean that one.
    /// </summary>
    public async Task<Reply?> GoOnAsync(Turn turn, CancellationToken ct)
    {
        if (turn is not { GroupId: null, Text: { } text } || IsCry(turn) || (await requests.LiveOfAsync(turn.Person.Id, ct)).Count > 0)
            return null;
        var live = await talk.LiveOfAsync(turn.Person.Id, ct);
        if (live.Count > 0 && ClaimLexicon.Command(text) is { } word)
            return await StepTypedAsync(turn, text, word, live, ct);
        return await offers.HearAsync(turn, text, isOnCase: live.Count > 0, ct);
    }

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text || IsCry(turn))
            return null;
        var isReport = turn.Draft?.Intent == Intent.VolunteerStatus;
        if (StatusWords.Cancels(text) || (turn.Draft?.Intent == Intent.CancelRequest && StatusWords.SaysCancel(text)))
            return await AskWhichToLeaveAsync(turn, ct);
        return ClaimLexicon.Read(text, isReport) switch
        {
            ClaimWord.Jobs => await talk.JobsAsync(turn, ct),
            ClaimWord.Accept => await offers.AcceptTypedAsync(turn, text, ct),
            { } word => await StepTypedAsync(turn, text, word, await talk.LiveOfAsync(turn.Person.Id, ct), ct) ?? (isReport ? await talk.JobsAsync(turn, ct) : null),
            null => isReport ? await talk.JobsAsync(turn, ct) : null,
        };
    }

    /// <summary>"รับงาน" where nothing waits, "ถึงแล้ว" of one whose case ended meanwhile.</summary>
    public async Task<Reply?> CatchAsync(Turn turn, CancellationToken ct) =>
        turn is { GroupId: null, Text: { } words } && ClaimPhrases.IsOfJobs(words) ? await talk.JobsAsync(turn, ct)
        : turn is { GroupId: null, Text: { } text } && ClaimLexicon.Read(text, isReport: false) is { } word and not (ClaimWord.Jobs or ClaimWord.Accept)
        && await endings.HelpedLatelyAsync(turn.Person.Id, turn.Now, ct)
            ? new Reply(ClaimAnswerMessages.OverAlready(turn.Tongue)) { KeepsWaiting = true }
            : null;

    private async Task<Reply?> TappedAsync(Turn turn, Tap tap, CancellationToken ct) =>
        tap.Word switch
        {
            "accept" => await talk.AcceptAsync(turn, tap.Id, ct),
            "decline" => await offers.DeclineAsync(turn, tap.Id, tap.Argument, ct),
            "jobs" => await talk.JobsAsync(turn, ct),
            "show" => await talk.ShowAsync(turn, tap.Id, ct),
            "extend" => await talk.ExtendAsync(turn, tap.Id, ct),
            "leave" => await AskToLeaveAsync(turn, tap.Id, ct),
            "no_note" => new Reply(ClaimMessages.Noted(isKept: false, turn.Tongue)),
            _ when StepOf(tap.Word) is { } step => await talk.StepAsync(turn, tap.Id, step, ct),
            _ => null,
        };

    /// <summary>What is still open after the button, however deep the question it settles lies.</summary>
    private static Waiting? Unsettled(Waiting? open, Tap tap)
    {
        if (open is null)
            return null;
        var beneath = Unsettled(open.Beneath, tap);
        return IsSettled(open, tap) ? beneath : ReferenceEquals(beneath, open.Beneath) ? open : open with { Beneath = beneath };
    }

    private static bool IsSettled(Waiting open, Tap tap) =>
        open.Folder == ClaimMessages.Folder && tap.Word is not ("jobs" or "show" or "no_note") && open.Question switch
        {
            Leave or WhichCase.Question => true,
            PushedQuestion.Still => open.SubjectId == tap.Id && tap.Word is not ("accept" or "decline"),
            _ => false,
        };

    /// <summary>Any nod to a reminder is a sign of life; a bare "no" may be the end of it.</summary>
    private async Task<Reply?> AwakeAsync(Turn turn, long claimId, string sign, CancellationToken ct) =>
        AnswerReader.YesNo(sign) is { } isYes ? isYes ? await talk.ExtendAsync(turn, claimId, ct) with { KeepsWaiting = false } : await AskToLeaveAsync(turn with { Waiting = null }, claimId, ct)
        : ClaimPhrases.SaysStill(sign) ? await talk.ExtendAsync(turn, claimId, ct) with { KeepsWaiting = false }
        : null;

    private async Task<Reply?> ChosenAsync(Turn turn, string named, CancellationToken ct) => await which.PickedAsync(turn, named, ct) is { } tap ? await TapAsync(turn, tap, ct) : null;

    /// <summary>The note or photo after "done".</summary>
    private async Task<Reply?> NoteAsync(Turn turn, long claimId, CancellationToken ct)
    {
        // A new cry is a new case. What was given to the person just helped names the same needs, but is the note that was asked for.
        if (IsCry(turn) && !ClaimLexicon.TellsWhatWasDone(turn.Text!))
            return null;
        if (turn.Media is { } sent)
        {
            await endings.NoteAsync(claimId, turn.Person.Id, null, await media.KeepAsync(turn.Person, sent, turn.Now, ct), ct);
            return new Reply(ClaimMessages.Noted(isKept: true, turn.Tongue));
        }
        // "เสร็จแล้วครับ ส่งครบทุกอย่าง" once more is a note, unless there is another job it may be said of.
        if (turn.Text is not { } text || (ClaimLexicon.IsCommand(text) && (ClaimLexicon.Command(text) != ClaimWord.Finish || (await talk.LiveOfAsync(turn.Person.Id, ct)).Count > 0)))
            return null;
        if (AnswerReader.IsSkip(text) || text.Trim() is "ข้าม" or "skip" || turn.Draft?.Intent == Intent.Thanks)
            return new Reply(ClaimMessages.Noted(isKept: false, turn.Tongue));
        await endings.NoteAsync(claimId, turn.Person.Id, text, null, ct);
        return new Reply(ClaimMessages.Noted(isKept: true, turn.Tongue));
    }

    private async Task<Reply?> StepTypedAsync(Turn turn, string text, ClaimWord word, IReadOnlyList<(Claim Claim, HelpRequest Request)> live, CancellationToken ct)
    {
        var meant = ClaimLexicon.CaseNumber(text) is { } named ? live.Where(pair => ClaimLexicon.Names(named, pair.Request.CaseNumber)).ToList() : live;
        if (meant.Count == 0)
            return null;
        if (meant.Count > 1)
            return which.Ask(turn, meant.Select(pair => new CaseAct(pair.Request, VerbOf(word), pair.Claim.Id)).ToList());
        var claimId = meant[0].Claim.Id;
        return word == ClaimWord.Extend ? await talk.ExtendAsync(turn, claimId, ct) : await talk.StepAsync(turn, claimId, ClaimLexicon.StepOf(word)!.Value, ct);
    }

    /// <summary>A bare "ยกเลิก" of one who asked for nothing: is it the job that they give back?</summary>
    private async Task<Reply?> AskWhichToLeaveAsync(Turn turn, CancellationToken ct) =>
        await talk.LiveOfAsync(turn.Person.Id, ct) switch
        {
            [] => null,
            [var only] => await AskToLeaveAsync(turn, only.Claim.Id, ct),
            var several => which.Ask(turn, several.Select(pair => new CaseAct(pair.Request, "leave", pair.Claim.Id)).ToList()),
        };

    private async Task<Reply?> AskToLeaveAsync(Turn turn, long claimId, CancellationToken ct)
    {
        var live = await talk.LiveOfAsync(turn.Person.Id, ct);
        return live.Where(pair => pair.Claim.Id == claimId).Select(pair => new Reply(ClaimAnswerMessages.SureToLeave(pair.Claim, pair.Request, turn.Tongue, buttons))
        {
            Waiting = new Waiting(Folder, Leave, claimId, turn.Now) { Yields = true, Beneath = turn.Waiting is { Folder: ClaimMessages.Folder, Question: Leave } asked ? asked.Beneath : turn.Waiting },
        }).FirstOrDefault();
    }

    private async Task<Reply?> LeaveAsync(Turn turn, long claimId, string sure, CancellationToken ct) =>
        (AnswerReader.YesNo(sure), StatusWords.Cancels(sure)) switch
        {
            // Nobody loses their helper by a word said in passing, or hours later of something else.
            _ when AnswerReader.IsInPassing(sure) || !settings.IsFresh(turn.Waiting!, turn.Now) => null,
            (true, _) or (_, true) => await talk.StepAsync(turn, claimId, ClaimStep.Release, ct),
            (false, _) => await talk.ExtendAsync(turn, claimId, ct) with { KeepsWaiting = false, Waiting = turn.Waiting!.Beneath },
            _ => null,
        };

    private static bool IsCry(Turn turn) => turn.Draft is { Intent: Intent.HelpRequest, Urgency: >= Urgency.High };

    private static ClaimStep? StepOf(string verb) =>
        verb switch
        {
            "on_the_way" => ClaimStep.SetOut,
            "arrived" => ClaimStep.Arrive,
            "done" => ClaimStep.Finish,
            "hand_over" => ClaimStep.HandOver,
            "release" => ClaimStep.Release,
            _ => null,
        };

    private static string VerbOf(ClaimWord word) =>
        word switch
        {
            ClaimWord.SetOut => "on_the_way",
            ClaimWord.Arrive => "arrived",
            ClaimWord.Finish => "done",
            ClaimWord.HandOver => "hand_over",
            ClaimWord.Extend => "extend",
            _ => "release",
        };
}
