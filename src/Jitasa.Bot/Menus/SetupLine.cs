using Jitasa.Bot.Line;

namespace Jitasa.Bot.Menus;

/// <summary>One thing that was looked after, as an operator reads it.</summary>
/// <param name="Said">What it is now; when it is not ok, also what mends it.</param>
public sealed record SetupLine(string Subject, SetupState State, string Said)
{
    public static SetupLine Ok(string subject, string said) => new(subject, SetupState.Ok, said);

    public static SetupLine NotOk(string subject, string said) => new(subject, SetupState.NotOk, said);

    public static SetupLine Refused(string subject, string what, LineAnswer answer) => NotOk(subject, $"{what}: {Why(answer)}");

    public override string ToString() => $"{Subject,-13} {State switch { SetupState.Ok => "ok", SetupState.NotOk => "not ok", SetupState.Skipped => "skipped", _ => "would" },-8} {Said}";

    private static string Why(LineAnswer answer) =>
        answer.Status switch
        {
            null when answer.Word == LineWord.NoToken => "LINE gives no token; check Line__ChannelId and Line__ChannelSecret.",
            null => "LINE did not answer; run this again.",
            401 or 403 => $"LINE refused the token (status {answer.Status}); check Line__ChannelAccessToken, or Line__ChannelId and Line__ChannelSecret.",
            429 => "LINE takes no more of these calls for now (100 new menus, 100 deletions and 3 replacements an hour); run this again in an hour.",
            >= 500 => $"LINE is in trouble (status {answer.Status}); run this again.",
            _ => $"LINE refused it (status {answer.Status}).",
        };
}

public enum SetupState
{
    Ok,
    NotOk,
    Skipped,

    /// <summary>Nothing was done; this is what would be.</summary>
    Would,
}
