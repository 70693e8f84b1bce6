using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>The questions of the sign-up, in the order they are asked.</summary>
public enum SignUpStep
{
    Kind,
    Skills,
    Vehicle,
    Radius,
    Place,
    Hours,
}

public static class SignUpRules
{
    public const string KnownNote = "known";

    /// <summary>The first question nobody has answered yet; null when the sign-up is complete.</summary>
    public static SignUpStep? Next(IReadOnlySet<SignUpStep> known)
    {
        foreach (var step in Enum.GetValues<SignUpStep>())
        {
            if (!known.Contains(step))
                return step;
        }
        return null;
    }

    /// <summary>A button of an older question is pressed after the notes are gone: everything up to it counts as answered.</summary>
    public static HashSet<SignUpStep> UpTo(SignUpStep step) => [.. Enum.GetValues<SignUpStep>().Where(earlier => earlier <= step)];

    public static HashSet<SignUpStep> ReadKnown(string? note) =>
        [.. (note ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(code => Codes.TryParse<SignUpStep>(code, out _)).Select(Codes.Parse<SignUpStep>)];

    public static string WriteKnown(IEnumerable<SignUpStep> known) => string.Join(',', known.Order().Select(step => step.ToCode()));
}
