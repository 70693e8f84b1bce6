namespace Jitasa.Bot.Platform;

/// <summary>The arguments of a command, parted into plain words and options with a value.</summary>
public sealed class CommandOptions
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    private CommandOptions() { }

    public IReadOnlyList<string> Words => words;

    /// <summary>Null when the option was not given.</summary>
    public string? this[string option] => values.GetValueOrDefault(option);

    /// <summary>"--area 35" and "--area=35" both; an option that is not among <paramref name="known"/> is refused.</summary>
    public static CommandOptions Read(IReadOnlyList<string> args, params IReadOnlyList<string> known)
    {
        var options = new CommandOptions();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                options.words.Add(args[i]);
                continue;
            }
            var halves = args[i].Split('=', 2);
            if (!known.Contains(halves[0], StringComparer.Ordinal))
                throw new UsageException($"There is no option {halves[0]}.");
            if (halves.Length == 1 && i + 1 >= args.Count)
                throw new UsageException($"The option {halves[0]} wants a value.");
            options.values[halves[0]] = halves.Length == 2 ? halves[1] : args[++i];
        }
        return options;
    }
}
