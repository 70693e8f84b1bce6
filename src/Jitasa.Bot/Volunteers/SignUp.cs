using System.Globalization;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>
/// The sign-up, one question at a time. Every answer is written at once, so nothing said is lost when the person wanders off;
/// the open question remembers only what has been answered.
/// </summary>
public sealed class SignUp(VolunteerStore volunteers, Vouching vouching, OutboxStore outbox, AreaStore areas, IEnumerable<IHearSignUp> listeners, PlaceNames places, OxygenSettings saturation, HomeSettings settings, Buttons buttons)
{
    public async Task<Reply> StartAsync(Turn turn, CancellationToken ct)
    {
        var before = await volunteers.FindAsync(turn.Person.Id, ct);
        await volunteers.SignUpAsync(turn.Person.Id, turn.Now, ct);
        if (before is null or { Status: VolunteerStatus.Left })
            await outbox.LinkMenusAsync([turn.Person.Id], ct);
        var (known, _, ambiguous) = await HearAllAsync(turn, step: null, ct);
        if (before is { HasPlace: true, Status: not VolunteerStatus.Left })
            return await ProfileAsync(turn, isNew: false, ct);
        var isPlaceKept = await TakePlaceAsync(turn, known, ct);
        var next = await NextAsync(turn, known, again: false, ambiguous, ct);
        return next with
        {
            Messages = isPlaceKept
                ? [SignUpMessages.PlaceKept(turn.Tongue), SignUpMessages.Greeting(turn.Tongue), .. next.Messages]
                : [SignUpMessages.Greeting(turn.Tongue), .. next.Messages],
        };
    }

    /// <summary>The place sent before "สมัครอาสา", which was taken for a cry; one said together with it counts more.</summary>
    private async Task<bool> TakePlaceAsync(Turn turn, HashSet<SignUpStep> known, CancellationToken ct)
    {
        var isKept = false;
        foreach (var listener in listeners)
        {
            if (await listener.GiveBackAsync(turn, ct) is not { } place)
                continue;
            isKept = true;
            if (known.Add(SignUpStep.Place))
                await SettleAsync(turn, place, null, ct);
        }
        return isKept;
    }

    /// <summary>All questions again, from the first.</summary>
    public Task<Reply> EditAsync(Turn turn, CancellationToken ct) => NextAsync(turn, [], again: false, [], ct);

