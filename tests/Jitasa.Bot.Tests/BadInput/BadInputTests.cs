using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.BadInput;

/// <summary>Runs <see cref="BadInputTable"/> line by line.</summary>
public sealed class BadInputTests(BadInputBench bench) : IClassFixture<BadInputBench>
{
    public static TheoryData<string> Lines => [.. BadInputTable.All.Select(line => line.What)];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task What_is_sent_is_answered_and_kept_as_the_table_says(string what)
    {
        var line = BadInputTable.All.Single(line => line.What == what);
        var self = bench.Stranger();
        var sender = new BadInputSender(bench, self);

        await line.Sent(sender);

        var held = what.StartsWith("a file", StringComparison.Ordinal) ? await bench.ImportedAsync() : await bench.HeldAsync(self.Id);
        var missing = line.Sees.Split(" & ").Where(words => !sender.Transcript.Contains(words, StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, $"Not seen: {string.Join(" and ", missing)}. Seen:\n{sender.Transcript}");
        Assert.Equal(line.Holds, held);
        Assert.True(await sender.OthersAreUntouchedAsync(), "Another person's case was changed.");
        // Whatever came in never comes back as something LINE would refuse.
        Assert.Empty(bench.App.Line.Violations);
    }

    [Fact]
    public void The_table_has_at_least_sixty_lines_and_no_line_twice()
    {
        Assert.InRange(BadInputTable.All.Count, 60, 500);
        Assert.Equal(BadInputTable.All.Count, BadInputTable.All.DistinctBy(line => line.What).Count());
    }
}
