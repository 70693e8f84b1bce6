using Jitasa.Bot.Intake;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Intake;

public sealed class ProfileWorkTests
{
    [Theory]
    [InlineData("\"en-US\"", Tongue.En)]
    [InlineData("\"en\"", Tongue.En)]
    [InlineData("\"th\"", Tongue.Th)]
    [InlineData("\"ja\"", Tongue.Th)]
    [InlineData("null", Tongue.Th)]
    public async Task A_person_seen_first_gets_the_name_and_language_of_their_profile_once(string language, Tongue tongue)
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, "hello", "E1"));
        await bench.StepAllAsync<EventWork>();
        bench.Line.Answers(200, $$"""{"userId":"{{Daeng}}","displayName":"ป้าแดง","language":{{language}}}""");

        await bench.StepAllAsync<ProfileWork>();

        Assert.Equal("GET /v2/bot/profile/" + Daeng, Assert.Single(bench.Line.Calls).Route);
        var person = await DaengAsync(bench);
        Assert.Equal(("ป้าแดง", tongue), (person.DisplayName, person.Tongue));
    }

    [Fact]
    public async Task Following_again_renews_the_name_and_leaves_the_language_they_are_used_to()
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, "hello", "E1"));
        await bench.StepAllAsync<EventWork>();
        bench.Line.Answers(200, $$"""{"userId":"{{Daeng}}","displayName":"Daeng","language":"en"}""");
        await bench.StepAllAsync<ProfileWork>();

        await bench.ArriveAsync(bench.Event("E2", "\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}", Source(Daeng)));
        await bench.StepAllAsync<EventWork>();
        bench.Line.Answers(200, $$"""{"userId":"{{Daeng}}","displayName":"ป้าแดง","language":"th"}""");
        await bench.StepAllAsync<ProfileWork>();

        var person = await DaengAsync(bench);
        Assert.Equal(("ป้าแดง", Tongue.En), (person.DisplayName, person.Tongue));
    }

    [Theory]
    [InlineData("please send water", "th", Tongue.En)]
    [InlineData("ขอน้ำดื่ม", "en", Tongue.Th)]
    public async Task The_language_someone_plainly_writes_counts_more_than_that_of_their_phone(string words, string language, Tongue tongue)
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, words, "E1"));
        await bench.StepAllAsync<EventWork>();
        bench.Line.Answers(200, $$"""{"userId":"{{Daeng}}","displayName":"ป้าแดง","language":"{{language}}"}""");

        await bench.StepAllAsync<ProfileWork>();

        Assert.Equal(tongue, (await DaengAsync(bench)).Tongue);
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(400, 1)]
    [InlineData(500, 2)]
    [InlineData(429, 2)]
    public async Task A_profile_LINE_refuses_is_not_asked_for_again_and_one_it_could_not_give_is_later(int status, int calls)
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Says(Daeng, "ช่วยด้วย", "E1", token: "token1"));
        await bench.StepAllAsync<EventWork>();
        bench.Line.Answers(status, """{"message":"Not found"}""");

        await bench.StepAllAsync<ProfileWork>();
        Assert.Single(bench.Line.Calls);
        bench.Clock.Advance(TimeSpan.FromMinutes(11));
        await bench.StepAllAsync<ProfileWork>();

        Assert.Equal(calls, bench.Line.Calls.Count);
        await bench.StepAllAsync<SendWork>();
        Assert.Contains("heard ช่วยด้วย", bench.Line.Calls[^1].Body);
    }

    private static Task<Person> DaengAsync(IntakeBench bench) =>
        bench.InScopeAsync(async scope => (await scope.GetRequiredService<PeopleStore>().FindByLineAsync(Daeng, TestContext.Current.CancellationToken))!);
}
