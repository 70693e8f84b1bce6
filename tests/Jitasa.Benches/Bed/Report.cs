using System.Globalization;

namespace Jitasa.Benches.Bed;

/// <summary>One line per number.</summary>
internal static class Report
{
    public static void Line(string what, double value, string unit, string format = "0.##") =>
        Console.WriteLine($"{what,-62} {value.ToString(format, CultureInfo.InvariantCulture)} {unit}");

    public static void Note(string words) => Console.WriteLine("# " + words);

    /// <summary>What else the machine was doing: a number taken beside other work is another number.</summary>
    public static void Machine() =>
        Note($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}");

    /// <param name="share">0.99 for p99.</param>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
