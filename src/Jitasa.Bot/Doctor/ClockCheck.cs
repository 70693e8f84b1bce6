using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>Reply tokens, leases and sign-ins are counted in seconds: this machine's clock has to be the database's and LINE's.</summary>
public sealed class ClockCheck(DoctorStore store, LineClient line, DoctorSettings settings, TimeProvider clock) : ICheck
{
    public string Subject => "clock";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var fromDatabase = await store.ClockAsync(ct) - clock.GetUtcNow();
        // A header in whole seconds, and a way through the world: good enough for what has to be seen here.
        var fromLine = (await line.BotInfoAsync(ct)).Answer.Date - clock.GetUtcNow();
        if (IsFar(fromDatabase) || (fromLine is { } far && IsFar(far)))
            yield return SetupLine.NotOk(
                Subject,
                $"the database's is {Differs(fromDatabase)}{(fromLine is { } other ? $", LINE's {Differs(other)}" : "")}: as root type timedatectl set-ntp true on the machine that is wrong, then start the bot again.");
        else if (fromLine is null)
            yield return new(Subject, SetupState.Skipped, "that of the database agrees; LINE told no time.");
        else
            yield return SetupLine.Ok(Subject, "this machine, the database and LINE agree.");
    }

    private bool IsFar(TimeSpan difference) => difference.Duration() > TimeSpan.FromSeconds(settings.ClockSeconds);

    private static string Differs(TimeSpan difference) =>
        difference.Duration() < TimeSpan.FromSeconds(1) ? "the same" : $"{difference.Duration().TotalSeconds:0} s {(difference > TimeSpan.Zero ? "ahead" : "behind")}";
}
