using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>One part of the installation that doctor looks at. It changes nothing.</summary>
public interface ICheck
{
    /// <summary>The word its line begins with when it could not look at all.</summary>
    string Subject { get; }

    /// <summary>A line for each thing it looked at. What the database throws is the caller's.</summary>
    IAsyncEnumerable<SetupLine> LookAsync(CancellationToken ct);
}
