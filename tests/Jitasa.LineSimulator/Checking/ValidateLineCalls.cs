using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Checking;

/// <summary>
/// <c>validate-line-calls FILE.jsonl</c>: re-checks recorded calls, one JSON object a line
/// (<c>host, method, path, headers, body, test?</c>), and fails when one breaks a rule.
/// </summary>
public static class ValidateLineCalls
{
    public static int Run(string file, TextWriter output, string? schemaFolder = null)
    {
        var validator = new LineCallValidator(schemaFolder: schemaFolder);
        var (number, wrong) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            foreach (var (route, test, problem) in Check(validator, line))
            {
                wrong++;
                output.WriteLine($"{file}:{number} {test} {route} {problem.Property} {problem.Message}");
            }
        }

        output.WriteLine($"{number} calls, {wrong} problems");
        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Route, string Test, Problem Problem)> Check(LineCallValidator validator, string line)
    {
        JsonObject? call;
        try
        {
            call = JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            call = null;
        }

        if (call is null)
        {
            return [("-", "-", new Problem("", "this line is not a JSON object"))];
        }

        var headers = (call["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => (string?)header.Value ?? "", StringComparer.OrdinalIgnoreCase);
        var body = call["body"] switch
        {
            JsonValue text => text.GetValue<string>(),
            { } json => json.ToJsonString(),
            null => "",
        };
        var verdict = validator.Check(new CallToCheck(
            (string?)call["host"] ?? "", (string?)call["method"] ?? "", (string?)call["path"] ?? "", headers, Encoding.UTF8.GetBytes(body)));
        return verdict.Problems.Select(problem => (verdict.Route ?? "no route", (string?)call["test"] ?? "-", problem));
    }
}
