namespace Jitasa.Benches.Simulation;

/// <summary>
/// One case. Volunteers lie around it as a Poisson field of their tambon's density; each who is asked answers yes with the response rate, after a
/// while; the first yes has the case, and every later one set out or tapped for nothing.
/// </summary>
internal static class Trial
{
    // Nobody near is the same as nobody: beyond this the case is the desk's.
    private const double Farthest = 20_000;

    public static Outcome Run(Random random, Conditions now, IReadOnlyList<Step> ladder, double peoplePerKm2)
    {
        var perKm2 = peoplePerKm2 * now.ShareWhoCan;
        var (distance, firstAt, from, alerts, yes) = (Next(random, 0, perKm2), double.PositiveInfinity, 0.0, 0, 0);
        foreach (var step in ladder)
        {
            // A yes that came before this wave ends the asking.
            if (firstAt <= from)
                break;
            var before = alerts;
            for (; alerts - before < step.People && distance <= Math.Min(step.Metres, Farthest); distance = Next(random, distance, perKm2))
            {
                alerts++;
                if (random.NextDouble() >= now.Rate)
                    continue;
                yes++;
                firstAt = Math.Min(firstAt, from + Answering(random, now));
            }
            // A wave that finds nobody is skipped at once.
            if (alerts > before)
                from += step.WaitSeconds;
        }
        return new(firstAt, alerts, Math.Max(0, yes - 1));
    }

    /// <summary>Rings of equal area hold equally many people: the next one's distance follows from the last one's.</summary>
    private static double Next(Random random, double metres, double perKm2) =>
        Math.Sqrt((metres * metres) - (Math.Log(1 - random.NextDouble()) * 1_000_000 / (Math.PI * perKm2)));

    /// <summary>Lognormal: most look at the phone soon, some much later.</summary>
    private static double Answering(Random random, Conditions now)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return now.MedianSeconds * Math.Exp(now.Spread * normal);
    }
}

/// <param name="Rate">Share of those asked who say yes at all.</param>
/// <param name="MedianSeconds">Half of those who say yes have done so by then.</param>
/// <param name="ShareWhoCan">Of all people: signed up, on duty, able.</param>
internal sealed record Conditions(string Name, double Rate, double MedianSeconds, double Spread, double ShareWhoCan);

/// <param name="FirstYes">Seconds; infinite when nobody said yes.</param>
/// <param name="Useless">Who said yes after another had the case.</param>
internal sealed record Outcome(double FirstYes, int Alerts, int Useless);
