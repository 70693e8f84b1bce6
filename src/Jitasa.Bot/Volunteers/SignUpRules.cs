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

    private static readonly string[] Units = ["กู้ภัย", "กู้ชีพ", "rescue"];
    private static readonly string[] Calls = ["ช่วยด้วย", "ช่วยหน่อย", "ช่วยที", "ขอกู้", "เรียก", "ด่วน", "ต้องการ", "help me", "help us", "please help", "send", "need"];

    /// <summary>
    /// Whether what is typed is a cry for help and no answer. Some words are both: "กู้ภัย" from someone just asked what kind of helper they are names
    /// their unit, and "ปฐมพยาบาล" from someone asked what they can do is a skill, unless they call for it or the rest of the message speaks of need.
    /// </summary>
    public static bool IsCry(MessageDraft draft, string text, SignUpStep asked, Func<string, MessageDraft> read)
    {
        if (!IsPressing(draft))
            return false;
        var answers = asked switch
        {
            SignUpStep.Kind => Units,
            SignUpStep.Skills or SignUpStep.Vehicle => VolunteerLexicon.WordsOfSkills,
            _ => [],
        };
        if (!answers.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) || Calls.Any(call => text.Contains(call, StringComparison.OrdinalIgnoreCase)))
            return true;
        var rest = answers.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.OrdinalIgnoreCase));
        return IsPressing(read(rest));
    }

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

    private static bool IsPressing(MessageDraft draft) => draft is { Intent: Intent.HelpRequest, Urgency: >= Urgency.High };
}
