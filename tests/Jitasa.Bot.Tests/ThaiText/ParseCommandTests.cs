using System.Text.Json;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.Configuration;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class ParseCommandTests
{
    [Fact]
    public void Each_line_is_answered_with_every_field_in_the_order_of_the_guide()
    {
        var output = new StringWriter();

        var exitCode = ParseCommand.Run(new StringReader("""{"id":"a","text":"ขอข้าวสาร 5 กก. ต.ไผ่ พรุ่งนี้"}"""), output, new OxygenSettings(), Parsed.Now);

        var row = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["id", "text", "intent", "category", "facility_type", "urgency", "people", "patients", "symptoms", "spo2", "phone", "name", "place", "destination", "items", "when", "on_behalf", "language"],
            row.EnumerateObject().Select(field => field.Name));
        Assert.Equal("ไผ่", row.GetProperty("place").GetProperty("tambon").GetString());
        Assert.Equal("2021-11-18", row.GetProperty("when").GetProperty("date").GetString());
        Assert.Contains("ข้าวสาร", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("94", 0, "high")]
    [InlineData("96", 0, "critical")]
    [InlineData("many", 2, null)]
    public void The_commands_dangers_are_those_of_the_settings(string below, int exitCode, string? urgency)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Urgency:OxygenCriticalBelow", below)]).Build();

        Assert.Equal(exitCode, ParseCommand.Run(["parse"], settings, new StringReader("""{"id":"a","text":"พ่อติดโควิด ออกซิเจน 95 ขอเตียง"}"""), output, errors, Parsed.Now));

        Assert.Equal(urgency, urgency is null ? null : JsonDocument.Parse(output.ToString()).RootElement.GetProperty("urgency").GetString());
        Assert.Equal(urgency is null, errors.ToString().Contains("Urgency__OxygenCriticalBelow", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_line_is_named_and_the_rest_go_on()
    {
        var output = new StringWriter();

        var exitCode = ParseCommand.Run(new StringReader("not json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"สวัสดี\"}\n"), output, new OxygenSettings(), Parsed.Now);

        var rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, exitCode);
        Assert.Equal(3, rows.Count);
        Assert.True(rows[0].TryGetProperty("error", out _));
        Assert.Equal("b", rows[1].GetProperty("id").GetString());
        Assert.Equal("greeting", rows[2].GetProperty("intent").GetString());
    }
}
