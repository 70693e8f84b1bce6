namespace Jitasa.Bot.Platform;

public sealed class SettingsCommand(IConfiguration configuration, IEnumerable<SettingsRecord> records) : ICommand
{
    public string Name => "settings";
    public string Usage => "— lists every setting with its meaning, default and present value (secrets hidden)";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        foreach (var line in SettingsReader.Describe(configuration, records.Select(record => record.Type)).OrderBy(line => line.Name, StringComparer.Ordinal))
            Console.WriteLine($"{line.Name}\n    {line.Meaning}\n    default: {line.Default}   now: {line.Present}");
        return Task.FromResult(0);
    }
}
