using System.Diagnostics.Metrics;

namespace Jitasa.Bot.Platform;

/// <summary>What this process counts while it works. Tags are codes of closed lists and kinds of calls, never an id.</summary>
public sealed class BotMeter
{
    public const string Name = "Jitasa";

    private readonly Histogram<double> events;
    private readonly Counter<long> failures;
    private readonly Counter<long> sends;
    private readonly Histogram<double> calls;

    public BotMeter(IMeterFactory meters)
    {
        Meter = meters.Create(Name);
        events = Meter.CreateHistogram<double>("jitasa.event.duration", "s", "From a webhook's arrival until its event was handled");
        failures = Meter.CreateCounter<long>("jitasa.event.failures", description: "Tries of an event that ended in an error");
        sends = Meter.CreateCounter<long>("jitasa.sends", description: "Attempts to send, by what became of them and whether they were free");
        calls = Meter.CreateHistogram<double>("jitasa.line.call.duration", "s", "Calls to LINE, by kind and status; status 0 when no answer came");
    }

    public Meter Meter { get; }

    public void Handled(TimeSpan after) => events.Record(after.TotalSeconds);

    public void Failed() => failures.Add(1);

    public void Sent(string outcome, bool asReply) => sends.Add(1, new("outcome", outcome), new("kind", asReply ? "reply" : "push"));

    public void Called(string endpoint, int status, TimeSpan took) => calls.Record(took.TotalSeconds, new("endpoint", endpoint), new("status", status));
}
