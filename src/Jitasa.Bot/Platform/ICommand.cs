namespace Jitasa.Bot.Platform;

/// <summary>A command of the executable. Its scope's <see cref="DbSession"/> is committed by the command itself.</summary>
public interface ICommand
{
    string Name { get; }

    /// <summary>One line: arguments and what it does.</summary>
    string Usage { get; }

    /// <summary>Exit code: 0 done, 1 refused with a sentence on stderr, 2 called wrongly.</summary>
    Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct);
}

/// <summary>A command called with arguments it cannot use; the message is shown with the usage.</summary>
public sealed class UsageException(string message) : Exception(message);
