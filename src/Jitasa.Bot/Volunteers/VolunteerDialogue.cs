using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>Sign-up, duty, whereabouts and vouching, in the 1:1 chat.</summary>
public sealed class VolunteerDialogue(VolunteerStore volunteers, PeopleStore people, SignUp signUp, Vouching vouching, Buttons buttons) : IDialogue
{
    public const string Name = "vol";

    /// <summary>The open question "are you here to help, or do you need help?"; its notes hold the shared place.</summary>
    public const string Whereabouts = "whereabouts";

    public string Folder => Name;

    public bool Commands(string text) => DutyLexicon.IsCommand(text);

    public bool Leaves(string text) => DutyLexicon.LeavesSignUp(text);

    /// <summary>The place of the open question about whereabouts; null when another or none is open.</summary>
    public static GeoPoint? SharedPlace(Waiting? waiting) =>
        waiting is { Folder: Name, Question: Whereabouts, Notes: { } notes }
            ? new GeoPoint(double.Parse(notes["lat"], CultureInfo.InvariantCulture), double.Parse(notes["lon"], CultureInfo.InvariantCulture))
            : null;

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) =>
        tap.Word switch
        {
            "start" => await signUp.StartAsync(turn, ct),
            "edit" => await signUp.EditAsync(turn, ct),
            "profile" => await signUp.ProfileAsync(turn, isNew: false, ct),
            "on" => await DutyAsync(turn, true, ct),
            "off" => await DutyAsync(turn, false, ct),
            "here" => await HereAsync(turn, ct),
            "vouch" => await vouching.VouchAsync(turn, await volunteers.FindAsync(tap.Id, ct), ct),
            _ => await signUp.TapAsync(turn, tap, ct),
        };

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Waiting?.Question != Whereabouts)
            return await signUp.AnswerAsync(turn, ct);
        return turn.Text is { } text && DutyLexicon.Duty(text, Intent.VolunteerStatus) == true ? await HereAsync(turn, ct) : null;
    }

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null)
            return null;
        if (turn.Location is { } shared)
            return await HearLocationAsync(turn, shared, ct);
        if (turn.Text is not { } text)
            return null;
        if (DutyLexicon.VouchedCode(text) is { } code)
            return await vouching.VouchAsync(turn, await volunteers.FindByCodeAsync(code, ct), ct);
        if (DutyLexicon.AsksHowToVouch(text))
            return Vouching.Explain(turn);
        if (DutyLexicon.IsSignUp(text) || turn.Draft?.Intent == Intent.VolunteerSignup)
            return await signUp.StartAsync(turn, ct);
        if (DutyLexicon.IsProfile(text))
            return await signUp.ProfileAsync(turn, isNew: false, ct);
        return DutyLexicon.Duty(text, turn.Draft?.Intent ?? Intent.Other) is { } duty && await volunteers.FindAsync(turn.Person.Id, ct) is not null
            ? await DutyAsync(turn, duty, ct)
            : null;
    }

    private async Task<Reply> DutyAsync(Turn turn, bool isOnDuty, CancellationToken ct)
    {
        if (await volunteers.FindAsync(turn.Person.Id, ct) is not { } volunteer)
            return new Reply(VolunteerMessages.NoVolunteerYet(turn.Tongue, buttons));
        if (isOnDuty && volunteer.Status is VolunteerStatus.Blocked)
            return new Reply(VolunteerMessages.BlockedByDesk(turn.Tongue)) { KeepsWaiting = true };
        if (isOnDuty && volunteer.Status is VolunteerStatus.Left)
            return await signUp.StartAsync(turn, ct);
        await volunteers.DutyAsync(turn.Person.Id, isOnDuty, ct);
        return new Reply(VolunteerMessages.Duty(volunteer with { IsOnDuty = isOnDuty }, turn.Tongue, buttons)) { KeepsWaiting = true };
    }

    // For an ordinary person a place alone means "I need help here". A volunteer on duty may as well say where they are: ask, do not guess.
    private async Task<Reply?> HearLocationAsync(Turn turn, LocationContent shared, CancellationToken ct)
    {
        var at = new GeoPoint(shared.Lat, shared.Lon);
        if (!at.IsInThailand || await volunteers.FindAsync(turn.Person.Id, ct) is not { IsOnDuty: true, Status: VolunteerStatus.Active })
            return null;
        await people.SeenAtAsync(turn.Person.Id, at.ToPoint(), null, turn.Now, ct);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["lat"] = at.Lat.ToString("R", CultureInfo.InvariantCulture),
            ["lon"] = at.Lon.ToString("R", CultureInfo.InvariantCulture),
        };
        return new Reply(VolunteerMessages.AskWhereabouts(turn.Tongue, buttons)) { Waiting = new Waiting(Name, Whereabouts, null, turn.Now, notes) };
    }

    private async Task<Reply?> HereAsync(Turn turn, CancellationToken ct)
    {
        if (SharedPlace(turn.Waiting) is not { } at)
            return null;
        await volunteers.HereAsync(turn.Person.Id, at.ToPoint(), turn.Now, ct);
        return new Reply(VolunteerMessages.Here(turn.Tongue));
    }
}
