using Jitasa.Bot.Conversation;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Opens cases and changes them by what was said. Writes; what to answer is <see cref="RequestTalk"/>'s.</summary>
public sealed class RequestHearing(
    HelpRequestStore requests,
    RequestWordsStore words,
    IncidentStore incidents,
    PeopleStore people,
    PlaceFinder finder,
    AmendedNotice notice,
    HelperNews news,
    DangerAhead danger,
    UnfitHelpers unfit,
    PhoneSharing phones,
    HomeSettings home
)
{
    /// <summary>Opens a case for the message, and a linked one for every further need in it.</summary>
    /// <param name="linkTo">A case of the same talk this need belongs beside.</param>
    public async Task<HelpRequest> OpenAsync(Turn turn, MessageDraft draft, GeoPoint? pin, HelpRequest? linkTo, CancellationToken ct)
    {
        var blank = new HelpRequest
        {
            Id = 0,
            ProvinceCode = home.Province,
            CaseNumber = "",
            AskerId = turn.Person.Id,
            LinkedTo = linkTo is null ? null : linkTo.LinkedTo ?? linkTo.Id,
            Urgency = draft.Intent == Intent.HelpRequest ? draft.Urgency : Urgency.Normal,
        };
        var (request, filled) = RequestRules.Hear(blank, draft with { Items = GoodsRules.For(draft.Category, draft.Items, draft.OtherCategories) });
        // What the person told us before is not asked again.
        request = request with { Phone = request.Phone ?? turn.Person.Phone };
        if (linkTo is not null && request.Place.IsEmpty && pin is null)
            request = request with { Place = linkTo.Place, Location = linkTo.Location, LocationSource = linkTo.LocationSource, AreaCode = linkTo.AreaCode, Phone = request.Phone ?? linkTo.Phone };
        request = await LocateAsync(request, pin ?? await finder.PointOfAsync(draft, turn.Person.LastAreaCode, ct), turn, ct);
        if (request.AreaCode is { Length: >= 2 } area)
            request = request with { ProvinceCode = area[..2] };

        var incident = await incidents.CurrentAsync(request.AreaCode, turn.Now, ct);
        var opened = await requests.OpenAsync(request, (incident.Id, incident.Code), turn.Now, ct);
        foreach (var other in await FurtherAsync(draft, opened, ct))
            await requests.OpenAsync(request with { Need = other, LinkedTo = opened.LinkedTo ?? opened.Id, Items = GoodsRules.Of(other, draft.Items) }, (incident.Id, incident.Code), turn.Now, ct);
        await RememberAsync(turn, opened, draft, PinWord(filled, opened), ct);
        await danger.WarnAsync(null, opened, ct);
        // Who is on the way already should know; what only vetted people may take is told to them by the warning, or not at all.
        if (linkTo is not null && opened.Urgency >= Urgency.High && !ClaimRules.IsGrave(opened.Dangers))
            await news.SaidAtHomeAsync(turn, linkTo, ct);
        return opened;
    }

    /// <summary>Puts what the message states over what the case knew. The case as it now stands; null when it ended meanwhile.</summary>
    /// <param name="knowsAlready">The helper who hears of it in the talk.</param>
    /// <param name="gone">Fields whose words were changed to these; null: nothing was.</param>
    public async Task<HelpRequest?> AmendAsync(Turn turn, HelpRequest request, MessageDraft draft, GeoPoint? pin, CancellationToken ct, long? knowsAlready = null, IReadOnlyList<string>? gone = null)
    {
        var before = RequestRules.Without(await requests.HoldAsync(request.Id, ct) ?? request, gone ?? []);
        var beside = (await requests.TogetherAsync(request.Id, ct)).Where(other => other.Id != request.Id && !other.HasEnded).ToList();
        var own = GoodsRules.For(before.Need ?? draft.Category, draft.Items, beside.Select(other => other.Need).OfType<NeedKind>().Concat(draft.OtherCategories));
        var (heard, filled) = RequestRules.Hear(before, draft with { Items = own });
        // Only words that name a place may outweigh a pin: a phone said later must not bring back the tambon said before it.
        pin ??= await finder.PointOfAsync(draft, request.AreaCode ?? turn.Person.LastAreaCode, ct);
        if (pin is not null || heard.LocationSource != LocationSource.Pin || draft.Place.NamesArea)
            heard = await LocateAsync(heard, pin, turn, ct);
        if (heard.Location is not null && heard.LocationSource == LocationSource.Pin && !heard.Location.Equals(request.Location))
            filled = [.. filled, "pin"];
        if (await SaveAsync(turn, heard, filled, draft, ct, knowsAlready) is not { } after)
            return null;
        foreach (var other in beside.Where(other => other.Need is not null))
        {
            if (GoodsRules.Of(other.Need!.Value, draft.Items) is { Count: > 0 } goods)
                await WriteAsync(turn, other, other with { Items = GoodsRules.Over(other.Items, goods) }, ["items"], null, knowsAlready, ct);
        }
        // A need put right replaces one; any other message may bring further ones, and so may one whose words were changed.
        if (!draft.IsCorrection || gone is not null)
        {
            foreach (var need in await FurtherAsync(draft, after, ct))
                await OpenAsync(turn, draft with { Category = need, OtherCategories = [], Items = GoodsRules.Of(need, draft.Items), Place = PlaceDraft.Nowhere, Point = null, ShortPlusCode = null }, null, after, ct);
        }
        return after;
    }

    /// <summary>
    /// Writes a change made by a button or an answer, and keeps the words it came with. Needs said together share what concerns them all;
    /// whoever is on one of them is told.
    /// </summary>
    public async Task<HelpRequest?> SaveAsync(Turn turn, HelpRequest heard, IReadOnlyList<string> filled, MessageDraft? draft, CancellationToken ct, long? knowsAlready = null)
    {
        var before = await requests.HoldAsync(heard.Id, ct) ?? heard;
        if (await WriteAsync(turn, before, heard, filled, draft, knowsAlready, ct) is not { } after)
            return null;
        foreach (var other in (await requests.TogetherAsync(after.Id, ct)).Where(other => other.Id != after.Id && !other.HasEnded))
        {
            var (shared, taken) = SharedDetails.Share(other, before, after);
            if (taken.Count > 0)
                await WriteAsync(turn, other, shared, taken, null, knowsAlready, ct);
        }
        return after;
    }

    /// <summary>Keeps the words of this turn with a case without changing it; whatever they say, its asker is there. Who is on the case hears them. True when somebody does.</summary>
    public async Task<bool> KeepWordsAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        await words.KeepAsync(request.Id, turn, turn.Text, mediaId: null, Said(turn, []), ct);
        await requests.HeardAsync(request.Id, turn.Now, ct);
        return await news.SaidAtHomeAsync(turn, request, ct);
    }

    /// <summary>The answer to our question for a phone is that there is none; it is nobody else's to hear.</summary>
    public Task HasNoPhoneAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        words.KeepAsync(request.Id, turn, turn.Text, mediaId: null, [RequestWordsStore.NoPhone], ct);

    private async Task<HelpRequest?> WriteAsync(Turn turn, HelpRequest before, HelpRequest heard, IReadOnlyList<string> filled, MessageDraft? draft, long? knowsAlready, CancellationToken ct)
    {
        if (!await requests.AmendAsync(heard, filled, turn.Person.Id, turn.Now, ct))
            return null;
        await RememberAsync(turn, heard, draft, filled, ct);
        var after = (await requests.FindAsync(heard.Id, ct))!;
        // Whoever may not go any more is let go first: the news is for those who stay.
        if (await unfit.LetGoAsync(before, after, turn.Now, ct))
            after = (await requests.FindAsync(heard.Id, ct))!;
        await danger.WarnAsync(before, after, ct);
        await phones.ToldAsync(turn.Person, before, after, knowsAlready, ct);
        // The card brings the last words along; words that changed nothing are passed on as they are.
        if (!await notice.TellAsync(before, after, knowsAlready, ct))
            await news.SaidAsync(turn, after, ct);
        return after;
    }

    /// <summary>The further needs of a message that do not wait beside the case already: "ไม่ใช่แค่ข้าว ขอออกซิเจนด้วย".</summary>
    private async Task<IReadOnlyList<NeedKind>> FurtherAsync(MessageDraft draft, HelpRequest beside, CancellationToken ct)
    {
        if (draft.OtherCategories.Count == 0)
            return [];
        var waiting = (await requests.TogetherAsync(beside.Id, ct)).Where(request => !request.HasEnded).Select(request => request.Need).ToHashSet();
        return draft.OtherCategories.Distinct().Where(need => !waiting.Contains(need)).ToList();
    }

    private async Task<HelpRequest> LocateAsync(HelpRequest request, GeoPoint? pin, Turn turn, CancellationToken ct)
    {
        if (pin is { IsInThailand: true } point)
        {
            request = await finder.PinAsync(request, point, ct);
            await people.SeenAtAsync(turn.Person.Id, request.Location, request.AreaCode, turn.Now, ct);
            return request;
        }
        var (settled, _) = await finder.SettleAsync(request, turn.Person.LastAreaCode, ct);
        if (settled.AreaCode is not null && settled.AreaCode != request.AreaCode && !settled.OnBehalf)
            await people.SeenAtAsync(turn.Person.Id, null, settled.AreaCode, turn.Now, ct);
        return settled;
    }

    private async Task RememberAsync(Turn turn, HelpRequest request, MessageDraft? draft, IReadOnlyList<string> filled, CancellationToken ct)
    {
        var said = turn.Text ?? (turn.Location is { } place ? string.Join(' ', new[] { place.Title, place.Address }.Where(part => !string.IsNullOrWhiteSpace(part))) : null);
        if (turn.Content is TextContent or LocationContent)
            await words.KeepAsync(request.Id, turn, said, mediaId: null, Said(turn, filled), ct);
        // The number of someone asked for is the case's; the person's own is remembered for next time.
        if (draft?.Phone is { } phone && !request.OnBehalf)
            await people.PhoneAsync(turn.Person.Id, phone, ct);
    }

    private static IReadOnlyList<string> Said(Turn turn, IReadOnlyList<string> filled) =>
        PhoneWordsTyped.HasNone(turn.Text) ? [.. filled, RequestWordsStore.NoPhone] : filled;

    private static IReadOnlyList<string> PinWord(IReadOnlyList<string> filled, HelpRequest request) =>
        request.LocationSource == LocationSource.Pin ? [.. filled, "pin"] : filled;
}
