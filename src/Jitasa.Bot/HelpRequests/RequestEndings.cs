using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Status, cancel, confirm, "still needed": by button and by typed words.</summary>
public sealed class RequestEndings(HelpRequestStore requests, RequestProgressStore progress, RequestHearing hearing, RequestTalk talk, ClaimNotices claims, WaitingAlong along, ClaimStore helping, LeftToDesk left, Buttons buttons)
{
    /// <summary>More open cases than anybody should have; who has more is still shown these.</summary>
    private const int StandingAtMost = 14;

    /// <summary>Typed words that end or look at a case; null when they are something else.</summary>
    public async Task<Reply?> HearAsync(Turn turn, MessageDraft draft, IReadOnlyList<HelpRequest> live, CancellationToken ct)
    {
        if (StatusWords.Asks(turn.Text!))
            return await StatusAsync(turn, ct);
        if (live.Count > 1 && StatusWords.CancelsAll(turn.Text!))
            return SureOfAll(turn, live);
        // "Got it all" after a helper came answers the question that was pushed; otherwise it withdraws.
        if ((!draft.IsCry || AnswerReader.Missing(turn.Text!) is not null && draft.Urgency < Urgency.High) && live.FirstOrDefault(request => request.Status == RequestStatus.Helped) is { } helped && !AnswerReader.IsInPassing(turn.Text!) && ReceiptAnswers.Read(turn.Text!) is { } receipt)
            return await ConfirmAsync(turn, helped, receipt.ToCode(), ct);
        if ((StatusWords.StillNeeds(turn.Text!) || (live.Count == 0 && IsMissing(turn.Text!, draft))) && await AskedAsync(turn, live, ct) is { } asked)
            return await StillNeededAsync(turn, asked, ct);
        if (draft.Intent != Intent.CancelRequest && !StatusWords.Cancels(turn.Text!) && !StatusWords.CancelsAll(turn.Text!) && !(live.Count > 0 && HelpedWords.Says(turn.Text!)))
            return null;
        var meant = live.Where(request => turn.Text!.Contains(request.ShortNumber, StringComparison.Ordinal)).ToList();
        if (meant.Count == 0)
            meant = live.Where(request => draft.Category is null || request.Need == draft.Category).ToList();
        return (meant.Count > 0 ? meant : live) switch
        {
            // Who asked for nothing, and goes to help somebody, may mean that.
            [] => (await helping.LiveOfAsync(turn.Person.Id, ct)).Count > 0 ? null : new Reply(new TextMessage(RequestEndingMessages.NothingOpen.In(turn.Tongue))),
            [var only] => StatusWords.SaysCancel(turn.Text!) ? Sure(turn, only) : IsOver(turn, only),
            var several => Which(turn, several, StatusWords.SaysCancel(turn.Text!)),
        };
    }

    private Reply Which(Turn turn, IReadOnlyList<HelpRequest> several, bool isCancel) =>
        new(RequestEndingMessages.Which(several, isCancel, buttons, turn.Tongue))
        {
            Waiting = new Waiting(RequestTalk.Folder, isCancel ? EndingAnswers.WhichToCancel : EndingAnswers.WhichIsOver, several[0].Id, turn.Now, new Dictionary<string, string> { ["cases"] = string.Join(' ', several.Select(request => request.CaseNumber)) }),
        };

