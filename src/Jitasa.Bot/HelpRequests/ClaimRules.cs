using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who can answer a need: the one table of skills and vetting.</summary>
public static class ClaimRules
{
    private static readonly Skill[] Driving = [Skill.DriveCar, Skill.DrivePickup];
    private static readonly Skill[] Bringing = [Skill.DriveCar, Skill.DrivePickup, Skill.Motorcycle];
    private static readonly Skill[] Caring = [Skill.FirstAid, Skill.Nursing];

    private static readonly Dictionary<NeedKind, WhoCan> Table = new()
    {
        [NeedKind.PatientTransport] = new(Driving, WantsVetting: true),
        [NeedKind.Oxygen] = new(Bringing, WantsVetting: false),
        [NeedKind.Medicine] = new(Bringing, WantsVetting: false),
        [NeedKind.FoodWater] = new(Bringing, WantsVetting: false),
        [NeedKind.Supplies] = new(Bringing, WantsVetting: false),
        [NeedKind.MedicalEmergency] = new(Caring, WantsVetting: true),
        [NeedKind.HomeCare] = new(Caring, WantsVetting: true),
        [NeedKind.MentalHealth] = new([], WantsVetting: true),
    };

    // Weapons, suicide and psychosis are never for general volunteers, whatever was asked for.
    private static readonly HashSet<DangerKind> Grave = [DangerKind.Violence, DangerKind.Suicidal, DangerKind.Psychosis];

    public static WhoCan WhoCan(NeedKind need, IEnumerable<DangerKind> dangers)
    {
        var usual = Table.GetValueOrDefault(need, new WhoCan([], WantsVetting: false));
        return IsGrave(dangers) ? usual with { WantsVetting = true } : usual;
    }

    /// <summary>The desk is told at once, beside the vetted people.</summary>
    public static bool IsGrave(IEnumerable<DangerKind> dangers) => dangers.Any(Grave.Contains);

    public static IEnumerable<NeedKind> VettedNeeds => Table.Where(entry => entry.Value.WantsVetting).Select(entry => entry.Key);

    public static IEnumerable<DangerKind> GraveDangers => Grave;

    /// <summary>What exactly stood in the way of "I take it".</summary>
    public static Refusal WhyNot(AcceptFacts? facts, int perVolunteer) =>
        facts switch
        {
            null or { WasOffered: false } => Refusal.NotFound,
            { IsOwn: true } => Refusal.NotAllowed,
            { LiveClaimId: not null } => Refusal.AlreadyDone,
            { HasEnded: true } => Refusal.AlreadyClosed,
            { IsFull: true, HasLiveHelpers: false } => Refusal.TooLate,
            { IsFull: true } => Refusal.AlreadyFull,
            _ when facts.LiveClaims >= perVolunteer => Refusal.TooManyClaims,
            { IsUnfit: true } => Refusal.NotVetted,
            _ => Refusal.TooLate,
        };
}

/// <param name="AnyOf">One of these is enough; empty: everyone can.</param>
/// <param name="WantsVetting">Only people an official or leader vouched for.</param>
public sealed record WhoCan(IReadOnlyList<Skill> AnyOf, bool WantsVetting);

/// <param name="IsUnfit">The case wants somebody vouched for, and nobody vouched for this person.</param>
/// <param name="HasLiveHelpers">Someone is on it now; a full case without has been helped already.</param>
public sealed record AcceptFacts(bool WasOffered, bool IsOwn, bool HasEnded, bool IsFull, bool HasLiveHelpers, long? LiveClaimId, int LiveClaims, bool IsUnfit = false);
