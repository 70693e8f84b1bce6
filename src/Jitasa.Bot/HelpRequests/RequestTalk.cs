using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What is said after a case changed: danger first, the card, then the one next question.</summary>
public sealed class RequestTalk(
    HelpRequestStore requests,
    PlaceFinder finder,
    AreaStore areas,
    IncidentStore incidents,
    ConsentQuestion consent,
    LeftToDesk left,
    SameCaseStore sameCases,
    RequestWordsStore words,
    Buttons buttons,
    HotlineSettings hotlines,
    RequestSettings settings
)
{
    /// <summary>The case's own name in open questions and on buttons.</summary>
    public const string Folder = "help";

    /// <summary>Shows the case with its card, then asks what is still missing.</summary>
    /// <param name="hint">That a neighbour's case may be the same, where no question follows.</param>
    public async Task<Reply> ShowAsync(Turn turn, HelpRequest request, Say title, IReadOnlyCollection<Question> asked, LineMessage? hint, CancellationToken ct)
    {
        var messages = new List<LineMessage>();
        var isSilent = request.Reasons.Contains(UrgencyReasonMessages.HotlineSilent, StringComparer.Ordinal);
        var searches = !((isSilent || IsInDanger(request) || LeftToDesk.Speaks(title)) && await left.IsAsync(request, ct));
        if (isSilent)
            messages.Add(new TextMessage(HotlineMessages.HotlineSilent(hotlines, searches).In(turn.Tongue)));
        else if (IsInDanger(request))
            messages.Add(new TextMessage(RequestMessages.Hotline(request.Dangers[0], hotlines, turn.Tongue, searches)));
        messages.Add(await CardAsync(request, searches ? title : LeftToDesk.Title(title), turn.Tongue, ct));
        return await ThenAskAsync(turn, request, messages, asked, hint, ct);
    }

    /// <summary>A short word, then the next question.</summary>
    public Task<Reply> GoOnAsync(Turn turn, HelpRequest request, Say word, IReadOnlyCollection<Question> asked, CancellationToken ct) =>
        ThenAskAsync(turn, request, [new TextMessage(word.In(turn.Tongue))], asked, null, ct);

    /// <summary>A sign or danger told in the middle of a case: the number to call comes first, also where the case is not critical.</summary>
    public async Task<Reply> WithHotlineAsync(Turn turn, Reply reply, long requestId, CancellationToken ct) =>
        await requests.FindAsync(requestId, ct) is { HasEnded: false, Dangers: [var danger, ..] } request && !IsInDanger(request)
            ? reply with { Messages = [new TextMessage(RequestMessages.Hotline(danger, hotlines, turn.Tongue, searches: !await left.IsAsync(request, ct))), .. reply.Messages] }
            : reply;

    /// <param name="alone">Without the needs said together with it: each of them has a card of its own beside this one.</param>
    public async Task<FlexMessage> CardAsync(HelpRequest request, Say title, Tongue tongue, CancellationToken ct, bool alone = false)
    {
        IReadOnlyList<HelpRequest> together = alone ? [] : (await requests.TogetherAsync(request.Id, ct)).Where(other => other.Id == request.Id || !other.HasEnded).ToList();
        var area = request.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Full : null;
        // On the card, because quick replies stay only under the last message, and the last one is seldom the danger.
        var call = IsInDanger(request) ? RequestMessages.Call(Hotlines.Number(request.Dangers[0], hotlines), tongue) : null;
        return RequestCard.Of([request, .. together.Where(other => other.Id != request.Id)], area, title, call, buttons, tongue);
    }

    /// <summary>The question with its buttons. Of needs, those of what is going on at the place; any other can be typed.</summary>
    public async Task<LineMessage> AskAsync(Turn turn, HelpRequest request, Question question, IReadOnlyList<AreaCandidate> candidates, CancellationToken ct)
    {
        var needs = question == Question.Need ? NeedWords.OfferedBy(await incidents.HereAsync(request.AreaCode, turn.Now, ct)) : [];
        return RequestMessages.Ask(question, request, candidates, needs, buttons, turn.Tongue);
    }

    /// <summary>The same question again, because the answer was not understood.</summary>
    public async Task<Reply> AskAgainAsync(Turn turn, Say why, HelpRequest request, Question question, IReadOnlyCollection<Question> asked, CancellationToken ct) =>
        new(new TextMessage(why.In(turn.Tongue)) { QuickReply = (await AskAsync(turn, request, question, [], ct)).QuickReply })
        {
            Waiting = Open(request, question, asked, turn.Now),
        };

    public static Waiting Open(HelpRequest request, Question question, IReadOnlyCollection<Question> asked, DateTimeOffset now) =>
        new(Folder, question.ToCode(), request.Id, now, new Dictionary<string, string> { ["asked"] = string.Join(',', asked.Append(question).Distinct().Select(one => one.ToCode())) });

    public static IReadOnlyList<Question> AskedBefore(Waiting? waiting) =>
        waiting?.Notes?.TryGetValue("asked", out var list) == true
            ? list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Codes.Parse<Question>).ToList()
            : [];

    /// <summary>What was asked before, without the question that is open: whoever said something else has not been heard on it yet.</summary>
    public static IReadOnlyList<Question> StillOpen(Waiting? waiting) =>
        [.. AskedBefore(waiting).Where(one => one.ToCode() != waiting!.Question)];

    private async Task<Reply> ThenAskAsync(Turn turn, HelpRequest request, List<LineMessage> messages, IReadOnlyCollection<Question> asked, LineMessage? hint, CancellationToken ct)
    {
        var candidates = finder.Candidates(request, turn.Person.LastAreaCode);
        var wanted = RequestRules.NextQuestion(request, asked, candidates.Count > 0, settings.QuestionsAtMost);
        // Who said that there is none is not asked for a number at every later word.
        if (wanted == Question.Phone && await words.SaidNoPhoneAsync(request.AskerId, ct))
        {
            asked = [.. asked, Question.Phone];
            wanted = RequestRules.NextQuestion(request, asked, candidates.Count > 0, settings.QuestionsAtMost);
        }
        if (wanted is { } next)
        {
            messages.Add(await AskAsync(turn, request, next, candidates, ct));
            return new Reply(messages) { Waiting = Open(request, next, asked, turn.Now), Urgency = request.Urgency };
        }
        if ((hint ?? await HintAsync(turn, request, ct)) is { } hinted)
            return new Reply([.. messages, hinted]) { Waiting = new Waiting(Folder, EndingAnswers.Same, request.Id, turn.Now), Urgency = request.Urgency };
        if (request is { Status: RequestStatus.Open, Need: not NeedKind.Information } && await left.IsAsync(request, ct))
            messages.Add(new TextMessage(LeftToDesk.Next(hotlines).In(turn.Tongue)));
        // The advice to call an ambulance has said already that someone near is looked for.
        else if (!(IsInDanger(request) && request.Dangers[0] == DangerKind.Medical && request.LocationSource != LocationSource.None))
            messages.Add(new TextMessage(RequestMessages.Next(request, turn.Tongue)));
        // Asked once, after the cry was recorded and nothing about it is left to ask.
        if (await consent.AskOnceAsync(turn, ct) is { } question)
            return new Reply([.. messages, .. question.Messages]) { Waiting = question.Waiting, Urgency = request.Urgency };
        return new Reply(messages) { Urgency = request.Urgency };
    }

    /// <summary>A neighbour's case of the same is named when the last question is answered: while one was open there was no room for it.</summary>
    private async Task<LineMessage?> HintAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        turn.Waiting is { Folder: Folder } asked && asked.SubjectId == request.Id && Codes.TryParse<Question>(asked.Question, out _)
        && request is { Status: RequestStatus.Open, HelpersLive: 0 } && await sameCases.LikelyAsync(request, turn.Now, ct) is not null
            ? RequestMessages.MaybeSame(request, buttons, turn.Tongue)
            : null;

    /// <summary>A fall or rising water need not kill, and someone who hears voices is not dying, but who is with them should know the number at once.</summary>
    public static bool IsInDanger(HelpRequest request) =>
        request is { Dangers.Count: > 0, HasEnded: false } && (request.Urgency >= Urgency.High || ClaimRules.IsGrave(request.Dangers));
}
