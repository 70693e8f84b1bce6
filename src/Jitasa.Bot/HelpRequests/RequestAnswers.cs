using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Reads the answer to the question that is open. A new cry in the middle is still heard as a cry: then this returns null.</summary>
public sealed class RequestAnswers(RequestHearing hearing, RequestTalk talk, RequestEndings endings, EndingAnswers aboutEnding, Neighbours neighbours, PlaceNames places, OxygenSettings saturation)
{
    private static readonly string[] Many = ["คน", "หลาย", "เยอะ", "ครอบครัว", "หมดบ้าน", "ทั้งบ้าน", "many", "several", "a lot", "lots", "family"];

    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var asked = RequestTalk.AskedBefore(turn.Waiting);
        if (turn.Location is { } place)
            return new GeoPoint(place.Lat, place.Lon) is { IsInThailand: true } pin && MayPin(turn, request)
                ? await PinAsync(turn, request, pin, RequestTalk.StillOpen(turn.Waiting), ct)
                : null;
        // Not being able to go on answers no question: the case hears it, and the question is asked again.
        if (turn.Draft is { GetsWorse: true } && request.Need is not null)
            return null;
        if (await aboutEnding.AnswerAsync(turn, request, ct) is { } ending)
            return ending;
        if (turn.Text is not null && turn.Waiting!.Question == "missing" && !StatusWords.IsCommand(turn.Text) && StaysOnTopic(turn.Draft!) && !await IsNewCryAsync(turn, request, ct))
            return await HearAsync(turn, request, ReceiptAnswers.Named(turn.Text, turn.Draft!) is { } named ? turn.Draft! with { Items = [named] } : turn.Draft!, Enum.GetValues<Question>(), ct);
        // Who has given no number yet has none to hide: "ไม่ให้เบอร์" is the answer.
        var givesNone = request.Phone is null && turn.Waiting!.Question == Question.Phone.ToCode() && turn.Text is { } refused && PhoneWordsTyped.Shares(refused) == false;
        if (turn.Text is not { } text || StatusWords.IsCommand(text) && !givesNone || !Codes.TryParse<Question>(turn.Waiting!.Question, out var question))
            return null;
        if (question == Question.Need && request.IsWaiting && NeedWords.Labelled(text) is { } labelled)
            return await HearAsync(turn, request, turn.Draft! with { Category = labelled, OtherCategories = [], IsCorrection = request.Need is not null }, asked, ct);
        if (question == Question.Need && request.Need is not null && !IsNewDanger(turn.Draft!, request))
            return request.IsWaiting ? await OtherwiseAsync(turn, request, asked, ct) : null;
        if (await IsNewCryAsync(turn, request, ct))
            return null;
        var hasNoPhone = question == Question.Phone && AnswerReader.HasNoPhone(text);
        if (hasNoPhone)
            await hearing.HasNoPhoneAsync(turn, request, ct);
        if (hasNoPhone || AnswerReader.IsSkip(text))
            return await SkipAsync(turn, request, asked, ct);
        if (PhoneWordsTyped.HasNone(text) && StaysOnTopic(turn.Draft!) && !RequestRules.Adds(turn.Draft!))
        {
            await hearing.KeepWordsAsync(turn, request, ct);
            return await talk.GoOnAsync(turn, request, RequestMessages.Skipped, RequestTalk.StillOpen(turn.Waiting), ct);
        }
        if (turn.Draft!.Intent == Intent.Other && AnswerReader.Signs(text, places, saturation, turn.Now) is { } signs)
            return request.IsWaiting ? await SignsAsync(turn, request, signs, ct) : null;
        return question switch
        {
            Question.People when AnswerReader.Number(text) is >= 1 and <= 100_000 and var count =>
                await SaveAsync(turn, request with { People = count }, "people", asked, ct),
            Question.People when StaysOnTopic(turn.Draft!) && !RequestRules.Adds(turn.Draft!) && IsSomeNumber(text) => await NotUnderstoodAsync(turn, request, RequestMessages.NotThatNumber, question, asked, ct),
            Question.Phone when (AnswerReader.Phone(text) ?? turn.Draft!.Phone) is { } phone => await HearAsync(turn, request, turn.Draft! with { Phone = phone }, asked, ct),
            Question.Phone when StaysOnTopic(turn.Draft!) && !RequestRules.Adds(turn.Draft!) && text.Any(char.IsDigit) => await NotUnderstoodAsync(turn, request, RequestMessages.NotThatPhone, question, asked, ct),
            Question.Place or Question.Area => await PlaceAsync(turn, request, text, asked, ct),
            // What somebody offers to bring is no need.
            _ when turn.Draft!.Intent == Intent.VolunteerSignup => null,
            Question.Need when turn.Draft!.Category is not null => await HearAsync(turn, request, turn.Draft!, asked, ct),
            Question.Need when turn.Draft!.Intent is Intent.Other or Intent.HelpRequest && RequestRules.Adds(turn.Draft!) => await HearAsync(turn, request, turn.Draft!, RequestTalk.StillOpen(turn.Waiting), ct),
            Question.Need when turn.Draft!.Intent is Intent.Other && LandmarkWords.Begins(text) && AnswerReader.Place(text, places) is { Landmark: not null } =>
                await HearAsync(turn, request, turn.Draft! with { Place = new PlaceDraft(Landmark: Card.Cut(text.Trim(), 200)) }, RequestTalk.StillOpen(turn.Waiting), ct),
            Question.Need when turn.Draft!.Intent is Intent.Other or Intent.HelpRequest && !AnswerReader.IsQuestion(text) => await OtherNeedAsync(turn, request, asked, ct),
            _ => null,
        };
    }

    /// <summary>A second pin moves a case only where just that was asked: it may be for something new.</summary>
    private static bool MayPin(Turn turn, HelpRequest request) =>
        turn.Waiting!.Question is not (PinQuestion.Name or EndingAnswers.Same)
        && (request.LocationSource != LocationSource.Pin || request.Need is null || Codes.TryParse<Question>(turn.Waiting.Question, out var asked) && asked is Question.Place or Question.Area);

    public async Task<Reply> SkipAsync(Turn turn, HelpRequest request, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await talk.GoOnAsync(turn, request, RequestMessages.Skipped, asked, ct);

    private async Task<Reply?> PlaceAsync(Turn turn, HelpRequest request, string text, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        var draft = turn.Draft!;
        if (draft.HasShortMapLink)
        {
            await hearing.KeepWordsAsync(turn, request, ct);
            return new Reply(RequestMessages.PinWanted(turn.Tongue)) { Waiting = turn.Waiting };
        }
        var isQuestion = AnswerReader.IsQuestion(text);
        if (draft.Point is not null || draft.ShortPlusCode is not null || (isQuestion ? RequestRules.StatesAddress(draft.Place) : !draft.Place.IsEmpty))
            return await HearAsync(turn, request, draft, asked, ct);
        if (isQuestion)
            return draft.Intent is Intent.Other or Intent.MyRequests ? await endings.StatusAsync(turn, ct) : null;
        if (AnswerReader.Place(text, places) is { IsEmpty: false } place)
            return await HearAsync(turn, request, draft with { Place = place }, asked, ct);
        if (AnswerReader.CannotSendPlace(text) && draft is { Reasons.Count: 0, Symptoms.Count: 0 })
        {
            await hearing.KeepWordsAsync(turn, request, ct);
            return await talk.GoOnAsync(turn, request, RequestMessages.HowToSayWhere, RequestTalk.StillOpen(turn.Waiting), ct);
        }
        // The neighbours know the house by who lives there; nobody in need is named by it.
        if (LandmarkWords.IsHouseOf(text) && draft is { Intent: Intent.HelpRequest, Category: null, Reasons.Count: 0, Symptoms.Count: 0 })
            return await HearAsync(turn, request, MessageDraft.Empty with { Place = new PlaceDraft(Landmark: Card.Cut(text.Trim(), 200)) }, asked, ct);
        // A plea or "nobody has come" names no place.
        if (draft.Intent is not (Intent.Other or Intent.FindFacility))
            return null;
        // Whatever they call the place is what a neighbour will look for, if there is anything in it to look for.
        if (LandmarkWords.Read(text) is { } landmark)
            return await HearAsync(turn, request, draft with { Place = new PlaceDraft(Landmark: Card.Cut(landmark, 200)) }, asked, ct);
        var stillOpen = RequestTalk.StillOpen(turn.Waiting);
        if (RequestRules.Adds(draft))
            return await HearAsync(turn, request, draft, stillOpen, ct);
        await hearing.KeepWordsAsync(turn, request, ct);
        return await talk.GoOnAsync(turn, request, RequestMessages.NotThatPlace, stillOpen, ct);
    }

    /// <summary>Not where they are, but how they are: the case hears it at once, and the question stays to be answered.</summary>
    private async Task<Reply> SignsAsync(Turn turn, HelpRequest request, MessageDraft signs, CancellationToken ct) =>
        await talk.WithHotlineAsync(turn, await HearAsync(turn, request, signs, RequestTalk.StillOpen(turn.Waiting), ct), request.Id, ct);

    /// <summary>Asked again; words beside the numbers, such as the way to the house, are kept and passed on. A number alone is for nobody's eyes but ours.</summary>
    private async Task<Reply> NotUnderstoodAsync(Turn turn, HelpRequest request, Say why, Question question, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        if (question == Question.People || turn.Text!.Count(char.IsLetter) > 5)
            await hearing.KeepWordsAsync(turn, request, ct);
        return await talk.AskAgainAsync(turn, why, request, question, asked, ct);
    }

    /// <summary>Speaks of a number of people that cannot be read: "หลายคน", "3-4". Anything else said meanwhile is heard as what it says.</summary>
    private static bool IsSomeNumber(string text) =>
        text.Any(char.IsDigit) || text.Length <= 30 && Array.Exists(Many, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the need is changed to, after "แก้สิ่งที่ขอ"; another detail put right instead is taken as that.</summary>
    private async Task<Reply?> OtherwiseAsync(Turn turn, HelpRequest request, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        var draft = turn.Draft!;
        if (AnswerReader.IsSkip(turn.Text!))
            return await SkipAsync(turn, request, asked, ct);
        if (draft.Category is not null && StaysOnTopic(draft))
            return await HearAsync(turn, request, draft with { IsCorrection = true }, asked, ct);
        if (!StaysOnTopic(draft) || draft.Intent is Intent.FindFacility or Intent.MyRequests)
            return null;
        if (draft.HasDetails)
            return await HearAsync(turn, request, draft, asked, ct);
        await hearing.KeepWordsAsync(turn, request, ct);
        return await talk.AskAgainAsync(turn, RequestMessages.NotThatNeed, request, Question.Need, asked, ct);
    }

    private async Task<Reply> PinAsync(Turn turn, HelpRequest request, GeoPoint pin, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.AmendAsync(turn, request, MessageDraft.Empty, pin, ct) is { } pinned
            ? await talk.ShowAsync(turn, pinned, PinMessages.Title(request, pinned), asked, null, ct)
            : Ended(turn, request);

    private async Task<Reply> HearAsync(Turn turn, HelpRequest request, MessageDraft draft, IReadOnlyList<Question> asked, CancellationToken ct)
    {
        var wasDraft = request.Need is null;
        if (await hearing.AmendAsync(turn, request, draft, null, ct) is not { } amended)
            return Ended(turn, request);
        return await talk.ShowAsync(turn, amended, wasDraft && amended.Need is not null ? RequestMessages.OpenedTitle : RequestMessages.NotedTitle, asked, null, ct);
    }

    private async Task<Reply> OtherNeedAsync(Turn turn, HelpRequest request, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.SaveAsync(turn, request with { Need = NeedKind.Other }, ["need"], turn.Draft, ct) is { } amended
            ? await talk.ShowAsync(turn, amended, RequestMessages.OpenedTitle, asked, null, ct)
            : Ended(turn, request);

    private async Task<Reply> SaveAsync(Turn turn, HelpRequest changed, string filled, IReadOnlyList<Question> asked, CancellationToken ct) =>
        await hearing.SaveAsync(turn, changed, [filled], turn.Draft, ct) is { } amended
            ? await talk.GoOnAsync(turn, amended, RequestMessages.Thanked, asked, ct)
            : Ended(turn, changed);

    private static Reply Ended(Turn turn, HelpRequest request) => new(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));

    /// <summary>Another need, another neighbour, or a danger that was not there before; after a helper's "done" any cry.</summary>
    private async Task<bool> IsNewCryAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        turn.Draft is { Intent: Intent.HelpRequest } draft && request.Need is not null
        && (request.Status == RequestStatus.Helped || draft.Category is { } need && need != request.Need || IsNewDanger(draft, request) || await neighbours.IsAnotherAsync(turn, request, ct));

    private static bool IsNewDanger(MessageDraft draft, HelpRequest request) =>
        draft.Intent == Intent.HelpRequest && draft.Urgency == Urgency.Critical && request.Urgency != Urgency.Critical;

    /// <summary>The words ask for nothing else, so they can be taken as the answer.</summary>
    private static bool StaysOnTopic(MessageDraft draft) => draft.Intent is Intent.Other or Intent.HelpRequest or Intent.MyRequests or Intent.FindFacility;
}
