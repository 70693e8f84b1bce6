namespace Jitasa.Bot.People;

public enum Act
{
    /// <summary>See cases of the area in full, find their place, close them with a reason, override urgency.</summary>
    RunDesk,

    /// <summary>Answer people who asked for an official.</summary>
    AnswerDesk,

    /// <summary>Vouch for volunteers.</summary>
    Vouch,

    /// <summary>Open cases for others beyond the limit of open cases a person.</summary>
    AskForMany,

    /// <summary>Be told of cases nobody took.</summary>
    HearEscalation,
}

/// <summary>The one table of who may do what. Area scope comes on top, from the held role.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, Act[]> Allowed = new()
    {
        [Role.VillageHead] = [Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.CommunityLeader] = [Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.Kamnan] = [Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.Vhv] = [Act.AskForMany],
        [Role.LocalOfficer] = [Act.RunDesk, Act.AnswerDesk, Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.AmphoeOfficer] = [Act.RunDesk, Act.AnswerDesk, Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.ProvinceOfficer] = [Act.RunDesk, Act.AnswerDesk, Act.Vouch, Act.AskForMany, Act.HearEscalation],
        [Role.HealthOfficer] = [Act.RunDesk, Act.AnswerDesk, Act.Vouch, Act.AskForMany],
        [Role.PrOfficer] = [Act.AskForMany],
        [Role.Operator] = [Act.RunDesk, Act.AnswerDesk, Act.Vouch, Act.AskForMany, Act.HearEscalation],
    };

    public static bool May(Role role, Act act) => Allowed.TryGetValue(role, out var acts) && acts.Contains(act);

    public static bool May(IEnumerable<HeldRole> roles, Act act, string? areaCode) =>
        roles.Any(held => May(held.Role, act) && held.Covers(areaCode));

    public static IEnumerable<Role> WhoMay(Act act) => Allowed.Where(entry => entry.Value.Contains(act)).Select(entry => entry.Key);
}
