using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>How far the call for help has gone beyond the waves. The numbers are those of help_requests.rung.</summary>
public enum Rung
{
    Waves,
    Head,
    Kamnan,
    Desk,
    Red,
}

/// <summary>Whom to ask, how far away, how long to wait (product.md, rule 2).</summary>
public static class DispatchRules
{
    // Farther than Thailand is long: many waves must not overflow.
    private const int WidestMetres = 2_000_000;

    /// <param name="wave">1 is the first.</param>
    /// <param name="seatsFree">A case that wants many helpers asks at least as many as are missing.</param>
    public static int SizeOf(int wave, int seatsFree, DispatchSettings settings) => Math.Max(settings.WaveSizes[Math.Min(wave, settings.WaveSizes.Length) - 1], seatsFree);

    public static int RadiusMetres(int wave, bool isTown, DispatchSettings settings)
    {
        var metres = (isTown ? settings.TownRadiusMetres : settings.CountryRadiusMetres) * Math.Pow(settings.RadiusFactor, Math.Min(wave, settings.WaveSizes.Length) - 1);
        return (int)Math.Min(metres, WidestMetres);
    }

    public static TimeSpan WaitFor(Urgency urgency, DispatchSettings settings) =>
        TimeSpan.FromSeconds(urgency switch
        {
            Urgency.Critical => settings.WaitSecondsCritical,
            Urgency.High => settings.WaitSecondsHigh,
            _ => settings.WaitSeconds,
        });

    /// <summary>Whoever gave hours is not called outside them for what can wait.</summary>
    public static bool MindsHours(Urgency urgency) => urgency < Urgency.High;

    /// <summary>
    /// People of this area are asked first: where only the tambon or village is known, nobody can say who in it is nearest.
    /// Null for a pin, where distance decides.
    /// </summary>
    public static string? AreaFirst(HelpRequest request) =>
        request.LocationSource is LocationSource.Pin or LocationSource.None || request.AreaCode is not { } code ? null : code[..Math.Min(code.Length, 6)];

    /// <summary>The next rung up the line; a rung with nobody on it is skipped by asking again.</summary>
    /// <param name="isHidden">The asker refused to be shown to anybody but officials.</param>
    public static Rung Next(Rung rung, HelpRequest request, bool isHidden = false)
    {
        if (rung >= Rung.Desk)
            return Rung.Red;
        // Without a place there is no village to ask; violence and despair are for the desk and vetted people only.
        return isHidden || request.LocationSource == LocationSource.None || ClaimRules.IsGrave(request.Dangers) ? Rung.Desk : rung + 1;
    }

    /// <summary>Below these nobody else would hear of the case: a rung without anyone on it may not be skipped.</summary>
    public static bool MustReachSomeone(Rung rung, bool hasPlace, bool isFirstNotice) => rung == Rung.Red || (rung == Rung.Desk && (!hasPlace || isFirstNotice));

    public static IReadOnlyCollection<Role> RolesOn(Rung rung, bool isTown, bool hasPlace) =>
        rung switch
        {
            Rung.Head => isTown ? [Role.VillageHead, Role.CommunityLeader, Role.LocalOfficer] : [Role.VillageHead, Role.CommunityLeader],
            Rung.Kamnan => [Role.Kamnan],
            Rung.Desk when hasPlace => [Role.LocalOfficer, Role.AmphoeOfficer],
            Rung.Waves => [],
            _ => Permissions.WhoMay(Act.RunDesk).ToList(),
        };
}
