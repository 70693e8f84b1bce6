namespace Jitasa.Bot.Platform;

public sealed class MigrateCommand(Migrator migrator) : ICommand
{
    public string Name => "migrate";
    public string Usage => "— brings the database to the schema of this version";

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var applied = await migrator.MigrateAsync(ct);
        foreach (var script in applied)
            Console.WriteLine($"applied {script}");
        Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} migrations applied.");
        return 0;
    }
}
