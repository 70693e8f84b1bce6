using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>Whether LINE opens our pages: the LIFF app is there and leads to us.</summary>
public sealed class LiffCheck(LiffRenewal renewal, LineSettings settings) : ICheck
{
    public string Subject => LiffRenewal.Subject;

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.LiffId is null)
        {
            yield return new(Subject, SetupState.Skipped, "Line__LiffId is not set, so no page opens in LINE: call the command line setup, it makes the app and says its id.");
            yield break;
        }
        var line = await renewal.RunAsync(isTrial: true, ct);
        yield return line.State == SetupState.Would ? SetupLine.NotOk(Subject, $"it is not as it should be, and would {line.Said}: call the command line setup.") : line;
    }
}
