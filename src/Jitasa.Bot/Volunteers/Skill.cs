namespace Jitasa.Bot.Volunteers;

/// <summary>What a volunteer can do. A vehicle of one's own is a skill too: it decides which needs one can answer.</summary>
public enum Skill
{
    Registration,
    Queue,
    FirstAid,
    Nursing,
    DataEntry,
    DriveCar,
    DrivePickup,
    Motorcycle,
    Carry,
    Phone,
    Interpret,
    SignLanguage,
    Cooking,
    Cleaning,
    ItSupport,
}

public static class Skills
{
    public static readonly IReadOnlyList<Skill> Vehicles = [Skill.DriveCar, Skill.DrivePickup, Skill.Motorcycle];

    /// <summary>What is asked in the question about skills; vehicles have a question of their own.</summary>
    public static readonly IReadOnlyList<Skill> Handiwork = [.. Enum.GetValues<Skill>().Except(Vehicles)];
}