    /// <summary>Null when the button speaks of what is no more: a skill, an area of another day.</summary>
    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (StepOf(tap) is not { } step || await volunteers.FindAsync(turn.Person.Id, ct) is null)
            return await StartAsync(turn, ct);
        var known = Known(turn, step);
        switch (tap.Word)
        {
            case "skip" or "skills_done":
                break;
            case "skill" when Codes.TryParse<Skill>(tap.Argument, out var skill):
                await ToggleAsync(turn, skill, ct);
                known.Remove(SignUpStep.Skills);
                break;
            case "area" when places.IsArea(tap.Argument):
                await SettleAsync(turn, null, tap.Argument, ct);
                break;
            default:
                if (Said(tap) is not { } said)
                    return null;
                await volunteers.ChangeAsync(turn.Person.Id, said, ct);
                break;
        }
        return await NextAsync(turn, known, again: false, [], ct);
    }

    /// <summary>A typed or shared answer to the open question; null when the person has turned to something else.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Waiting is null || !Codes.TryParse<SignUpStep>(turn.Waiting.Question, out var step))
            return null;
        // Never block a cry for help, whatever was asked before.
        if (turn.Draft is { } cry && SignUpRules.IsCry(cry, turn.Text!, step, rest => MessageParser.Parse(rest, places, saturation, turn.Now)))
            return null;
        if (turn.Text is { } words && DutyLexicon.IsCommand(words))
            return null;
        if (turn.Text is { } leaving && DutyLexicon.LeavesSignUp(leaving))
            return new Reply(SignUpMessages.Left(turn.Tongue));
        var known = SignUpRules.ReadKnown(turn.Waiting.Notes?.GetValueOrDefault(SignUpRules.KnownNote));
        if (turn.Text is { } text && AnswerReader.IsSkip(text))
            return await NextAsync(turn, [.. known, step], again: false, [], ct);
        var (more, heard, ambiguous) = await HearAllAsync(turn, step, ct);
        if (!heard && ambiguous.Count == 0)
            return turn.Draft is { Intent: not (Intent.Other or Intent.VolunteerSignup) } || turn.Text is null ? null : await NextAsync(turn, known, again: true, [], ct);
        return await NextAsync(turn, [.. known, .. more], again: false, ambiguous, ct);
    }

    public async Task<Reply> ProfileAsync(Turn turn, bool isNew, CancellationToken ct) =>
        await volunteers.FindAsync(turn.Person.Id, ct) is { } volunteer
            ? new Reply(VolunteerMessages.Profile(volunteer, isNew, turn.Tongue, buttons))
            : new Reply(VolunteerMessages.NoVolunteerYet(turn.Tongue, buttons));

    private async Task<Reply> NextAsync(Turn turn, HashSet<SignUpStep> known, bool again, IReadOnlyList<AreaCandidate> ambiguous, CancellationToken ct)
    {
        var volunteer = (await volunteers.FindAsync(turn.Person.Id, ct))!;
        if (SignUpRules.Next(known) is not { } step)
            return await FinishAsync(turn, volunteer, ct);
        LineMessage question = step == SignUpStep.Place && ambiguous.Count > 0
            ? SignUpMessages.AskWhich(ambiguous, turn.Tongue, buttons)
            : SignUpMessages.Ask(step, volunteer, again, turn.Tongue, buttons);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal) { [SignUpRules.KnownNote] = SignUpRules.WriteKnown(known) };
        return new Reply(question) { Waiting = new Waiting(VolunteerDialogue.Name, step.ToCode(), null, turn.Now, notes) };
    }

    private async Task<Reply> FinishAsync(Turn turn, Volunteer volunteer, CancellationToken ct)
    {
        if (volunteer.Status is VolunteerStatus.Active or VolunteerStatus.Paused)
            await volunteers.DutyAsync(turn.Person.Id, true, ct);
        await vouching.AnnounceAsync(volunteer, turn.Person, ct);
        return await ProfileAsync(turn, isNew: true, ct);
    }

    /// <summary>Takes everything one message says, not only the answer that was asked for.</summary>
    private async Task<(HashSet<SignUpStep> Known, bool Heard, IReadOnlyList<AreaCandidate> Ambiguous)> HearAllAsync(Turn turn, SignUpStep? step, CancellationToken ct)
    {
        var known = new HashSet<SignUpStep>();
        IReadOnlyList<AreaCandidate> ambiguous = [];
        if (turn.Text is { } text)
        {
            var said = step is { } asked ? VolunteerLexicon.ReadAnswer(asked, text) : VolunteerLexicon.Read(text);
            known.UnionWith(said.Answers());
            if (known.Count > 0)
                await volunteers.ChangeAsync(turn.Person.Id, said, ct);
        }
        var (point, area) = (PointOf(turn), (string?)null);
        if (turn.Draft is { Place.IsEmpty: false } draft)
        {
            var match = places.Resolve(draft.Place, turn.Person.LastAreaCode ?? settings.Province);
            (area, ambiguous) = (match.AreaCode, match.Candidates);
        }
        // A province or an amphoe is too wide to be near anything.
        if (point is not null || area is { Length: >= 6 })
        {
            await SettleAsync(turn, point, area is { Length: >= 6 } ? area : null, ct);
            known.Add(SignUpStep.Place);
        }
        return (known, known.Count > 0, ambiguous);
    }

    // A pin finds its area, an area lends its centre: either is enough.
    private async Task SettleAsync(Turn turn, GeoPoint? pin, string? area, CancellationToken ct)
    {
        area ??= pin is { } at ? (await areas.LocateAsync(at, ct))?.AreaCode : null;
        var home = pin is { } known ? known.ToPoint() : await areas.CenterAsync(area!, ct);
        await volunteers.SettleAsync(turn.Person.Id, home, area, ct);
    }

    private async Task ToggleAsync(Turn turn, Skill skill, CancellationToken ct)
    {
        var has = (await volunteers.FindAsync(turn.Person.Id, ct))!.Skills.Contains(skill);
        await volunteers.ChangeAsync(turn.Person.Id, has ? new VolunteerDraft { Drops = [skill] } : new VolunteerDraft { Adds = [skill] }, ct);
    }

    private static HashSet<SignUpStep> Known(Turn turn, SignUpStep step)
    {
        var notes = turn.Answers(VolunteerDialogue.Name) ? turn.Waiting!.Notes?.GetValueOrDefault(SignUpRules.KnownNote) : null;
        return notes is null ? SignUpRules.UpTo(step) : [.. SignUpRules.ReadKnown(notes), step];
    }

    private static SignUpStep? StepOf(Tap tap) =>
        tap.Word switch
        {
            "kind" => SignUpStep.Kind,
            "skill" or "skills_done" => SignUpStep.Skills,
            "vehicle" => SignUpStep.Vehicle,
            "radius" => SignUpStep.Radius,
            "area" => SignUpStep.Place,
            "hours" => SignUpStep.Hours,
            "skip" when Codes.TryParse<SignUpStep>(tap.Argument, out var step) => step,
            _ => null,
        };

    private static VolunteerDraft? Said(Tap tap) =>
        tap.Word switch
        {
            "kind" when Codes.TryParse<VolunteerKind>(tap.Argument, out var kind) => new VolunteerDraft { Kind = kind },
            "vehicle" when tap.Argument == "none" => new VolunteerDraft { SaysVehicle = true, Drops = Skills.Vehicles },
            "vehicle" when Codes.TryParse<Skill>(tap.Argument, out var vehicle) => new VolunteerDraft { SaysVehicle = true, Adds = [vehicle] },
            "radius" when int.TryParse(tap.Argument, CultureInfo.InvariantCulture, out var km) && km is >= 1 and <= 100 => new VolunteerDraft { RadiusKm = km },
            "hours" when Codes.TryParse<Hours>(tap.Argument, out var hours) => new VolunteerDraft { Hours = hours },
            _ => null,
        };

    private static GeoPoint? PointOf(Turn turn)
    {
        GeoPoint? at = turn.Location is { } shared ? new GeoPoint(shared.Lat, shared.Lon) : turn.Draft?.Point is { } pasted ? new GeoPoint(pasted.Lat, pasted.Lon) : null;
        return at is { IsInThailand: true } ? at : null;
    }
}
