using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The helper's side of a case: taps and typed words from "I take it" to "done".</summary>
public sealed class ClaimDialogue(ClaimTalk talk, ClaimEndingStore endings, HelpRequestStore requests, MediaStore media, Buttons buttons) : IDialogue
{
    private const string Note = "note";

    /// <summary>"May we know why?", after a "no".</summary>
    private const string Why = "why";

    public string Folder => ClaimMessages.Folder;

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) =>
        tap.Word switch
        {
            "accept" => await talk.AcceptAsync(turn, tap.Id, ct),
            "decline" => await DeclineAsync(turn, tap.Id, tap.Argument, ct),
            "jobs" => await talk.JobsAsync(turn, ct),
            "show" => await talk.ShowAsync(turn, tap.Id, ct),
            "extend" => await talk.ExtendAsync(turn, tap.Id, ct),
            "no_note" => new Reply(ClaimMessages.Noted(isKept: false, turn.Tongue)),
            _ when StepOf(tap.Word) is { } step => await StepAsync(turn, tap.Id, step, ct),
            _ => null,
        };

    /// <summary>The note or photo after "done".</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn is { Waiting: { Question: Why, SubjectId: { } declined }, Text: { } why })
            return await WhyAsync(turn, declined, why, ct);
        if (turn.Waiting is not { Question: Note, SubjectId: { } claimId })
            return null;
        // A new cry is a new case. What was given to the person just helped names the same needs, but is the note that was asked for.
        if (turn.Draft is { Intent: Intent.HelpRequest, Urgency: >= Urgency.High } && !ClaimLexicon.TellsWhatWasDone(turn.Text!))
            return null;
        if (turn.Media is { } sent)
        {
            await endings.NoteAsync(claimId, turn.Person.Id, null, await media.KeepAsync(turn.Person, sent, turn.Now, ct), ct);
            return new Reply(ClaimMessages.Noted(isKept: true, turn.Tongue));
        }
        if (turn.Text is not { } text || ClaimLexicon.IsCommand(text))
            return null;
        if (AnswerReader.IsSkip(text) || text.Trim() is "ข้าม" or "skip" || turn.Draft?.Intent == Intent.Thanks)
            return new Reply(ClaimMessages.Noted(isKept: false, turn.Tongue));
        await endings.NoteAsync(claimId, turn.Person.Id, text, null, ct);
        return new Reply(ClaimMessages.Noted(isKept: true, turn.Tongue));
    }

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text || turn.Draft is { Intent: Intent.HelpRequest, Urgency: >= Urgency.High })
            return null;
        var isReport = turn.Draft?.Intent == Intent.VolunteerStatus;
        return ClaimLexicon.Read(text, isReport) switch
        {
            ClaimWord.Jobs => await talk.JobsAsync(turn, ct),
            ClaimWord.Accept => await AcceptTypedAsync(turn, text, ct),
            { } word => await StepTypedAsync(turn, text, word, ct) ?? (isReport ? await talk.JobsAsync(turn, ct) : null),
            null => isReport ? await talk.JobsAsync(turn, ct) : null,
        };
    }

    /// <summary>"ถึงแล้ว" of one whose case ended meanwhile.</summary>
    public async Task<Reply?> CatchAsync(Turn turn, CancellationToken ct) =>
        turn is { GroupId: null, Text: { } text } && ClaimLexicon.Read(text, isReport: false) is ClaimWord.SetOut or ClaimWord.Arrive or ClaimWord.Finish
        && await endings.HelpedLatelyAsync(turn.Person.Id, turn.Now, ct)
            ? new Reply(ClaimAnswerMessages.OverAlready(turn.Tongue)) { KeepsWaiting = true }
            : null;

    /// <summary>The reason of a "no", typed; words that name none are heard as anything else.</summary>
    private async Task<Reply?> WhyAsync(Turn turn, long requestId, string text, CancellationToken ct)
    {
        if (ClaimAnswerMessages.ReasonIn(text) is not { } reason)
            return null;
        await endings.ReasonAsync(requestId, turn.Person.Id, reason, ct);
        return new Reply(ClaimAnswerMessages.ThankedForReason(turn.Tongue));
    }

    private async Task<Reply?> DeclineAsync(Turn turn, long requestId, string reason, CancellationToken ct)
    {
        if (ClaimAnswerMessages.IsReason(reason))
        {
            await endings.ReasonAsync(requestId, turn.Person.Id, reason, ct);
            return new Reply(ClaimAnswerMessages.ThankedForReason(turn.Tongue)) { KeepsWaiting = true };
        }
        return await endings.DeclineAsync(requestId, turn.Person.Id, turn.Now, ct)
            ? new Reply(ClaimAnswerMessages.AskWhy(requestId, turn.Tongue, buttons)) { KeepsWaiting = turn.Waiting is not null, Waiting = turn.Waiting is null ? new Waiting(Folder, Why, requestId, turn.Now) { Yields = true } : null }
            : new Reply(ClaimAnswerMessages.NotWaiting(turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply> StepAsync(Turn turn, long claimId, ClaimStep step, CancellationToken ct)
    {
        var reply = await talk.StepAsync(turn, claimId, step, ct);
        return step == ClaimStep.Finish && !reply.KeepsWaiting ? reply with { Waiting = new Waiting(Folder, Note, claimId, turn.Now) } : reply;
    }

    private async Task<Reply?> AcceptTypedAsync(Turn turn, string text, CancellationToken ct)
    {
        if (ClaimLexicon.CaseNumber(text) is { } named && named.Contains('-', StringComparison.Ordinal))
            return await requests.FindByNumberAsync(named, ct) is { } exact
                ? await talk.AcceptAsync(turn, exact.Id, ct)
                : new Reply(ClaimAnswerMessages.Refused(Refusal.NotFound, 0, turn.Tongue)) { KeepsWaiting = true };
        var open = await talk.OpenOffersAsync(turn.Person.Id, ct);
        var meant = ClaimLexicon.CaseNumber(text) is { } part ? open.Where(request => ClaimLexicon.Names(part, request.CaseNumber)).ToList() : open;
        return meant switch
        {
            [] => null,
            [var only] => await talk.AcceptAsync(turn, only.Id, ct),
            _ => new Reply(ClaimMessages.Which(meant, request => buttons.Make(Card.Cut(request.CaseNumber, 20), Folder, "accept", request.Id), turn.Tongue)) { KeepsWaiting = true },
        };
    }

    private async Task<Reply?> StepTypedAsync(Turn turn, string text, ClaimWord word, CancellationToken ct)
    {
        var live = await talk.LiveOfAsync(turn.Person.Id, ct);
        var meant = ClaimLexicon.CaseNumber(text) is { } named ? live.Where(pair => ClaimLexicon.Names(named, pair.Request.CaseNumber)).ToList() : live;
        if (meant.Count == 0)
            return null;
        if (meant.Count > 1)
            return new Reply(ClaimMessages.Which(
                meant.Select(pair => pair.Request).ToList(),
                request => buttons.Make(Card.Cut(request.CaseNumber, 20), Folder, VerbOf(word), meant.First(pair => pair.Request == request).Claim.Id),
                turn.Tongue)) { KeepsWaiting = true };
        var claimId = meant[0].Claim.Id;
        return word == ClaimWord.Extend ? await talk.ExtendAsync(turn, claimId, ct) : await StepAsync(turn, claimId, ClaimLexicon.StepOf(word)!.Value, ct);
    }

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
