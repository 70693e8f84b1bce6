using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A claim that sleeps is taken back: reminders first, then someone else is looked for (product.md, rule 4).</summary>
public sealed class ClaimGuardWork(
    DbSession db,
    ClaimStore claims,
    ClaimEndingStore endings,
    ClaimNotices notices,
    HelpRequestStore requests,
    PeopleStore people,
    OutboxStore outbox,
    PushedQuestion pushed,
    ClaimSettings settings,
    Buttons buttons,
    TimeProvider clock
) : IWork
{
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await endings.TakeSleepingAsync(now, ct) is not { } claim)
            return false;
        var request = (await requests.FindAsync(claim.RequestId, ct))!;
        var helper = (await people.FindAsync(claim.VolunteerId, ct))!;
        var isCritical = request.Urgency == Urgency.Critical;
        var due = ClaimGuardRules.Next(claim.Status, isCritical, claim.Reminders, claim.MovedAt, settings);
        if (due.At > now)
        {
            // The case became less pressing to wait for, or the helper gave a sign of life in between.
            await endings.LookAgainAsync(claim.Id, due.At, ct);
        }
        else if (due.IsRelease)
        {
            await claims.StepAsync(claim.Id, claim.VolunteerId, ClaimStep.Release, null, now, ct);
            await outbox.PushAsync(helper.Id, [ClaimMessages.TookBack(request, helper.Tongue, buttons)], request.Urgency, ct);
            await notices.MovedAsync(claim, ClaimStep.Release, ct);
        }
        else
        {
            var next = ClaimGuardRules.Next(claim.Status, isCritical, claim.Reminders + 1, claim.MovedAt, settings);
            await endings.RemindedAsync(claim.Id, claim.Reminders + 1, next.At > now ? next.At : now.AddMinutes(settings.OverdueReminderMinutes), now, ct);
            var reminder = ClaimMessages.Remind(claim, request, helper.Tongue, buttons);
            await outbox.PushAsync(helper.Id, [reminder], request.Urgency, ct);
            await pushed.StillAsync(claim, reminder, ct);
        }
        await db.CommitAsync(ct);
        return true;
    }
}
