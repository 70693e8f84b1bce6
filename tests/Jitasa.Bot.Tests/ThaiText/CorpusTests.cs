using System.Text.Json;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

/// <summary>The labelled messages of the owner, where they are present: nothing may get worse unseen.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Labelled_messages_are_understood_as_well_as_before()
    {
        var corpus = PlaceTests.SharedFile("corpus", "dev.jsonl");
        Assert.SkipWhen(corpus is null, "The labelled messages are not on this machine.");
        var rows = File.ReadLines(corpus!).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var pairs = rows.ConvertAll(gold => (Gold: gold, Draft: Parsed.Message(gold.GetProperty("text").GetString()!)));

        var critical = pairs.Where(p => Text(p.Gold, "urgency") == "critical").ToList();
        Assert.True(Share(pairs, p => Text(p.Gold, "intent") == p.Draft.Intent.ToCode()) >= 0.96);
        Assert.True(Share(pairs, p => Text(p.Gold, "category") == p.Draft.Category?.ToCode()) >= 0.95);
        Assert.True(Share(critical, p => p.Draft.Urgency == Urgency.Critical) >= 0.97);
        Assert.True(Share(pairs, p => Text(p.Gold, "urgency") == p.Draft.Urgency.ToCode()) >= 0.94);
        Assert.True(Share(pairs, p => Text(p.Gold, "phone") == p.Draft.Phone) >= 0.99);
        Assert.True(Share(pairs, p => Text(p.Gold.GetProperty("place"), "tambon") == p.Draft.Place.Tambon) >= 0.98);
        Assert.True(Share(pairs, p => Text(p.Gold.GetProperty("place"), "moo") == p.Draft.Place.Moo) >= 0.98);
    }

    private static double Share<T>(List<T> all, Func<T, bool> isRight) => all.Count(isRight) / (double)all.Count;

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
