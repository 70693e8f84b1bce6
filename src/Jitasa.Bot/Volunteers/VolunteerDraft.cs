namespace Jitasa.Bot.Volunteers;

/// <summary>What a volunteer said about themselves in one message or tap. Null and empty: not said.</summary>
public sealed record VolunteerDraft
{
    public VolunteerKind? Kind { get; init; }

    /// <summary>Added to the skills they have.</summary>
    public IReadOnlyList<Skill> Adds { get; init; } = [];
    public IReadOnlyList<Skill> Drops { get; init; } = [];

    /// <summary>They answered the question about vehicles, be it with "none".</summary>
    public bool SaysVehicle { get; init; }
    public int? RadiusKm { get; init; }
    public Hours? Hours { get; init; }

    public IEnumerable<SignUpStep> Answers()
    {
        if (Kind is not null)
            yield return SignUpStep.Kind;
        if (Adds.Any(skill => !Skills.Vehicles.Contains(skill)))
            yield return SignUpStep.Skills;
        if (SaysVehicle)
            yield return SignUpStep.Vehicle;
        if (RadiusKm is not null)
            yield return SignUpStep.Radius;
        if (Hours is not null)
            yield return SignUpStep.Hours;
    }
}
