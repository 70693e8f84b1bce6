using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

public sealed class HelpRequestPersonalData(CaseErasureStore cases, WaitingAlong along, OutboxStore outbox, PeopleStore people, RetentionSettings settings) : IHoldPersonalData, IForgetInTime
{
    public IReadOnlyList<ColumnClass> Columns => HelpRequestColumns.All;

    /// <summary>Open cases are cancelled, helps under way released; who counted on the person is told, without a word about why. Who waited along with them goes on with their own case.</summary>
    public async Task EraseAsync(long personId, DateTimeOffset now, CancellationToken ct)
    {
        var left = await cases.EndAsync(personId, now, ct);
        await along.AskerLeftAsync(personId, now, ct);
        await cases.EmptyAsync(personId, now, ct);
        var told = (await people.ListAsync(left.Select(one => one.PersonId).Distinct().ToArray(), ct)).ToDictionary(person => person.Id);
        foreach (var one in left)
        {
            var message = one.IsAsker ? LeftBehindMessages.HelperLeft(one.CaseNumber, told[one.PersonId].Tongue) : LeftBehindMessages.AskerLeft(one.CaseNumber, told[one.PersonId].Tongue);
            await outbox.PushAsync(one.PersonId, [message], Urgency.High, ct);
        }
    }

    public Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct) => cases.EmptyOldAsync(settings.CasesBefore(now), now, ct);
}
