namespace Jitasa.Bot.Platform;

/// <summary>A folder whose rows about people have an end: it empties what is too old, a batch at a time.</summary>
public interface IForgetInTime
{
    /// <summary>How many rows were emptied now; 0 when nothing old is left. Inside the caller's transaction.</summary>
    Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct);
}

[Settings("Privacy")]
public sealed record RetentionSettings
{
    /// <summary>Long enough to work, short enough to hold no lock others wait for.</summary>
    public const int Batch = 500;

    [Setting("Hours after which the text of handled and sent messages is emptied", Min = 1, Max = 8760)]
    public int BodyHours { get; init; } = 72;

    [Setting("Days after a case has ended until everything about its people is emptied", Min = 1, Max = 36500)]
    public int CaseDays { get; init; } = 365;

    public DateTimeOffset BodiesBefore(DateTimeOffset now) => now.AddHours(-BodyHours);

    public DateTimeOffset CasesBefore(DateTimeOffset now) => now.AddDays(-CaseDays);
}
