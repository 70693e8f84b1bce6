using System.Globalization;
using System.Text;

namespace Jitasa.Benches.Simulation;

internal sealed record Bar(string Condition, string Strategy, double MedianSeconds, double Alerts, double Helped);

/// <summary>Two panels of bars beside each other: how soon someone says yes, and how many phones rang for it (on a scale of tenfold steps).</summary>
internal static class Plot
{
    private const int Left = 130;
    private const int RowHeight = 13;
    private const int GroupGap = 10;
    private const int PanelWidth = 300;
    private static readonly string[] Colours = ["#0b6e4f", "#63a088", "#9bc1bc", "#5b8e7d", "#c9ada7", "#f2a541", "#c8553d"];

    public static string Draw(IReadOnlyList<Bar> bars)
    {
        var strategies = bars.Select(bar => bar.Strategy).Distinct(StringComparer.Ordinal).ToList();
        var groups = bars.GroupBy(bar => bar.Condition, StringComparer.Ordinal).ToList();
        var height = 60 + (groups.Count * ((strategies.Count * RowHeight) + GroupGap)) + 20 + (strategies.Count * 16);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + (2 * PanelWidth) + 120}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        Text(svg, Left, 30, "seconds until half of all cases have a yes");
        Text(svg, Left + PanelWidth + 60, 30, "phones that rang for a case (each step: ten times)");
        var longest = bars.Where(bar => double.IsFinite(bar.MedianSeconds)).Max(bar => bar.MedianSeconds);
        var most = Math.Log10(bars.Max(bar => bar.Alerts) + 1);
        var y = 45;
        foreach (var group in groups)
        {
            Text(svg, 8, y + (strategies.Count * RowHeight / 2) + 4, group.Key);
            foreach (var bar in group)
            {
                var colour = Colours[strategies.IndexOf(bar.Strategy) % Colours.Length];
                Rectangle(svg, Left, y, double.IsFinite(bar.MedianSeconds) ? bar.MedianSeconds / longest * (PanelWidth - 40) : 0, colour, double.IsFinite(bar.MedianSeconds) ? bar.MedianSeconds.ToString("0", CultureInfo.InvariantCulture) : "never");
                Rectangle(svg, Left + PanelWidth + 60, y, Math.Log10(bar.Alerts + 1) / most * (PanelWidth - 40), colour, bar.Alerts.ToString("0.0", CultureInfo.InvariantCulture));
                y += RowHeight;
            }
            y += GroupGap;
        }
        for (var number = 0; number < strategies.Count; number++)
        {
            y += 16;
            Rectangle(svg, Left, y - 10, 12, Colours[number % Colours.Length], strategies[number]);
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static void Text(StringBuilder svg, double x, double y, string words) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\">{words}</text>\n");

    private static void Rectangle(StringBuilder svg, double x, double y, double width, string colour, string words)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{RowHeight - 2}\" fill=\"{colour}\"/>\n");
        Text(svg, x + width + 4, y + 9, words);
    }
}
