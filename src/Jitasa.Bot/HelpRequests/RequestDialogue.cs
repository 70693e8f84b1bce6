using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The asker's side of a case in the chat: hears cries, places, pictures and typed commands.</summary>
public sealed class RequestDialogue(
    HelpRequestStore requests,
    RequestHearing hearing,
    RequestTalk talk,
    RequestAnswers answers,
    RequestTaps taps,
    RequestEndings endings,
    SameCaseStore sameCases,
    Neighbours neighbours,
    RequestMedia media,
    PhoneSharing phones,
    PinQuestion pins,
    VolunteerStore volunteers,
    GroupCry groupCry,
    QuotedCase quoted,
    EditedMessage edited,
    RequestWordsStore words,
    Worsening worsening,
    TypedFixes fixes,
    Joining joining,
    Buttons buttons,
    PlaceFinder finder,
    PlaceNames places,
    OxygenSettings saturation,
    HotlineSettings hotlines,
    RequestSettings settings
) : IDialogue
{
    public string Folder => RequestTalk.Folder;

    public bool Commands(string text) => StatusWords.IsCommand(text);

    public Task<bool> KeepsAsync(string lineMessageId, CancellationToken ct) => words.KeepsAsync(lineMessageId, ct);

    public async Task<Reply?> EditAsync(Turn turn, CancellationToken ct) =>
        await edited.HearAsync(turn, ct)
        ?? (turn.GroupId is null ? await HearCryAsync(turn, turn.Draft!, await requests.LiveOfAsync(turn.Person.Id, ct), ct) : await groupCry.CryAsync(turn, ct));

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) =>
        // A volunteer on duty shared a place and, asked which it is, says that help is needed there.
        tap.Word == "here" && VolunteerDialogue.SharedPlace(turn.Waiting) is { } place
            ? await HearPlaceAsync(turn, place, ct)
            : await pins.GoOnAsync(turn, await taps.TapAsync(turn, tap, ct), ct);

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) =>
        turn.Waiting?.SubjectId is { } id && await requests.HoldAsync(id, ct) is { HasEnded: false } request && request.AskerId == turn.Person.Id && await quoted.AllowsAsync(turn, request, ct)
            ? await pins.AnswerAsync(turn, request, ct) ?? await pins.GoOnAsync(turn, await answers.AnswerAsync(turn, request, ct), ct)
            : null;

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null)
            return await groupCry.HearAsync(turn, ct);
        var reply = turn.Content switch
        {
            TextContent => await HearTextAsync(turn, turn.Draft!, ct),
            LocationContent place => await HearPlaceAsync(turn, new GeoPoint(place.Lat, place.Lon), ct),
            MediaContent => await media.HearAsync(turn, ct),
            _ => null,
        };
        return await pins.GoOnAsync(turn, reply, ct);
    }

    /// <summary>Words that name nothing we know ("บ้านสีฟ้าหลังวัด") belong to the case being talked about: who goes there reads them.</summary>
    public async Task<Reply?> CatchAsync(Turn turn, CancellationToken ct)
    {
        if (turn is not { GroupId: null, Text: not null, Draft: { Intent: Intent.Other, IsAdvertisement: false } })
            return null;
        if ((await quoted.LiveAsync(turn, ct)).FirstOrDefault(request => IsRecent(request, turn)) is not { } recent)
            return null;
        if (recent.IsWaiting && RequestRules.WantsLandmark(recent) && LandmarkWords.Begins(turn.Text) && AnswerReader.Place(turn.Text, places) is { Landmark: not null })
            return await AmendAsync(turn, recent, turn.Draft with { Place = new PlaceDraft(Landmark: Card.Cut(turn.Text.Trim(), 200)) }, ct);
        var isPassedOn = await hearing.KeepWordsAsync(turn, recent, ct);
        if (AnswerReader.AsksWhoComes(turn.Text))
            return await endings.StatusAsync(turn, ct);
        // Nobody is going any more: whether help came is what has to be known.
        if (recent.Status == RequestStatus.Helped && !isPassedOn)
            return new Reply(RequestEndingMessages.KeptAndAskReceived(recent, buttons, turn.Tongue)) { Waiting = new Waiting(Folder, EndingAnswers.Received, recent.Id, turn.Now) };
        return new Reply(new TextMessage((isPassedOn ? RequestMessages.WordsPassedOn(recent) : RequestMessages.WordsKept(recent)).In(turn.Tongue))) { KeepsWaiting = true };
    }

    private async Task<Reply?> HearTextAsync(Turn turn, MessageDraft draft, CancellationToken ct)
    {
        var live = await quoted.LiveAsync(turn, ct);
        draft = live.Count > 0 ? fixes.Read(turn, draft) : draft;
        turn = turn with { Draft = draft };
        if (await joining.HearAsync(turn, live, ct) is { } joined)
            return joined;
        if ((live.FirstOrDefault(request => IsRecent(request, turn)) ?? live.FirstOrDefault()) is { } meant && await fixes.HearAsync(turn, meant, ct) is { } fix)
            return fix;
        if (await endings.HearAsync(turn, draft, live, ct) is { } ending)
            return ending;
        if (await phones.HearAsync(turn, ct) is { } shared)
            return shared;
        if (await worsening.HearAsync(turn, live, ct) is { } pressed)
            return pressed;
        var recent = live.FirstOrDefault(request => IsRecent(request, turn));
        if (recent is { IsWaiting: true, Need: not (null or NeedKind.Information) } && StatusWords.AsksWhatToDo(turn.Text!))
        {
            await hearing.KeepWordsAsync(turn, recent, ct);
            return new Reply(new TextMessage(HotlineMessages.WhatToDo(hotlines).In(turn.Tongue))) { KeepsWaiting = true };
        }
        if (draft.Intent == Intent.HelpRequest)
            return await HearCryAsync(turn, draft, live, ct);
        if (draft.HasShortMapLink && recent is not null)
        {
            await hearing.KeepWordsAsync(turn, recent, ct);
            return new Reply(RequestMessages.PinWanted(turn.Tongue)) { Waiting = RequestTalk.Open(recent, Question.Place, [], turn.Now) };
        }
        // "เลือดออก" alone, after a cry, is of the one the cry was for.
        if (recent is not null && draft.Intent == Intent.Other && AnswerReader.Signs(turn.Text!, places, saturation, turn.Now) is { } signs)
            return recent.Status == RequestStatus.Helped ? await HearCryAsync(turn with { Draft = signs }, signs, live, ct) : await talk.WithHotlineAsync(turn, await AmendAsync(turn, recent, signs, ct), recent.Id, ct);
        if (draft.Intent is Intent.MyRequests && !RequestRules.Adds(draft))
            return await endings.StatusAsync(turn, ct);
        if (recent is not null && RequestRules.Adds(draft) && draft.Intent is Intent.MyRequests or Intent.Other or Intent.FindFacility)
            return await AmendAsync(turn, recent, draft, ct);
        if (draft.Intent is not (Intent.Other or Intent.FindFacility))
            return null;
        // A map link, coordinates or a plus code alone are a place shared.
        if (await finder.PointOfAsync(draft, turn.Person.LastAreaCode, ct) is { } point)
            return await HearPlaceAsync(turn, point, ct);
        return draft.HasShortMapLink || draft.ShortPlusCode is not null ? new Reply(RequestMessages.PinWanted(turn.Tongue)) { KeepsWaiting = true } : null;
    }

    private async Task<Reply> HearCryAsync(Turn turn, MessageDraft draft, IReadOnlyList<HelpRequest> live, CancellationToken ct)
    {
        var recent = live.FirstOrDefault(request => IsRecent(request, turn));
        var waiting = live.Where(request => request.IsWaiting).ToList();
        var latest = waiting.FirstOrDefault(request => IsRecent(request, turn));
        var maybe = draft.IsCorrection
            ? waiting.Where(request => request.Id == latest?.Id)
            : waiting.Where(request => draft.Category is null ? request.Id == latest?.Id : (request.Need == draft.Category || request.Need is null) && (IsRecent(request, turn) || !draft.OnBehalf));
        var same = await neighbours.SameAsync(turn, maybe, ct);
        if (same is not null)
            return await AmendAsync(turn, same, draft, ct);
        // What a helper called done is never amended in silence: the same needed again is looked for again, anything else is a case of its own.
        var done = live.Where(request => request.Status == RequestStatus.Helped && request.Need == draft.Category && (IsRecent(request, turn) || !draft.OnBehalf));
        if (await neighbours.SameAsync(turn, done, ct) is { } helped && await endings.ReopenAsync(helped, turn, "asked_again", ct))
            return await AmendAsync(turn, helped, draft, ct, RequestMessages.ReopenedTitle);

        if (draft.Urgency < Urgency.High && waiting.Count >= settings.OpenPerPerson && !turn.Roles.Any(held => Permissions.May(held.Role, Act.AskForMany)))
        {
            await hearing.KeepWordsAsync(turn, waiting[0], ct);
            return new Reply(RequestMessages.TooMany(waiting, buttons, turn.Tongue));
        }
        // Another neighbour's case stands by itself, or it would take over this one's place and phone.
        var beside = recent is not null && await neighbours.IsAnotherAsync(turn, recent, ct) ? null : recent;
        // A need said while it is asked what a place is for is needed there, unless it names another.
        var pin = turn.Waiting?.Question == PinQuestion.Name && draft.Place.IsEmpty ? await pins.OfAsync(turn.Waiting, ct) : null;
        var opened = await hearing.OpenAsync(turn, draft, pin, beside, ct);
        if (pin is not null)
            await pins.TakeAsync(turn, opened, ct);
        return await OpenedAsync(turn, opened, ct);
    }

    private async Task<Reply> OpenedAsync(Turn turn, HelpRequest opened, CancellationToken ct)
    {
        var hint = await sameCases.LikelyAsync(opened, turn.Now, ct) is null ? null : RequestMessages.MaybeSame(opened, buttons, turn.Tongue);
        return await talk.ShowAsync(turn, opened, opened.Need is null ? RequestMessages.DraftTitle : RequestMessages.OpenedTitle, [], hint, ct);
    }

    private async Task<Reply> AmendAsync(Turn turn, HelpRequest request, MessageDraft draft, CancellationToken ct, Say? title = null)
    {
        var wasDraft = request.Need is null;
        var amended = await hearing.AmendAsync(turn, request, draft, null, ct);
        if (amended is null)
            return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));
        var isElsewhere = RequestRules.IsSetBeside(request.Place, amended);
        return await talk.ShowAsync(turn, amended, title ?? (isElsewhere ? PinMessages.Title(request, amended) : wasDraft && amended.Need is not null ? RequestMessages.OpenedTitle : RequestMessages.AmendedTitle), RequestTalk.StillOpen(turn.Waiting), null, ct);
    }

    /// <summary>A place alone: the pin of the case being talked about, else "what do you need here?".</summary>
    private async Task<Reply> HearPlaceAsync(Turn turn, GeoPoint pin, CancellationToken ct)
    {
        if (!pin.IsInThailand)
            return new Reply(RequestMessages.OutsideThailand(turn.Tongue)) { KeepsWaiting = true };
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        var recent = live.FirstOrDefault(request => IsRecent(request, turn) && request.LocationSource != LocationSource.Pin)
            ?? live.FirstOrDefault(request => request.IsWaiting && request.LocationSource != LocationSource.Pin);
        if (recent is not null)
        {
            if (await hearing.AmendAsync(turn, recent, MessageDraft.Empty, pin, ct) is not { } pinned)
                return new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(recent).In(turn.Tongue)));
            return await OpenedOrPinnedAsync(turn, pinned, PinMessages.Title(recent, pinned), ct);
        }
        if (live.FirstOrDefault(request => IsRecent(request, turn)) is { } pinnedBefore)
            return await pins.AskAsync(turn, pinnedBefore, pin, ct);
        return await WithSignUpAsync(turn, await OpenedAsync(turn, await hearing.OpenAsync(turn, MessageDraft.Empty, pin, null, ct), ct), ct);
    }

    /// <summary>Whoever let a sign-up lie may have sent the place for that: the case is open, and one tap takes it back.</summary>
    private async Task<Reply> WithSignUpAsync(Turn turn, Reply reply, CancellationToken ct) =>
        await volunteers.FindAsync(turn.Person.Id, ct) is { HasPlace: false, Status: VolunteerStatus.Active } && reply.Messages[^1] is { QuickReply: { } asked } last
            ? reply with { Messages = [.. reply.Messages.SkipLast(1), last with { QuickReply = new([.. asked.Items.Take(12), new(SignUpMessages.GoOn(turn.Tongue))]) }] }
            : reply;

    private async Task<Reply> OpenedOrPinnedAsync(Turn turn, HelpRequest pinned, Say title, CancellationToken ct)
    {
        var hint = await sameCases.LikelyAsync(pinned, turn.Now, ct) is null ? null : RequestMessages.MaybeSame(pinned, buttons, turn.Tongue);
        return await talk.ShowAsync(turn, pinned, title, RequestTalk.StillOpen(turn.Waiting), hint, ct);
    }

    /// <summary>What is being talked about: heard of lately, or just asked about by us.</summary>
    private bool IsRecent(HelpRequest request, Turn turn) =>
        request.Status == RequestStatus.Drafting || request.TimesAsked > 0 || (turn.Now - request.LastHeardAt).TotalMinutes <= settings.SameTalkMinutes;
}
