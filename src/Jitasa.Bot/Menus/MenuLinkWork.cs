using Jitasa.Bot.Line;
using Jitasa.Bot.Line.RichMenus;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Menus;

/// <summary>
/// Gives a person the menu that fits what they are now. Doing it twice shows the same menu, so a row whose outcome is unknown is simply done again.
/// </summary>
public sealed partial class MenuLinkWork(DbSession db, MenuLinkStore links, MenuStore menus, RichMenuClient line, TimeProvider clock, ILogger<MenuLinkWork> log) : IWork
{
    private const string NoMenu = "no_menu";

    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await links.LeaseAsync(clock.GetUtcNow(), ct) is not { } link)
            return false;
        await db.CommitAsync(ct);
        var alias = await menus.OfAsync(link.Recipient, ct);
        await db.CommitAsync(ct);

        var (answer, isMissing) = await LinkAsync(link.Recipient, alias, ct);
        var now = clock.GetUtcNow();
        var outcome = RetryRules.Judge(answer, asReply: false, wasInDoubt: false, now - link.CreatedAt);
        var reason = isMissing ? NoMenu : outcome.ToCode();
        // The command that makes the menus has everybody linked who was too early.
        if (isMissing)
            await links.EndAsync(link, "unsent", answer.Status, reason, now, ct);
        else if (outcome is SendOutcome.TryLater or SendOutcome.TokenRefused)
            await links.WaitAsync(link, now + RetryRules.Pause(link.Attempts, Urgency.Low, Random.Shared.NextDouble()), answer.Status, reason, ct);
        else
            await links.EndAsync(link, outcome is SendOutcome.Sent ? "sent" : outcome is SendOutcome.GivenUp ? "unsent" : "dead", answer.Status, reason, now, ct);
        await db.CommitAsync(ct);
        Told(log, link.Id, reason, answer.Status, link.Attempts, answer.RequestId);
        return true;
    }

    private async Task<(LineAnswer Answer, bool IsMissing)> LinkAsync(string recipient, string? alias, CancellationToken ct)
    {
        if (alias is null)
            return (await line.UnlinkAsync(recipient, ct), false);
        var (found, menuId) = await line.FindAsync(alias, ct);
        return menuId is null ? (found, found.Status == 404) : (await line.LinkAsync(recipient, menuId, ct), false);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox {OutboxId}: menu {Outcome}, status {Status}, attempt {Attempt}, LINE request {LineRequestId}")]
    private static partial void Told(ILogger log, Guid outboxId, string outcome, int? status, int attempt, string? lineRequestId);
}
