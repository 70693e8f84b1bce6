namespace Jitasa.Bot.Platform;

/// <summary>Finds and runs a command of the executable.</summary>
public static class Commands
{
    public static bool Names(IReadOnlyList<string> args) => args.Count > 0 && args[0] != "run" && !args[0].StartsWith('-');

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> args, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var commands = scope.ServiceProvider.GetServices<CommandEntry>().ToList();
            if (commands.Find(command => command.Name == args[0]) is not { } entry)
            {
                await Console.Error.WriteLineAsync($"There is no command '{args[0]}'. Known: {string.Join(", ", commands.Select(command => command.Name).Concat(["run", "parse"]).Order(StringComparer.Ordinal))}.");
                return 2;
            }
            var command = entry.Make(scope.ServiceProvider);
            try
            {
                return await command.RunAsync(args.Skip(1).ToList(), ct);
            }
            catch (UsageException wrong)
            {
                await Console.Error.WriteLineAsync($"{wrong.Message}\nUsage: {command.Name} {command.Usage}");
                return 2;
            }
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (Npgsql.PostgresException error) when (error.SqlState is Npgsql.PostgresErrorCodes.UndefinedTable or Npgsql.PostgresErrorCodes.UndefinedColumn)
        {
            await Console.Error.WriteLineAsync("The database lacks migrations of this version; call the command migrate first.");
            return 1;
        }
        catch (Npgsql.NpgsqlException error) when (error is not Npgsql.PostgresException)
        {
            await Console.Error.WriteLineAsync($"The database of ConnectionStrings__Jitasa does not answer: {error.Message}");
            return 1;
        }
    }
}

/// <summary>A command by name, made only when it is called: its dependencies (and their settings) are read then.</summary>
public sealed record CommandEntry(string Name, Func<IServiceProvider, ICommand> Make);
