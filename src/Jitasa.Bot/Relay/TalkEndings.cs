using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>The ways out of a talk: ending it, reporting it, not wanting to hear from the other again. By button or by word.</summary>
public sealed class TalkEndings(RelayStore talks, Desk desk, PeopleStore people, ClaimStore claims, ClaimNotices notices, WaitingAlong along, OutboxStore outbox, Buttons buttons)
{
    public async Task<Reply?> TapAsync(Turn turn, Talk talk, string verb, CancellationToken ct) =>
        verb switch
        {
            "end" => await EndAsync(turn, talk, ct),
            "report" => await ReportAsync(turn, talk, ct),
            "block" => await AskBlockAsync(turn, talk, ct),
            "blockyes" => await BlockAsync(turn, talk, ct),
            _ => null,
        };

    public Task<Reply?> HearAsync(Turn turn, Talk talk, string text, CancellationToken ct) =>
        TapAsync(turn, talk, RelayRules.IsEnding(text) ? "end" : RelayRules.IsReport(text) ? "report" : RelayRules.IsBlock(text) ? "block" : "", ct);

    private async Task<Reply> EndAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (await talks.EndAsync(talk.Id, turn.Person.Id, turn.Now, ct) && await OtherAsync(turn, talk, ct) is { } other)
            await outbox.TellLaterAsync(other.Id, [RelayMessages.TheyEnded(RelayMessages.Whom(talk.SideOf(turn.Person.Id), turn.Person.DisplayName, other.Tongue), other.Tongue)], ct);
        return new Reply(RelayMessages.YouEnded(talk, turn.Tongue, buttons));
    }

    private async Task<Reply?> ReportAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.Kind != TalkKind.Helper)
            return null;
        return await talks.ReportAsync(talk.Id, turn.Now, ct)
            ? await desk.AskAsync(turn, isReport: true, ct)
            : new Reply(RelayMessages.WasReported(turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply?> AskBlockAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk.Kind == TalkKind.Helper && await OtherAsync(turn, talk, ct) is { } other
            ? new Reply(RelayMessages.AskBlock(talk, RelayMessages.Whom(talk.FacingSide(turn.Person.Id), other.DisplayName, turn.Tongue), turn.Tongue, buttons)) { KeepsWaiting = true }
            : null;

    private async Task<Reply?> BlockAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.Kind != TalkKind.Helper || talk.Facing(turn.Person.Id) is not { } other)
            return null;
        // The claim first: its case is locked before anything of the talk.
        var own = turn.Person.Id != talk.AskerId ? null : talk.IsAlong ? await GoAloneAsync(turn, talk, ct) : await SendAwayAsync(turn, talk, ct);
        await talks.BlockAsync(talk.Id, turn.Person.Id, other, turn.Now, ct);
        var told = await talks.ReportAsync(talk.Id, turn.Now, ct) ? await desk.AskAsync(turn, isReport: true, ct) : null;
        return new Reply([RelayMessages.IsBlocked(turn.Tongue), .. own is null ? [] : new[] { own }, .. told?.Messages ?? []]) { Waiting = told?.Waiting };
    }

    /// <summary>Whom the asker does not want to hear from is not sent to their door either: someone else is looked for.</summary>
    private async Task<LineMessage?> SendAwayAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.ClaimId is not { } claimId || await claims.FindAsync(claimId, ct) is not { IsLive: true } claim)
            return null;
        if (await claims.StepAsync(claimId, claim.VolunteerId, ClaimStep.Release, turn.Person.Id, turn.Now, ct) is not null)
            return null;
        if (await people.FindAsync(claim.VolunteerId, ct) is { } helper)
            await outbox.PushAsync(helper.Id, [RelayMessages.NotNeeded(talk.CaseNumber!, helper.Tongue)], Urgency.High, ct);
        await notices.MovedAsync(claim, ClaimStep.Release, ct);
        return null;
    }

    /// <summary>The helper stays the asker's. Who only waits along gets their own case back, and somebody else for it.</summary>
    private async Task<LineMessage?> GoAloneAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk.RequestId is { } requestId ? WaitingAlongMessages.StillLooking(await along.LeaveAsync(requestId, turn.Person.Id, turn.Now, ct), turn.Tongue) : null;

    private async Task<Person?> OtherAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk.Facing(turn.Person.Id) is { } other ? await people.FindAsync(other, ct) : null;
}
