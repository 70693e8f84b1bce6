using System.Globalization;

namespace Jitasa.Benches.Bed;

/// <summary>--name value pairs, and bare --name.</summary>
internal sealed class Options(string[] args)
{
    public int Number(string name, int otherwise) => int.Parse(Word(name) ?? otherwise.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public string? Word(string name) => Array.IndexOf(args, "--" + name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public bool Has(string name) => args.Contains("--" + name, StringComparer.Ordinal);
}
