using System.Diagnostics;
using System.Text.Json.Nodes;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class SilentLineTests
{
    private const int People = 40;
    private const int CallsPerSecond = 100;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_hour_of_silence_is_made_up_for_once_critical_first_in_order_and_within_the_rate()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions(), clock: null, Ct);
        await using var bot = new TestServices(
            database,
            ("Line:ApiBase", line.Api.AbsoluteUri),
            ("Line:ChannelAccessToken", line.Options.ChannelAccessToken),
            ("Line:CallsPerSecond", CallsPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var people = Enumerable.Range(0, People).Select(number => line.Platform.AddUser($"คน {number}").Id).ToList();

        // LINE takes some of the first calls without saying so, and then says nothing at all.
        line.Platform.Faults.Arm(Fault.ServerErrorAfter, times: 5, endpoint: "push");
        line.Platform.Faults.Arm(Fault.ServerErrorBefore, times: 1_000_000, endpoint: "push");
        for (var minute = 0; minute < 60; minute += 3)
        {
            // Every twelve minutes some more is to be said: ordinary things first.
            if (minute % 12 == 0)
                await WriteAsync(bot, people, minute);
            await bot.DrainAsync<SendWork>();
            bot.Clock.Advance(TimeSpan.FromMinutes(3));
        }
        line.Platform.Faults.Clear();
        var answered = line.Platform.Calls.Count;

        var watch = Stopwatch.StartNew();
        await bot.DrainAsync<SendWork>();
        watch.Stop();

        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state <> 'sent'"));
        foreach (var person in people)
        {
            var heard = line.Platform.Chat(person).Messages.Select(message => message.Text).ToList();
            Assert.Equal(heard.Count, heard.Distinct(StringComparer.Ordinal).Count());
            foreach (var kind in heard.GroupBy(text => text[..4], StringComparer.Ordinal))
                Assert.Equal(kind.Order(StringComparer.Ordinal), kind);
        }
        Assert.Equal(People * 5 + People / 4 * 5, people.Sum(person => line.Platform.Chat(person).Messages.Count));
        var after = line.Platform.Calls.Skip(answered).Where(call => call.Route == "push").Select(call => TextOf(call.Body)).ToList();
        Assert.Equal(after.OrderBy(text => text.StartsWith("crit", StringComparison.Ordinal) ? 0 : 1).Select(text => text[..4]), after.Select(text => text[..4]));
        // Ten at once, the others at the rate; a busy machine only makes it longer.
        Assert.True(watch.Elapsed.TotalSeconds >= (after.Count - CallsPerSecond / 10) * 0.8 / CallsPerSecond, $"{after.Count} calls took {watch.Elapsed}.");
        Assert.DoesNotContain(line.Platform.Calls, call => call.Status == 429);
        Assert.Empty(line.Platform.Violations);
    }

    [Fact]
    public async Task A_row_that_alone_fails_holds_up_its_person_for_some_seconds_and_nobody_else()
    {
        await using var bench = await IntakeBench.StartAsync();
        await bench.PushAsync(IntakeBench.Daeng, "หนึ่ง");
        bench.Line.Answers(500);
        await bench.StepAllAsync<SendWork>();
        await bench.PushAsync(IntakeBench.Daeng, "สอง");
        await bench.PushAsync(IntakeBench.May, "สาม");

        await bench.StepAllAsync<SendWork>();
        Assert.Equal("waiting try_later 500, waiting, sent sent 200", await bench.StateAsync());

        for (var attempt = 2; attempt <= 5; attempt++)
        {
            Assert.DoesNotContain(bench.Line.Calls, call => call.Body.Contains("สอง", StringComparison.Ordinal));
            // Longer than the longest pause before the fifth attempt.
            bench.Clock.Advance(TimeSpan.FromSeconds(13));
            bench.Line.Answers(500);
            Assert.True(await bench.StepAsync<SendWork>());
            // May is answered in between, so it is not LINE that is silent.
            await bench.PushAsync(IntakeBench.May, $"ข่าว {attempt}");
            await bench.StepAllAsync<SendWork>();
        }

        Assert.Contains(bench.Line.Calls, call => call.Body.Contains("สอง", StringComparison.Ordinal));
        Assert.StartsWith("waiting try_later 500, sent sent 200", await bench.StateAsync(), StringComparison.Ordinal);
    }

    private static Task WriteAsync(TestServices bot, IReadOnlyList<string> people, int minute) =>
        bot.InAsync<IServiceProvider>(async parts =>
        {
            var outbox = (OutboxStore)parts.GetService(typeof(OutboxStore))!;
            var known = (PeopleStore)parts.GetService(typeof(PeopleStore))!;
            for (var number = 0; number < people.Count; number++)
            {
                var person = await known.MeetAsync(people[number], bot.Clock.GetUtcNow(), Ct);
                await outbox.PushAsync(person.Id, [new TextMessage($"norm {minute:00}")], Urgency.Normal, Ct);
                if (number % 4 == 0)
                    await outbox.PushAsync(person.Id, [new TextMessage($"crit {minute:00}")], Urgency.Critical, Ct);
            }
        });

    private static string TextOf(string body) => (string)JsonNode.Parse(body)!["messages"]![0]!["text"]!;
}