    /// <summary>"Which of them?" answered by number, by place in the list or by what was asked for; null when none is named.</summary>
    public async Task<Reply?> PickAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Draft!.Urgency >= Urgency.High || turn.Waiting!.Notes?.GetValueOrDefault("cases") is not { } numbers)
            return null;
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        if (turn.Waiting.Question == EndingAnswers.WhichToCancel && live.Count > 1 && EndingAnswers.MeansAll(turn.Text!))
            return SureOfAll(turn, live);
        var shown = numbers.Split(' ').Select(number => live.FirstOrDefault(request => request.CaseNumber == number)).OfType<HelpRequest>().ToList();
        return CaseChoice.Pick(shown, turn.Text!) is not { } picked ? null : turn.Waiting.Question == EndingAnswers.WhichToCancel ? Sure(turn, picked) : IsOver(turn, picked);
    }

    public async Task<Reply> CancelAsync(Turn turn, HelpRequest request, string argument, CancellationToken ct)
    {
        switch (argument)
        {
            case "yes":
                var isCancelled = await EndAsync(request, RequestStep.Cancel, turn.Person.Id, "by_asker", turn.Now, ct);
                return new Reply(new TextMessage((isCancelled ? RequestEndingMessages.Cancelled(request) : RequestEndingMessages.AlreadyEnded(request)).In(turn.Tongue)));
            case "all":
                return new Reply(new TextMessage(RequestEndingMessages.CancelledAll(await CancelAllAsync(turn, ct)).In(turn.Tongue)));
            case "no":
                return new Reply(new TextMessage(RequestEndingMessages.Kept(request).In(turn.Tongue)));
            default:
                return Sure(turn, request);
        }
    }

    /// <summary>In the order of their numbers, as everything that holds several cases at once. Returns those that ended by it.</summary>
    private async Task<IReadOnlyList<HelpRequest>> CancelAllAsync(Turn turn, CancellationToken ct)
    {
        var ended = new List<HelpRequest>();
        foreach (var request in (await requests.LiveOfAsync(turn.Person.Id, ct)).OrderBy(request => request.Id))
        {
            if (await EndAsync(request, RequestStep.Cancel, turn.Person.Id, "by_asker", turn.Now, ct))
                ended.Add(request);
        }
        return ended;
    }

    /// <param name="receipt">yes, half or no.</param>
    public async Task<Reply> ConfirmAsync(Turn turn, HelpRequest request, string receipt, CancellationToken ct)
    {
        if (receipt == "yes")
        {
            await EndAsync(request, RequestStep.Confirm, turn.Person.Id, null, turn.Now, ct);
            return new Reply(new TextMessage(RequestEndingMessages.Confirmed(request).In(turn.Tongue)));
        }
        // A second press moves nothing: the case is open already, and neighbours and officials are not called twice.
        var isReopened = await ReopenAsync(request, turn, receipt == "half" ? "half" : "not_helped", ct);
        if (receipt == "half" && turn.Text is { } text && AnswerReader.Missing(text) is { } missing)
            return await LackingAsync(turn, request, missing, ct);
        if (receipt == "half")
            return new Reply(RequestEndingMessages.WhatIsMissing(request, turn.Tongue))
            {
                Waiting = new Waiting(RequestTalk.Folder, "missing", request.Id, turn.Now),
            };
        if (!isReopened)
            return new Reply(new TextMessage(RequestEndingMessages.OpenAlready(request).In(turn.Tongue))) { KeepsWaiting = true };
        var higher = (Urgency)Math.Min((int)request.Urgency + 1, (int)Urgency.Critical);
        await requests.RaiseAsync(request.Id, higher, ReasonWords.NotHelped, turn.Person.Id, turn.Now, ct);
        var reopened = await requests.FindAsync(request.Id, ct) ?? request;
        return await talk.ShowAsync(turn, reopened, RequestEndingMessages.StillLooking(request), Enum.GetValues<Question>(), null, ct);
    }

    /// <summary>They said themselves what did not come: it is on the card at once, and nothing is asked again.</summary>
    private async Task<Reply> LackingAsync(Turn turn, HelpRequest request, string missing, CancellationToken ct)
    {
        var before = await requests.FindAsync(request.Id, ct) ?? request;
        var after = await hearing.SaveAsync(turn, before with { Items = [new ItemDraft(missing)] }, ["items"], null, ct) ?? before;
        return await talk.ShowAsync(turn, after, RequestMessages.ReopenedTitle, Enum.GetValues<Question>(), null, ct);
    }

    /// <summary>Half or nothing arrived, or the same is needed again: somebody is looked for anew, and the desk knows. False when no helper's "done" stands.</summary>
    public async Task<bool> ReopenAsync(HelpRequest request, Turn turn, string reason, CancellationToken ct)
    {
        if (!await requests.MoveAsync(request.Id, RequestStep.Reopen, turn.Person.Id, reason, turn.Now, ct))
            return false;
        await claims.ReopenedAsync(request, ct);
        return true;
    }

    public async Task<Reply> StillNeededAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        if (request.Status == RequestStatus.Helped)
            return await ConfirmAsync(turn, request, "half", ct);
        if (!request.HasEnded)
            await requests.HeardAsync(request.Id, turn.Now, ct);
        else if (await requests.MoveAsync(request.Id, RequestStep.Resume, turn.Person.Id, null, turn.Now, ct))
            return await talk.ShowAsync(turn, (await requests.FindAsync(request.Id, ct))!, RequestMessages.ReopenedTitle, Enum.GetValues<Question>(), null, ct);
        return new Reply(new TextMessage((request.HasEnded ? RequestEndingMessages.AlreadyEnded(request) : RequestEndingMessages.Kept(request)).In(turn.Tongue)));
    }

    /// <summary>"Did help come, so that it is over?" A draft never was a case: it is only withdrawn.</summary>
    public Reply IsOver(Turn turn, HelpRequest request) =>
        request.Status == RequestStatus.Drafting
            ? Sure(turn, request)
            : new(RequestEndingMessages.IsOver(request, buttons, turn.Tongue)) { Waiting = new Waiting(RequestTalk.Folder, EndingAnswers.Over, request.Id, turn.Now) };

    public async Task<Reply> StatusAsync(Turn turn, CancellationToken ct)
    {
        var latest = await requests.LatestOfAsync(turn.Person.Id, StandingAtMost, ct);
        var live = latest.Where(request => !request.HasEnded).ToList();
        if (live.Count == 0)
            return new Reply(new TextMessage((latest.Count == 0 ? RequestEndingMessages.NothingOpen : RequestEndingMessages.LastOne(latest[0])).In(turn.Tongue))) { KeepsWaiting = true };
        var helpers = await progress.OfAsync(live.Select(request => request.Id).ToArray(), ct);
        var messages = new List<LineMessage>();
        // A reply holds five messages: what has no card of its own is named in the last of them.
        var shown = live.Count > 5 ? 4 : live.Count;
        foreach (var request in live.Take(shown))
        {
            var title = RequestMessages.StandsTitle(request, helpers.Where(helper => helper.RequestId == request.Id).ToList());
            if (LeftToDesk.Speaks(title) && await left.IsAsync(request, ct))
                title = LeftToDesk.Title(title);
            // Somebody else's card is not shown to those who wait along; they hear how it stands.
            messages.Add(request.AskerId == turn.Person.Id
                ? await talk.CardAsync(request, title, turn.Tongue, ct, alone: true)
                : new TextMessage($"{request.CaseNumber} · {NeedWords.WithIcon(request.Need).In(turn.Tongue)}: {title.In(turn.Tongue)}"));
        }
        if (live.Count > shown)
            messages.Add(new TextMessage(RequestEndingMessages.AndThese(live.Skip(shown).ToList(), turn.Tongue)));
        return new Reply(messages) { KeepsWaiting = true };
    }

    /// <summary>Ends the case and tells the helpers who are on it.</summary>
    public async Task<bool> EndAsync(HelpRequest request, RequestStep step, long? byPerson, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        if (!await requests.MoveAsync(request.Id, step, byPerson, reason, now, ct))
            return false;
        await claims.CaseEndedAsync(request.Id, step, now, ct);
        await along.CaseEndedAsync(request, step, now, ct);
        return true;
    }

    /// <summary>The case "still needed" is said of: the one asked about, else the latest, else the one that ended last without their word.</summary>
    private async Task<HelpRequest?> AskedAsync(Turn turn, IReadOnlyList<HelpRequest> live, CancellationToken ct) =>
        live.FirstOrDefault(request => request.TimesAsked > 0) ?? live.FirstOrDefault()
        ?? (await requests.LatestOfAsync(turn.Person.Id, 3, ct)).FirstOrDefault(request => request.AskerId == turn.Person.Id && request.Status is RequestStatus.Expired or RequestStatus.Settled or RequestStatus.Closed);

    /// <summary>"ยังไม่ได้", but no bare "ไม่": without a question that could mean anything.</summary>
    private static bool IsMissing(string text, MessageDraft draft) => !draft.IsCry && AnswerReader.YesNo(text) is null && ReceiptAnswers.Read(text) is Receipt.No or Receipt.Half;

    private Reply SureOfAll(Turn turn, IReadOnlyList<HelpRequest> live) =>
        new(RequestEndingMessages.SureToCancelAll(live, buttons, turn.Tongue)) { Waiting = new Waiting(RequestTalk.Folder, EndingAnswers.CancelAll, live[0].Id, turn.Now) };

    private Reply Sure(Turn turn, HelpRequest request) =>
        new(RequestEndingMessages.SureToCancel(request, buttons, turn.Tongue)) { Waiting = new Waiting(RequestTalk.Folder, EndingAnswers.Cancel, request.Id, turn.Now) };
}
