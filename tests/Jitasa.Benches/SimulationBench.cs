using System.Globalization;
using Jitasa.Benches.Bed;
using Jitasa.Benches.Simulation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Benches;

/// <summary>Waves against asking the three closest and asking everyone, over real tambons. Writes a table, and a picture of it into dispatch.svg.</summary>
internal static class SimulationBench
{
    // Signed up and able to bring something, 0.5 % of all people (one village health volunteer in three); at night fewer are on duty.
    private const double ByDay = 0.005 * 0.8 * 0.45;
    private const double ByNight = 0.005 * 0.4 * 0.45;

    public static Task RunAsync(Options options, CancellationToken ct)
    {
        var cases = options.Number("cases", 20_000);
        var ground = Ground.Open();
        Report.Note($"{ground.Count} tambons, {cases} cases a row");
        var defaults = new DispatchSettings();
        Strategy[] strategies =
        [
            Strategy.Waves("waves, critical", defaults, Urgency.Critical),
            Strategy.Waves("waves, normal", defaults, Urgency.Normal),
            Strategy.Waves("waves twice as far", defaults with { TownRadiusMetres = 1_000, CountryRadiusMetres = 2_000 }, Urgency.Critical),
            Strategy.Waves("waves three times farther each", defaults with { RadiusFactor = 3 }, Urgency.Critical),
            Strategy.Waves("waves of 5, 8, 12", defaults with { WaveSizes = [5, 8, 12] }, Urgency.Critical),
            Strategy.ThreeClosest,
            Strategy.EveryoneNear,
        ];
        var bars = new List<Bar>();
        Console.WriteLine("| response | asked | any yes | first yes, median | first yes, 9 of 10 by | alerts a case | yes for nothing |\n|---|---|---|---|---|---|---|");
        foreach (var now in Times())
        {
            foreach (var strategy in strategies)
            {
                ct.ThrowIfCancellationRequested();
                bars.Add(Row(now, strategy, ground, cases));
            }
        }
        var picture = Path.Combine(Shell.Root, "tests", "Jitasa.Benches", "dispatch.svg");
        File.WriteAllText(picture, Plot.Draw(bars));
        Report.Note("dispatch.svg is drawn anew");
        return Task.CompletedTask;
    }

    private static IEnumerable<Conditions> Times()
    {
        foreach (var rate in new[] { 0.17, 0.30, 0.47 })
        {
            yield return new($"{rate:0%} by day", rate, MedianSeconds: 45, Spread: 1, ByDay);
            // Asleep: half as many say yes, and later.
            yield return new($"{rate:0%} at night", rate / 2, MedianSeconds: 120, Spread: 1, ByNight);
        }
    }

    private static Bar Row(Conditions now, Strategy strategy, Ground ground, int cases)
    {
        // The same places for each row, so that only what is compared differs.
        var (places, luck) = (new Random(1), new Random(2));
        var outcomes = Enumerable.Range(0, cases).Select(_ =>
        {
            var density = ground.Draw(places);
            return Trial.Run(luck, now, strategy.Ladder(density >= 1_000), density);
        }).ToList();
        var (median, late) = (Report.Percentile(outcomes.Select(one => one.FirstYes), 0.5), Report.Percentile(outcomes.Select(one => one.FirstYes), 0.9));
        var (helped, alerts, useless) = (outcomes.Count(one => double.IsFinite(one.FirstYes)) / (double)cases, outcomes.Average(one => one.Alerts), outcomes.Average(one => one.Useless));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {now.Name} | {strategy.Name} | {helped:0%} | {Seconds(median)} | {Seconds(late)} | {alerts:0.0} | {useless:0.00} |"));
        return new(now.Name, strategy.Name, median, alerts, helped);
    }

    private static string Seconds(double value) => double.IsFinite(value) ? string.Create(CultureInfo.InvariantCulture, $"{value:0} s") : "never";
}
