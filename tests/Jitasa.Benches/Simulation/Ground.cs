using System.Globalization;
using Jitasa.Benches.Bed;
using Sylvan.Data.Csv;

namespace Jitasa.Benches.Simulation;

/// <summary>Real tambons, each with its people and its size: the whole country's when that file lies beside the checkout, else the pilot province's.</summary>
internal sealed class Ground
{
    private readonly List<(double PeoplePerKm2, double UpTo)> tambons = [];

    private Ground(string path)
    {
        using var reader = CsvDataReader.Create(path);
        var (level, population, size) = (reader.GetOrdinal("level"), reader.GetOrdinal("population"), reader.GetOrdinal("area_km2"));
        var all = 0.0;
        while (reader.Read())
        {
            if (reader.GetString(level) != "tambon" || !TryNumber(reader.GetString(population), out var people) || !TryNumber(reader.GetString(size), out var km2) || people <= 0 || km2 <= 0)
                continue;
            all += people;
            tambons.Add((people / km2, all));
        }
    }

    public int Count => tambons.Count;

    public static Ground Open()
    {
        var country = Path.Combine(Shell.Root, "..", "shared", "data", "areas.csv");
        return new(File.Exists(country) ? country : Path.Combine(Shell.Root, "deploy", "seed", "areas.csv"));
    }

    /// <summary>People per km² where a case comes from: each person is as likely to need help as any other.</summary>
    public double Draw(Random random)
    {
        var pick = random.NextDouble() * tambons[^1].UpTo;
        var (low, high) = (0, tambons.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tambons[middle].UpTo > pick)
                high = middle;
            else
                low = middle + 1;
        }
        return tambons[low].PeoplePerKm2;
    }

    private static bool TryNumber(string text, out double value) => double.TryParse(text, CultureInfo.InvariantCulture, out value);
}
