namespace Jitasa.Bot.People;

/// <summary>What a person may be beyond a citizen. Codes are snake_case in the database and on the command line.</summary>
public enum Role
{
    Citizen,
    Volunteer,
    VillageHead,
    CommunityLeader,
    Kamnan,
    Vhv,
    LocalOfficer,
    AmphoeOfficer,
    ProvinceOfficer,
    HealthOfficer,
    PrOfficer,
    Ministry,
    Operator,
}

/// <param name="AreaCode">DOPA code the role speaks for, or "TH".</param>
public sealed record HeldRole(Role Role, string AreaCode)
{
    public bool Covers(string? areaCode) => AreaCode == "TH" || (areaCode is not null && areaCode.StartsWith(AreaCode, StringComparison.Ordinal));
}
