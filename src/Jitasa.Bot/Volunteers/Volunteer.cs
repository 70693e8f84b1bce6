namespace Jitasa.Bot.Volunteers;

/// <summary>Kept apart for reports and for vetting; what one may be offered depends on skills and vetting, not on the kind.</summary>
public enum VolunteerKind
{
    Vhv,
    Student,
    CommunityDevelopment,
    WomensFund,
    LocalEnvironment,
    Rescue,
    GeneralPublic,
}

public enum VolunteerStatus
{
    Active,
    Paused,
    Blocked,
    Left,
}

public sealed record Volunteer(
    long PersonId,
    VolunteerKind Kind,
    IReadOnlyList<Skill> Skills,
    int RadiusKm,
    string? AreaCode,
    bool HasHome,
    string? Availability,
    bool IsOnDuty,
    VolunteerStatus Status,
    bool IsVetted,
    string? VouchCode
)
{
    /// <summary>Without a place nobody can tell what is near them.</summary>
    public bool HasPlace => AreaCode is not null || HasHome;
}
