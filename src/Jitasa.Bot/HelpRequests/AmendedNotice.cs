using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A case changed while somebody is on it: they hear at once what is different, with the card as it now stands.</summary>
public sealed class AmendedNotice(
    ClaimStore claims,
    PeopleStore people,
    AreaStore areas,
    RequestWordsStore words,
    MediaLinks media,
    OutboxStore outbox,
    HotlineSettings hotlines,
    Buttons buttons
)
{
    /// <summary>True when a helper was told.</summary>
    /// <param name="knowsAlready">The helper who heard of it in the talk.</param>
    public async Task<bool> TellAsync(HelpRequest before, HelpRequest after, long? knowsAlready, CancellationToken ct)
    {
        var (dangers, changes) = (AmendedMessages.Dangers(before, after), AmendedMessages.Changes(before, after));
        if (dangers.Count + changes.Count == 0)
            return false;
        var live = (await claims.LiveOnAsync(after.Id, ct)).Where(claim => claim.VolunteerId != knowsAlready).ToDictionary(claim => claim.VolunteerId);
        if (live.Count == 0)
            return false;
        var hotline = AmendedMessages.NewDangerOf(before, after) is { } danger ? Hotlines.Number(danger, hotlines) : null;
        var asker = await people.FindAsync(after.AskerId, ct);
        var area = after.AreaCode is { } code ? (await areas.ChainAsync(code, ct))?.Full : null;
        var said = await words.OfAsync(after.Id, ct);
        foreach (var helper in await people.ListAsync([.. live.Keys], ct))
        {
            var card = ClaimMessages.Taken(live[helper.Id], after, asker, area, said, media, isNew: false, helper.Tongue, buttons);
            await outbox.PushAsync(helper.Id, [AmendedMessages.ToHelper(after, dangers, changes, hotline, helper.Tongue), .. card], after.Urgency, ct);
        }
        return true;
    }
}
