using System.Text;
using Jitasa.LineSimulator;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>The guard of every call, guarded itself.</summary>
public sealed class LineCallValidatorTests
{
    /// <summary>The second opinion, when it is at hand.</summary>
    private static readonly string? SchemaFolder = LineSchemas.Nearby();

    public static TheoryData<string, string, string> Good => GuardTable.Good;
    public static TheoryData<string, string, string, string> Bad => GuardTable.Bad;

    [Fact]
    public void The_table_is_long_enough_to_mean_something()
    {
        Assert.True(Good.Count >= 40 && Bad.Count >= 40, $"{Good.Count} good, {Bad.Count} bad");
    }

    [Fact]
    public void A_second_opinion_is_at_hand_from_LINEs_own_files()
    {
        Assert.SkipWhen(SchemaFolder is null, "../shared/line-openapi/derived is not here: every call was checked against the documented limits alone.");

        Assert.Equal(SchemaFolder, new LineSimulatorOptions().CheckAgainst);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void What_LINE_takes_passes(string what, string route, string body)
    {
        Assert.NotEmpty(what);
        var verdict = new LineCallValidator(schemaFolder: SchemaFolder).Check(Call(route, body));

        Assert.Null(verdict.Refusal);
        Assert.Empty(verdict.Problems);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_LINE_refuses_is_refused_and_the_place_named(string what, string route, string body, string property)
    {
        Assert.NotEmpty(what);
        var verdict = new LineCallValidator().Check(Call(route, body));

        Assert.Equal(400, verdict.Refusal);
        Assert.Equal(property, Assert.Single(verdict.Details).Property);
        Assert.NotEmpty(verdict.Message);
    }

    [Theory]
    [InlineData("api", "POST", "/v2/bot/message/push/", 404)]
    [InlineData("api", "GET", "/v2/bot/message/push", 404)]
    [InlineData("data", "POST", "/v2/bot/message/push", 404)]
    [InlineData("api", "GET", "/v2/bot/message/123/content", 404)]
    [InlineData("data", "GET", "/v2/bot/message/123/content", null)]
    [InlineData("api", "GET", "/v2/bot/profile/", 404)]
    [InlineData("api", "GET", "/v2/bot/profile/U1", null)]
    public void Paths_are_exact_and_hosts_not_interchangeable(string host, string method, string path, int? refusal)
    {
        var call = Call("push", GuardTableText) with { Host = host, Method = method, Path = path };

        Assert.Equal(refusal, new LineCallValidator().Check(call).Refusal);
    }

    [Theory]
    [InlineData("Authorization", null, 401)]
    [InlineData("Authorization", "Basic abc", 401)]
    [InlineData("Content-Type", "text/plain", 400)]
    [InlineData("Content-Type", "application/json; charset=utf-8", null)]
    [InlineData("X-Line-Retry-Key", "not-a-uuid", 400)]
    public void Headers_are_checked(string header, string? value, int? refusal)
    {
        var headers = new Dictionary<string, string>(Call("push", GuardTableText).Headers, StringComparer.OrdinalIgnoreCase);
        if (value is null)
        {
            headers.Remove(header);
        }
        else
        {
            headers[header] = value;
        }

        Assert.Equal(refusal, new LineCallValidator().Check(Call("push", GuardTableText) with { Headers = headers }).Refusal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"to":"a","to":"b"}""")]
    public void What_is_no_JSON_object_is_refused(string body)
    {
        Assert.Equal(400, new LineCallValidator().Check(Call("push", body)).Refusal);
    }

    [Fact]
    public void Two_megabytes_are_the_most()
    {
        var tooLong = Call("push", GuardTableText) with { Body = new byte[(2 * 1024 * 1024) + 1] };

        Assert.Equal(413, new LineCallValidator().Check(tooLong).Refusal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/a.jpg", true)]
    [InlineData("http://localhost:5080/a.jpg", true)]
    [InlineData("http://example.org/a.jpg", false)]
    public void On_one_machine_pictures_may_come_without_TLS(string url, bool passes)
    {
        var body = $$"""{"to":"Uda0000000000000000000000000000a1","messages":[{"type":"image","originalContentUrl":"{{url}}","previewImageUrl":"{{url}}"}]}""";

        Assert.Equal(passes, new LineCallValidator(allowLoopbackUrls: true, SchemaFolder).Check(Call("push", body)).Refusal is null);
        Assert.Equal(400, new LineCallValidator(allowLoopbackUrls: false).Check(Call("push", body)).Refusal);
    }

    [Fact]
    public void The_command_names_the_line_and_fails()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file,
            [
                """{"host":"api","method":"GET","path":"/v2/bot/info","headers":{"Authorization":"Bearer sha256:1"},"body":"","test":"fine"}""",
                """{"host":"api","method":"GET","path":"/v2/bot/inf","headers":{"Authorization":"Bearer sha256:1"},"body":"","test":"typo"}""",
            ]);
            using var output = new StringWriter();

            var exit = ValidateLineCalls.Run(file, output);

            Assert.Equal(1, exit);
            Assert.Contains(":2 typo", output.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("fine", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_calls_of_a_story_can_be_checked_again_from_a_file()
    {
        await using var trial = await Trial.StartAsync();
        await trial.PushAsync(Cast.May);
        await trial.GetAsync("/v2/bot/nothing");
        var file = Path.GetTempFileName();
        try
        {
            trial.Platform.SaveCalls(file, "a story");
            using var output = new StringWriter();

            Assert.Equal(1, ValidateLineCalls.Run(file, output, SchemaFolder));
            Assert.Equal("2 calls, 1 problems", output.ToString().TrimEnd().Split('\n')[^1].Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_test_whose_calls_break_a_rule_of_LINEs_cannot_pass()
    {
        var line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true }, ct: TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = line.Api };
        http.DefaultRequestHeaders.Authorization = new("Bearer", line.Options.ChannelAccessToken);
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("v2/bot/message/push", body, TestContext.Current.CancellationToken);

        var broken = await Assert.ThrowsAsync<LineRulesBrokenException>(async () => await line.DisposeAsync());

        Assert.Contains("push", broken.Message, StringComparison.Ordinal);
    }

    private const string GuardTableText = """{"to":"Uda0000000000000000000000000000a1","messages":[{"type":"text","text":"ก"}]}""";

    private static CallToCheck Call(string route, string body)
    {
        var known = LineRoutes.All.Single(one => one.Name == route);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = "Bearer t", ["Content-Type"] = "application/json" };
        if (known.RetryKey == RetryKey.Required)
        {
            headers["X-Line-Retry-Key"] = "7d5b3c62-3f0e-4c1a-9b2e-1f0a5d6c7b8e";
        }

        return new CallToCheck(known.Host, known.Method, known.Template, headers, Encoding.UTF8.GetBytes(body));
    }
}
