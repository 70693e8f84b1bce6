using Jitasa.Benches.Bed;

namespace Jitasa.Benches;

/// <summary>The table of verbs: each measures one thing on a cluster and a bot of its own, and prints one line per number.</summary>
internal static class Verbs
{
    private static readonly Verb[] All =
    [
        new("accept", "webhooks accepted durably, as a ratio to plain inserts by pgbench", AcceptBench.RunAsync),
        new("pipeline", "webhook -> case -> offers with 50,000 volunteers; memory after it", PipelineBench.RunAsync),
        new("nearest", "the nearest who can among 1,000,000, as a ratio to the bare SQL by pgbench", NearestBench.RunAsync),
        new("kill", "three bots, 5,000 events, one killed in the middle; the same with PostgreSQL", KillBench.RunAsync),
        new("start", "start to ready, idle memory and idle cost", StartBench.RunAsync),
        new("parse", "messages parsed on one core", ParserBench.RunAsync),
        new("simulate", "dispatch over real tambons: waves, three closest, everyone", SimulationBench.RunAsync),
    ];

    private static async Task<int> Main(string[] args)
    {
        if (args is not [var name, ..] || All.FirstOrDefault(verb => verb.Name == name) is not { } chosen)
        {
            Console.Error.WriteLine("dotnet run --project tests/Jitasa.Benches -c Release -- VERB [--option value]");
            foreach (var verb in All)
                Console.Error.WriteLine($"  {verb.Name,-10} {verb.Meaning}");
            return 2;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        // A bench that is stopped still removes its cluster.
        using var ended = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        Report.Machine();
        await chosen.RunAsync(new Options(args[1..]), stop.Token);
        return 0;
    }

    private sealed record Verb(string Name, string Meaning, Func<Options, CancellationToken, Task> RunAsync);
}
