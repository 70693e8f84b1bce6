using System.Runtime.CompilerServices;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Doctor;

/// <summary>Whether what comes in is handled, what goes out goes, and what was lost is looked at.</summary>
public sealed class QueueCheck(IEnumerable<IMeasure> measures, DeadLetterStore letters, DoctorSettings settings, TimeProvider clock) : ICheck
{
    private const string EventsAge = "jitasa.inbox.oldest";
    private const string MessagesAge = "jitasa.outbox.oldest";
    private const string Events = "inbox";
    private const string Messages = "outbox";
    private const string Lost = "dead letters";

    public string Subject => "queues";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = TimeSpan.FromSeconds(settings.LateSeconds);
        var ages = new List<GaugeValue>();
        foreach (var measure in measures.Where(measure => measure.Gauges.Any(gauge => gauge.Name is EventsAge or MessagesAge)))
            ages.AddRange(await measure.ReadAsync(now, ct));

        var events = Oldest(ages, EventsAge, _ => true);
        yield return events > late
            ? SetupLine.NotOk(Events, $"an event has waited for {Shown(events)}: is the bot running? Look at its log for what fails, then start it again.")
            : SetupLine.Ok(Events, Age(events));

        var (critical, other) = (Oldest(ages, MessagesAge, IsCritical), Oldest(ages, MessagesAge, label => !IsCritical(label)));
        yield return critical > late || other > TimeSpan.FromMinutes(settings.LateMinutes)
            ? SetupLine.NotOk(Messages, $"a message{(critical > late ? " that is critical" : "")} has waited for {Shown(critical > late ? critical : other)}: mend what is not ok above; if all is, look at the bot's log and start it again.")
            : SetupLine.Ok(Messages, Age(critical > other ? critical : other));

        var lost = await letters.CountAsync(ct);
        yield return lost.CanBeRevived == 0
            ? SetupLine.Ok(Lost, lost.Count == 0 ? "none." : $"{lost.Count}, which nobody can be told any more.")
            : SetupLine.NotOk(Lost, $"{lost.CanBeRevived} messages did not go and still can: outbox list says why; mend that, then outbox revive --all.");
    }

    private static bool IsCritical(string urgency) => urgency == Urgency.Critical.ToCode();

    private static TimeSpan Oldest(List<GaugeValue> ages, string gauge, Func<string, bool> isMeant) =>
        TimeSpan.FromSeconds(ages.Where(age => age.Gauge == gauge && isMeant(age.Label)).Select(age => age.Value).DefaultIfEmpty(0).Max());

    private static string Age(TimeSpan oldest) => oldest <= TimeSpan.Zero ? "nothing waits." : $"the oldest waits for {Shown(oldest)}.";

    private static string Shown(TimeSpan age) => age < TimeSpan.FromMinutes(2) ? $"{age.TotalSeconds:0} s" : age < TimeSpan.FromHours(2) ? $"{age.TotalMinutes:0} min" : $"{age.TotalHours:0} h";
}
