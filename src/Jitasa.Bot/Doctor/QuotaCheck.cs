using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Outbox;

namespace Jitasa.Bot.Doctor;

/// <summary>Whether this month's messages last, as LINE counts them now.</summary>
public sealed class QuotaCheck(LineClient line, BudgetStore budget, BudgetSettings settings, TimeProvider clock) : ICheck
{
    public string Subject => "quota";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var quota = await line.QuotaAsync(ct);
        var used = await line.ConsumptionAsync(ct);
        if (quota.Value is not { } plan || used.Value is not { } count)
        {
            yield return SetupLine.Refused(Subject, "the month's messages could not be read", quota.IsOk ? used.Answer : quota.Answer);
            yield break;
        }
        var now = clock.GetUtcNow();
        var most = plan.Type == "limited" ? plan.Value : null;
        var level = (await budget.NowAsync(now, ct) with { Level = BudgetRules.Level(most, count.TotalUsage, now, settings) }).Effective;
        var said = $"{count.TotalUsage} of {(most is { } limit ? $"{limit}" : "any number of")} messages used this month, at its end {BudgetRules.Forecast(count.TotalUsage, now, settings)}";
        yield return level == PushLevel.Normal
            ? SetupLine.Ok(Subject, $"{said}; everything is pushed.")
            : SetupLine.NotOk(Subject, $"{said}; {Pushed(level)}, the rest waits for people's next message: raise the plan in LINE Official Account Manager.");
    }

    private static string Pushed(PushLevel level) =>
        level switch
        {
            PushLevel.Digest => "digest: ordinary news is pushed once a day",
            PushLevel.UrgentOnly => "urgent only: high and critical are pushed",
            _ => "critical only: only what is critical is pushed",
        };
}
