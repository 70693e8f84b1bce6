using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>Leaders and officials say whom they know and trust. Only then is a volunteer sent to patients and to people in distress.</summary>
public sealed class Vouching(VolunteerStore volunteers, PeopleStore people, RoleStore roles, OutboxStore outbox, PlaceNames places, HomeSettings home, Buttons buttons)
{
    // The village head, the kamnan and one more: enough that someone knows the person, few enough that nobody is pestered.
    private const int Asked = 3;

    /// <summary>Tells those nearest to the volunteer who may vouch, with their next reply: a sign-up is no reason for a push.</summary>
    public async Task AnnounceAsync(Volunteer volunteer, Person person, CancellationToken ct)
    {
        if (volunteer.IsVetted)
            return;
        var who = Permissions.WhoMay(Act.Vouch).ToArray();
        var near = (await roles.CoveringAsync(who, volunteer.AreaCode ?? home.Province, ct)).Where(id => id != person.Id).Take(Asked).ToArray();
        var place = volunteer.AreaCode is { Length: >= 6 } code && places.Describe(code) is { } named ? ((string, string)?)(named.Tambon, named.Amphoe) : null;
        foreach (var leader in await people.ListAsync(near, ct))
            await outbox.TellLaterAsync(leader.Id, [VouchMessages.AskToVouch(volunteer, person.DisplayName, place, leader.Tongue, buttons)], ct);
    }

    /// <summary>Somebody is to be vouched for, but no code was said.</summary>
    public static Reply Explain(Turn turn) =>
        new(VouchMessages.How(turn.Roles.Any(held => Permissions.May(held.Role, Act.Vouch)), turn.Tongue)) { KeepsWaiting = true };

    public async Task<Reply> VouchAsync(Turn turn, Volunteer? volunteer, CancellationToken ct)
    {
        // Who may not vouch for this area is not told whether the code exists.
        if (volunteer is null || volunteer.PersonId == turn.Person.Id || !Permissions.May(turn.Roles, Act.Vouch, volunteer.AreaCode ?? home.Province))
            return new Reply(VouchMessages.NotFound(turn.Tongue)) { KeepsWaiting = true };
        var isNew = await volunteers.VouchAsync(volunteer.PersonId, turn.Person.Id, turn.Now, ct);
        var person = await people.FindAsync(volunteer.PersonId, ct);
        if (isNew && person is not null)
            await outbox.TellLaterAsync(person.Id, [VouchMessages.YouAreVouchedFor(person.Tongue)], ct);
        return new Reply(VouchMessages.Vouched(person?.DisplayName, before: !isNew, turn.Tongue)) { KeepsWaiting = true };
    }
}
