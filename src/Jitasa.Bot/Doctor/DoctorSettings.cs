using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Doctor;

/// <summary>From when on the command doctor calls something not ok.</summary>
[Settings("Doctor")]
public sealed record DoctorSettings
{
    [Setting("Seconds after which an event not handled, or something critical not sent, is late", Min = 5, Max = 3600)]
    public int LateSeconds { get; init; } = 60;

    [Setting("Minutes after which any other message not sent is late", Min = 1, Max = 1440)]
    public int LateMinutes { get; init; } = 15;

    [Setting("Seconds that this machine's clock may differ from the database's and LINE's", Min = 2, Max = 600)]
    public int ClockSeconds { get; init; } = 10;
}
