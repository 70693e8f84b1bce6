using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Buttons of a case. Another person's case is as unknown as one that never was.</summary>
public sealed class RequestTaps(
    HelpRequestStore requests,
    RequestHearing hearing,
    RequestTalk talk,
    RequestAnswers answers,
    RequestEndings endings,
    SameCaseStore sameCases,
    Joining joining,
    PlaceFinder finder,
    PhoneSharing phones,
    PinQuestion pins
)
{
    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (tap.Word == "start")
            return new Reply(RequestMessages.TellUs(turn.Tongue)) { KeepsWaiting = true };
        if (await requests.FindAsync(tap.Id, ct) is not { } request)
            return null;
        var isAsker = request.AskerId == turn.Person.Id;
        if (!isAsker && !await sameCases.WaitsAsync(request.Id, turn.Person.Id, ct))
            return null;
        if (tap.Word == "status")
            return await endings.StatusAsync(turn, ct);
        // Who waits along shares their own.
        if (tap.Word == "share_phone" && !request.HasEnded)
            return await phones.ShareAsync(turn, true, ct);
        if (!isAsker)
            return null;
        // As with typed corrections: the desk may be putting something right at this moment, and what it wrote must not be written over. Other taps
        // move the case by a statement of their own, and joining another case locks that one first.
        if (tap.Word is "need" or "people" or "area")
            request = await requests.HoldAsync(request.Id, ct) ?? request;
        if (request.HasEnded && (tap.Word == "still" || (tap.Word == "confirm" && tap.Argument != "yes")))
            return await endings.StillNeededAsync(turn, request, ct);
        if (request.HasEnded)
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));
        return tap.Word switch
        {
            "cancel" => await endings.CancelAsync(turn, request, tap.Argument, ct),
            "over" => endings.IsOver(turn, request),
            "confirm" => await endings.ConfirmAsync(turn, request, tap.Argument, ct),
            "still" => await endings.StillNeededAsync(turn, request, ct),
            "fix" when Codes.TryParse<Question>(tap.Argument, out var detail) => await FixAsync(turn, request, detail, ct),
            "skip" => await answers.SkipAsync(turn, request, [.. RequestTalk.AskedBefore(turn.Waiting), .. Asked(tap)], ct),
            "need" when Codes.TryParse<NeedKind>(tap.Argument, out var need) => await SaveAsync(turn, request with { Need = need }, "need", ct),
            "people" when int.TryParse(tap.Argument, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 100_000 =>
                await SaveAsync(turn, request with { People = count }, "people", ct),
            "area" when finder.IsArea(tap.Argument) => await SaveAsync(turn, await finder.AtAsync(request, tap.Argument, ct), "place", ct),
            "same" => await joining.JoinAsync(turn, request, ct),
            "different" => await joining.DifferAsync(turn, request, ct),
            "pin" => await pins.TapAsync(turn, request, tap.Argument, ct),
            _ => null,
        };
    }

    private async Task<Reply> SaveAsync(Turn turn, HelpRequest changed, string filled, CancellationToken ct)
    {
        var wasDraft = changed.Status == RequestStatus.Drafting;
        if (await hearing.SaveAsync(turn, changed, [filled], null, ct) is not { } amended)
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(changed).In(turn.Tongue)));
        return await talk.ShowAsync(turn, amended, wasDraft && filled == "need" ? RequestMessages.OpenedTitle : RequestMessages.NotedTitle, RequestTalk.StillOpen(turn.Waiting), null, ct);
    }

    /// <summary>A correction by one tap or typed word: asks that one question again, whatever was known.</summary>
    public async Task<Reply> FixAsync(Turn turn, HelpRequest request, Question detail, CancellationToken ct) =>
        new(await talk.AskAsync(turn, request, detail, [], ct))
        {
            // After the correction nothing more is asked.
            Waiting = RequestTalk.Open(request, detail, Enum.GetValues<Question>(), turn.Now),
        };

    private static IEnumerable<Question> Asked(Tap tap) => Codes.TryParse<Question>(tap.Argument, out var question) ? [question] : [];
}
