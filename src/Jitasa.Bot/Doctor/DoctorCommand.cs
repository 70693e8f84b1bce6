using Jitasa.Bot.Menus;
using Jitasa.Bot.Platform;
using Npgsql;

namespace Jitasa.Bot.Doctor;

/// <summary>doctor: what this installation needs and whether it has it, a line for each thing; when it has not, the line says what to do.</summary>
public sealed class DoctorCommand(IEnumerable<ICheck> checks, DbSession db) : ICommand
{
    public string Name => "doctor";
    public string Usage => "— looks at everything the bot needs and says what is not ok, and what mends it";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (args.Count > 0)
            throw new UsageException("It takes no words.");
        var isWell = true;
        async Task SayAsync(SetupLine line)
        {
            isWell &= line.State != SetupState.NotOk;
            await output.WriteLineAsync(line.ToString());
        }

        foreach (var check in checks)
        {
            try
            {
                await foreach (var line in check.LookAsync(ct))
                    await SayAsync(line);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException)
            {
                // What one check broke must not break the next.
                await db.RollbackAsync();
                await SayAsync(Unread(check.Subject, error));
            }
        }
        return isWell ? 0 : 1;
    }

    private static SetupLine Unread(string subject, Exception error) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } =>
                new(subject, SetupState.Skipped, "the database lacks migrations of this version: migrate comes first."),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } or not PostgresException =>
                new(subject, SetupState.Skipped, "the database does not answer: that comes first."),
            PostgresException refused => SetupLine.NotOk(subject, $"the database refused to tell it ({refused.SqlState} {refused.MessageText}): ask its administrator."),
        };
}
