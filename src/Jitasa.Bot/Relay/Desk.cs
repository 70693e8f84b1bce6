using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Brings a person and an official together: calls rung after rung, the finest area first, until one takes the talk.</summary>
public sealed class Desk(
    DeskStore desk,
    RelayStore talks,
    PeopleStore people,
    RoleStore roles,
    AreaStore areas,
    OutboxStore outbox,
    Buttons buttons,
    RelaySettings settings,
    DeskSettings office,
    HotlineSettings hotlines,
    HomeSettings home
)
{
    /// <summary>"ขอคุยกับเจ้าหน้าที่": the talk opens at once, or the person hears the truth when nobody is there.</summary>
    /// <param name="isReport">It began with a report about another talk.</param>
    public async Task<Reply> AskAsync(Turn turn, bool isReport, CancellationToken ct)
    {
        var talkId = await desk.LiveOfAsync(turn.Person.Id, ct) ?? await CallFirstAsync(turn, isReport, ct);
        return talkId is { } id
            ? new Reply(DeskMessages.Waiting(id, isReport, hotlines.Medical, office.Phone, turn.Tongue, buttons)) { Waiting = RelayDialogue.InTalk(id, turn.Now), Urgency = Urgency.High }
            : new Reply(DeskMessages.Nobody(hotlines.Medical, office.Phone, turn.Tongue)) { Urgency = Urgency.High };
    }

    /// <summary>An official taps or types "รับคุย": the first one has it.</summary>
    public async Task<Reply> TakeAsync(Turn turn, long talkId, CancellationToken ct)
    {
        if (await talks.FindAsync(talkId, ct) is not { Kind: TalkKind.Desk } talk || !await MayTakeAsync(turn, talk, ct))
            return SmallTalkMessages.OldButton(turn.Tongue);
        if (talk.OtherId == turn.Person.Id && !talk.IsEnded)
            return new Reply(DeskMessages.Taken(talk, turn.Tongue, buttons)) { Waiting = RelayDialogue.InTalk(talkId, turn.Now) };
        if (!await desk.TakeAsync(talkId, turn.Person.Id, turn.Now + RelayRules.Patience(talk.Urgency, settings), turn.Now, ct))
            return new Reply(DeskMessages.TooLate(turn.Tongue)) { KeepsWaiting = true };
        if (await people.FindAsync(talk.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [DeskMessages.Here(turn.Person.DisplayName, asker.Tongue)], Urgency.High, ct);
        return new Reply(DeskMessages.Taken(talk, turn.Tongue, buttons)) { Waiting = RelayDialogue.InTalk(talkId, turn.Now) };
    }

    public async Task<Reply> TakeOldestAsync(Turn turn, CancellationToken ct)
    {
        var mine = turn.Roles.Where(held => Permissions.May(held.Role, Act.AnswerDesk)).Select(held => held.AreaCode).ToList();
        return await desk.OldestWaitingAsync(mine, turn.Person.Id, ct) is { } talkId
            ? await TakeAsync(turn, talkId, ct)
            : new Reply(DeskMessages.NobodyWaits(turn.Tongue)) { KeepsWaiting = true };
    }

    /// <summary>One talk whose time is up climbs to the next rung. False when none is due.</summary>
    public async Task<bool> ClimbAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await desk.TakeUnansweredAsync(now, ct) is not { } talkId)
            return false;
        var talk = (await talks.FindAsync(talkId, ct))!;
        var rungs = await RungsAsync(talk, ct);
        var next = talk.Rung + 1;
        var isLast = next >= rungs.Count;
        await desk.CallAsync(talkId, isLast ? talk.Rung : next, isLast ? null : now + RelayRules.Patience(talk.Urgency, settings), ct);
        // Who took it and stayed silent learns why it is no longer theirs.
        if (talk.OtherId is { } silent && await people.FindAsync(silent, ct) is { } official)
            await outbox.TellLaterAsync(silent, [DeskMessages.Missed(official.Tongue)], ct);
        if (!isLast)
            await CallAsync(talk, rungs[next], isReport: false, ct);
        if (await people.FindAsync(talk.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [DeskMessages.Climbed(isLast, hotlines.Medical, office.Phone, asker.Tongue)], talk.Urgency ?? Urgency.Normal, ct);
        return true;
    }

    /// <summary>One of the two does not want to hear from the other again: the same talk is called anew, for anybody else at the desk.</summary>
    public async Task<Reply> ReplaceAsync(Turn turn, Talk talk, long other, CancellationToken ct)
    {
        await desk.KeepApartAsync(talk.Id, turn.Person.Id, other, turn.Now, ct);
        var isAsker = turn.Person.Id == talk.AskerId;
        var rungs = talk.IsEnded ? [] : await RungsAsync(talk, ct);
        if (rungs.Count > 0)
        {
            await desk.CallAsync(talk.Id, 0, turn.Now + RelayRules.Patience(talk.Urgency, settings), ct);
            await CallAsync(talk, rungs[0], isReport: false, ct);
        }
        else
            await talks.EndAsync(talk.Id, turn.Person.Id, turn.Now, ct);
        if (isAsker)
            return new Reply(DeskMessages.Replaced(rungs.Count > 0, hotlines.Medical, office.Phone, turn.Tongue)) { Waiting = rungs.Count > 0 ? RelayDialogue.InTalk(talk.Id, turn.Now) : null };
        if (!talk.IsEnded && await people.FindAsync(talk.AskerId, ct) is { } asker)
            await outbox.PushAsync(asker.Id, [rungs.Count > 0 ? DeskMessages.Climbed(isLast: false, hotlines.Medical, office.Phone, asker.Tongue) : DeskMessages.Nobody(hotlines.Medical, office.Phone, asker.Tongue)], Urgency.High, ct);
        return new Reply(DeskMessages.GivenToOthers(turn.Tongue));
    }

    private async Task<long?> CallFirstAsync(Turn turn, bool isReport, CancellationToken ct)
    {
        var talkId = await desk.OpenAsync(turn.Person.Id, turn.Now, ct);
        var talk = (await talks.FindAsync(talkId, ct))!;
        var rungs = await RungsAsync(talk, ct);
        if (rungs.Count == 0)
        {
            await talks.EndAsync(talkId, turn.Person.Id, turn.Now, ct);
            return null;
        }
        await desk.CallAsync(talkId, 0, turn.Now + RelayRules.Patience(talk.Urgency, settings), ct);
        await CallAsync(talk, rungs[0], isReport, ct);
        return talkId;
    }

    /// <summary>Officials of the talk's area; those of the whole home province when it has none, and then any desk in it: someone always answers.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<long>>> RungsAsync(Talk talk, CancellationToken ct)
    {
        var officials = await desk.OfficialsAsync(talk.AreaCode, talk.AskerId, ct);
        if (officials.Count == 0)
            officials = await desk.OfficialsAsync(home.Province, talk.AskerId, ct);
        if (officials.Count == 0)
            officials = [.. (await desk.NotApartAsync(await roles.WithinAsync([.. Permissions.WhoMay(Act.AnswerDesk)], home.Province, ct), talk.AskerId, ct)).Select(id => (id, 0))];
        return RelayRules.Rungs(officials, settings);
    }

    /// <summary>Whose area it is, and whoever is called because that area has nobody.</summary>
    private async Task<bool> MayTakeAsync(Turn turn, Talk talk, CancellationToken ct) =>
        Permissions.May(turn.Roles, Act.AnswerDesk, talk.AreaCode) || (await RungsAsync(talk, ct)).Any(rung => rung.Contains(turn.Person.Id));

    private async Task CallAsync(Talk talk, IReadOnlyList<long> officials, bool isReport, CancellationToken ct)
    {
        var area = await areas.ChainAsync(talk.AreaCode, ct);
        foreach (var official in await people.ListAsync([.. officials], ct))
            await outbox.PushAsync(official.Id, [DeskMessages.CallOfficial(talk, isReport, area, official.Tongue, buttons)], talk.Urgency == Urgency.Critical ? Urgency.Critical : Urgency.High, ct);
    }
}
