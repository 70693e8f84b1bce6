using System.Globalization;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Areas;

/// <summary>An area and what it lies in, by name, for wording. Levels finer than the area itself are null.</summary>
public sealed record AreaChain(string Code, Say? Village, Say? Tambon, Say? Amphoe, Say? Province)
{
    /// <summary>See <see cref="Area.IsTown"/>.</summary>
    public bool IsTown { get; init; }

    private bool IsBangkok => Code.StartsWith("10", StringComparison.Ordinal);

    /// <summary>"ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร"; a village leads with its name and หมู่.</summary>
    public Say Full => Join(VillagePart, TambonPart, AmphoePart, ProvincePart);

    /// <summary>"ต.ตาดทอง อ.เมืองยโสธร": enough for people of the same province, and no finer than a tambon.</summary>
    public Say Rough => Tambon is null && Amphoe is null ? Join(ProvincePart) : Join(TambonPart, AmphoePart);

    private Say? VillagePart =>
        Village is { } name && int.TryParse(Code[6..], CultureInfo.InvariantCulture, out var moo)
            ? new Say(VillageTh(name.Th, moo), name.En.StartsWith("Moo ", StringComparison.Ordinal) ? name.En : $"{name.En} (Moo {moo})")
            : null;

    private Say? TambonPart => Part(Tambon, IsBangkok ? "แขวง" : "ต.");

    private Say? AmphoePart => Part(Amphoe, IsBangkok ? "เขต" : "อ.");

    private Say? ProvincePart => Part(Province, IsBangkok ? "" : "จ.");

    private static string VillageTh(string name, int moo) =>
        name.StartsWith("หมู่", StringComparison.Ordinal) ? $"ม.{moo}" : $"{(name.StartsWith("บ้าน", StringComparison.Ordinal) ? "" : "บ้าน")}{name} ม.{moo}";

    private static Say? Part(Say? name, string prefix) => name is { } known ? new Say(prefix + known.Th, known.En) : null;

    private static Say Join(params Say?[] parts)
    {
        var known = parts.Where(part => part is not null).Select(part => part!.Value).ToList();
        return new(string.Join(' ', known.Select(part => part.Th)), string.Join(", ", known.Select(part => part.En)));
    }
}
