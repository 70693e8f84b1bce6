using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>The ways out of a talk: ending it, reporting it, not wanting to hear from the other again. By button or by word, in every kind of talk.</summary>
public sealed class TalkEndings(RelayStore talks, Desk desk, PeopleStore people, ClaimStore claims, ClaimNotices notices, WaitingAlong along, OutboxStore outbox, Buttons buttons)
{
    /// <summary>"Shall they not contact you again?"; the talk it was said in lies beneath it.</summary>
    public const string Block = "block";

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

    /// <summary>The typed yes to "shall they not contact you again?".</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, Talk talk, CancellationToken ct) => turn.Text is { } text && RelayRules.IsSureToBlock(text) ? await BlockAsync(turn, talk, ct) : null;

    private async Task<Reply> EndAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (await talks.EndAsync(talk.Id, turn.Person.Id, turn.Now, ct) && await OtherAsync(turn, talk, ct) is { } other)
            await outbox.TellLaterAsync(other.Id, [RelayMessages.TheyEnded(RelayMessages.Whom(talk.SideOf(turn.Person.Id), turn.Person.DisplayName, other.Tongue), other.Tongue)], ct);
        return new Reply(RelayMessages.YouEnded(talk, turn.Tongue, buttons));
    }

    private async Task<Reply?> ReportAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var meant = talk.Kind == TalkKind.Helper ? talk : await MeantAtDeskAsync(turn, talk, ct);
        // Nobody reports an official to that official: they choose whether another one shall come.
        if (meant.Kind != TalkKind.Helper)
            return await AskBlockAsync(turn, talk, ct);
        return await talks.ReportAsync(meant.Id, turn.Now, ct)
            ? await desk.AskAsync(turn, isReport: true, ct)
            : new Reply(RelayMessages.WasReported(turn.Tongue)) { KeepsWaiting = true };
    }

    private async Task<Reply> AskBlockAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var meant = talk.Kind == TalkKind.Helper ? talk : await MeantAtDeskAsync(turn, talk, ct);
        return await OtherAsync(turn, meant, ct) is { } other
            ? new Reply(RelayMessages.AskBlock(meant, RelayMessages.Whom(meant.FacingSide(turn.Person.Id), other.DisplayName, turn.Tongue), turn.Tongue, buttons))
            {
                Waiting = new Waiting(RelayDialogue.Name, Block, meant.Id, turn.Now) { Beneath = Said(turn) },
            }
            : new Reply(RelayMessages.NobodyToBlock(talk, turn.Tongue, buttons)) { KeepsWaiting = true };
    }

    /// <summary>Said to the desk, it is of whom was reported there; else of the official, and before one has come, of the helper last heard.</summary>
    private async Task<Talk> MeantAtDeskAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var helperTalk = await talks.ReportedOfAsync(turn.Person.Id, ct) ?? (talk.OtherId is null ? await talks.LatestOfAsync(turn.Person.Id, isOver: true, ct) : null);
        return helperTalk is { } id && await talks.FindAsync(id, ct) is { IsBlocked: false } found ? found : talk;
    }

    private async Task<Reply?> BlockAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.Facing(turn.Person.Id) is not { } other)
            return null;
        if (talk.Kind == TalkKind.Desk)
            return await desk.ReplaceAsync(turn, talk, other, ct);
        // The claim first: its case is locked before anything of the talk.
        var own = !talk.IsAlong ? await SendAwayAsync(turn, talk, ct) : turn.Person.Id == talk.AskerId ? await GoAloneAsync(turn, talk, ct) : null;
        await talks.BlockAsync(talk.Id, turn.Person.Id, other, turn.Now, ct);
        var told = await talks.ReportAsync(talk.Id, turn.Now, ct) ? await desk.AskAsync(turn, isReport: true, ct) : null;
        return new Reply([RelayMessages.IsBlocked(turn.Tongue), .. own is null ? [] : new[] { own }, .. told?.Messages ?? []])
        {
            // Said to the desk, the talk with the desk goes on.
            Waiting = told?.Waiting ?? (Said(turn) is { Folder: RelayDialogue.Name } said && said.SubjectId != talk.Id ? said : null),
        };
    }

    /// <summary>Whom one side does not want to hear from is not sent to the door, nor goes there any more: someone else is looked for.</summary>
    private async Task<LineMessage?> SendAwayAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.ClaimId is not { } claimId || await claims.FindAsync(claimId, ct) is not { IsLive: true } claim)
            return null;
        if (await claims.StepAsync(claimId, claim.VolunteerId, ClaimStep.Release, turn.Person.Id, turn.Now, ct) is not null)
            return null;
        await notices.MovedAsync(claim, ClaimStep.Release, ct);
        if (turn.Person.Id == claim.VolunteerId)
            return RelayMessages.NotNeeded(talk.CaseNumber!, turn.Tongue);
        if (await people.FindAsync(claim.VolunteerId, ct) is { } helper)
            await outbox.PushAsync(helper.Id, [RelayMessages.NotNeeded(talk.CaseNumber!, helper.Tongue)], Urgency.High, ct);
        return null;
    }

    /// <summary>The helper stays the asker's. Who only waits along gets their own case back, and somebody else for it.</summary>
    private async Task<LineMessage?> GoAloneAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk.RequestId is { } requestId ? WaitingAlongMessages.StillLooking(await along.LeaveAsync(requestId, turn.Person.Id, turn.Now, ct), turn.Tongue) : null;

    private async Task<Person?> OtherAsync(Turn turn, Talk talk, CancellationToken ct) =>
        talk.Facing(turn.Person.Id) is { } other ? await people.FindAsync(other, ct) : null;

    /// <summary>What was open before the question whether to block.</summary>
    private static Waiting? Said(Turn turn) => turn.Waiting is { Folder: RelayDialogue.Name, Question: Block } asked ? asked.Beneath : turn.Waiting;
}
