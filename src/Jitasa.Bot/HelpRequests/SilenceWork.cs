using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// Asks a silent asker whether help is still needed: once, once more with a visit by the village head, then the case expires. One that a
/// helper called done is asked about once and then ends as helped.
/// </summary>
public sealed class SilenceWork(
    DbSession db,
    SilenceStore silence,
    HelpRequestStore requests,
    RequestEndings endings,
    PeopleStore people,
    RoleStore roles,
    AreaStore areas,
    OutboxStore outbox,
    PushedQuestion pushed,
    Buttons buttons,
    TimeProvider clock
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await silence.TakeAsync(now, ct) is not { } requestId)
            return false;
        var request = (await requests.FindAsync(requestId, ct))!;
        if (await people.FindAsync(request.AskerId, ct) is { } asker)
            await AskAsync(request, asker, now, ct);
        await db.CommitAsync(ct);
        return true;
    }

    private async Task AskAsync(HelpRequest request, Person asker, DateTimeOffset now, CancellationToken ct)
    {
        var isHelped = request.Status == RequestStatus.Helped;
        var question = isHelped
            ? RequestEndingMessages.AskReceived(request, buttons, asker.Tongue)
            : RequestEndingMessages.StillNeeded(request, buttons, asker.Tongue);
        switch (request.TimesAsked)
        {
            case 1:
                await outbox.PushAsync(asker.Id, [question], request.Urgency, ct);
                await pushed.OpenAsync(request, isHelped ? EndingAnswers.Received : EndingAnswers.Still, question, ct);
                break;
            case > 1 when isHelped:
                await endings.EndAsync(request, RequestStep.Settle, null, "no_answer", now, ct);
                await outbox.TellLaterAsync(asker.Id, [new TextMessage(RequestEndingMessages.Settled(request).In(asker.Tongue))], ct);
                break;
            case 2:
                await outbox.TellLaterAsync(asker.Id, [question], ct);
                await pushed.OpenAsync(request, EndingAnswers.Still, question, ct);
                await SendSomeoneAsync(request, ct);
                break;
            case > 2:
                await endings.EndAsync(request, RequestStep.Expire, null, "no_answer", now, ct);
                await outbox.TellLaterAsync(asker.Id, [new TextMessage(RequestEndingMessages.Expired(request).In(asker.Tongue))], ct);
                break;
        }
    }

    private async Task SendSomeoneAsync(HelpRequest request, CancellationToken ct)
    {
        var area = request.AreaCode ?? request.ProvinceCode;
        var near = await roles.CoveringAsync([Role.VillageHead, Role.CommunityLeader], area, ct);
        if (near.Count == 0)
            near = await roles.CoveringAsync(Permissions.WhoMay(Act.HearEscalation).ToList(), area, ct);
        var name = (await areas.ChainAsync(area, ct))?.Full;
        foreach (var head in await people.ListAsync(near.Take(1).ToArray(), ct))
            await outbox.PushAsync(head.Id, [new TextMessage(RequestEndingMessages.PleaseVisit(request, name).In(head.Tongue))], request.Urgency, ct);
    }
}
